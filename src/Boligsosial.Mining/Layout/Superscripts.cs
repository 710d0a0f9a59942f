using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Small raised digits, and letters by themselves, become ¹²³ and ᵃᵇᶜ of the line they stand on: marks of notes, never parts of a number. The line may not be the next one below
/// the mark, for numbers of other columns can be printed between.
/// </summary>
internal static class Superscripts
{
    /// <summary>A mark is at most this share of the size of the text it stands at; nearly as large when it is clearly raised.</summary>
    private const double MaxSize = 0.87;
    private const double MaxSizeRaised = 0.96;
    private const double ClearlyRaised = 0.25;

    /// <summary>It is raised by at least and at most these shares of the text's size.</summary>
    private const double MinRaise = 0.15;
    private const double MaxRaise = 0.6;

    /// <summary>It stands this near to the text, as a share of its size.</summary>
    private const double MaxGap = 0.45;

    /// <summary>Moves the marks of <paramref name="rows"/> (glyphs of one baseline each, from top to bottom, each from left to right) down to their lines.</summary>
    public static void Raise(List<List<Glyph>> rows)
    {
        for (int r = 0; r + 1 < rows.Count; r++)
        {
            for (int i = 0; i < rows[r].Count;)
            {
                int length = MarkLength(rows[r], i);
                if (length > 0 && MoveDown(rows, r, i, length))
                {
                    rows[r].RemoveRange(i, length);
                }
                else
                {
                    i += Math.Max(1, length);
                }
            }
        }

        rows.RemoveAll(row => row.Count == 0);
    }

    /// <summary>How many glyphs from <paramref name="start"/> make one mark: digits, with a closing parenthesis.</summary>
    private static int MarkLength(List<Glyph> row, int start)
    {
        if (row[start].Scanned is not null)
        {
            return 0; // Sizes measured off a scan are too rough to tell; its reader marks them itself.
        }

        if (IsLetter(row[start]))
        {
            // A small letter marks a note only by itself.
            bool alone = (start == 0 || !Near(row[start - 1], row[start], row[start].Size)) && (start + 1 == row.Count || !Near(row[start], row[start + 1], row[start].Size));
            return alone ? 1 : 0;
        }

        int end = start;
        while (end < row.Count && end - start < 3 && IsDigit(row[end]) && (end == start || Near(row[end - 1], row[end], row[end].Size)))
        {
            end++;
        }

        // A digit of a longer number or of a word is no mark.
        if (end == start || (end < row.Count && IsDigit(row[end]) && Near(row[end - 1], row[end], row[end].Size)))
        {
            return 0;
        }

        return end < row.Count && row[end].Text == ")" && Near(row[end - 1], row[end], row[end].Size) ? end - start + 1 : end - start;
    }

    private static bool MoveDown(List<List<Glyph>> rows, int r, int start, int length)
    {
        List<Glyph> mark = rows[r].GetRange(start, length);
        for (int below = r + 1; below < rows.Count && rows[below][0].Baseline - mark[0].Baseline < MaxRaise * 3 * mark[0].Size; below++)
        {
            List<Glyph> line = rows[below];
            int at = line.FindIndex(g => g.Box.X0 > mark[0].Box.X0 - 0.5);
            at = at < 0 ? line.Count : at;
            at = at > 0 && line[at - 1].Text == " " ? at - 1 : at;
            bool behind = at > 0 && Fits(mark[0], line[at - 1]) && Near(line[at - 1], mark[0], line[at - 1].Size);
            int next = at < line.Count && line[at].Text == " " ? at + 1 : at;
            bool before = next < line.Count && !IsLetter(mark[0]) && Fits(mark[0], line[next]) && Near(mark[^1], line[next], line[next].Size)
                && (at == 0 || line[at - 1].Text == " " || line[next].Box.X0 - line[at - 1].Box.X1 > line[next].Size);
            if (behind || before)
            {
                double baseline = behind ? line[at - 1].Baseline : line[next].Baseline;
                line.InsertRange(at, mark.Select(g => g with { Text = Raised(g.Text), Baseline = baseline }));
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Glyph mark, Glyph text) =>
        text.Text != " "
        && mark.Size <= (text.Baseline - mark.Baseline >= ClearlyRaised * text.Size ? MaxSizeRaised : MaxSize) * text.Size
        && text.Baseline - mark.Baseline >= MinRaise * text.Size && text.Baseline - mark.Baseline < MaxRaise * text.Size;

    private static bool Near(Glyph left, Glyph right, double size) =>
        right.Box.X0 - left.Box.X1 < MaxGap * size && right.Box.X0 - left.Box.X1 > -MaxGap * size;

    private static bool IsLetter(Glyph glyph) => glyph.Text.Length == 1 && glyph.Text[0] is >= 'a' and <= 'e';

    private static bool IsDigit(Glyph glyph) => glyph.Text.Length == 1 && char.IsAsciiDigit(glyph.Text[0]);

    private static string Raised(string text) => text[0] switch
    {
        ')' => "\u207E",
        >= 'a' => "ᵃᵇᶜᵈᵉ"[text[0] - 'a'].ToString(),
        _ => "⁰¹²³⁴⁵⁶⁷⁸⁹"[text[0] - '0'].ToString(),
    };
}
