namespace Boligsosial.Mining.Layout;

/// <summary>
/// Parts a page that is set in two columns of prose into regions in reading order (a recursive cut along the widest white gutter,
/// after Nagy and Seth's XY-cut). Tables without lines have gutters too; they are told apart by their short cells.
/// </summary>
public static class ColumnFinder
{
    /// <summary>Fewer lines on either side are no column.</summary>
    private const int MinLines = 6;

    /// <summary>Lines of prose fill at least this share of their column on average.</summary>
    private const double MinFill = 0.6;

    /// <summary>Words in reading order of regions; one region when the page is not in columns.</summary>
    public static IReadOnlyList<IReadOnlyList<Word>> Regions(IReadOnlyList<Word> words)
    {
        if (words.Count < 4 * MinLines || Gutter(words) is not { } gutter)
        {
            return [words];
        }

        var regions = new List<IReadOnlyList<Word>>();
        var left = new List<Word>();
        var right = new List<Word>();
        void Flush()
        {
            if (left.Count > 0)
            {
                regions.Add([.. left]);
            }

            if (right.Count > 0)
            {
                regions.Add([.. right]);
            }

            left.Clear();
            right.Clear();
        }

        foreach (TextLine line in LineBuilder.Build(1, words))
        {
            if (Crosses(line, gutter))
            {
                Flush();
                regions.Add(line.Words);
            }
            else
            {
                left.AddRange(line.Words.Where(w => w.Box.MidX < gutter));
                right.AddRange(line.Words.Where(w => w.Box.MidX >= gutter));
            }
        }

        Flush();
        return regions;
    }


    private static double? Gutter(IReadOnlyList<Word> words)
    {
        double x0 = words.Min(w => w.Box.X0);
        double x1 = words.Max(w => w.Box.X1);
        double width = x1 - x0;
        List<TextLine> lines = LineBuilder.Build(1, words);
        double? best = null;
        int fewest = int.MaxValue;
        for (double x = x0 + (0.3 * width); x <= x0 + (0.7 * width); x += 3)
        {
            int crossing = lines.Count(l => Crosses(l, x));
            if (crossing < fewest && IsGutter(lines, x, x0, x1, crossing))
            {
                fewest = crossing;
                best = x;
            }
        }

        return best;
    }

    private static bool Crosses(TextLine line, double x)
    {
        double margin = 0.35 * line.Size;
        return line.Words.Any(w => w.Box.X0 < x + margin && w.Box.X1 > x - margin)
            || line.Words.Zip(line.Words.Skip(1)).Any(p => p.First.Box.X1 < x && p.Second.Box.X0 > x && p.Second.Box.X0 - p.First.Box.X1 < 0.8 * line.Size);
    }

    private static bool IsGutter(List<TextLine> lines, double x, double x0, double x1, int crossing)
    {
        if (crossing > 0.4 * lines.Count)
        {
            return false;
        }

        int leftLines = 0;
        int rightLines = 0;
        double leftFill = 0;
        double rightFill = 0;
        foreach (TextLine line in lines.Where(l => !Crosses(l, x)))
        {
            double leftEdge = line.Words.Where(w => w.Box.X1 <= x).Select(w => w.Box.Width).Sum();
            double rightEdge = line.Words.Where(w => w.Box.X0 >= x).Select(w => w.Box.Width).Sum();
            leftLines += leftEdge > 0 ? 1 : 0;
            rightLines += rightEdge > 0 ? 1 : 0;
            leftFill += leftEdge / (x - x0);
            rightFill += rightEdge / (x1 - x);
        }

        return leftLines >= MinLines && rightLines >= MinLines
            && leftFill / leftLines >= MinFill && rightFill / rightLines >= MinFill;
    }
}
