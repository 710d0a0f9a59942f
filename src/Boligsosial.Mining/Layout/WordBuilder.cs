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

    /// <summary>The words of <paramref name="page"/>, from top to bottom and left to right.</summary>
    public static IReadOnlyList<Word> Build(Page page)
    {
        double confidence = page.TextSource == TextSource.Text ? 1 : 0.9;
        List<List<Glyph>> rows = Rows(page.Glyphs);
        Superscripts.Raise(rows);
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
            RemoveHiddenSpaces(row);
        }

        return rows;
    }

    /// <summary>A space over which another glyph is printed parts nothing: some programs print a line-end hyphen over the space it replaces.</summary>
    private static void RemoveHiddenSpaces(List<Glyph> row)
    {
        for (int i = row.Count - 1; i >= 0; i--)
        {
            if (row[i].Text == " " && (Covers(row, i, i + 1) || Covers(row, i, i - 1)))
            {
                row.RemoveAt(i);
            }
        }
    }

    private static bool Covers(List<Glyph> row, int space, int other) =>
        other >= 0 && other < row.Count && row[other].Text != " "
        && row[other].Box.SharedWidth(row[space].Box) > 0.6 * row[space].Box.Width;

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
                // A letter and its combining accent become one character.
                if (text.Length > 0 && ComposedLetters.Compose(text[^1], glyph.Text[c]) is { } composed)
                {
                    text[^1] = composed;
                    continue;
                }

                text.Append(glyph.Text[c]);
                edges.Add(glyph.Box.X0 + (glyph.Box.Width * (c + 1) / glyph.Text.Length));
            }

            bold += glyph.Font.Bold ? 1 : 0;
            italic += glyph.Font.Italic ? 1 : 0;
        }

        int n = end - start;
        ScannedWord? scanned = row[start].Scanned;
        words.Add(new Word(text.ToString(), box, edges, row[start].Baseline, row[start].Size, 2 * bold > n, 2 * italic > n, scanned?.Confidence ?? confidence, scanned));
    }
}
