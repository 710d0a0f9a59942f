using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Layout;

/// <summary>A printed line cut at every gap that may part two cells.</summary>
/// <param name="Line">The line.</param>
/// <param name="Pieces">Its pieces from left to right.</param>
/// <param name="Strong">Whether one of its gaps is too wide for a space between words.</param>
/// <param name="Gap">From how many font sizes on a gap may part two cells.</param>
internal sealed record CutLine(TextLine Line, IReadOnlyList<TextLine> Pieces, bool Strong, double Gap)
{
    /// <summary>A gap of this many font sizes is no word space of a usual font.</summary>
    public const double WordGap = 0.45;

    /// <summary>Typewriter fonts and OCR have wider word spaces; a gap this many times as wide as they is none, but never more is asked than this many font sizes.</summary>
    private const double WordSpaces = 1.6;
    private const double MaxWordGap = 0.8;

    /// <summary>A gap of this many font sizes is no word space.</summary>
    private const double StrongGap = 1.0;

    public double Baseline => Line.Words[0].Baseline;

    /// <summary>Two gaps of this many font sizes are none either.</summary>
    private const double SeveralGaps = 0.8;

    /// <summary>The gaps of a justified line differ by no more than this many font sizes.</summary>
    private const double EqualGaps = 0.12;

    /// <summary>Cuts lines at gaps that are wider than the space between words in them.</summary>
    public static List<CutLine> Of(IReadOnlyList<TextLine> lines)
    {
        List<double> gaps = Gaps(lines);
        double space = gaps.Count < 12 ? 0 : gaps[gaps.Count / 3];
        double gap = Math.Clamp(WordSpaces * space, WordGap, MaxWordGap);
        return [.. lines.Select(l => Of(l, gap))];
    }

    private static CutLine Of(TextLine line, double gap) => IsJustified(line)
        ? new CutLine(line, [line], false, gap)
        : new CutLine(
            line, LineBuilder.Segments(line, gap),
            LineBuilder.CountSegments(line, Math.Max(StrongGap, 1.5 * gap)) > 1 || LineBuilder.CountSegments(line, Math.Max(SeveralGaps, gap)) > 2,
            gap);

    /// <summary>The gaps between words in font sizes, the smallest first.</summary>
    private static List<double> Gaps(IReadOnlyList<TextLine> lines)
    {
        var gaps = new List<double>();
        for (int i = 0; i < lines.Count; i++)
        {
            IReadOnlyList<Word> words = lines[i].Words;
            for (int w = 1; w < words.Count; w++)
            {
                double gap = (words[w].Box.X0 - words[w - 1].Box.X1) / lines[i].Size;
                if (gap > 0)
                {
                    gaps.Add(gap);
                }
            }
        }

        gaps.Sort();
        return gaps;
    }

    /// <summary>Whether the line is words spread over a width: several gaps, all equal. Numbers at equal distances are no words.</summary>
    private static bool IsJustified(TextLine line)
    {
        IReadOnlyList<Word> words = line.Words;
        if (words.Count < 4 || 2 * CountWithLetters(words) <= words.Count)
        {
            return false;
        }

        double least = double.MaxValue;
        double most = 0;
        for (int i = 1; i < words.Count; i++)
        {
            double gap = words[i].Box.X0 - words[i - 1].Box.X1;
            least = Math.Min(least, gap);
            most = Math.Max(most, gap);
        }

        return most - least <= EqualGaps * line.Size;
    }

    private static int CountWithLetters(IReadOnlyList<Word> words)
    {
        int count = 0;
        for (int i = 0; i < words.Count; i++)
        {
            count += CharacterCounts.Letters(words[i].Text) > 0 ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Lines below each other whose pieces stand in columns.</summary>
/// <param name="Start">Index of the first line.</param>
/// <param name="End">Index of the line after the last.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Spanning">Lines that stand across the columns: headings between rows.</param>
/// <param name="Score">How many pieces stand beside another.</param>
internal sealed record AlignedRun(int Start, int End, GutterColumns Columns, IReadOnlySet<int> Spanning, double Score);

/// <summary>
/// Finds the runs of lines that share gutters: from each line with a wide gap downwards, as long as a gutter stays white. Of all runs,
/// those that do not overlap and hold most are chosen (weighted interval scheduling), so that a table that follows another with other
/// columns does not spoil it.
/// </summary>
internal sealed class AlignedRunFinder
{
    /// <summary>A row further below than this many usual pitches begins something new.</summary>
    private const double MaxPitch = 2.6;

    /// <summary>A heading between rows stands no further from them than this many usual row steps.</summary>
    private const double SpanningStep = 1.4;

    /// <summary>A line this much larger than those of a table is no row of it.</summary>
    private const double HeadingSize = 1.08;

    /// <summary>What a table must hold to be worth parting from another.</summary>
    private const double RunCost = 0.5;

    private readonly IReadOnlyList<CutLine> _lines;
    private readonly double _pitch;

    public AlignedRunFinder(IReadOnlyList<CutLine> lines)
    {
        _lines = lines;
        List<double> pitches = [.. lines.Zip(lines.Skip(1), (a, b) => b.Baseline - a.Baseline).Where(p => p > 3).Order()];
        _pitch = pitches.Count == 0 ? 14 : pitches[pitches.Count / 3];
    }

    /// <summary>The usual distance between baselines.</summary>
    public double Pitch => _pitch;

    /// <summary>The best runs that pass <paramref name="isTable"/>, from top to bottom, without overlap.</summary>
    public List<AlignedRun> Find(Func<AlignedRun, AlignedRun?> isTable)
    {
        var candidates = new List<AlignedRun>();
        for (int start = 0; start < _lines.Count; start++)
        {
            if (_lines[start].Strong)
            {
                candidates.AddRange(From(start).Select(isTable).OfType<AlignedRun>());
            }
        }

        return Best(candidates);
    }

    /// <summary>Runs that begin at a line: the best before each line that closes a gutter, and the best of all.</summary>
    private List<AlignedRun> From(int start)
    {
        var runs = new List<AlignedRun>();
        GutterColumns columns = GutterColumns.Of(_lines[start]);
        var spanning = new HashSet<int>();
        AlignedRun? best = null;
        for (int i = start + 1; i < _lines.Count; i++)
        {
            CutLine line = _lines[i];
            double step = line.Baseline - _lines[i - 1].Baseline;
            if (step > MaxPitch * Math.Max(_pitch, 1.1 * line.Line.Size) || IsHeading(start, i))
            {
                break;
            }

            GutterColumns merged = columns.With(line.Pieces);
            if (merged.Count < columns.Count && Spans(start, i, columns))
            {
                spanning.Add(i);
                continue;
            }

            if (merged.Count < columns.Count && best is not null)
            {
                runs.Add(best);
            }

            if (merged.Count < 2)
            {
                return runs;
            }

            columns = merged;
            if (columns.Filled(line.Pieces) >= 2)
            {
                double score = Score(start, i + 1, columns, spanning);
                best = best is null || score > best.Score || best.Columns.Count > columns.Count
                    ? new AlignedRun(start, i + 1, columns, new HashSet<int>(spanning), score) : best;
            }
        }

        if (best is not null)
        {
            runs.Add(best);
        }

        return runs;
    }

    /// <summary>Whether a line is set larger than the run so far, in one piece: a heading that begins something new.</summary>
    private bool IsHeading(int start, int i) =>
        _lines[i].Pieces.Count == 1 && _lines[i].Line.Size > HeadingSize * Math.Max(_lines[start].Line.Size, _lines[i - 1].Line.Size);

    /// <summary>How many pieces of the lines stand to the right of another in the same line.</summary>
    public double Score(int start, int end, GutterColumns columns, IReadOnlySet<int> spanning)
    {
        double score = 0;
        for (int i = start; i < end; i++)
        {
            score += spanning.Contains(i) ? 0 : columns.Filled(_lines[i].Pieces) - 1;
        }

        return score;
    }

    /// <summary>Whether a line across the columns is a heading between rows: one piece from the left edge, at the distance of a row, with rows below it.</summary>
    private bool Spans(int start, int i, GutterColumns columns)
    {
        CutLine line = _lines[i];
        if (i - start < 2 || i + 1 >= _lines.Count || line.Pieces.Count > 1 || Math.Abs(line.Line.Box.X0 - columns.X0) > 3
            || line.Line.Box.X1 > columns.X1 + 3 || line.Line.Text[^1] is '.' or ',')
        {
            return false;
        }

        CutLine next = _lines[i + 1];
        double usual = Math.Max(_lines[i - 1].Baseline - _lines[i - 2].Baseline, 1.15 * line.Line.Size);
        return line.Baseline - _lines[i - 1].Baseline <= SpanningStep * usual
            && next.Baseline - line.Baseline <= SpanningStep * usual
            && next.Strong && columns.With(next.Pieces).Count == columns.Count && columns.Filled(next.Pieces) >= 2;
    }

    private static List<AlignedRun> Best(List<AlignedRun> candidates)
    {
        List<AlignedRun> sorted = [.. candidates.OrderBy(c => c.End).ThenBy(c => c.Start)];
        var total = new double[sorted.Count];
        var taken = new bool[sorted.Count];
        var before = new int[sorted.Count];
        for (int i = 0; i < sorted.Count; i++)
        {
            before[i] = sorted.FindLastIndex(i, i + 1, c => c.End <= sorted[i].Start);
            double with = sorted[i].Score - RunCost + (before[i] >= 0 ? total[before[i]] : 0);
            double without = i > 0 ? total[i - 1] : 0;
            taken[i] = with > without;
            total[i] = Math.Max(with, without);
        }

        var best = new List<AlignedRun>();
        for (int i = sorted.Count - 1; i >= 0;)
        {
            if (taken[i])
            {
                best.Insert(0, sorted[i]);
                i = before[i];
            }
            else
            {
                i--;
            }
        }

        return best;
    }
}
