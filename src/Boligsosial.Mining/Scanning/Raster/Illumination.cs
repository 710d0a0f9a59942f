using System.Numerics;
using System.Runtime.CompilerServices;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Makes the paper white everywhere: shadows at the spine, yellowed paper and light shading of cells go, ink stays.</summary>
public static class Illumination
{
    /// <summary>Paper is as bright as the brightest of a tile but for this share, which is glare and noise.</summary>
    private const double Glare = 0.15;

    /// <summary>Tiles darker than this share of the page's paper are dark print (white on black), not shadow; they stay dark.</summary>
    private const double Darkest = 0.5;

    /// <summary>The image with its paper at 255.</summary>
    /// <param name="image">The raster.</param>
    /// <param name="tile">Width of the tiles in which the paper's brightness is measured, in pixels: about a line of text.</param>
    public static GreyImage Flatten(GreyImage image, int tile)
    {
        int columns = (image.Width + tile - 1) / tile;
        int rows = (image.Height + tile - 1) / tile;
        var paper = new double[rows, columns];
        Span<int> histogram = stackalloc int[256];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                paper[r, c] = PaperOf(image, c * tile, r * tile, tile, histogram);
            }
        }

        paper = Smooth(paper, rows, columns);
        return Divide(image, paper, rows, columns, tile);
    }

    private static double PaperOf(GreyImage image, int left, int top, int tile, Span<int> histogram)
    {
        histogram.Clear();
        int right = Math.Min(left + tile, image.Width);
        int bottom = Math.Min(top + tile, image.Height);
        for (int y = top; y < bottom; y += 2)
        {
            foreach (byte value in image.Row(y)[left..right])
            {
                histogram[value]++;
            }
        }

        int total = (right - left) * ((bottom - top + 1) / 2);
        int left15 = (int)(Glare * total);
        int level = 255;
        while (level > 0 && (left15 -= histogram[level]) >= 0)
        {
            level--;
        }

        return level;
    }

    /// <summary>A tile full of ink takes its paper from its neighbours; no tile counts as darker than half the page's paper.</summary>
    private static double[,] Smooth(double[,] paper, int rows, int columns)
    {
        double[] all = [.. paper.Cast<double>().Order()];
        double least = Darkest * all[(int)(0.8 * (all.Length - 1))];
        var smooth = new double[rows, columns];
        Span<double> near = stackalloc double[9];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                int n = 0;
                for (int i = Math.Max(0, r - 1); i <= Math.Min(rows - 1, r + 1); i++)
                {
                    for (int j = Math.Max(0, c - 1); j <= Math.Min(columns - 1, c + 1); j++)
                    {
                        near[n++] = paper[i, j];
                    }
                }

                near[..n].Sort();
                smooth[r, c] = Math.Max(least, near[n / 2]);
            }
        }

        return smooth;
    }

    private static GreyImage Divide(GreyImage image, double[,] paper, int rows, int columns, int tile)
    {
        byte[] pixels = GC.AllocateUninitializedArray<byte>(image.Pixels.Length);
        var factors = new int[columns + 2];
        var across = new int[((columns + 1) * tile) + Vector<int>.Count];
        for (int y = 0; y < image.Height; y++)
        {
            // Between the tiles' centres the paper is interpolated; factors in 1/65536.
            double at = Math.Clamp(((double)y / tile) - 0.5, 0, rows - 1);
            int r0 = (int)at;
            int r1 = Math.Min(r0 + 1, rows - 1);
            for (int c = 0; c < columns; c++)
            {
                double level = paper[r0, c] + ((at - r0) * (paper[r1, c] - paper[r0, c]));
                factors[c + 1] = (int)(255 * 65536 / Math.Max(16, level));
            }

            factors[0] = factors[1];
            factors[columns + 1] = factors[columns];
            Interpolate(factors, tile, across);
            Multiply(image.Row(y), across.AsSpan(tile / 2), pixels.AsSpan(y * image.Width, image.Width));
        }

        return new GreyImage(image.Width, image.Height, pixels);
    }

    /// <summary>Fills in the pixels from each factor to the next. Each fill may run over into the following one, which comes after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Interpolate(ReadOnlySpan<int> factors, int tile, Span<int> across)
    {
        // Whole numbers over a tile's width are never closer to the next than this keeps them.
        var half = new Vector<double>(0.5);
        var share = new Vector<double>(1.0 / tile);
        Vector<double> first = Vector.CreateSequence(0.0, 1.0);
        for (int c = 0; c + 1 < factors.Length; c++)
        {
            int from = factors[c];
            int rise = factors[c + 1] - from;
            var height = new Vector<double>(Math.Abs(rise));
            var sign = new Vector<int>(Math.Sign(rise));
            var start = new Vector<int>(from);
            Span<int> target = across[(c * tile)..];
            for (int i = 0; i < tile; i += Vector<int>.Count)
            {
                Vector<double> low = first + new Vector<double>(i);
                Vector<double> high = low + new Vector<double>(Vector<double>.Count);
                Vector<int> risen = Vector.Narrow(Vector.ConvertToInt64(((height * low) + half) * share), Vector.ConvertToInt64(((height * high) + half) * share));
                (start + (sign * risen)).CopyTo(target[i..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<byte> source, ReadOnlySpan<int> factors, Span<byte> target)
    {
        int x = 0;
        for (; x <= source.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(source[x..]), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Narrow(Multiply(low, factors[x..]), Multiply(high, factors[(x + Vector<ushort>.Count)..])).CopyTo(target[x..]);
        }

        for (; x < source.Length; x++)
        {
            target[x] = (byte)Math.Min(255, ((source[x] * factors[x]) + 32768) >> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Multiply(Vector<ushort> values, ReadOnlySpan<int> factors)
    {
        Vector.Widen(values, out Vector<uint> low, out Vector<uint> high);
        Vector<uint> lowFactors = Vector.AsVectorUInt32(new Vector<int>(factors));
        Vector<uint> highFactors = Vector.AsVectorUInt32(new Vector<int>(factors[Vector<int>.Count..]));
        var round = new Vector<uint>(32768);
        var most = new Vector<uint>(255);
        return Vector.Narrow(Vector.Min(most, ((low * lowFactors) + round) >>> 16), Vector.Min(most, ((high * highFactors) + round) >>> 16));
    }
}
