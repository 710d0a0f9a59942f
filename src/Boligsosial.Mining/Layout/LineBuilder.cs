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
        List<Word> sorted = FromTheTop([.. words]);
        var lines = new List<TextLine>();
        for (int start = 0; start < sorted.Count;)
        {
            Word first = sorted[start];
            int end = start + 1;
            while (end < sorted.Count && sorted[end].Baseline - first.Baseline <= SameBaseline * Math.Min(sorted[end].Size, first.Size))
            {
                end++;
            }

            lines.Add(new TextLine(page, FromTheLeft(sorted.GetRange(start, end - start))));
            start = end;
        }

        return lines;
    }

    /// <summary>The words in an order in which most of them are already; equals stay as they are.</summary>
    private static List<Word> FromTheTop(List<Word> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i].Baseline < words[i - 1].Baseline)
            {
                return [.. words.OrderBy(w => w.Baseline)];
            }
        }

        return words;
    }

    /// <summary>Likewise from left to right.</summary>
    private static List<Word> FromTheLeft(List<Word> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i].Box.X0 < words[i - 1].Box.X0)
            {
                return [.. words.OrderBy(w => w.Box.X0)];
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
