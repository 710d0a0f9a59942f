using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A page that was never printed: a heading, and under it texts and a table, set as the layout analysis would find them.</summary>
internal sealed class ExamplePage
{
    private const double FontSize = 11;
    private const double ColumnWidth = 120;

    private readonly IReadOnlyList<TextUnit> _units;
    private readonly Table? _table;

    /// <param name="heading">The heading.</param>
    /// <param name="texts">Paragraphs.</param>
    /// <param name="rows">Rows of a table, all of one length, the first with the heads of its columns; none when there is no table.</param>
    public ExamplePage(string heading, IReadOnlyList<string> texts, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<Block> blocks = [Paragraph(0, heading, bold: true), .. texts.Select((t, i) => Paragraph(i + 1, t, bold: false))];
        if (rows.Count > 0)
        {
            _table = new Table(
                [.. rows.SelectMany((row, r) => row.Select((text, c) => Cell(text, r, c, texts.Count + 1 + r)))], rows.Count, rows[0].Count, HeadRows: 1, TableOrigin.Ruled);
            blocks.Add(new TableBlock(_table));
        }

        var layout = new DocumentLayout(1, blocks, [], FontSize, TextSource.Text);
        _units = TextUnit.Of(layout);
        Document = new SegmentedDocument(layout, _units, new TemplateMatch(TemplateSet.Free, 0, ""), [new SectionSpan("", "", 1, heading, 0, _units.Count, "rule", 1)]);
    }

    /// <summary>The page as a document.</summary>
    public SegmentedDocument Document { get; }

    /// <summary>A paragraph's unit.</summary>
    public TextUnit Text(int place) => _units[place + 1];

    /// <summary>A cell's unit; null where the cell is empty.</summary>
    public TextUnit? Cell(int row, int column) => _units.FirstOrDefault(u => u.Cell is { } cell && ReferenceEquals(cell, _table![row, column]));

    private static Paragraph Paragraph(int line, string text, bool bold) => new([Line(text, 0, line, bold)], "");

    private static TableCell Cell(string text, int row, int column, int line)
    {
        double left = column * ColumnWidth;
        var box = new Box(left, Top(line), left + ColumnWidth, Top(line) + FontSize);
        return new TableCell(row, column, 1, 1, 1, box, text.Length == 0 ? [] : [Line(text, left, line, bold: row == 0)]);
    }

    private static TextLine Line(string text, double left, int line, bool bold) => PrintedLine.Of(text, 1, left, Top(line), FontSize, bold);

    private static double Top(int line) => line * 2 * FontSize;
}
