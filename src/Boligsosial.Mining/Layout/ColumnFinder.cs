using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Parts the places where a page is set in two columns of prose into regions in reading order: bands of lines that a white gutter runs through
/// (an XY-cut after Nagy and Seth, cut along the gutter that most lines share). Tables without lines have gutters too; they are told apart by
/// their short cells, by lines between rows and by rows that begin level in both columns.
/// </summary>
public static class ColumnFinder
{
    /// <summary>Fewer lines on either side are no column; as few as the second number only when they are well filled.</summary>
    private const int MinLines = 4;
    private const int FewLines = 3;

    /// <summary>The words of prose fill at least this share of their column on average.</summary>
    private const double MinFill = 0.6;
    private const double WellFilled = 0.72;

    /// <summary>The gutter is at least this wide, in font sizes.</summary>
    private const double MinGutter = 1.0;

    /// <summary>A heading is set this much larger than the text below it.</summary>
    private const double HeadingSize = 1.08;

    /// <summary>Gutters are looked for every so many points, in the middle of the page.</summary>
    private const double Stride = 2;
    private const double Leftmost = 0.3;
    private const double Rightmost = 0.7;

    /// <summary>Words in reading order of regions; one region when the page is not in columns.</summary>
    /// <param name="words">Words of a band of the page.</param>
    /// <param name="rules">Ruling lines of the page.</param>
    public static IReadOnlyList<IReadOnlyList<Word>> Regions(IReadOnlyList<Word> words, IReadOnlyList<RulingLine> rules)
    {
        List<Row> rows = [.. LineBuilder.Build(1, words).Select(Row.Of)];
        var regions = new List<IReadOnlyList<Word>>();
        var loose = new List<Word>();
        int at = 0;
        while (Widest(rows, at, rules) is { } band)
        {
            AddWords(loose, rows, at, band.Start);
            Flush(loose, regions);
            regions.Add([.. rows[band.Start..band.End].SelectMany(r => r.Words).Where(w => w.Box.MidX < band.X)]);
            regions.Add([.. rows[band.Start..band.End].SelectMany(r => r.Words).Where(w => w.Box.MidX >= band.X)]);
            at = band.End;
        }

        AddWords(loose, rows, at, rows.Count);
        Flush(loose, regions);
        return regions;
    }

    private static void AddWords(List<Word> words, List<Row> rows, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            words.AddRange(rows[i].Words);
        }
    }

    private static void Flush(List<Word> loose, List<IReadOnlyList<Word>> regions)
    {
        if (loose.Count > 0)
        {
            regions.Add([.. loose]);
            loose.Clear();
        }
    }

    /// <summary>The first band of columns from row <paramref name="from"/> on; of those that overlap, the one with most rows.</summary>
    private static Band? Widest(List<Row> rows, int from, IReadOnlyList<RulingLine> rules)
    {
        if (rows.Count - from < FewLines)
        {
            return null;
        }

        double x0 = rows[from].X0;
        double x1 = rows[from].X1;
        for (int i = from + 1; i < rows.Count; i++)
        {
            x0 = Math.Min(x0, rows[i].X0);
            x1 = Math.Max(x1, rows[i].X1);
        }

        Band? best = null;
        for (double x = x0 + (Leftmost * (x1 - x0)); x <= x0 + (Rightmost * (x1 - x0)); x += Stride)
        {
            for (int start = from; start < rows.Count;)
            {
                int end = BandEnd(rows, start, x, rules);
                if (Trimmed(rows, start, end, x) is { } band
                    && (best is null || band.End <= best.Value.Start || (band.Start < best.Value.End && band.End - band.Start > best.Value.End - best.Value.Start))
                    && IsProse(rows, band, rules) && !StandsLevel(rows, band))
                {
                    best = band;
                }

                start = Math.Max(end, start + 1);
            }
        }

        return best;
    }

    /// <summary>The first row from <paramref name="start"/> on that lies over the gutter, is a heading over both columns, or has a line over the gutter above it.</summary>
    private static int BandEnd(List<Row> rows, int start, double x, IReadOnlyList<RulingLine> rules)
    {
        int end = start;
        while (end < rows.Count && !rows[end].Crosses(x) && !(end > start && (IsRuledOff(rows[end - 1], rows[end], x, rules) || IsHeading(rows, start, end, x))))
        {
            end++;
        }

        return end;
    }

    private static bool IsRuledOff(Row above, Row below, double x, IReadOnlyList<RulingLine> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is { Horizontal: true, Box: var box } && box.X0 < x && box.X1 > x && box.MidY > above.Baseline - 2 && box.MidY < below.Baseline)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row is a heading over both columns: set larger than the columns, with white beside it. What is below it is read apart.</summary>
    private static bool IsHeading(List<Row> rows, int start, int i, double x)
    {
        Row row = rows[i];
        if (row.X1 > x || i + 1 >= rows.Count || row.Size <= HeadingSize * rows[i + 1].Size || row.Size <= HeadingSize * rows[i - 1].Size)
        {
            return false;
        }

        return StandsApart(rows, start, i, x);
    }

    /// <summary>Whether a row has white above and below it, to the nearest rows that reach beyond <paramref name="x"/>.</summary>
    private static bool StandsApart(List<Row> rows, int start, int i, double x)
    {
        Row row = rows[i];
        int above = rows.FindLastIndex(i - 1, i - start, r => r.X1 > x);
        int below = rows.FindIndex(i + 1, r => r.X1 > x);
        return (above < 0 || row.Baseline - rows[above].Baseline > 1.6 * row.Size) && (below < 0 || rows[below].Baseline - row.Baseline > 0.9 * row.Size);
    }

    /// <summary>The band without the rows at its ends that stand on one side only because they are short: headings above, last lines below.</summary>
    private static Band? Trimmed(List<Row> rows, int start, int end, double x)
    {
        int firstRight = start;
        while (firstRight < end && rows[firstRight].X1 <= x)
        {
            firstRight++;
        }

        int firstLeft = start;
        while (firstLeft < end && rows[firstLeft].X0 >= x)
        {
            firstLeft++;
        }

        if (firstRight == end || firstLeft == end)
        {
            return null;
        }

        // A heading stands apart from the text below it; the columns begin where both have begun, give or take a line.
        int first = Math.Max(firstLeft, firstRight);
        while (first > start && rows[first].Baseline - rows[first - 1].Baseline < 1.1 * rows[first].Size && Math.Abs(rows[first - 1].Size - rows[first].Size) < 0.6)
        {
            first--;
        }

        // Nor is a line on the left, set apart below the end of both columns, a part of them.
        int last = end;
        while (last - 1 > first && rows[last - 1].X1 < x && rows[last - 1].Baseline - rows[last - 2].Baseline > 1.7 * rows[last - 1].Size)
        {
            last--;
        }

        return new Band(first, last, x);
    }

    private static bool IsProse(List<Row> rows, Band band, IReadOnlyList<RulingLine> rules)
    {
        double left = double.MaxValue;
        double leftEnd = 0;
        double right = double.MaxValue;
        double rightEnd = 0;
        int leftLines = 0;
        int rightLines = 0;
        double leftFill = 0;
        double rightFill = 0;
        for (int i = band.Start; i < band.End; i++)
        {
            Row row = rows[i];
            if (row.X0 < band.X)
            {
                double end = row.EndBefore(band.X);
                left = Math.Min(left, row.X0);
                leftEnd = Math.Max(leftEnd, end);
                leftLines++;
                leftFill += row.WidthBefore(band.X);
            }

            if (row.X1 > band.X)
            {
                right = Math.Min(right, row.StartAfter(band.X));
                rightEnd = Math.Max(rightEnd, row.X1);
                rightLines++;
                rightFill += row.WidthAfter(band.X);
            }
        }

        double size = rows[band.Start].Size;
        int lines = Math.Min(leftLines, rightLines);
        double fill = lines >= MinLines ? MinFill : WellFilled;
        if (IsDivided(rows, band, leftEnd, right, rules))
        {
            return lines >= 2;
        }

        return lines >= FewLines && right - leftEnd >= MinGutter * size
            && leftEnd - left > 9 * size && rightEnd - right > 9 * size
            && leftFill / leftLines >= fill * (leftEnd - left) && rightFill / rightLines >= fill * (rightEnd - right);
    }

    /// <summary>Whether a line runs down the gutter.</summary>
    private static bool IsDivided(List<Row> rows, Band band, double left, double right, IReadOnlyList<RulingLine> rules)
    {
        double top = rows[band.Start].Baseline;
        double bottom = rows[band.End - 1].Baseline;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is { Horizontal: false, Box: var box } && box.X0 > left - 1 && box.X1 < right + 1 && box.Y0 < top && box.Y1 > bottom - (0.2 * (bottom - top)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether rows begin level on both sides: those of a table.</summary>
    private static bool StandsLevel(List<Row> rows, Band band)
    {
        List<double> left = Gaps(rows[band.Start..band.End], r => r.X0 < band.X);
        List<double> right = Gaps(rows[band.Start..band.End], r => r.X1 > band.X);
        int level = left.Count(y => right.Exists(o => Math.Abs(o - y) < 2));
        return level >= 2 && level >= 0.6 * Math.Max(left.Count, right.Count);
    }

    /// <summary>The baselines at which a side goes on after more than its usual distance.</summary>
    private static List<double> Gaps(List<Row> rows, Predicate<Row> on)
    {
        List<Row> side = rows.FindAll(on);
        List<double> steps = [.. side.Zip(side.Skip(1), (a, b) => b.Baseline - a.Baseline).Order()];
        double usual = steps.Count == 0 ? 0 : steps[steps.Count / 3];
        return [.. side.Zip(side.Skip(1)).Where(p => p.Second.Baseline - p.First.Baseline > 1.25 * usual).Select(p => p.Second.Baseline)];
    }

    /// <summary>Rows from <paramref name="Start"/> to before <paramref name="End"/> that leave <paramref name="X"/> white.</summary>
    private readonly record struct Band(int Start, int End, double X);

    /// <summary>The words on one baseline, over both columns.</summary>
    private sealed record Row(Word[] Words, double X0, double X1, double Baseline, double Size)
    {
        public static Row Of(TextLine line) => new([.. line.Words], line.Box.X0, line.Box.X1, line.Words[0].Baseline, line.Size);

        private readonly (double From, double To)[] _white = White(Words, Size);

        /// <summary>Whether a word or a mere word space lies over x.</summary>
        public bool Crosses(double x)
        {
            foreach ((double from, double to) in _white)
            {
                if (x <= to)
                {
                    return x < from;
                }
            }

            return true;
        }

        /// <summary>Where no word and no mere word space is, from left to right.</summary>
        private static (double From, double To)[] White(Word[] words, double size)
        {
            double margin = 0.35 * size;
            var white = new List<(double, double)>();
            double end = double.NegativeInfinity;
            for (int i = 0; i < words.Length; i++)
            {
                double to = words[i].Box.X0 - margin;
                if (to >= end && (i == 0 || words[i].Box.X0 - words[i - 1].Box.X1 >= 0.8 * size))
                {
                    white.Add((end, to));
                }

                end = Math.Max(end, words[i].Box.X1 + margin);
            }

            white.Add((end, double.PositiveInfinity));
            return [.. white];
        }

        public double EndBefore(double x)
        {
            double end = double.MinValue;
            foreach (Word word in Words)
            {
                end = word.Box.X1 <= x ? Math.Max(end, word.Box.X1) : end;
            }

            return end;
        }

        public double StartAfter(double x)
        {
            double start = double.MaxValue;
            foreach (Word word in Words)
            {
                start = word.Box.X0 >= x ? Math.Min(start, word.Box.X0) : start;
            }

            return start;
        }

        /// <summary>The width of the words alone: the cells of a table leave more white between them than words do.</summary>
        public double WidthBefore(double x) => Width(x, before: true);

        public double WidthAfter(double x) => Width(x, before: false);

        private double Width(double x, bool before)
        {
            double width = 0;
            foreach (Word word in Words)
            {
                width += (before ? word.Box.X1 <= x : word.Box.X0 >= x) ? word.Box.Width : 0;
            }

            return width;
        }
    }
}
