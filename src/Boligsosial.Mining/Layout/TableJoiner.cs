namespace Boligsosial.Mining.Layout;

/// <summary>Joins a table that goes on over a page break: drops a repeated head, and puts a row that was cut in two together again.</summary>
public static class TableJoiner
{
    /// <summary>Column edges of the two parts agree within this many points.</summary>
    private const double EdgeTolerance = 6;

    /// <summary>Tables that share fewer edges may be two.</summary>
    private const int LeastEdges = 4;

    /// <summary>Whether <paramref name="lower"/>, the first block of a page, goes on with <paramref name="upper"/>, the last of the page before.</summary>
    public static bool GoesOn(Table upper, Table lower)
    {
        if (upper.Origin != lower.Origin)
        {
            return false;
        }

        if (upper.Origin == TableOrigin.Aligned)
        {
            bool newHead = lower.HeadRows > 0 && RepeatedHead(upper, lower) == 0 && upper.HeadRows < upper.Rows;
            return !newHead && AlignedColumns.Map(upper, lower) is not null;
        }

        double[] upperEdges = Edges(upper);
        double[] lowerEdges = Edges(lower);
        return IsSame(upperEdges[^1], lowerEdges[^1]) && (Has(upperEdges, lowerEdges) || IsFiner(lower, lowerEdges, upperEdges));
    }

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= EdgeTolerance;

    private static bool Has(double[] edges, double[] others) => Array.TrueForAll(others, o => Array.Exists(edges, e => IsSame(e, o)));

    /// <summary>Whether the lower part, with no head of its own, cuts in two a column that the rows of the upper part left whole.</summary>
    private static bool IsFiner(Table lower, double[] lowerEdges, double[] upperEdges) =>
        lower.HeadRows == 0 && lowerEdges.Length == lower.Columns + 1 && upperEdges.Length >= LeastEdges && IsSame(upperEdges[0], lowerEdges[0]) && Has(lowerEdges, upperEdges);

    /// <summary>One table of both parts, of which <see cref="GoesOn"/> holds.</summary>
    public static Table Join(Table upper, Table lower)
    {
        double[] edges = Edges(upper);
        if (upper.Origin == TableOrigin.Ruled && lower.Columns > upper.Columns && Edges(lower).Length == lower.Columns + 1)
        {
            edges = Edges(lower);
            upper = Finer(upper, edges);
        }

        Func<TableCell, (int From, int To)> place = upper.Origin == TableOrigin.Aligned && AlignedColumns.Map(upper, lower) is { } map
            ? c => (map[c.Column], map[c.Column + c.ColumnSpan - 1] + 1)
            : ByEdges(edges, upper.Columns);
        int skip = RepeatedHead(upper, lower);
        List<TableCell> rest = [.. lower.Cells.Where(c => c.Row >= skip).Select(c =>
        {
            (int from, int to) = place(c);
            return c with { Row = c.Row - skip, Column = from, ColumnSpan = to - from };
        })];
        AddMissing(rest, lower.Rows - skip, upper.Columns);
        if (rest.Count == 0)
        {
            return upper;
        }

        List<TableCell> cells = [.. upper.Cells];
        bool cut = IsCutRow(upper, rest);
        int shift = cut ? upper.Rows - 1 : upper.Rows;
        foreach (TableCell cell in rest)
        {
            int row = cell.Row + shift;
            int above = cells.FindIndex(c => c.Row + c.RowSpan == upper.Rows && c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan);
            if (cell.Row == 0 && above >= 0 && (cut || (cell.IsEmpty && cell.RowSpan >= 1 && cell.Column == 0 && Spans(cells[above], cell))))
            {
                TableCell old = cells[above];
                cells[above] = old with
                {
                    Lines = [.. old.Lines, .. cell.Lines],
                    RowSpan = Math.Max(old.RowSpan, row + cell.RowSpan - old.Row),
                };
            }
            else
            {
                cells.Add(cell with { Row = row });
            }
        }

        int rows = lower.Rows - skip + shift;
        return new Table([.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], rows, upper.Columns, upper.HeadRows, upper.Origin);
    }

    /// <summary>Empty cells where the lower part has no column: nothing was printed there on its page.</summary>
    private static void AddMissing(List<TableCell> rest, int rows, int columns)
    {
        var taken = new bool[Math.Max(0, rows), columns];
        foreach (TableCell cell in rest)
        {
            for (int r = cell.Row; r < Math.Min(rows, cell.Row + cell.RowSpan); r++)
            {
                for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    taken[r, c] = true;
                }
            }
        }

        foreach (TableCell beside in rest.DistinctBy(c => c.Row).ToList())
        {
            for (int c = 0; c < columns; c++)
            {
                if (!taken[beside.Row, c])
                {
                    rest.Add(new TableCell(beside.Row, c, 1, 1, beside.Page, beside.Box with { X1 = beside.Box.X0 }, []));
                }
            }
        }
    }

    /// <summary>The table with its cells on the columns between these edges, among which its own are.</summary>
    private static Table Finer(Table table, double[] edges)
    {
        Func<TableCell, (int From, int To)> place = ByEdges(edges, edges.Length - 1);
        return table with
        {
            Columns = edges.Length - 1,
            Cells = [.. table.Cells.Select(c =>
            {
                (int from, int to) = place(c);
                return c with { Column = from, ColumnSpan = to - from };
            })],
        };
    }

    private static Func<TableCell, (int From, int To)> ByEdges(double[] edges, int columns)
    {
        int Column(double x) => Enumerable.Range(0, edges.Length).MinBy(i => Math.Abs(edges[i] - x));
        return c =>
        {
            int from = Math.Min(Column(c.Box.X0), columns - 1);
            return (from, Math.Max(from + 1, Math.Min(Column(c.Box.X1), columns)));
        };
    }

    private static bool Spans(TableCell above, TableCell below) => above.RowSpan > 1 || below.RowSpan > 1;

    private static double[] Edges(Table table)
    {
        // Pages of a scan stand some points apart: what follows closely is one edge, however far the first and the last of it are from each other.
        var edges = new List<double>();
        double last = double.NegativeInfinity;
        foreach (double x in table.Cells.SelectMany(c => new[] { c.Box.X0, c.Box.X1 }).Order())
        {
            if (x - last > EdgeTolerance)
            {
                edges.Add(x);
            }

            last = x;
        }

        return [.. edges];
    }

    private static int RepeatedHead(Table upper, Table lower)
    {
        int same = 0;
        while (same < Math.Min(lower.Rows, Math.Max(1, upper.HeadRows)) && same < lower.Rows && RowText(lower, same) is { Length: > 0 } text && text == RowText(upper, same))
        {
            same++;
        }

        return same;
    }

    private static string RowText(Table table, int row) =>
        string.Join('|', table.Cells.Where(c => c.Row == row).Select(c => c.Text.Text.Trim()).Where(t => t.Length > 0));

    /// <summary>
    /// A row was cut by the page break when a cell of it reads on in the first row below, or when the row below has no label though rows have,
    /// and only goes on with texts above it.
    /// </summary>
    private static bool IsCutRow(Table upper, List<TableCell> rest)
    {
        List<TableCell> first = [.. rest.Where(c => c.Row == 0)];
        List<(TableCell? Above, TableCell Below)> pairs = [.. first.Where(c => !c.IsEmpty).Select(c => (Above(upper, c), c))];
        bool readsOn = pairs.Exists(p => p.Above is { IsEmpty: false } above && ParagraphBuilder.FlowsOn(above.Lines[^1].Text, p.Below.Lines[0].Text));
        bool labelEmpty = first.Exists(c => c.Column == 0 && c.IsEmpty);
        bool labelsUsual = upper.Cells.Count(c => c.Column == 0 && !c.IsEmpty) * 2 > upper.Rows;
        if (readsOn && (labelEmpty || !labelsUsual || first.Exists(c => c.Column == 0 && c.Lines.Count > 0 && char.IsLower(c.Lines[0].Text[0]))))
        {
            return true;
        }

        return labelEmpty && labelsUsual && pairs.Count > 0
            && pairs.TrueForAll(p => p.Above is not null && !(IsNumber(p.Above) && IsNumber(p.Below)));
    }

    private static TableCell? Above(Table upper, TableCell below) =>
        upper.Cells.FirstOrDefault(c => c.Row + c.RowSpan == upper.Rows && c.Column == below.Column && c.ColumnSpan == below.ColumnSpan);

    private static bool IsNumber(TableCell cell) =>
        cell.Text.Text.Any(char.IsAsciiDigit) && cell.Text.Text.Count(char.IsLetter) <= 4;
}
