using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Adds to the ink of a page the ruling lines that are too pale to be told from paper pixel by pixel: hairlines and light grey rules show
/// only in the mean of many pixels along them, against the paper on both sides. Letters are left out of the means.
/// </summary>
internal static class FaintLines
{
    /// <summary>Pixels are taken together along so many points: enough to see a line end.</summary>
    private const double Short = 20;

    /// <summary>And along so many for the palest, of which a shorter piece shows nothing.</summary>
    private const double Long = 90;

    /// <summary>By so many grey values a line is darker than the paper on either side, at least.</summary>
    private const double LeastContrast = 2.5;

    /// <summary>And by so many standard deviations of what paper shows.</summary>
    private const double LeastDeviations = 5.5;

    /// <summary>Ink of less height than this, in points, may be pieces of a line.</summary>
    private const double LetterHeight = 1.4;

    /// <summary>Larger ink, in points, is a table's grid or a picture.</summary>
    private const double LargestLetter = 60;

    /// <summary>Ink of this length that is no thicker than the other is a piece of a line, in points.</summary>
    private const double PieceLength = 9;

    private const double PieceThickness = 2;

    /// <summary>Pixels over which a letter's edge is blurred.</summary>
    private const int Blur = 2;

    /// <summary>The letters of a page with the blur around them: what tells nothing about lines.</summary>
    public static InkMap Letters(InkMap ink, double dpi)
    {
        double least = LetterHeight * dpi / 72;
        double most = LargestLetter * dpi / 72;
        return ComponentFinder.Select(ink, c => c.Box.Height >= least && c.Box.Width >= 2 && c.Box.Height <= most && c.Box.Width <= most && !IsPiece(c.Box, dpi / 72)).Grown(Blur);
    }

    /// <summary>The ink with the pale lines that run across.</summary>
    /// <param name="image">The levelled raster.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="letters">What is to be left out.</param>
    /// <param name="dpi">Its resolution.</param>
    public static InkMap Add(GreyImage image, InkMap ink, InkMap letters, double dpi)
    {
        var responses = new LineResponses(image, letters, (int)(Short * dpi / 72 / 2), (int)(Long * dpi / 72 / 2));
        (List<short> shortSizes, List<short> longSizes) = responses.Sample();
        var darker = new Thresholds(Threshold(shortSizes), Threshold(longSizes));
        InkMap with = new(ink.Width, ink.Height, [.. ink.Ink]);
        responses.Walk((y, row) => Mark(row, darker, with.Row(y)));
        return with;
    }

    /// <summary>Whether ink is a piece of a ruling line: longer than the letters of text and thin.</summary>
    private static bool IsPiece(PixelBox box, double scale)
    {
        int length = Math.Max(box.Width, box.Height);
        int thickness = Math.Min(box.Width, box.Height);
        return length >= PieceLength * scale && thickness <= PieceThickness * scale && length >= 7 * thickness;
    }

    /// <summary>What paper does not reach: deviations from the median, estimated by the median of their sizes.</summary>
    private static int Threshold(List<short> sizes)
    {
        CollectionsMarshal.AsSpan(sizes).Sort();
        double deviation = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2] / 0.6745;
        return (int)Math.Max(16 * LeastContrast, LeastDeviations * deviation);
    }

    /// <summary>
    /// Marks the crests of the responses along a row. A window reaches half its length beyond a line's end: there the short one has fallen
    /// to half of what it shows in the line's middle. There, what letters hide counts as paper, or the line would seem to go on under them.
    /// </summary>
    private static void Mark(LineResponses.Sight row, Thresholds darker, Span<byte> ink)
    {
        ReadOnlySpan<short> near = row.Short;
        for (int x = darker.Next(row, 0); x < near.Length; x = darker.Next(row, x))
        {
            int from = x;
            while (x < near.Length && darker.Show(row, x))
            {
                x++;
            }

            int to = x;
            int half = Contrast(near[from..to]) / 2;
            while (from < to && near[from] * row.Share(from) / 64 < half)
            {
                from++;
            }

            while (to > from && near[to - 1] * row.Share(to - 1) / 64 < half)
            {
                to--;
            }

            // Where the short window shows next to nothing, the long one only looks over a gap.
            for (int i = from; i < to; i++)
            {
                int here = Sum(near[i], row.Long[i]);
                if (near[i] >= half / 2 && here >= Sum(row.ShortAbove[i], row.LongAbove[i]) && here >= Sum(row.ShortBelow[i], row.LongBelow[i]))
                {
                    ink[i] = 1;
                }
            }
        }
    }

    private static int Sum(short near, short far) => Math.Max((short)0, near) + Math.Max((short)0, far);

    /// <summary>What the short window shows in the middle of a line, where letters do not hide it.</summary>
    private static int Contrast(ReadOnlySpan<short> line)
    {
        int quarter = line.Length / 4;
        int sum = 0;
        int n = 0;
        foreach (short response in line[quarter..(line.Length - quarter)])
        {
            if (response != short.MinValue)
            {
                sum += response;
                n++;
            }
        }

        return Math.Max(0, sum) / Math.Max(1, n);
    }

    /// <summary>From where on a window shows a line.</summary>
    private readonly record struct Thresholds(int Short, int Long)
    {
        public bool Show(LineResponses.Sight row, int x) => row.Short[x] >= Short || row.Long[x] >= Long;

        /// <summary>The first pixel from <paramref name="x"/> on where one does; the row's end when there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Next(LineResponses.Sight row, int x)
        {
            ReadOnlySpan<short> near = row.Short;
            ReadOnlySpan<short> far = row.Long;
            var leastNear = new Vector<short>((short)Short);
            var leastFar = new Vector<short>((short)Long);
            while (x <= near.Length - Vector<short>.Count
                && !Vector.GreaterThanOrEqualAny(new Vector<short>(near[x..]), leastNear) && !Vector.GreaterThanOrEqualAny(new Vector<short>(far[x..]), leastFar))
            {
                x += Vector<short>.Count;
            }

            while (x < near.Length && !Show(row, x))
            {
                x++;
            }

            return x;
        }
    }
}
