namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Runs of ink on neighbouring rows that touch each other: what may be a ruling line.</summary>
internal sealed class RunGroup
{
    /// <summary>Gaps that specks and faint print tear into a line, in points.</summary>
    private const double MaxGap = 1.2;

    private List<Run> Runs { get; } = [];

    private int LastRow => Runs.Count == 0 ? -1 : Runs[^1].Row;

    private bool Touches(Run run)
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

    /// <summary>Long runs that touch on neighbouring rows.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="minLength">Shorter runs are none of a line, in pixels.</param>
    /// <param name="scale">Pixels of a point.</param>
    public static List<RunGroup> Find(InkMap ink, int minLength, double scale)
    {
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
                ByteRows.Or(row, ink.Row(near));
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

    private readonly record struct Run(int Row, int Start, int End);
}
