using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Finds the column heads that stand above a ruled grid without lines of their own, as where the head is set on a coloured ground:
/// lines right above the grid whose every piece stands over one column.
/// </summary>
internal static class RuledHead
{
    private const int MaxLines = 4;

    /// <summary>The white between the head and the grid, and between lines of the head, in font sizes.</summary>
    private const double MaxGap = 0.95;

    /// <summary>A piece may reach this many points over a column's edge.</summary>
    private const double Overhang = 1;

    /// <summary>The grid with a row for the head, or the grid itself where there is none.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="words">Words of the page outside tables.</param>
    /// <param name="page">1-based page.</param>
    public static TableGrid Extend(TableGrid grid, IReadOnlyList<Word> words, int page)
    {
        List<(double X0, double X1)> columns = Columns(grid);
        List<TextLine> above = LineBuilder.Build(page, words.Where(w =>
            w.Box.Y1 <= grid.Box.Y0 + 2 && w.Box.MidX > grid.Box.X0 && w.Box.MidX < grid.Box.X1));
        double top = grid.Box.Y0;
        var named = new HashSet<int>();
        int taken = 0;
        for (int i = above.Count - 1; i >= 0 && taken < MaxLines; i--, taken++)
        {
            TextLine line = above[i];
            List<int> places = [.. CutLine.Of([line])[0].Pieces.Select(p => columns.FindIndex(c => p.Box.X0 >= c.X0 - Overhang && p.Box.X1 <= c.X1 + Overhang))];
            bool stands = places.TrueForAll(p => p >= 0) && (places.Distinct().Count() > 1 || places[0] > 0);
            if (!stands || top - line.Box.Y1 > MaxGap * line.Size)
            {
                break;
            }

            named.UnionWith(places);
            top = line.Box.Y0 - 1;
        }

        return named.Count < 2 || named.Count < 0.5 * grid.Columns ? grid : WithHead(grid, columns, top);
    }

    private static List<(double X0, double X1)> Columns(TableGrid grid) =>
        [.. Enumerable.Range(0, grid.Columns).Select(c => (Left(grid, c), Left(grid, c + 1)))];

    /// <summary>Left edge of a column; of the column after the last, the grid's right edge.</summary>
    private static double Left(TableGrid grid, int column)
    {
        foreach (GridCell cell in grid.Cells)
        {
            if (cell.Column == column)
            {
                return cell.Box.X0;
            }

            if (cell.Column + cell.ColumnSpan == column)
            {
                return cell.Box.X1;
            }
        }

        return grid.Box.X1;
    }

    private static TableGrid WithHead(TableGrid grid, List<(double X0, double X1)> columns, double top)
    {
        IEnumerable<GridCell> head = columns.Select((c, i) => new GridCell(0, i, 1, 1, new Box(c.X0, top, c.X1, grid.Box.Y0)));
        return new TableGrid(
            grid.Box with { Y0 = top }, [.. head, .. grid.Cells.Select(c => c with { Row = c.Row + 1 })], grid.Rows + 1, grid.Columns);
    }
}
