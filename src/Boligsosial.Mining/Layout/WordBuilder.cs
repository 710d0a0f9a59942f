using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Puts the glyphs of a page together to words, by where they stand, whatever the order in which the file draws them.</summary>
public static class WordBuilder
{
    /// <summary>Glyphs whose baselines differ by less than this share of the font size stand on one line.</summary>
    private const double SameBaseline = 0.28;

    /// <summary>A gap wider than this share of the font size parts two words even without a space.</summary>
    private const double WordGap = 0.23;

    /// <summary>Footnote marks are this much smaller than the text they stand at, at most.</summary>
    private const double SuperscriptSize = 0.8;

    /// <summary>The words of <paramref name="page"/>, from top to bottom and left to right.</summary>
    public static IReadOnlyList<Word> Build(Page page)
    {
        double confidence = page.TextSource == TextSource.Text ? 1 : 0.9;
        List<List<Glyph>> rows = Rows(page.Glyphs);
        RaiseSuperscripts(rows);
        var words = new List<Word>();
        foreach (List<Glyph> row in rows)
        {
            Split(row, confidence, words);
        }

        return words;
    }

    private static List<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var rows = new List<List<Glyph>>();
        foreach (Glyph glyph in glyphs.OrderBy(g => g.Baseline))
        {
            if (rows.Count > 0 && glyph.Baseline - rows[^1][0].Baseline <= SameBaseline * Math.Min(glyph.Size, rows[^1][0].Size))
            {
                rows[^1].Add(glyph);
            }
            else
            {
                rows.Add([glyph]);
            }
        }

        foreach (List<Glyph> row in rows)
        {
            // Boxes of OCR words may overlap: a word's glyphs stay together.
            Dictionary<ScannedWord, double> starts = row.Where(g => g.Scanned is not null).GroupBy(g => g.Scanned!).ToDictionary(w => w.Key, w => w.Min(g => g.Box.X0));
            double Start(Glyph g) => g.Scanned is null ? g.Box.X0 : starts[g.Scanned];
            row.Sort((a, b) => Start(a) != Start(b) ? Start(a).CompareTo(Start(b)) : a.Box.X0.CompareTo(b.Box.X0));
        }

        return rows;
    }

    /// <summary>Small raised digits become ¹²³ of the line they stand on: marks, never parts of a number.</summary>
    private static void RaiseSuperscripts(List<List<Glyph>> rows)
    {
        for (int r = 0; r + 1 < rows.Count; r++)
        {
            List<Glyph> upper = rows[r];
            List<Glyph> lower = rows[r + 1];
            for (int i = upper.Count - 1; i >= 0; i--)
            {
                Glyph mark = upper[i];
                if (mark.Text.Length != 1 || !char.IsAsciiDigit(mark.Text[0]))
                {
                    continue;
                }

                int at = lower.FindIndex(g => g.Box.X1 > mark.Box.X0 + 0.5);
                int before = (at < 0 ? lower.Count : at) - 1;
                if (before >= 0 && mark.Size <= SuperscriptSize * lower[before].Size
                    && mark.Box.X0 - lower[before].Box.X1 < 0.3 * lower[before].Size
                    && lower[before].Baseline - mark.Baseline < 0.6 * lower[before].Size)
                {
                    upper.RemoveAt(i);
                    lower.Insert(before + 1, mark with { Text = "⁰¹²³⁴⁵⁶⁷⁸⁹"[mark.Text[0] - '0'].ToString(), Baseline = lower[before].Baseline });
                }
            }
        }

        rows.RemoveAll(r => r.Count == 0);
    }

    private static void Split(List<Glyph> row, double confidence, List<Word> words)
    {
        int start = 0;
        for (int i = 1; i <= row.Count; i++)
        {
            if (i == row.Count || IsBreak(row[i - 1], row[i]))
            {
                Add(row, start, i, confidence, words);
                start = i;
            }
        }
    }

    private static bool IsBreak(Glyph left, Glyph right)
    {
        if (left.Scanned is not null || right.Scanned is not null)
        {
            return !ReferenceEquals(left.Scanned, right.Scanned);
        }

        double size = Math.Max(left.Size, right.Size);
        double gap = right.Box.X0 - left.Box.X1;
        return left.Text == " " || right.Text == " " || gap > WordGap * size || gap < -0.6 * size;
    }

    private static void Add(List<Glyph> row, int start, int end, double confidence, List<Word> words)
    {
        if (end - start == 1 && row[start].Text == " ")
        {
            return;
        }

        var text = new StringBuilder();
        var edges = new List<double>();
        int bold = 0;
        int italic = 0;
        Box box = row[start].Box;
        for (int i = start; i < end; i++)
        {
            Glyph glyph = row[i];
            box = box.Union(glyph.Box);
            for (int c = 0; c < glyph.Text.Length; c++)
            {
                edges.Add(glyph.Box.X0 + (glyph.Box.Width * (c + 1) / glyph.Text.Length));
            }

            text.Append(glyph.Text);
            bold += glyph.Font.Bold ? 1 : 0;
            italic += glyph.Font.Italic ? 1 : 0;
        }

        string s = text.ToString();
        if (!s.IsNormalized())
        {
            // A letter and its combining accent become one character, with the box of both.
            s = s.Normalize();
            edges = [.. Enumerable.Range(1, s.Length).Select(i => box.X0 + (box.Width * i / s.Length))];
        }

        int n = end - start;
        ScannedWord? scanned = row[start].Scanned;
        words.Add(new Word(s, box, edges, row[start].Baseline, row[start].Size, 2 * bold > n, 2 * italic > n, scanned?.Confidence ?? confidence, scanned));
    }
}
