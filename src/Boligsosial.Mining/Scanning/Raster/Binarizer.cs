using System.Numerics;
using System.Runtime.CompilerServices;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Tells ink from paper by each pixel's surroundings, so that uneven light and shaded table heads do no harm
/// (J. Sauvola and M. Pietikäinen, «Adaptive document image binarization», Pattern Recognition 33, 2000).
/// </summary>
public static class Binarizer
{
    /// <summary>How much darker than its surroundings ink is; 0.2 to 0.5 in the literature, low for faint copies.</summary>
    private const double K = 0.2;

    /// <summary>The largest standard deviation of grey values.</summary>
    private const double R = 128;

    /// <summary>The squares in a window of more pixels to either side may be too many for their sum.</summary>
    private const int MaxHalf = 90;

    /// <summary>The ink of an image.</summary>
    /// <param name="image">The raster.</param>
    /// <param name="window">Width of the surroundings in pixels: about the height of two lines of text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is wider than 181 pixels.</exception>
    public static InkMap Of(GreyImage image, int window)
    {
        int half = Math.Max(2, window / 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(half, MaxHalf, nameof(window));
        int width = image.Width;
        int height = image.Height;
        var ink = new byte[width * height];
        var columns = new Sums(width + 1);
        var before = new Sums(width + 1);
        for (int y = 0; y < Math.Min(half, height); y++)
        {
            columns.Add(image.Row(y), 1);
        }

        for (int y = 0; y < height; y++)
        {
            if (y + half < height)
            {
                columns.Add(image.Row(y + half), 1);
            }

            if (y - half - 1 >= 0)
            {
                columns.Add(image.Row(y - half - 1), -1);
            }

            before.RunAlong(columns);
            int rows = Math.Min(height, y + half + 1) - Math.Max(0, y - half);
            Threshold(image.Row(y), ink.AsSpan(y * width, width), before, rows, half);
        }

        return new InkMap(width, height, ink);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Threshold(ReadOnlySpan<byte> row, Span<byte> ink, Sums before, int rows, int half)
    {
        int x = 0;
        for (; x < Math.Min(half, row.Length); x++)
        {
            ink[x] = before.IsInk(row, x, rows, half);
        }

        var n = new Vector<double>((double)rows * ((2 * half) + 1));
        for (; x + half + 1 + Vector<byte>.Count <= row.Length; x += Vector<byte>.Count)
        {
            Vector<byte> limits = Vector.Narrow(
                Vector.Narrow(before.Limits(x, half, n), before.Limits(x + Vector<int>.Count, half, n)),
                Vector.Narrow(before.Limits(x + (2 * Vector<int>.Count), half, n), before.Limits(x + (3 * Vector<int>.Count), half, n)));
            (Vector.LessThan(new Vector<byte>(row[x..]), limits) & Vector<byte>.One).CopyTo(ink[x..]);
        }

        for (; x < row.Length; x++)
        {
            ink[x] = before.IsInk(row, x, rows, half);
        }
    }

    /// <summary>Sums of grey values and of their squares: by column over the rows of the window, and of all columns before each.</summary>
    private sealed class Sums(int length)
    {
        public int[] Grey { get; } = new int[length];

        public int[] Squares { get; } = new int[length];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(ReadOnlySpan<byte> row, int sign)
        {
            Span<int> grey = Grey;
            Span<int> squares = Squares;
            int x = 0;
            for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                Vector.Widen(new Vector<byte>(row[x..]), out Vector<ushort> low, out Vector<ushort> high);
                Add(low, sign, grey[x..], squares[x..]);
                Add(high, sign, grey[(x + Vector<ushort>.Count)..], squares[(x + Vector<ushort>.Count)..]);
            }

            for (; x < row.Length; x++)
            {
                grey[x] += sign * row[x];
                squares[x] += sign * row[x] * row[x];
            }
        }

        /// <summary>Makes these the sums of all columns before each.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void RunAlong(Sums columns)
        {
            int grey = 0;
            int square = 0;
            for (int x = 0; x + 1 < Grey.Length; x++)
            {
                grey += columns.Grey[x];
                square += columns.Squares[x];
                Grey[x + 1] = grey;
                Squares[x + 1] = square;
            }
        }

        /// <summary>1 when a pixel is ink.</summary>
        public byte IsInk(ReadOnlySpan<byte> row, int x, int rows, int half)
        {
            int from = Math.Max(0, x - half);
            int to = Math.Min(row.Length, x + half + 1);
            double n = (double)rows * (to - from);
            double mean = (Grey[to] - Grey[from]) / n;
            double deviation = Math.Sqrt(Math.Max(0, ((Squares[to] - Squares[from]) / n) - (mean * mean)));
            return row[x] < mean * (1 + (K * ((deviation / R) - 1))) ? (byte)1 : (byte)0;
        }

        /// <summary>The lowest grey values that are paper, for pixels whose windows are whole and hold <paramref name="n"/> pixels.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<uint> Limits(int x, int half, Vector<double> n)
        {
            int whole = (2 * half) + 1;
            Vector.Widen(new Vector<int>(Grey, x - half + whole) - new Vector<int>(Grey, x - half), out Vector<long> greyLow, out Vector<long> greyHigh);
            Vector.Widen(new Vector<int>(Squares, x - half + whole) - new Vector<int>(Squares, x - half), out Vector<long> squareLow, out Vector<long> squareHigh);
            return Vector.AsVectorUInt32(Vector.Narrow(
                Vector.ConvertToInt64(Limit(Vector.ConvertToDouble(greyLow), Vector.ConvertToDouble(squareLow), n)),
                Vector.ConvertToInt64(Limit(Vector.ConvertToDouble(greyHigh), Vector.ConvertToDouble(squareHigh), n))));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<double> Limit(Vector<double> sum, Vector<double> squares, Vector<double> n)
        {
            Vector<double> mean = sum / n;
            Vector<double> deviation = Vector.SquareRoot(Vector.Max(Vector<double>.Zero, (squares / n) - (mean * mean)));
            return Vector.Ceiling(mean * (Vector<double>.One + (K * ((deviation / R) - Vector<double>.One))));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Add(Vector<ushort> values, int sign, Span<int> grey, Span<int> squares)
        {
            Vector.Widen(values, out Vector<uint> low, out Vector<uint> high);
            Vector.Widen(values * values, out Vector<uint> squareLow, out Vector<uint> squareHigh);
            AddTo(grey, low, sign);
            AddTo(grey[Vector<int>.Count..], high, sign);
            AddTo(squares, squareLow, sign);
            AddTo(squares[Vector<int>.Count..], squareHigh, sign);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void AddTo(Span<int> sums, Vector<uint> values, int sign) =>
            (new Vector<int>(sums) + (Vector.AsVectorInt32(values) * sign)).CopyTo(sums);
    }
}
