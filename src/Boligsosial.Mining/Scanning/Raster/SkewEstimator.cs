namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Measures by how much a page was fed askew, and whether its lines run across or up and down. At the right angle lines of text and ruling
/// lines fall into few rows of the projection and leave others empty (W. Postl 1986; D. Bloomberg, «Measuring document image skew and
/// orientation», SPIE 2422, 1995: the sum of squared differences of neighbouring rows).
/// </summary>
public static class SkewEstimator
{
    /// <summary>Feeders do not turn a page further than this, in degrees.</summary>
    private const double Furthest = 6;

    private const double CoarseStep = 0.25;

    /// <summary>The projection is measured at about this resolution.</summary>
    private const double WorkingDpi = 100;

    /// <summary>Fewer edge pixels than this prove nothing.</summary>
    private const int MinPoints = 200;

    /// <summary>Longer runs of ink, in points, are ruling lines.</summary>
    private const double LongestStroke = 22;

    /// <summary>Writing runs in the direction whose projection is sharper by this factor.</summary>
    private const double SidewaysRatio = 1.5;

    /// <summary>The best angle's sharpness must exceed the mean of all by this factor.</summary>
    private const double MinPeak = 1.25;

    /// <summary>By how many degrees the lines of an upright page fall to the right; 0 when nothing shows it.</summary>
    /// <param name="image">The raster.</param>
    /// <param name="dpi">Its resolution.</param>
    public static double Degrees(GreyImage image, double dpi)
    {
        InkMap ink = Small(image, dpi, out double _);
        return Best(Edges(ink, int.MaxValue), ink).Angle;
    }

    /// <summary>Whether the page's writing runs up or down its raster.</summary>
    /// <param name="image">The raster.</param>
    /// <param name="dpi">Its resolution.</param>
    public static bool IsSideways(GreyImage image, double dpi)
    {
        // Letters only: ruling lines run both ways and say nothing of the writing's direction.
        InkMap ink = Small(image, dpi, out double scale);
        int longest = (int)Math.Round(LongestStroke * scale);
        InkMap turned = ink.Transposed();
        return Best(Edges(turned, longest), turned).Sharpness > SidewaysRatio * Best(Edges(ink, longest), ink).Sharpness;
    }

    private static InkMap Small(GreyImage image, double dpi, out double pixelsPerPoint)
    {
        int factor = Math.Max(1, (int)Math.Round(dpi / WorkingDpi));
        pixelsPerPoint = dpi / factor / 72;
        return Binarizer.Of(Turner.Reduce(image, factor), (int)Math.Round(24 * pixelsPerPoint));
    }

    /// <summary>Lower edges of ink: the pixels with paper below, without those of runs longer than <paramref name="longest"/>.</summary>
    private static List<(int X, int Y)> Edges(InkMap ink, int longest)
    {
        var edges = new List<(int, int)>();
        for (int y = 0; y + 1 < ink.Height; y++)
        {
            ReadOnlySpan<byte> row = ink.Row(y);
            ReadOnlySpan<byte> below = ink.Row(y + 1);
            for (int x = 0; x < row.Length;)
            {
                if (row[x] == 0)
                {
                    x++;
                    continue;
                }

                int end = x;
                while (end < row.Length && row[end] != 0)
                {
                    end++;
                }

                for (int i = x; end - x <= longest && i < end; i++)
                {
                    if (below[i] == 0)
                    {
                        edges.Add((i, y));
                    }
                }

                x = end;
            }
        }

        return edges;
    }

    private static (double Angle, double Sharpness) Best(List<(int X, int Y)> points, InkMap ink)
    {
        if (points.Count < MinPoints)
        {
            return (0, 0);
        }

        var projection = new Projection(points, ink.Width, ink.Height);
        double best = 0;
        double bestScore = -1;
        double total = 0;
        int steps = (int)(Furthest / CoarseStep);
        for (int i = -steps; i <= steps; i++)
        {
            double score = projection.Sharpness(i * CoarseStep);
            total += score;
            if (score > bestScore)
            {
                (best, bestScore) = (i * CoarseStep, score);
            }
        }

        if (bestScore < MinPeak * total / ((2 * steps) + 1))
        {
            return (0, bestScore / points.Count);
        }

        for (double step = CoarseStep / 2; step > 0.01; step /= 2)
        {
            foreach (double angle in (ReadOnlySpan<double>)[best - step, best + step])
            {
                double score = projection.Sharpness(angle);
                if (score > bestScore)
                {
                    (best, bestScore) = (angle, score);
                }
            }
        }

        return (best, bestScore / points.Count);
    }

    /// <summary>Counts points by row after a shear, for one angle after the other.</summary>
    private sealed class Projection(List<(int X, int Y)> points, int width, int height)
    {
        private readonly int[] _bins = new int[height + (2 * Reach(width)) + 1];

        public double Sharpness(double degrees)
        {
            Array.Clear(_bins);
            int slope = (int)Math.Round(Math.Tan(degrees * Math.PI / 180) * 65536);
            int offset = Reach(width);
            foreach ((int x, int y) in points)
            {
                _bins[y + offset - ((x * slope) >> 16)]++;
            }

            double sum = 0;
            for (int i = 1; i < _bins.Length; i++)
            {
                double difference = _bins[i] - _bins[i - 1];
                sum += difference * difference;
            }

            return sum;
        }

        private static int Reach(int width) => (int)(width * Math.Tan((Furthest + 1) * Math.PI / 180)) + 1;
    }
}
