namespace Boligsosial.Mining.Layout;

/// <summary>
/// Cuts a row that has lines around it but none within: a table ruled only between head and body, whose body then is one tall row.
/// It is cut where each line of the label column stands level with exactly one number in every other filled column.
/// </summary>
internal static class TallRowSplitter
{
    private const int MinLines = 2;

    public static (List<TableCell> Cells, int Rows) Split(List<TableCell> cells, int rows)
    {
        var result = new List<TableCell>();
        int shift = 0;
        for (int r = 0; r < rows; r++)
        {
            List<TableCell> row = [.. cells.Where(c => c.Row == r)];
            List<double> starts = Starts(row);
            if (starts.Count < MinLines || row.Exists(c => c.RowSpan > 1) || cells.Exists(c => c.Row < r && c.Row + c.RowSpan > r))
            {
                result.AddRange(row.Select(c => c with { Row = c.Row + shift }));
                continue;
            }

            for (int i = 0; i < starts.Count; i++)
            {
                double from = i == 0 ? double.MinValue : starts[i] - 3;
                double to = i + 1 < starts.Count ? starts[i + 1] - 3 : double.MaxValue;
                result.AddRange(row.Select(c => c with
                {
                    Row = r + shift + i,
                    Lines = [.. c.Lines.Where(l => l.Words[0].Baseline >= from && l.Words[0].Baseline < to)],
                }));
            }

            shift += starts.Count - 1;
        }

        return (result, rows + shift);
    }

    /// <summary>The baselines at which rows begin, or none when the row is not several rows.</summary>
    private static List<double> Starts(List<TableCell> row)
    {
        List<TableCell> values = [.. row.Where(c => c.Column > 0 && !c.IsEmpty)];
        TableCell? label = row.FirstOrDefault(c => c.Column == 0);
        if (label is null || values.Count == 0 || label.Lines.Count < MinLines
            || !values.TrueForAll(v => v.Lines.Count == values[0].Lines.Count && v.Lines.All(IsNumber)) || values[0].Lines.Count < MinLines)
        {
            return [];
        }

        List<double> baselines = [.. values[0].Lines.Select(l => l.Words[0].Baseline)];
        bool level = values.TrueForAll(v => v.Lines.Zip(baselines).All(p => Math.Abs(p.First.Words[0].Baseline - p.Second) < 2))
            && baselines.TrueForAll(b => label.Lines.Any(l => Math.Abs(l.Words[0].Baseline - b) < 2));
        return level ? baselines : [];
    }

    private static bool IsNumber(TextLine line) =>
        line.Text.Any(char.IsAsciiDigit) ? line.Text.Count(char.IsLetter) <= 5 : line.Text is "-" or "–" or "—";
}
