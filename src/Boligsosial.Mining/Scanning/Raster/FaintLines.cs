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

    /// <summary>The paper is looked at so many rows away.</summary>
    private const int Aside = 4;

    /// <summary>Ink of less height than this, in points, may be pieces of a line.</summary>
    private const double LetterHeight = 1.4;

    /// <summary>Larger ink, in points, is a table's grid or a picture.</summary>
    private const double LargestLetter = 60;

    /// <summary>Ink of this length that is no thicker than the other is a piece of a line, in points.</summary>
    private const double PieceLength = 9;

    private const double PieceThickness = 2;

    /// <summary>The letters of a page with the blur around them: what tells nothing about lines.</summary>
    public static InkMap Letters(InkMap ink, double dpi)
    {
        double least = LetterHeight * dpi / 72;
        double most = LargestLetter * dpi / 72;
        return Grown(ComponentFinder.Select(ink, c => c.Box.Height >= least && c.Box.Width >= 2 && c.Box.Height <= most && c.Box.Width <= most && !IsPiece(c.Box, dpi / 72)));
    }

    /// <summary>The ink with the pale lines that run across.</summary>
    /// <param name="image">The levelled raster.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="letters">What is to be left out.</param>
    /// <param name="dpi">Its resolution.</param>
    public static InkMap Add(GreyImage image, InkMap ink, InkMap letters, double dpi)
    {
        var shortWindow = new Window((int)(Short * dpi / 72 / 2), image, keepShares: true);
        var longWindow = new Window((int)(Long * dpi / 72 / 2), image, keepShares: false);
        TakeMeans(image, letters, shortWindow, longWindow);
        short[][] near = Responses(shortWindow.Means);
        short[][] far = Responses(longWindow.Means);
        byte[][] shares = shortWindow.Shares;
        int nearThreshold = Threshold(near);
        int farThreshold = Threshold(far);
        InkMap with = new(ink.Width, ink.Height, [.. ink.Ink]);
        for (int y = Aside + 1; y + Aside + 1 < image.Height; y++)
        {
            Mark(near, shares, nearThreshold, far, farThreshold, y, with.Row(y));
        }

        return with;
    }

    /// <summary>Whether ink is a piece of a ruling line: longer than the letters of text and thin.</summary>
    private static bool IsPiece(PixelBox box, double scale)
    {
        int length = Math.Max(box.Width, box.Height);
        int thickness = Math.Min(box.Width, box.Height);
        return length >= PieceLength * scale && thickness <= PieceThickness * scale && length >= 7 * thickness;
    }

    private static short[][] Responses(short[][] means)
    {
        var responses = new short[means.Length][];
        for (int y = 0; y < means.Length; y++)
        {
            responses[y] = y < Aside || y + Aside >= means.Length ? [] : Response(means[y - Aside], means[y], means[y + Aside]);
        }

        return responses;
    }

    /// <summary>Fills both windows, by the sums of the grey values and of the pixels seen from the row's beginning.</summary>
    private static void TakeMeans(GreyImage image, InkMap letters, Window near, Window far)
    {
        int width = image.Width;
        var grey = new int[width + 1];
        var count = new int[width + 1];
        for (int y = 1; y < image.Height - 1; y++)
        {
            int sum = 0;
            int n = 0;
            ReadOnlySpan<byte> a = image.Row(y - 1)[..width], b = image.Row(y)[..width], c = image.Row(y + 1)[..width];
            ReadOnlySpan<byte> la = letters.Row(y - 1)[..width], lb = letters.Row(y)[..width], lc = letters.Row(y + 1)[..width];
            for (int x = 0; x < width; x++)
            {
                int free = (la[x] | lb[x] | lc[x]) ^ 1;
                sum += free * (a[x] + b[x] + c[x]);
                n += free;
                grey[x + 1] = sum;
                count[x + 1] = n;
            }

            near.Take(y, grey, count);
            far.Take(y, grey, count);
        }
    }

    /// <summary>Mean grey of three rows over the pixels around each pixel of a raster.</summary>
    private sealed class Window
    {
        private readonly int _half;
        private readonly float[] _factors;
        private readonly byte[] _sharesOf;

        public Window(int half, GreyImage image, bool keepShares)
        {
            _half = half;
            int whole = (2 * half) + 1;
            _factors = [.. Enumerable.Range(0, whole + 1).Select(n => n == 0 ? 0 : 16f / (3 * n))];
            _sharesOf = [.. Enumerable.Range(0, whole + 1).Select(n => (byte)(64 * n / whole))];
            Means = [.. Enumerable.Range(0, image.Height).Select(_ => new short[image.Width])];
            Shares = keepShares ? [.. Enumerable.Range(0, image.Height).Select(_ => new byte[image.Width])] : [];
            Array.Fill(Means[0], (short)-1);
            Array.Fill(Means[^1], (short)-1);
        }

        /// <summary>By row, in sixteenths of a grey value; -1 where letters hide more than half of the window.</summary>
        public short[][] Means { get; }

        /// <summary>By row, how much of the window is seen, in 64ths; none when they are not kept.</summary>
        public byte[][] Shares { get; }

        /// <param name="y">The row in the middle.</param>
        /// <param name="grey">Sums of the grey values before each pixel.</param>
        /// <param name="count">How many pixels are seen before each.</param>
        public void Take(int y, int[] grey, int[] count)
        {
            short[] means = Means[y];
            Span<byte> shares = Shares.Length > 0 ? Shares[y] : [];
            for (int x = 0; x < means.Length; x++)
            {
                int from = Math.Max(0, x - _half);
                int to = Math.Min(means.Length, x + _half + 1);
                int pixels = count[to] - count[from];
                means[x] = pixels <= _half ? (short)-1 : (short)((grey[to] - grey[from]) * _factors[pixels]);
                if (shares.Length > 0)
                {
                    shares[x] = _sharesOf[pixels];
                }
            }
        }
    }

    /// <summary>By how much a row is darker than those beside it.</summary>
    private static short[] Response(short[] above, short[] here, short[] below)
    {
        var response = new short[here.Length];
        for (int x = 0; x < here.Length; x++)
        {
            response[x] = above[x] < 0 || below[x] < 0 || here[x] < 0 ? short.MinValue : (short)(Math.Min(above[x], below[x]) - here[x]);
        }

        return response;
    }

    /// <summary>What paper does not reach: deviations from the median, estimated by the median of their sizes.</summary>
    private static int Threshold(short[][] response)
    {
        var sizes = new List<short>();
        for (int y = 0; y < response.Length; y += 7)
        {
            for (int x = 3; x < response[y].Length; x += 31)
            {
                if (response[y][x] != short.MinValue)
                {
                    sizes.Add(Math.Abs(response[y][x]));
                }
            }
        }

        CollectionsMarshal.AsSpan(sizes).Sort();
        double deviation = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2] / 0.6745;
        return (int)Math.Max(16 * LeastContrast, LeastDeviations * deviation);
    }

    /// <summary>
    /// Marks the crests of the responses along a row. A window reaches half its length beyond a line's end: there the short one has fallen
    /// to half of what it shows in the line's middle. There, what letters hide counts as paper, or the line would seem to go on under them.
    /// </summary>
    private static void Mark(short[][] near, byte[][] shares, int nearThreshold, short[][] far, int farThreshold, int y, Span<byte> ink)
    {
        bool Shows(int x) => near[y][x] >= nearThreshold || far[y][x] >= farThreshold;
        int Sum(int row, int x) => Math.Max((short)0, near[row][x]) + Math.Max((short)0, far[row][x]);
        int Seen(int x) => near[y][x] * shares[y][x] / 64;
        int width = near[y].Length;
        for (int x = 0; x < width; x++)
        {
            if (!Shows(x))
            {
                continue;
            }

            int from = x;
            while (x < width && Shows(x))
            {
                x++;
            }

            int to = x;
            int half = Contrast(near[y].AsSpan(from, to - from)) / 2;
            while (from < to && Seen(from) < half)
            {
                from++;
            }

            while (to > from && Seen(to - 1) < half)
            {
                to--;
            }

            // Where the short window shows next to nothing, the long one only looks over a gap.
            for (int i = from; i < to; i++)
            {
                if (near[y][i] >= half / 2 && Sum(y, i) >= Sum(y - 1, i) && Sum(y, i) >= Sum(y + 1, i))
                {
                    ink[i] = 1;
                }
            }
        }
    }

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

    /// <summary>The map with two pixels more around its ink.</summary>
    private static InkMap Grown(InkMap ink)
    {
        const int By = 2;
        var wide = new InkMap(ink.Width, ink.Height);
        for (int y = 0; y < ink.Height; y++)
        {
            ReadOnlySpan<byte> row = ink.Row(y);
            Span<byte> target = wide.Row(y);
            for (int x = row.IndexOf((byte)1); x >= 0 && x < row.Length;)
            {
                target[Math.Max(0, x - By)..Math.Min(row.Length, x + By + 1)].Fill(1);
                int next = row[(x + 1)..].IndexOf((byte)1);
                x = next < 0 ? row.Length : x + 1 + next;
            }
        }

        var grown = new InkMap(ink.Width, ink.Height);
        for (int y = 0; y < ink.Height; y++)
        {
            Span<byte> target = grown.Row(y);
            for (int near = Math.Max(0, y - By); near <= Math.Min(ink.Height - 1, y + By); near++)
            {
                ReadOnlySpan<byte> row = wide.Row(near);
                for (int x = 0; x < row.Length; x++)
                {
                    target[x] |= row[x];
                }
            }
        }

        return grown;
    }
}
