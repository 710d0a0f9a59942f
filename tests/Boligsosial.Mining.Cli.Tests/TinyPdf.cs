using Boligsosial.Mining.Tests.Reading;

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
        var objects = new PdfObjects();
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.Add($"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>");
        objects.Add(PdfObjects.Helvetica);
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Next + 1} 0 R >>");
            objects.AddStream(page);
        }

        return objects.Bytes(trailer);
    }
}
