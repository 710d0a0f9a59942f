using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Puts the glyphs of a page together to words, by where they stand, whatever the order in which the file draws them.</summary>
public static class WordBuilder
{
    /// <summary>Glyphs whose baselines differ by less than this share of the font size stand on one line.</summary>
    private const double SameBaseline = 0.28;

    /// <summary>A gap wider than this share of the font size parts two words even without a space.</summary>
    private const double WordGap = 0.23;

    /// <summary>Longer words are put together in memory of their own.</summary>
    private const int OnStack = 128;

    /// <summary>The words of <paramref name="page"/>, from top to bottom and left to right.</summary>
    public static IReadOnlyList<Word> Build(Page page)
    {
        double confidence = page.TextSource == TextSource.Text ? 1 : 0.9;
        List<List<Glyph>> rows = Rows(page.AllGlyphs);
        Superscripts.Raise(rows);
        var words = new List<Word>();
        foreach (List<Glyph> row in rows)
        {
            Split(row, confidence, words);
        }

        return words;
    }

    /// <summary>
    /// The words in the order in which the page draws them, each as the places of its glyphs, parted as <see cref="Build"/> parts them: for a quick look at a
    /// page's text. Words drawn in pieces come out in pieces.
    /// </summary>
    /// <param name="glyphs">The page's.</param>
    public static IEnumerable<Range> Drawn(Glyph[] glyphs)
    {
        int start = 0;
        for (int i = 1; i <= glyphs.Length; i++)
        {
            if (i == glyphs.Length || IsBreak(glyphs[i - 1], glyphs[i]) || !OnOneLine(glyphs[i - 1], glyphs[i]))
            {
                if (glyphs[start].Text != " ")
                {
                    yield return start..i;
                }

                start = i;
            }
        }
    }

    private static List<List<Glyph>> Rows(Glyph[] glyphs)
    {
        var rows = new List<List<Glyph>>();
        foreach ((int start, int end) in Runs(glyphs))
        {
            // The glyphs of a run share their baseline: the first stands for all.
            List<Glyph>? row = rows.Count > 0 && OnOneLine(rows[^1][0], glyphs[start]) ? rows[^1] : null;
            for (int i = start; i < end; i++)
            {
                if (row is null || !OnOneLine(row[0], glyphs[i]))
                {
                    row = new List<Glyph>(end - i);
                    rows.Add(row);
                }

                row.Add(glyphs[i]);
            }
        }

        foreach (List<Glyph> row in rows)
        {
            FromLeftToRight(row);
            RemoveHiddenSpaces(row);
        }

        return rows;
    }

    /// <summary>Whether a glyph that stands as low as another or lower stands on its line.</summary>
    private static bool OnOneLine(Glyph line, Glyph glyph) => Math.Abs(glyph.Baseline - line.Baseline) <= SameBaseline * Math.Min(glyph.Size, line.Size);

    /// <summary>Glyphs that are drawn one after the other on one baseline, from the top of the page down, otherwise in the order in which they are drawn.</summary>
    private static List<(int Start, int End)> Runs(Glyph[] glyphs)
    {
        var runs = new List<(int Start, int End)>();
        for (int start = 0; start < glyphs.Length;)
        {
            int end = start + 1;
            while (end < glyphs.Length && glyphs[end].Baseline == glyphs[start].Baseline)
            {
                end++;
            }

            runs.Add((start, end));
            start = end;
        }

        return [.. runs.OrderBy(r => glyphs[r.Start].Baseline)];
    }

    private static void FromLeftToRight(List<Glyph> row)
    {
        // Boxes of OCR words may overlap: a word's glyphs stay together.
        if (row.Exists(g => g.Scanned is not null))
        {
            Dictionary<ScannedWord, double> starts = row.Where(g => g.Scanned is not null).GroupBy(g => g.Scanned!).ToDictionary(w => w.Key, w => w.Min(g => g.Box.X0));
            double Start(Glyph g) => g.Scanned is null ? g.Box.X0 : starts[g.Scanned];
            Sort(row, g => Start(g), g => g.Box.X0);
            return;
        }

        for (int i = 1; i < row.Count; i++)
        {
            if (row[i].Box.X0 < row[i - 1].Box.X0)
            {
                Sort(row, g => g.Box.X0, _ => 0);
                return;
            }
        }
    }

    private static void Sort(List<Glyph> row, Func<Glyph, double> first, Func<Glyph, double> then)
    {
        List<Glyph> sorted = [.. row.OrderBy(first).ThenBy(then)];
        row.Clear();
        row.AddRange(sorted);
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

        int most = 0;
        for (int i = start; i < end; i++)
        {
            most += row[i].Text.Length;
        }

        Span<char> text = most <= OnStack ? stackalloc char[OnStack] : new char[most];
        double[] edges = new double[most];
        int length = 0;
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
                if (length > 0 && ComposedLetters.Compose(text[length - 1], glyph.Text[c]) is { } composed)
                {
                    text[length - 1] = composed;
                    continue;
                }

                text[length] = glyph.Text[c];
                edges[length++] = glyph.Box.X0 + (glyph.Box.Width * (c + 1) / glyph.Text.Length);
            }

            bold += glyph.Font.Bold ? 1 : 0;
            italic += glyph.Font.Italic ? 1 : 0;
        }

        edges = length == most ? edges : edges[..length];
        int n = end - start;
        ScannedWord? scanned = row[start].Scanned;
        words.Add(new Word(new string(text[..length]), box, edges, row[start].Baseline, row[start].Size, 2 * bold > n, 2 * italic > n, scanned?.Confidence ?? confidence, scanned));
    }
}
