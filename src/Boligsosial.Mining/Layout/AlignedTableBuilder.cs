using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Makes the table of lines that stand in columns.</summary>
internal static class AlignedTableBuilder
{
    /// <summary>The table of <paramref name="lines"/>.</summary>
    public static Table Build(IReadOnlyList<CutLine> lines, GutterColumns columns, IReadOnlyList<RulingLine> rules)
    {
        List<AlignedLine> aligned = [.. lines.Select(l => AlignedLine.Of(l, columns))];
        List<List<AlignedLine>> rows = AlignedRows.Group(aligned, Separators(columns, rules));
        var cells = new List<TableCell>();
        for (int r = 0; r < rows.Count; r++)
        {
            AddRow(rows[r], r, columns, cells);
        }

        return new Table(cells, rows.Count, columns.Count, TableHead.Rows(cells, rows.Count), TableOrigin.Aligned);
    }

    /// <summary>The places of horizontal lines that run under a good part of the columns.</summary>
    private static List<double> Separators(GutterColumns columns, IReadOnlyList<RulingLine> rules)
    {
        var extent = new Box(columns.X0, 0, columns.X1, 0);
        return [.. rules.Where(l => l.Horizontal && l.Box.SharedWidth(extent) > 0.3 * extent.Width).Select(l => l.Box.MidY).Order()];
    }

    private static void AddRow(List<AlignedLine> row, int r, GutterColumns columns, List<TableCell> cells)
    {
        var lines = new List<TextLine>?[columns.Count];
        var last = new int[columns.Count];
        foreach (AlignedCell cell in row.SelectMany(l => l.Cells))
        {
            (lines[cell.First] ??= []).Add(cell.Text);
            last[cell.First] = Math.Max(last[cell.First], cell.Last);
        }

        Box box = Box.Around(row.Select(l => l.Box));
        for (int c = 0; c < columns.Count;)
        {
            int span = lines[c] is null ? 1 : Math.Max(1, last[c] - c + 1);
            int next = Array.FindIndex(lines, c + 1, l => l is not null);
            span = Math.Min(span, (next < 0 ? columns.Count : next) - c);
            var place = new Box(columns[c].X0, box.Y0, columns[c + span - 1].X1, box.Y1);
            cells.Add(new TableCell(r, c, 1, span, row[0].Page, place, lines[c] ?? []));
            c += span;
        }
    }
}

/// <summary>The part of a printed line that stands in one cell.</summary>
/// <param name="First">Its first column.</param>
/// <param name="Last">Its last column; another than the first where it stands across columns.</param>
/// <param name="Text">The text.</param>
internal readonly record struct AlignedCell(int First, int Last, TextLine Text);

/// <summary>A printed line cut into cells.</summary>
/// <param name="Cells">From left to right, at least one.</param>
internal sealed record AlignedLine(IReadOnlyList<AlignedCell> Cells)
{
    public int Page => Cells[0].Text.Page;

    public double Baseline { get; } = Cells[0].Text.Words[0].Baseline;

    public double Size { get; } = Cells.Max(c => c.Text.Size);

    public Box Box { get; } = Box.Around(Cells.Select(c => c.Text.Box));

    /// <summary>Its text in the first column, or null.</summary>
    public TextLine? Label => Cells[0].First == 0 ? Cells[0].Text : null;

    /// <summary>Whether anything stands in a later column.</summary>
    public bool HasValue => Cells[^1].First > 0;

    public static AlignedLine Of(CutLine line, GutterColumns columns)
    {
        var cells = new List<AlignedCell>();
        foreach (TextLine piece in line.Pieces)
        {
            (int first, int last) = columns.Under(piece);
            if (cells.Count > 0 && cells[^1].Last >= first)
            {
                AlignedCell before = cells[^1];
                cells[^1] = new AlignedCell(before.First, Math.Max(before.Last, last), new TextLine(piece.Page, [.. before.Text.Words, .. piece.Words]));
            }
            else
            {
                cells.Add(new AlignedCell(first, last, piece));
            }
        }

        return new AlignedLine(cells);
    }
}
