using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Tests;

/// <summary>
/// Sets a document by hand, as the layout stage would hand it over: blocks follow each other down the page, words stand beside each other
/// with plausible boxes. «\n» in a text breaks the line.
/// <code>
/// DocumentLayout layout = new LayoutBuilder()
///     .Furniture("Skien kommune")
///     .Heading("Skjema for halvårsrapportering", size: 16)
///     .Table(["Kommunens navn", "Skien"], ["Rapporteringsdato", "20.06.14"])
///     .Page()
///     .Text("I 2012 fikk 27 husstander startlån.")
///     .Build();
/// </code>
/// </summary>
internal sealed class LayoutBuilder
{
    private const double PageHeight = 842;
    private const double LeftMargin = 70;
    private const double TopMargin = 60;
    private const double TextWidth = 455;

    private readonly List<Block> _blocks = [];
    private readonly List<TextLine> _furniture = [];
    private readonly double _bodySize;
    private int _page = 1;
    private double _y = TopMargin;

    /// <param name="bodySize">Font size of <see cref="Text"/> and tables, in points.</param>
    public LayoutBuilder(double bodySize = 11) => _bodySize = bodySize;

    /// <summary>A line of text by itself.</summary>
    public static TextLine Line(string text, double size = 12) => ((Paragraph)new LayoutBuilder(size).Text(text).Build().Blocks[0]).TextLines[0];

    /// <summary>What comes next stands on the next page.</summary>
    public LayoutBuilder Page()
    {
        _page++;
        _y = TopMargin;
        return this;
    }

    /// <summary>A heading.</summary>
    public LayoutBuilder Heading(string text, double size = 16, bool bold = true) => Add(text, size, bold, "");

    /// <summary>A paragraph of running text.</summary>
    public LayoutBuilder Text(string text, bool bold = false) => Add(text, _bodySize, bold, "");

    /// <summary>A list item with its bullet or number.</summary>
    public LayoutBuilder Item(string bullet, string text) => Add($"{bullet} {text}", _bodySize, false, bullet);

    /// <summary>Texts beside each other on one line of print, each a paragraph of its own: what a form without lines looks like when its columns were not joined.</summary>
    public LayoutBuilder Columns(params string[] texts)
    {
        double width = TextWidth / texts.Length;
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length > 0)
            {
                _blocks.Add(new Paragraph([Line(texts[i], _bodySize, false, LeftMargin + (i * width), _y)], ""));
            }
        }

        _y += 1.4 * _bodySize;
        return this;
    }

    /// <summary>A table with ruling lines and no head, rows of cells; «» is an empty cell, «^» goes on with the cell above it, «&lt;» with the cell left of it.</summary>
    public LayoutBuilder Table(params string[][] rows) => Table(0, rows);

    /// <summary>A table whose first rows name the columns.</summary>
    public LayoutBuilder Table(int headRows, params string[][] rows)
    {
        int columns = rows.Max(r => r.Length);
        double width = TextWidth / columns;
        var cells = new List<TableCell>();
        for (int r = 0; r < rows.Length; r++)
        {
            double height = 1.4 * _bodySize * rows[r].Max(c => c.Split('\n').Length);
            for (int c = 0; c < columns; c++)
            {
                string text = c < rows[r].Length ? rows[r][c] : "";
                if (text is "^" or "<")
                {
                    int at = cells.FindIndex(o => text == "^" ? o.Column == c && o.Row + o.RowSpan == r : o.Row == r && o.Column + o.ColumnSpan == c);
                    cells[at] = text == "^" ? cells[at] with { RowSpan = cells[at].RowSpan + 1 } : cells[at] with { ColumnSpan = cells[at].ColumnSpan + 1 };
                    continue;
                }

                double left = LeftMargin + (c * width);
                cells.Add(new TableCell(r, c, 1, 1, _page, new Box(left, _y, left + width, _y + height), Lines(text, _bodySize, false, left + 3, _y)));
            }

            _y += height;
        }

        _blocks.Add(new TableBlock(new Table(cells, rows.Length, columns, headRows, TableOrigin.Ruled)));
        _y += _bodySize;
        return this;
    }

    /// <summary>The last table goes on at the top of the next page with these rows.</summary>
    public LayoutBuilder TableOverPage(params string[][] rows)
    {
        var upper = (TableBlock)_blocks[^1];
        _blocks.RemoveAt(_blocks.Count - 1);
        Page().Table(rows);
        Table lower = ((TableBlock)_blocks[^1]).Table;
        TableCell[] cells = [.. upper.Table.Cells, .. lower.Cells.Select(c => c with { Row = c.Row + upper.Table.Rows })];
        _blocks[^1] = new TableBlock(new Table(cells, upper.Table.Rows + lower.Rows, upper.Table.Columns, upper.Table.HeadRows, upper.Table.Origin));
        return this;
    }

    /// <summary>The last row of the last table goes on at the top of the next page: more lines in its cells.</summary>
    public LayoutBuilder RowOverPage(params string[] rest)
    {
        Table table = ((TableBlock)_blocks[^1]).Table;
        Page();
        TableCell[] cells = [.. table.Cells.Select(c => c.Row < table.Rows - 1 ? c : c with { Lines = [.. c.Lines, .. Lines(rest[c.Column], _bodySize, false, c.Box.X0 + 3, _y)] })];
        _blocks[^1] = new TableBlock(new Table(cells, table.Rows, table.Columns, table.HeadRows, table.Origin));
        _y += 2 * _bodySize;
        return this;
    }

    /// <summary>A running head.</summary>
    public LayoutBuilder Furniture(string text)
    {
        _furniture.Add(Line(text, 8, false, LeftMargin, 30));
        return this;
    }

    /// <summary>The document.</summary>
    public DocumentLayout Build() => new(_page, _blocks, _furniture, _bodySize, TextSource.Text);

    private LayoutBuilder Add(string text, double size, bool bold, string bullet)
    {
        TextLine[] lines = Lines(text, size, bold, LeftMargin, _y);
        _blocks.Add(new Paragraph(lines, bullet));
        _y = Math.Min(lines[^1].Box.Y1 + size, PageHeight - TopMargin);
        return this;
    }

    private TextLine[] Lines(string text, double size, bool bold, double x, double y) =>
        text.Length == 0 ? [] : [.. text.Split('\n').Select((t, i) => Line(t, size, bold, x, y + (i * 1.2 * size)))];

    private TextLine Line(string text, double size, bool bold, double x, double y)
    {
        double advance = 0.5 * size;
        var words = new List<Word>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double left = x;
            double[] edges = [.. Enumerable.Range(1, word.Length).Select(n => left + (n * advance))];
            words.Add(new Word(word, new Box(x, y, edges[^1], y + size), edges, y + (0.8 * size), size, bold, Italic: false));
            x = edges[^1] + advance;
        }

        return new TextLine(_page, words);
    }
}
