using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>The smallest PDF files that are what they are said to be.</summary>
internal static class TinyPdf
{
    /// <summary>One page with a line of ASCII text.</summary>
    public static byte[] WithText(string text) => Build([$"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"]);

    /// <summary>As many pages as texts.</summary>
    public static byte[] WithPages(params string[] texts) => Build([.. texts.Select(text => $"BT /F1 12 Tf 72 720 Td ({text}) Tj ET")]);

    /// <summary>One page with lines of ASCII text below one another.</summary>
    public static byte[] WithLines(params string[] lines) => Build([$"BT /F1 12 Tf 72 760 Td ({string.Join(") Tj 0 -24 Td (", lines)}) Tj ET"]);

    /// <summary>A page on which nothing is written.</summary>
    public static byte[] WithoutText() => Build([""]);

    /// <summary>A document without pages.</summary>
    public static byte[] WithoutPages() => Build([]);

    /// <summary>A file that no password opens, least of all none.</summary>
    public static byte[] WithPassword()
    {
        var hash = $"<{string.Concat(Enumerable.Repeat("5A", 32))}>";
        return Build(["BT ET"], $"/Encrypt << /Filter /Standard /V 1 /R 2 /O {hash} /U {hash} /P -4 >> /ID [<00><00>]");
    }

    private static byte[] Build(string[] pages, string trailer = "")
    {
        var kids = string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
