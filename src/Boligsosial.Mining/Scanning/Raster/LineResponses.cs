using System.Numerics;
using System.Runtime.CompilerServices;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// By how much each pixel of a raster is darker than the paper above and below it, in the mean over a short and a long window along its
/// row and three rows high, from which letters are left out. Goes down the page once and keeps only the rows in sight.
/// </summary>
internal sealed class LineResponses
{
    /// <summary>The response where letters hide more than half of a window here, above or below.</summary>
    public const short Hidden = short.MinValue;

    /// <summary>The paper is looked at so many rows away.</summary>
    public const int Aside = 4;

    private const int RowsInSight = (2 * Aside) + 1;

    private readonly RowSums _sums;
    private readonly int _height;
    private readonly int _width;
    private readonly int[][] _sumRows;
    private readonly Window _near;
    private readonly Window _far;

    /// <summary>The responses of a raster.</summary>
    /// <param name="image">The levelled raster.</param>
    /// <param name="letters">What is to be left out.</param>
    /// <param name="shortHalf">Pixels of the short window to either side of its middle.</param>
    /// <param name="longHalf">Pixels of the long one; below 600, so that a window's sums have room.</param>
    public LineResponses(GreyImage image, InkMap letters, int shortHalf, int longHalf)
    {
        int margin = Math.Max(shortHalf, longHalf);
        _sums = new RowSums(image, letters, margin);
        _height = image.Height;
        _width = image.Width;
        _sumRows = [.. Enumerable.Range(0, RowsInSight).Select(_ => new int[margin + image.Width + 1 + margin])];
        _near = new Window(shortHalf, image.Width, margin);
        _far = new Window(longHalf, image.Width, margin);
    }

    /// <summary>Sizes of a sample of the responses of both windows, wherever there are some.</summary>
    public (List<short> Short, List<short> Long) Sample()
    {
        const int EveryRow = 7;
        const int EveryColumn = 31;
        var sizes = (Short: new List<short>(), Long: new List<short>());
        for (int y = 0; y + Aside + 1 < _height; y += EveryRow)
        {
            if (y <= Aside)
            {
                continue; // The first row and the last have no means.
            }

            for (int i = 0; i < 3; i++)
            {
                _sums.Take(y + ((i - 1) * Aside), _sumRows[i]);
            }

            for (int x = 3; x < _width; x += EveryColumn)
            {
                Sample(_near, x, sizes.Short);
                Sample(_far, x, sizes.Long);
            }
        }

        return sizes;
    }

    /// <summary>
    /// Shows each row that has responses above and below it to <paramref name="see"/>, from top to bottom. What it is shown is valid until it returns.
    /// </summary>
    public void Walk(Action<int, Sight> see)
    {
        for (int y = 0; y < _height; y++)
        {
            int[] sums = _sumRows[y % RowsInSight];
            if (y == 0 || y == _height - 1)
            {
                _near.Hide(y);
                _far.Hide(y);
            }
            else
            {
                _sums.Take(y, sums);
                _near.Take(y, sums);
                _far.Take(y, sums);
            }

            int here = y - Aside;
            if (here >= Aside)
            {
                _near.Respond(here);
                _far.Respond(here);
            }

            if (here >= Aside + 2)
            {
                see(here - 1, new Sight(_near, _far, _sumRows[(here - 1) % RowsInSight], here - 1));
            }
        }
    }

    private void Sample(Window window, int x, List<short> sizes)
    {
        short above = window.MeanAt(_sumRows[0], x);
        short here = window.MeanAt(_sumRows[1], x);
        short below = window.MeanAt(_sumRows[2], x);
        if (above >= 0 && here >= 0 && below >= 0)
        {
            sizes.Add(Math.Abs((short)(Math.Min(above, below) - here)));
        }
    }

    /// <summary>Responses of a row and of those above and below it.</summary>
    internal readonly ref struct Sight(Window near, Window far, int[] sums, int y)
    {
        public ReadOnlySpan<short> Short { get; } = near.Response(y);

        public ReadOnlySpan<short> ShortAbove { get; } = near.Response(y - 1);

        public ReadOnlySpan<short> ShortBelow { get; } = near.Response(y + 1);

        public ReadOnlySpan<short> Long { get; } = far.Response(y);

        public ReadOnlySpan<short> LongAbove { get; } = far.Response(y - 1);

        public ReadOnlySpan<short> LongBelow { get; } = far.Response(y + 1);

        /// <summary>How much of the short window around a pixel is seen, in 64ths.</summary>
        public int Share(int x) => near.ShareAt(sums, x);
    }

    /// <summary>
    /// Sums along a row, with the rows above and below it: of the grey values of the pixels seen before each in the lower 20 bits, of their
    /// number above. Sums run over; their differences over a window do not. There is a margin on both sides, so that windows may reach beyond the row.
    /// </summary>
    private sealed class RowSums(GreyImage image, InkMap letters, int margin)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Take(int y, int[] sums)
        {
            int width = image.Width;
            ReadOnlySpan<byte> a = image.Row(y - 1), b = image.Row(y), c = image.Row(y + 1);
            ReadOnlySpan<byte> la = letters.Row(y - 1), lb = letters.Row(y), lc = letters.Row(y + 1);
            Span<int> seen = sums.AsSpan(margin + 1, width);
            int x = 0;
            for (; x <= width - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                Vector<byte> free = Vector.Equals(new Vector<byte>(la[x..]) | new Vector<byte>(lb[x..]) | new Vector<byte>(lc[x..]), Vector<byte>.Zero);
                Vector.Widen(new Vector<byte>(a[x..]) & free, out Vector<ushort> low, out Vector<ushort> high);
                Vector.Widen(new Vector<byte>(b[x..]) & free, out Vector<ushort> lowB, out Vector<ushort> highB);
                Vector.Widen(new Vector<byte>(c[x..]) & free, out Vector<ushort> lowC, out Vector<ushort> highC);
                Vector.Widen(free & Vector<byte>.One, out Vector<ushort> lowN, out Vector<ushort> highN);
                Put(low + lowB + lowC, lowN, seen[x..]);
                Put(high + highB + highC, highN, seen[(x + Vector<ushort>.Count)..]);
            }

            for (; x < width; x++)
            {
                seen[x] = (la[x] | lb[x] | lc[x]) == 0 ? a[x] + b[x] + c[x] + (1 << 20) : 0;
            }

            int sum = 0;
            for (x = 0; x < seen.Length; x++)
            {
                sum += seen[x];
                seen[x] = sum;
            }

            sums.AsSpan(margin + 1 + width).Fill(sum);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Put(Vector<ushort> grey, Vector<ushort> count, Span<int> to)
        {
            Vector.Widen(grey, out Vector<uint> greyLow, out Vector<uint> greyHigh);
            Vector.Widen(count, out Vector<uint> countLow, out Vector<uint> countHigh);
            Vector.AsVectorInt32(greyLow + (countLow << 20)).CopyTo(to);
            Vector.AsVectorInt32(greyHigh + (countHigh << 20)).CopyTo(to[Vector<int>.Count..]);
        }
    }

    /// <summary>Means over the pixels around each pixel of a row, and what they show.</summary>
    internal sealed class Window(int half, int width, int margin)
    {
        private const int Grey = (1 << 20) - 1;

        /// <summary>By row in sight: in sixteenths of a grey value; -1 where letters hide more than half of the window.</summary>
        private readonly short[][] _means = [.. Enumerable.Range(0, RowsInSight).Select(_ => new short[width])];

        private readonly short[][] _responses = [.. Enumerable.Range(0, 3).Select(_ => new short[width])];

        public ReadOnlySpan<short> Response(int y) => _responses[y % 3];

        public void Hide(int y) => Array.Fill(_means[y % RowsInSight], (short)-1);

        public short MeanAt(int[] sums, int x)
        {
            int window = Sum(sums, x);
            int pixels = window >>> 20;
            return pixels <= half ? (short)-1 : (short)((window & Grey) * (16f / (3 * pixels)));
        }

        public int ShareAt(int[] sums, int x) => 64 * (Sum(sums, x) >>> 20) / ((2 * half) + 1);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Take(int y, int[] sums)
        {
            short[] means = _means[y % RowsInSight];
            int x = 0;
            ReadOnlySpan<int> from = sums.AsSpan(margin - half);
            ReadOnlySpan<int> to = sums.AsSpan(margin + half + 1);
            for (; x <= width - Vector<short>.Count; x += Vector<short>.Count)
            {
                int next = x + Vector<int>.Count;
                Vector.Narrow(Means(from[x..], to[x..]), Means(from[next..], to[next..])).CopyTo(means, x);
            }

            for (; x < width; x++)
            {
                means[x] = MeanAt(sums, x);
            }
        }

        /// <summary>Fills in by how much a row is darker than those beside it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Respond(int y)
        {
            ReadOnlySpan<short> above = _means[(y - Aside) % RowsInSight], here = _means[y % RowsInSight], below = _means[(y + Aside) % RowsInSight];
            Span<short> response = _responses[y % 3];
            int x = 0;
            for (; x <= width - Vector<short>.Count; x += Vector<short>.Count)
            {
                var a = new Vector<short>(above[x..]);
                var h = new Vector<short>(here[x..]);
                var b = new Vector<short>(below[x..]);
                Vector<short> hidden = Vector.LessThan(a | h | b, Vector<short>.Zero);
                Vector.ConditionalSelect(hidden, new Vector<short>(Hidden), Vector.Min(a, b) - h).CopyTo(response[x..]);
            }

            for (; x < width; x++)
            {
                response[x] = above[x] < 0 || here[x] < 0 || below[x] < 0 ? Hidden : (short)(Math.Min(above[x], below[x]) - here[x]);
            }
        }

        private int Sum(int[] sums, int x) => sums[margin + x + half + 1] - sums[margin + x - half];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector<int> Means(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
        {
            Vector<int> window = new Vector<int>(to) - new Vector<int>(from);
            Vector<int> pixels = window >>> 20;
            Vector<float> factor = new Vector<float>(16f) / Vector.ConvertToSingle(pixels * 3);
            Vector<int> mean = Vector.ConvertToInt32(Vector.ConvertToSingle(window & new Vector<int>(Grey)) * factor);
            return Vector.ConditionalSelect(Vector.LessThanOrEqual(pixels, new Vector<int>(half)), new Vector<int>(-1), mean);
        }
    }
}
