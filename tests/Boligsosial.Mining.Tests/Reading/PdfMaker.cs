using System.Globalization;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>Writes small PDF files of text, so that each test shows what its file holds.</summary>
internal sealed class PdfMaker
{
    private readonly List<(string Content, int Rotate)> _pages = [];
    private string _font = PdfObjects.Helvetica;

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
        var objects = new PdfObjects();
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.Add($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>");
        objects.Add(_font);
        foreach ((string content, int rotate) in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Next + 1} 0 R >>");
            objects.AddStream(content);
        }

        return objects.Bytes();
    }
}
