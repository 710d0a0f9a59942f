using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Puts words together to lines.</summary>
public static class LineBuilder
{
    /// <summary>Words whose baselines differ by less than this share of the size stand on one line.</summary>
    private const double SameBaseline = 0.4;

    /// <summary>Lines of the words, from top to bottom, whatever the gaps within a line: right inside a cell or a column.</summary>
    public static List<TextLine> Build(int page, IEnumerable<Word> words)
    {
        var rows = new List<List<Word>>();
        foreach (Word word in Sorted([.. words], w => w.Baseline))
        {
            if (rows.Count > 0 && word.Baseline - rows[^1][0].Baseline <= SameBaseline * Math.Min(word.Size, rows[^1][0].Size))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return rows.ConvertAll(row => new TextLine(page, Sorted(row, w => w.Box.X0)));
    }

    /// <summary>The words in an order in which most of them are already; equals stay as they are.</summary>
    private static List<Word> Sorted(List<Word> words, Func<Word, double> place)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (place(words[i]) < place(words[i - 1]))
            {
                return [.. words.OrderBy(place)];
            }
        }

        return words;
    }

    /// <summary>Cuts a line where a gap is wider than <paramref name="gap"/> times its size: into the cells of a table without lines.</summary>
    public static List<TextLine> Segments(TextLine line, double gap = 1.0)
    {
        var segments = new List<TextLine>();
        for (int start = 0; start < line.Words.Count;)
        {
            int end = SegmentEnd(line, start, gap);
            segments.Add(new TextLine(line.Page, [.. line.Words.Skip(start).Take(end - start)]));
            start = end;
        }

        return segments;
    }

    /// <summary>Into how many pieces a line is cut.</summary>
    /// <param name="line">The line.</param>
    /// <param name="gap">As of <see cref="Segments"/>.</param>
    public static int CountSegments(TextLine line, double gap)
    {
        int count = 0;
        for (int start = 0; start < line.Words.Count; start = SegmentEnd(line, start, gap))
        {
            count++;
        }

        return count;
    }

    /// <summary>The word behind the last of the piece that begins with a word.</summary>
    private static int SegmentEnd(TextLine line, int start, double gap)
    {
        IReadOnlyList<Word> words = line.Words;
        double widest = gap * line.Size;
        int i = start + 1;
        while (i < words.Count && !(words[i].Box.X0 - words[i - 1].Box.X1 > widest && !(start == 0 && ListMarker.IsMarker(words, i))))
        {
            i++;
        }

        return i;
    }
}
