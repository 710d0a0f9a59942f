namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Finds ruling lines in a levelled raster: runs of ink far longer than any stroke of a letter, on neighbouring rows, thin together and
/// with paper on both sides (morphological opening by a long element, as in D. Bloomberg's Leptonica; done on runs).
/// </summary>
public static class LineFinder
{
    /// <summary>What is shorter is no ruling line, in points.</summary>
    private const double MinLength = 20;

    /// <summary>What is thicker is a bar or a picture, in points. Double lines are within.</summary>
    private const double MaxThickness = 5;

    /// <summary>Gaps that specks and faint print tear into a line, in points.</summary>
    private const double MaxGap = 1.2;

    /// <summary>Pieces of one line are joined over gaps of this many points.</summary>
    private const double JoinGap = 6;

    /// <summary>And over gaps of so many where nothing is written.</summary>
    private const double PaleGap = 26;

    /// <summary>By so many grey values, on average.</summary>
    private const double LeastContrast = 3;

    /// <summary>At most this share of a line's length has ink beside it on either side: more is writing.</summary>
    private const double MaxBeside = 0.35;

    /// <summary>Below this length, in points, letters that have run together look like lines: the rules are stricter.</summary>
    private const double ShortLine = 45;

    /// <summary>Pale lines are longer than this, in points.</summary>
    private const double LeastPale = 45;

    /// <summary>The end of a pale line is lost over so many points at most.</summary>
    private const double LostEnd = 24;

    /// <summary>Ends go too far by so many points at most.</summary>
    private const double Overshoot = 7;

    private const double MaxShortThickness = 2.2;

    private const double MaxBesideShort = 0.15;

    /// <summary>The ruling lines of both directions.</summary>
    /// <param name="image">The levelled page.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="dpi">Its resolution.</param>
    public static IReadOnlyList<ImageLine> Find(GreyImage image, InkMap ink, double dpi)
    {
        double scale = dpi / 72;
        InkMap letters = FaintLines.Letters(ink, dpi);
        InkMap across = FaintLines.Add(image, ink, letters, dpi);
        GreyImage turned = Turner.Transposed(image);
        InkMap down = FaintLines.Add(turned, ink.Transposed(), letters.Transposed(), dpi);
        List<ImageLine> rows = [.. FindAcross(across, image, scale, true).Where(l => !IsDoubtful(l, ink, scale))];
        List<ImageLine> columns = [.. FindAcross(down, turned, scale, false).Where(l => !IsDoubtful(l, ink, scale))];
        return [.. rows.Select(l => Completed(l, columns, IsPale(l, ink), scale)), .. columns.Select(l => Completed(l, rows, IsPale(l, ink), scale))];
    }

    /// <summary>The line, drawn on to the lines across it that it ends little short of, or back to those it overshoots: in forms lines end at lines.</summary>
    private static ImageLine Completed(ImageLine line, List<ImageLine> others, bool pale, double scale)
    {
        double reach = pale ? Math.Min(LostEnd * scale, line.Length / 3.0) : 0;
        int start = line.Start;
        int end = line.End;
        foreach (ImageLine other in others)
        {
            double place = line.At(other.Across);
            if (place < other.Start - (JoinGap * scale) || place > other.End + (JoinGap * scale))
            {
                continue;
            }

            int across = (int)Math.Round(other.At(place));
            bool ends = across > line.Start ? across - line.Start < Overshoot * scale : line.Start - across <= reach;
            start = ends && (start == line.Start || Math.Abs(across - line.Start) < Math.Abs(start - line.Start)) ? across : start;
            ends = across < line.End ? line.End - across < Overshoot * scale : across - line.End <= reach;
            end = ends && (end == line.End || Math.Abs(across - line.End) < Math.Abs(end - line.End)) ? across : end;
        }

        return end - start < 2 ? line : line with { Start = start, End = end, Across = line.At((start + end) / 2.0) };
    }

    /// <summary>Whether a line is pale and short: what lies between letters may look like one.</summary>
    private static bool IsDoubtful(ImageLine line, InkMap ink, double scale) => line.Length < LeastPale * scale && IsPale(line, ink);

    /// <summary>Whether most of a line is no ink by itself.</summary>
    private static bool IsPale(ImageLine line, InkMap ink)
    {
        int dark = 0;
        for (int along = line.Start; along < line.End; along++)
        {
            int across = (int)Math.Round(line.At(along));
            for (int near = across - 1; near <= across + 1; near++)
            {
                if (line.Horizontal ? ink[along, near] : ink[near, along])
                {
                    dark++;
                    break;
                }
            }
        }

        return 2 * dark < line.Length;
    }

    private static List<ImageLine> FindAcross(InkMap ink, GreyImage image, double scale, bool horizontal)
    {
        var lines = new List<ImageLine>();
        foreach (RunGroup group in Groups(ink, scale))
        {
            ImageLine line = group.ToLine(ink, horizontal);
            bool isShort = line.Length < ShortLine * scale;
            double thickest = isShort ? MaxShortThickness : MaxThickness;
            if (line.Thickness <= thickest * scale && line.Length >= MinLength * scale && IsBare(ink, line, isShort ? MaxBesideShort : MaxBeside))
            {
                lines.Add(line);
            }
        }

        return Join(lines, ink, image, scale);
    }

    /// <summary>Long runs that touch on neighbouring rows.</summary>
    private static List<RunGroup> Groups(InkMap ink, double scale)
    {
        int minLength = (int)(MinLength * scale);
        int maxGap = Math.Max(2, (int)Math.Round(MaxGap * scale));
        var groups = new List<RunGroup>();
        var open = new List<RunGroup>();
        var row = new byte[ink.Width];
        for (int y = 0; y < ink.Height; y++)
        {
            // A line that is not quite level goes from row to row: three rows are looked at together.
            Thicken(ink, y, row);
            int oldest = y - 1;
            open.RemoveAll(g => g.LastRow < oldest);
            for (int x = 0; x < row.Length;)
            {
                int skip = row.AsSpan(x).IndexOf((byte)1);
                if (skip < 0)
                {
                    break;
                }

                (int start, int end) = RunAt(row, x + skip, maxGap);
                x = end;
                if (end - start >= minLength)
                {
                    Put(new Run(y, start, end), groups, open);
                }
            }
        }

        return [.. groups.Where(g => g.Runs.Count > 0)];
    }

    private static void Thicken(InkMap ink, int y, byte[] row)
    {
        ink.Row(y).CopyTo(row);
        foreach (int near in (ReadOnlySpan<int>)[y - 1, y + 1])
        {
            if (near >= 0 && near < ink.Height)
            {
                ReadOnlySpan<byte> other = ink.Row(near);
                for (int x = 0; x < row.Length; x++)
                {
                    row[x] |= other[x];
                }
            }
        }
    }

    private static (int Start, int End) RunAt(byte[] row, int start, int maxGap)
    {
        int end = start;
        while (true)
        {
            int paper = row.AsSpan(end).IndexOf((byte)0);
            end = paper < 0 ? row.Length : end + paper;
            int gap = row.AsSpan(end, Math.Min(maxGap + 1, row.Length - end)).IndexOf((byte)1);
            if (gap < 0)
            {
                return (start, end);
            }

            end += gap;
        }
    }

    private static void Put(Run run, List<RunGroup> groups, List<RunGroup> open)
    {
        RunGroup? home = null;
        foreach (RunGroup group in open)
        {
            if (!group.Touches(run))
            {
                continue;
            }

            if (home is null)
            {
                home = group;
            }
            else
            {
                home.Runs.AddRange(group.Runs);
                group.Runs.Clear();
            }
        }

        if (home is null)
        {
            home = new RunGroup();
            groups.Add(home);
            open.Add(home);
        }

        home.Runs.Add(run);
        open.RemoveAll(g => g.Runs.Count == 0);
    }

    /// <summary>Whether there is paper on both sides along most of the line.</summary>
    private static bool IsBare(InkMap ink, ImageLine line, double maxBeside)
    {
        double reach = (line.Thickness / 2) + 2.5;
        int above = 0;
        int below = 0;
        for (int along = line.Start; along < line.End; along++)
        {
            double middle = line.At(along);
            above += ink[along, (int)Math.Round(middle - reach)] ? 1 : 0;
            below += ink[along, (int)Math.Round(middle + reach)] ? 1 : 0;
        }

        return above <= maxBeside * line.Length && below <= maxBeside * line.Length;
    }

    /// <summary>Puts pieces together that lie on one straight line.</summary>
    private static List<ImageLine> Join(List<ImageLine> pieces, InkMap ink, GreyImage image, double scale)
    {
        var joined = new List<ImageLine>();
        foreach (ImageLine piece in pieces.OrderBy(p => p.Start))
        {
            int at = joined.FindIndex(l => (piece.Start - l.End <= JoinGap * scale || IsPaleGap(ink, image, l, piece, scale))
                && Math.Abs(l.At((l.End + piece.Start) / 2.0) - piece.At((l.End + piece.Start) / 2.0)) <= 1.5 * scale);
            if (at < 0)
            {
                joined.Add(piece);
                continue;
            }

            ImageLine line = joined[at];
            int end = Math.Max(line.End, piece.End);
            double from = line.At(line.Start);
            double to = piece.End > line.End ? piece.At(piece.End) : line.At(line.End);
            double length = end - line.Start;
            joined[at] = new ImageLine(line.Horizontal, line.Start, end, (from + to) / 2, (to - from) / length, Math.Max(line.Thickness, piece.Thickness));
        }

        return joined;
    }

    /// <summary>Whether a line may only be too pale between two pieces of it: they are near each other, nothing is written between them, and the paper there is a little darker than beside it.</summary>
    private static bool IsPaleGap(InkMap ink, GreyImage image, ImageLine line, ImageLine next, double scale)
    {
        int gap = next.Start - line.End;
        if (gap > PaleGap * scale || gap > 2 * Math.Min(line.Length, next.Length))
        {
            return false;
        }

        int across = (int)Math.Round((line.At(line.End) + next.At(next.Start)) / 2);
        int reach = (int)Math.Round(1.5 * scale);
        if (across - reach < 1 || across + reach > image.Height - 2)
        {
            return false;
        }

        int written = 0;
        int contrast = 0;
        for (int along = line.End; along < next.Start; along++)
        {
            written += ink[along, across - reach] || ink[along, across + reach] ? 1 : 0;
            for (int near = -1; near <= 1; near++)
            {
                contrast += ((image.Row(across - reach + near)[along] + image.Row(across + reach + near)[along]) / 2) - image.Row(across + near)[along];
            }
        }

        return written <= MaxBesideShort * gap && contrast >= 3 * LeastContrast * gap;
    }

    private readonly record struct Run(int Row, int Start, int End);

    private sealed class RunGroup
    {
        public List<Run> Runs { get; } = [];

        public int LastRow => Runs.Count == 0 ? -1 : Runs[^1].Row;

        public bool Touches(Run run)
        {
            for (int i = Runs.Count - 1; i >= 0 && Runs[i].Row >= run.Row - 1; i--)
            {
                if (Runs[i].Row == run.Row - 1 && Runs[i].Start < run.End && run.Start < Runs[i].End)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The straight line through the group's ink (least squares), as thick as its ink is on average.</summary>
        public ImageLine ToLine(InkMap ink, bool horizontal)
        {
            int start = Runs.Min(r => r.Start);
            int end = Runs.Max(r => r.End);
            int top = Runs.Min(r => r.Row);
            int bottom = Runs.Max(r => r.Row);
            double n = 0;
            double sumX = 0;
            double sumY = 0;
            double sumXX = 0;
            double sumXY = 0;
            foreach (IGrouping<int, Run> row in Runs.GroupBy(r => r.Row))
            {
                ReadOnlySpan<byte> pixels = ink.Row(row.Key);
                foreach (Run run in row)
                {
                    for (int x = run.Start; x < run.End; x++)
                    {
                        if (pixels[x] != 0)
                        {
                            n++;
                            sumX += x;
                            sumY += row.Key;
                            sumXX += (double)x * x;
                            sumXY += (double)x * row.Key;
                        }
                    }
                }
            }

            double spread = (n * sumXX) - (sumX * sumX);
            double slope = n > 1 && spread > 0 ? ((n * sumXY) - (sumX * sumY)) / spread : 0;
            double middle = n > 0 ? (sumY / n) + (slope * (((start + end) / 2.0) - (sumX / n))) : (top + bottom) / 2.0;
            return new ImageLine(horizontal, start, end, middle, slope, n / Math.Max(1, end - start));
        }
    }
}
