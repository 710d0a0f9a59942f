using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Finds tables that have no lines: rows whose pieces of text stand in columns with white gutters between them.
/// Horizontal rules alone (as under a head or between rows) help to part the rows.
/// </summary>
public static class AlignedTableFinder
{
    /// <summary>A gap of this many times the font size may part two cells.</summary>
    private const double CellGap = 1.0;

    /// <summary>A gutter is at least this wide, in font sizes.</summary>
    private const double MinGutter = 0.7;

    /// <summary>A row further below than this many usual pitches begins something new.</summary>
    private const double MaxPitch = 2.6;

    /// <summary>Cuts lines into tables and the rest: pieces in order, each a list of lines or a table.</summary>
    /// <param name="lines">Lines of a column of the page, from top to bottom.</param>
    /// <param name="rules">Horizontal ruling lines of the page.</param>
    public static IReadOnlyList<LayoutPiece> Find(IReadOnlyList<TextLine> lines, IReadOnlyList<RulingLine> rules)
    {
        var pieces = new List<LayoutPiece>();
        var loose = new List<TextLine>();
        List<List<TextLine>> rows = [.. lines.Select(l => LineBuilder.Segments(l, CellGap))];
        double pitch = UsualPitch(lines);
        for (int i = 0; i < rows.Count;)
        {
            int end = RunEnd(rows, i, pitch);
            if (end - i >= 2 && Columns(rows, i, end) is { Count: >= 2 } columns && IsTable(rows, i, end, columns))
            {
                if (loose.Count > 0)
                {
                    pieces.Add(new LayoutPiece([.. loose], null));
                    loose.Clear();
                }

                pieces.Add(new LayoutPiece([], Build(rows, i, end, columns, rules)));
                i = end;
            }
            else
            {
                loose.Add(lines[i]);
                i++;
            }
        }

        if (loose.Count > 0)
        {
            pieces.Add(new LayoutPiece(loose, null));
        }

        return pieces;
    }

    private static double UsualPitch(IReadOnlyList<TextLine> lines)
    {
        List<double> pitches = [.. lines.Zip(lines.Skip(1), (a, b) => b.Words[0].Baseline - a.Words[0].Baseline).Where(p => p > 3).Order()];
        return pitches.Count == 0 ? 14 : pitches[pitches.Count / 3];
    }

    /// <summary>How far down from <paramref name="start"/> rows share gutters; the row after the last one.</summary>
    private static int RunEnd(List<List<TextLine>> rows, int start, double pitch)
    {
        if (rows[start].Count < 2)
        {
            return start;
        }

        List<(double X0, double X1)> columns = [.. rows[start].Select(s => (s.Box.X0, s.Box.X1))];
        int lastMulti = start;
        int singles = 0;
        for (int i = start + 1; i < rows.Count; i++)
        {
            double step = rows[i][0].Words[0].Baseline - rows[i - 1][0].Words[0].Baseline;
            List<(double X0, double X1)> merged = Merge(columns, rows[i]);
            bool fits = step <= MaxPitch * Math.Max(pitch, rows[i][0].Size * 1.1) && merged.Count >= 2 && merged.Count >= columns.Count - 1;
            if (!fits)
            {
                break;
            }

            if (rows[i].Count >= 2)
            {
                columns = merged;
                lastMulti = i;
                singles = 0;
            }
            else
            {
                // Wrapped text of a cell, or a heading between rows; prose that goes on is not the table's.
                if (++singles > 4)
                {
                    break;
                }
            }
        }

        int end = lastMulti + 1;
        while (end < rows.Count && rows[end].Count == 1 && IsTail(rows, end, pitch, columns))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a single line below the last full row is the rest of one of its cells.</summary>
    private static bool IsTail(List<List<TextLine>> rows, int i, double pitch, List<(double X0, double X1)> columns)
    {
        TextLine line = rows[i][0];
        double step = line.Words[0].Baseline - rows[i - 1][0].Words[0].Baseline;
        bool inside = columns.Exists(c => line.Box.X0 >= c.X0 - 2 && line.Box.X1 <= c.X1 + 2);
        return inside && step <= 1.25 * pitch && char.IsLower(line.Text[0]);
    }

    private static List<(double X0, double X1)> Merge(List<(double X0, double X1)> columns, List<TextLine> row)
    {
        double gutter = MinGutter * row[0].Size;
        List<(double X0, double X1)> all = [.. columns.Concat(row.Select(s => (s.Box.X0, s.Box.X1))).OrderBy(c => c.Item1)];
        var merged = new List<(double X0, double X1)> { all[0] };
        foreach ((double x0, double x1) in all.Skip(1))
        {
            if (x0 <= merged[^1].X1 + gutter)
            {
                merged[^1] = (merged[^1].X0, Math.Max(merged[^1].X1, x1));
            }
            else
            {
                merged.Add((x0, x1));
            }
        }

        return merged;
    }

    private static List<(double X0, double X1)> Columns(List<List<TextLine>> rows, int start, int end)
    {
        List<(double X0, double X1)> columns = [.. rows[start].Select(s => (s.Box.X0, s.Box.X1))];
        for (int i = start + 1; i < end; i++)
        {
            List<(double X0, double X1)> merged = Merge(columns, rows[i]);
            if (rows[i].Count >= 2 || merged.Count >= columns.Count)
            {
                columns = merged;
            }
        }

        return columns;
    }

    /// <summary>Prose with wide word spaces, lists and contents lists are no tables.</summary>
    private static bool IsTable(List<List<TextLine>> rows, int start, int end, List<(double X0, double X1)> columns)
    {
        List<List<TextLine>> multi = [.. rows.Skip(start).Take(end - start).Where(r => r.Count >= 2)];
        if (multi.Count < 2 || multi.Exists(r => r.Exists(s => s.Text.Contains(".....", StringComparison.Ordinal))))
        {
            return false;
        }

        List<TextLine> later = [.. multi.SelectMany(r => r.Skip(1))];
        double shortShare = (double)later.Count(s => s.Text.Length <= 24) / later.Count;
        double numericShare = (double)later.Count(s => s.Text.Any(char.IsDigit) && s.Text.Count(char.IsLetter) <= 6) / later.Count;

        // Words spread by justification start at another place in each line; the cells of a column do not.
        int alignedStarts = Enumerable.Range(1, columns.Count - 1).Count(c =>
        {
            List<TextLine> cells = [.. multi.SelectMany(r => r).Where(s => s.Box.X0 >= columns[c].X0 - 1 && s.Box.X1 <= columns[c].X1 + 1)];
            return cells.Count >= 2 && (Spread(cells.Select(s => s.Box.X0)) < 3 || Spread(cells.Select(s => s.Box.X1)) < 3 || Spread(cells.Select(s => s.Box.MidX)) < 4);
        });
        return alignedStarts >= Math.Max(1, (columns.Count - 1) / 2)
            && (numericShare >= 0.4 || (multi.Count >= 3 && shortShare >= 0.5) || (multi.Count >= 2 && alignedStarts == columns.Count - 1));
    }

    private static double Spread(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[(int)(sorted.Count * 0.85)] - sorted[(int)(sorted.Count * 0.15)];
    }

    private static Table Build(
        List<List<TextLine>> rows, int start, int end, List<(double X0, double X1)> columns, IReadOnlyList<RulingLine> rules)
    {
        List<List<List<TextLine>>> groups = RowGroups(rows.GetRange(start, end - start), columns, rules);
        var cells = new List<TableCell>();
        for (int r = 0; r < groups.Count; r++)
        {
            var byColumn = new SortedDictionary<int, (int Last, List<TextLine> Lines)>();
            foreach (TextLine segment in groups[r].SelectMany(g => g))
            {
                int first = columns.FindIndex(c => segment.Box.X0 <= c.X1 + 1);
                int last = columns.FindLastIndex(c => segment.Box.X1 >= c.X0 - 1);
                first = Math.Max(0, first);
                last = Math.Max(first, last);
                if (!byColumn.TryGetValue(first, out (int Last, List<TextLine> Lines) cell))
                {
                    cell = (last, []);
                }

                cell.Lines.Add(segment);
                byColumn[first] = (Math.Max(cell.Last, last), cell.Lines);
            }

            Box rowBox = Box.Around(groups[r].SelectMany(g => g).Select(s => s.Box));
            for (int c = 0; c < columns.Count;)
            {
                bool filled = byColumn.TryGetValue(c, out (int Last, List<TextLine> Lines) cell);
                int span = filled ? Math.Max(1, cell.Last - c + 1) : 1;
                span = Math.Min(span, (byColumn.Keys.Where(k => k > c).DefaultIfEmpty(columns.Count).First()) - c);
                var box = new Box(columns[c].X0, rowBox.Y0, columns[c + span - 1].X1, rowBox.Y1);
                cells.Add(new TableCell(r, c, 1, span, groups[r][0][0].Page, box, filled ? cell.Lines : []));
                c += span;
            }
        }

        return new Table(cells, groups.Count, columns.Count, TableHead.Rows(cells, groups.Count), TableOrigin.Aligned);
    }

    /// <summary>Which printed lines make one row of the table.</summary>
    private static List<List<List<TextLine>>> RowGroups(List<List<TextLine>> rows, List<(double X0, double X1)> columns, IReadOnlyList<RulingLine> rules)
    {
        double pitch = rows.Zip(rows.Skip(1), (a, b) => b[0].Words[0].Baseline - a[0].Words[0].Baseline).DefaultIfEmpty(14).Min();
        List<RulingLine> between = [.. rules.Where(l => l.Horizontal && l.Box.SharedWidth(Box.Around(rows.SelectMany(r => r).Select(s => s.Box))) > 0.3 * (columns[^1].X1 - columns[0].X0))];
        bool ruled = rows.Zip(rows.Skip(1)).Count(p => RuleBetween(p.First, p.Second, between)) * 2 >= rows.Count(r => r.Count >= 2) && between.Count >= 3;
        var groups = new List<List<List<TextLine>>> { new() { rows[0] } };
        for (int i = 1; i < rows.Count; i++)
        {
            List<List<TextLine>> group = groups[^1];
            bool separate = ruled
                ? RuleBetween(rows[i - 1], rows[i], between)
                : RuleBetween(rows[i - 1], rows[i], between) || StartsRow(group, rows[i], columns, pitch);
            if (separate)
            {
                groups.Add([]);
            }

            groups[^1].Add(rows[i]);
        }

        return groups;
    }

    private static bool StartsRow(List<List<TextLine>> group, List<TextLine> row, List<(double X0, double X1)> columns, double pitch)
    {
        TextLine first = row[0];
        TextLine above = group[^1][0];
        bool inLabel = first.Box.X0 <= columns[0].X1;
        bool groupHasValue = group.Exists(r => r.Exists(s => s.Box.X0 > columns[0].X1));
        bool rowHasValue = row.Exists(s => s.Box.X0 > columns[0].X1);
        double step = first.Words[0].Baseline - above.Words[0].Baseline;
        if (!inLabel)
        {
            // Only later columns: the rest of cells above, unless they stand apart or are numbers again.
            return step > 1.5 * pitch || (groupHasValue && row.TrueForAll(s => char.IsDigit(s.Text[0])));
        }

        if (step > 1.35 * Math.Max(pitch, first.Size * 1.1) && (groupHasValue || !char.IsLower(first.Text[0])))
        {
            return true;
        }

        bool continues = char.IsLower(first.Text[0]) || first.Text[0] == '(' || ParagraphBuilder.FlowsOn(group[^1][0].Text, first.Text);
        return groupHasValue && rowHasValue ? true : !continues;
    }

    private static bool RuleBetween(List<TextLine> above, List<TextLine> below, List<RulingLine> rules)
    {
        double from = above.Max(s => s.Words[0].Baseline) - 2;
        double to = below.Min(s => s.Words[0].Baseline) - (0.4 * below[0].Size);
        return rules.Exists(r => r.Box.MidY >= from && r.Box.MidY <= to);
    }
}

/// <summary>A piece of a column: lines of prose or a table.</summary>
/// <param name="Lines">The lines; empty for a table.</param>
/// <param name="Table">The table, or null.</param>
public sealed record LayoutPiece(IReadOnlyList<TextLine> Lines, Table? Table);
