using System.Globalization;
using System.Xml;

namespace Boligsosial.Corpus;

/// <summary>A rectangle on a page in points, origin top left.</summary>
public readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    /// <summary>Middle of the height.</summary>
    public double MiddleY => (Y0 + Y1) / 2;

    /// <summary>The least box round both.</summary>
    public Box Union(Box other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>Larger by the same on every side.</summary>
    public Box Grown(double by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    /// <summary>Whether the centre of the other box lies within this one.</summary>
    public bool HoldsCentreOf(Box other)
    {
        var x = (other.X0 + other.X1) / 2;
        return X0 <= x && x <= X1 && Y0 <= other.MiddleY && other.MiddleY <= Y1;
    }
}

/// <summary>One printed character, its colour as `#rrggbb`.</summary>
public readonly record struct Glyph(string Text, Box Box, string Colour);

/// <summary>A page as MuPDF reads it; lines in the order in which they were drawn.</summary>
public sealed record PdfPage(int Page, double Width, double Height, IReadOnlyList<IReadOnlyList<Glyph>> Lines)
{
    /// <summary>The text of a line.</summary>
    public static string TextOf(IEnumerable<Glyph> glyphs) => string.Concat(glyphs.Select(g => g.Text));

    /// <summary>All characters of the page but white space and soft hyphens, in order.</summary>
    public IReadOnlyList<Glyph> Ink => ink ??= [.. Lines.SelectMany(l => l).Where(g => Text.Dense(g.Text).Length > 0)];

    private IReadOnlyList<Glyph>? ink;
}

/// <summary>Reads the text of PDF files with mutool.</summary>
public static class Pdf
{
    /// <summary>The pages with every character and its box.</summary>
    public static IReadOnlyList<PdfPage> ReadPages(string file)
    {
        var xml = ExternalProgram.Run("mutool", "draw", "-q", "-F", "stext", "-o", "-", file);
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { CheckCharacters = false });
        var pages = new List<PdfPage>();
        var lines = new List<IReadOnlyList<Glyph>>();
        var line = new List<Glyph>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.Name)
            {
                case "page":
                    lines = [];
                    pages.Add(new PdfPage(pages.Count + 1, Number(reader.GetAttribute("width")!), Number(reader.GetAttribute("height")!), lines));
                    break;
                case "line":
                    line = [];
                    lines.Add(line);
                    break;
                case "char":
                    var quad = reader.GetAttribute("quad")!.Split(' ').Select(Number).ToArray();
                    line.Add(new Glyph(reader.GetAttribute("c")!, new Box(quad[0], quad[1], quad[6], quad[7]), reader.GetAttribute("color") ?? ""));
                    break;
            }
        }

        return pages;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
