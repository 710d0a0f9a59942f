namespace Boligsosial.Mining.Layout;

/// <summary>Compares the columns of aligned tables on pages that follow each other: their text differs in width, so their edges do, but not their places.</summary>
internal static class AlignedColumns
{
    /// <summary>Columns that share less than this many points are not the same.</summary>
    private const double MinShared = 2;

    /// <summary>For each column of <paramref name="lower"/> the column of <paramref name="upper"/> that it goes on with; null when they do not fit each other.</summary>
    public static int[]? Map(Table upper, Table lower)
    {
        (double X0, double X1)[] above = Spans(upper);
        (double X0, double X1)[] below = Spans(lower);
        if (below.Length < 2 || below.Length > above.Length)
        {
            return null;
        }

        var map = new int[below.Length];
        for (int c = 0; c < below.Length; c++)
        {
            int[] shared = [.. Enumerable.Range(0, above.Length)
                .Where(u => Math.Min(above[u].X1, below[c].X1) - Math.Max(above[u].X0, below[c].X0) > Math.Min(MinShared, 0.5 * (below[c].X1 - below[c].X0)))];
            if (shared.Length != 1 || (c > 0 && shared[0] <= map[c - 1]))
            {
                return null;
            }

            map[c] = shared[0];
        }

        return map;
    }

    /// <summary>
    /// The lines of <paramref name="paragraph"/> as rows of <paramref name="table"/>: a head that a page break parted from its table, or its last
    /// row alone on the next page. Null when they do not stand in the table's columns.
    /// </summary>
    public static Table? AsRows(Paragraph paragraph, Table table)
    {
        if (table.Origin != TableOrigin.Aligned || paragraph.TextLines.Count > 3)
        {
            return null;
        }

        (double X0, double X1)[] spans = Spans(table);
        if (Array.Exists(spans, s => s.X0 > s.X1))
        {
            return null; // A column without a cell of its own: nobody knows where it lies.
        }

        GutterColumns columns = GutterColumns.Of(spans);
        List<CutLine> lines = CutLine.Of(paragraph.TextLines);
        bool inColumns = lines.TrueForAll(l => l.Pieces.All(p => columns.Under(p) is var (first, last) && first == last));
        return inColumns && lines.Exists(l => l.Strong && columns.Filled(l.Pieces) >= 2) ? AlignedTableBuilder.Build(lines, columns, []) : null;
    }

    private static (double X0, double X1)[] Spans(Table table)
    {
        var spans = new (double X0, double X1)[table.Columns];
        Array.Fill(spans, (double.MaxValue, double.MinValue));
        foreach (TableCell cell in table.Cells.Where(c => c.ColumnSpan == 1))
        {
            spans[cell.Column] = (Math.Min(spans[cell.Column].X0, cell.Box.X0), Math.Max(spans[cell.Column].X1, cell.Box.X1));
        }

        return spans;
    }
}
