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
        int start = 0;
        for (int i = 1; i <= line.Words.Count; i++)
        {
            if (i == line.Words.Count
                || (line.Words[i].Box.X0 - line.Words[i - 1].Box.X1 > gap * line.Size
                    && !(segments.Count == 0 && start == 0 && ListMarker.IsMarker(line.Words, i))))
            {
                segments.Add(new TextLine(line.Page, [.. line.Words.Skip(start).Take(i - start)]));
                start = i;
            }
        }

        return segments;
    }
}
