using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Tests.Layout;

/// <summary>Sets text on a page as a typewriter does: every character is half the font size wide.</summary>
internal sealed class PageMaker(double width = 595, double height = 842)
{
    private static readonly Font Regular = new("Regular", false, false);
    private static readonly Font Heavy = new("Bold", true, false);
    private readonly List<Glyph> _glyphs = [];
    private readonly List<RulingLine> _rules = [];

    /// <summary>Glyphs of <paramref name="text"/> from x at a baseline; spaces are glyphs too.</summary>
    public PageMaker Text(double x, double baseline, string text, double size = 10, bool bold = false, double spacing = 0.5)
    {
        foreach (char c in text)
        {
            double right = x + (spacing * size);
            _glyphs.Add(new Glyph(c.ToString(), new Box(x, baseline - (0.75 * size), right, baseline + (0.22 * size)), baseline, bold ? Heavy : Regular, size, true));
            x = right;
        }

        return this;
    }

    /// <summary>A row of a table: texts at the given left edges.</summary>
    public PageMaker Row(double baseline, params (double X, string Text)[] cells)
    {
        foreach ((double x, string text) in cells)
        {
            Text(x, baseline, text);
        }

        return this;
    }

    /// <summary>Lines of a paragraph below each other.</summary>
    public PageMaker Lines(double x, double baseline, double pitch, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Text(x, baseline + (i * pitch), lines[i]);
        }

        return this;
    }

    public PageMaker Horizontal(double x0, double x1, double y)
    {
        _rules.Add(new RulingLine(new Box(x0, y - 0.3, x1, y + 0.3), true));
        return this;
    }

    public PageMaker Vertical(double x, double y0, double y1)
    {
        _rules.Add(new RulingLine(new Box(x - 0.3, y0, x + 0.3, y1), false));
        return this;
    }

    /// <summary>A full grid of lines.</summary>
    public PageMaker Grid(double[] xs, double[] ys)
    {
        foreach (double y in ys)
        {
            Horizontal(xs[0], xs[^1], y);
        }

        foreach (double x in xs)
        {
            Vertical(x, ys[0], ys[^1]);
        }

        return this;
    }

    public Page Page(int number = 1) => new(number, width, height, _glyphs, _rules, [], TextSource.Text);

    public IReadOnlyList<Word> Words() => WordBuilder.Build(Page());

    public List<TextLine> TextLines() => LineBuilder.Build(1, Words());

    public DocumentLayout Layout() => LayoutAnalyzer.Analyze([Page()]);

    /// <summary>Layout of a document of several pages.</summary>
    public static DocumentLayout Layout(params PageMaker[] pages) => LayoutAnalyzer.Analyze([.. pages.Select((p, i) => p.Page(i + 1))]);
}

/// <summary>Short ways to say what a layout holds.</summary>
internal static class LayoutText
{
    public static string[] Paragraphs(this DocumentLayout layout) => [.. layout.Blocks.OfType<Paragraph>().Select(p => p.Text.Text)];

    public static Table[] Tables(this DocumentLayout layout) => [.. layout.Blocks.OfType<TableBlock>().Select(b => b.Table)];

    /// <summary>A row's cells parted by bars, «a | b | »; a cell that spans stands once.</summary>
    public static string Row(this Table table, int row) => string.Join(" | ", table.Cells.Where(c => c.Row == row).Select(c => c.Text.Text));

    public static string[] Texts(this IEnumerable<Word> words) => [.. words.Select(w => w.Text)];
}
