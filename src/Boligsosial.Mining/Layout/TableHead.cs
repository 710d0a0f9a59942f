namespace Boligsosial.Mining.Layout;

/// <summary>Tells how many rows at the top of a table name its columns.</summary>
internal static class TableHead
{
    private const int MaxHeadRows = 3;

    /// <summary>
    /// A head row has no count or amount in it (years, dates and unit words are no counts), and the rows below it do, or it is bold and they are not.
    /// </summary>
    public static int Rows(IReadOnlyList<TableCell> cells, int rows)
    {
        int head = 0;
        for (int r = 0; r < Math.Min(rows - 1, MaxHeadRows); r++)
        {
            List<TableCell> row = [.. cells.Where(c => c.Row == r && !c.IsEmpty)];
            if (row.Count == 0)
            {
                head = r + 1;
                continue;
            }

            bool bold = row.TrueForAll(c => c.Lines[0].Bold) && !cells.Where(c => c.Row > r && !c.IsEmpty).All(c => c.Lines[0].Bold);
            bool counts = row.Exists(c => c.Column > 0 && HasCount(c.Text.Text));
            bool countsBelow = cells.Any(c => c.Row > r && c.Column > 0 && HasCount(c.Text.Text));
            bool several = row.Count > 1 || row[0].ColumnSpan > 1;
            if (!several || counts || !(bold || countsBelow))
            {
                break;
            }

            // Without bold, a second head row must span or be made of years.
            if (!bold && r > 0 && !row.Exists(c => c.ColumnSpan > 1) && !row.Where(c => c.Column > 0).All(c => IsYearLike(c.Text.Text)))
            {
                break;
            }

            head = r + 1;
        }

        return head;
    }

    private static bool HasCount(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length is > 0 and < 24 && char.IsAsciiDigit(trimmed[0]) && !IsYearLike(trimmed) && trimmed.Count(char.IsLetter) <= 6 && trimmed.Count(c => c == '.') < 2;
    }

    private static bool IsYearLike(string text)
    {
        string t = text.Trim();
        return t.Length >= 4 && t.Length <= 14 && (t.StartsWith("20", StringComparison.Ordinal) || t.StartsWith("19", StringComparison.Ordinal))
            && t.All(c => char.IsAsciiDigit(c) || c is ' ' or '/' or '-' or '–');
    }
}
