using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>Writes small PDF files by hand (ISO 32000-1, 7.5), so that each test shows what its file holds.</summary>
internal sealed class PdfMaker
{
    private readonly List<(string Content, int Rotate)> _pages = [];
    private string _font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    /// <summary>A page of 595 by 842 points with a content stream.</summary>
    public PdfMaker Page(string content, int rotate = 0)
    {
        _pages.Add((content, rotate));
        return this;
    }

    /// <summary>A page with one line of text at (72, 720) from the lower left corner, 12 points.</summary>
    public PdfMaker TextPage(string text, int rotate = 0) => Page(Line(text), rotate);

    /// <summary>Content that prints a line of text.</summary>
    public static string Line(string text, double x = 72, double y = 720, int mode = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 12 Tf {mode} Tr {x} {y} Td ({text}) Tj ET\n");

    /// <summary>A font whose glyph names say nothing: letters without usable Unicode.</summary>
    public PdfMaker WithNamelessFont()
    {
        string names = string.Join(' ', Enumerable.Range(32, 95).Select(i => $"/g{i + 500}"));
        _font = $"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Egen /FirstChar 32 /LastChar 126 /Widths [{string.Join(' ', Enumerable.Repeat("500", 95))}] "
            + $"/Encoding << /Type /Encoding /Differences [32 {names}] >> >>";
        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            _font,
        };
        foreach ((string content, int rotate) in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {Encoding.Latin1.GetByteCount(content)} >>\nstream\n{content}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
