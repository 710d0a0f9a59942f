using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Finds the head row of a ruled table that stands above its first line: heads are often set on a coloured ground or in bold, without lines.
/// Its pieces of text stand over the table's columns, each over one.
/// </summary>
internal static class HeadAbove
{
    private const int MaxLines = 4;
    private const double Tolerance = 3;

    /// <summary>The grid with a head row on top, or the grid as it is.</summary>
    public static TableGrid Extend(TableGrid grid, List<Word> body, int page)
    {
        if (grid.Columns < 2)
        {
            return grid;
        }

        List<TextLine> above = [.. LineBuilder.Build(page, body.Where(w => w.Box.MidX > grid.Box.X0 - 40 && w.Box.MidX < grid.Box.X1 + 40 && w.Baseline < grid.Box.Y0 + 1)).AsEnumerable().Reverse().Take(MaxLines)];
        double[] edges = [.. grid.Cells.SelectMany(c => new[] { c.Box.X0, c.Box.X1 }).Distinct().Order()];
        double bottom = grid.Box.Y0;
        bool several = false;
        var taken = new List<TextLine>();
        foreach (TextLine line in above)
        {
            List<TextLine> segments = LineBuilder.Segments(line);
            double gap = bottom - line.Words[0].Baseline;
            if (gap > (taken.Count == 0 ? 1.9 : 1.45) * line.Size || line.Box.X0 < grid.Box.X0 - Tolerance || line.Box.X1 > grid.Box.X1 + Tolerance
                || !segments.TrueForAll(s => ColumnOf(s, edges) >= 0))
            {
                break;
            }

            several |= segments.Select(s => ColumnOf(s, edges)).Distinct().Count() >= 2;
            taken.Add(line);
            bottom = line.Words[0].Baseline;
        }

        // A single piece on top of the others may be a caption; the head begins at the topmost line with several pieces.
        while (taken.Count > 0 && LineBuilder.Segments(taken[^1]).Count < 2)
        {
            taken.RemoveAt(taken.Count - 1);
        }

        if (!several || taken.Count == 0 || edges.Length - 1 != grid.Columns)
        {
            return grid;
        }

        double top = taken.Min(l => l.Box.Y0) - 1;
        var cells = new List<GridCell>();
        for (int c = 0; c + 1 < edges.Length; c++)
        {
            cells.Add(new GridCell(0, c, 1, 1, new Box(edges[c], top, edges[c + 1], grid.Box.Y0)));
        }

        cells.AddRange(grid.Cells.Select(c => c with { Row = c.Row + 1 }));
        return new TableGrid(grid.Box with { Y0 = top }, cells, grid.Rows + 1, grid.Columns);
    }

    private static int ColumnOf(TextLine segment, double[] edges)
    {
        for (int c = 0; c + 1 < edges.Length; c++)
        {
            if (segment.Box.X0 >= edges[c] - Tolerance && segment.Box.X1 <= edges[c + 1] + Tolerance)
            {
                return c;
            }
        }

        return -1;
    }
}
