using System.Numerics;
using System.Runtime.CompilerServices;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Turns rasters: by quarters, exactly, and by small angles.</summary>
public static class Turner
{
    /// <summary>The image turned clockwise by <paramref name="quarters"/> quarters.</summary>
    public static GreyImage Quarter(GreyImage image, int quarters)
    {
        int w = image.Width;
        int h = image.Height;
        byte[] source = image.Pixels;
        var target = new byte[source.Length];
        switch (((quarters % 4) + 4) % 4)
        {
            case 1:
                for (int y = 0; y < h; y++)
                {
                    for (int x = 0; x < w; x++)
                    {
                        target[(x * h) + (h - 1 - y)] = source[(y * w) + x];
                    }
                }

                return new GreyImage(h, w, target);
            case 2:
                source.CopyTo(target, 0);
                Array.Reverse(target);
                return new GreyImage(w, h, target);
            case 3:
                for (int y = 0; y < h; y++)
                {
                    for (int x = 0; x < w; x++)
                    {
                        target[((w - 1 - x) * h) + y] = source[(y * w) + x];
                    }
                }

                return new GreyImage(h, w, target);
            default:
                return image;
        }
    }

    /// <summary>Rows and columns exchanged: (x, y) becomes (y, x).</summary>
    public static GreyImage Transposed(GreyImage image) => new(image.Height, image.Width, ByteRows.Transposed(image.Pixels, image.Width, image.Height));

    /// <summary>
    /// The image turned about its centre so that lines which fell by <paramref name="degrees"/> to the right are level; same size, white where nothing was.
    /// Bilinear interpolation.
    /// </summary>
    public static GreyImage Level(GreyImage image, double degrees)
    {
        int w = image.Width;
        int h = image.Height;
        double radians = degrees * Math.PI / 180;

        // Fixed point, 1/65536 of a pixel.
        long cos = (long)Math.Round(Math.Cos(radians) * 65536);
        long sin = (long)Math.Round(Math.Sin(radians) * 65536);
        long cx = (long)(w - 1) * 32768;
        long cy = (long)(h - 1) * 32768;
        byte[] target = GC.AllocateUninitializedArray<byte>(image.Pixels.Length);
        for (int y = 0; y < h; y++)
        {
            long dy = ((long)y << 16) - cy;
            long sx = cx + (((-cx * cos) - (dy * sin)) >> 16);
            long sy = cy + (((-cx * sin) + (dy * cos)) >> 16);
            LevelRow(image, sx, sy, cos, sin, target.AsSpan(y * w, w));
        }

        return new GreyImage(w, h, target);
    }

    /// <summary>
    /// Fills in a row along a line through an image. Most of the way neighbours on the row are neighbours on one row of the image: such
    /// stretches are taken many pixels at a time, and may run over into the following one, which comes after.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LevelRow(GreyImage image, long sx, long sy, long cos, long sin, Span<byte> target)
    {
        int w = image.Width;
        int h = image.Height;
        ReadOnlySpan<byte> source = image.Pixels;
        long drift = cos - 65536;
        for (int x = 0; x < w;)
        {
            int ix = (int)(sx >> 16);
            int iy = (int)(sy >> 16);
            int fx = (int)(sx & 0xFFFF);
            int fy = (int)(sy & 0xFFFF);
            if ((uint)ix >= (uint)(w - 1) || (uint)iy >= (uint)(h - 1))
            {
                target[x] = 255;
                (x, sx, sy) = (x + 1, sx + cos, sy + sin);
                continue;
            }

            int p = (iy * w) + ix;
            int length = (int)Math.Min(Math.Min(w - x, w - 1 - ix), Math.Min(Steps(fx, drift), Steps(fy, sin)));
            int end = x + length;
            Vector<int> fractionX = new Vector<int>(fx) + (Lanes * (int)drift);
            Vector<int> fractionY = new Vector<int>(fy) + (Lanes * (int)sin);
            int at = x;
            for (; at < end && at + Vector<byte>.Count <= w && p + w + 1 + Vector<byte>.Count <= source.Length; at += Vector<int>.Count, p += Vector<int>.Count)
            {
                Mix(source[p..], w, fractionX >> 8, fractionY >> 8, target[at..]);
                fractionX += new Vector<int>((int)drift * Vector<int>.Count);
                fractionY += new Vector<int>((int)sin * Vector<int>.Count);
            }

            for (; at < end; at++, p++)
            {
                int gx = (fx + ((int)drift * (at - x))) >> 8;
                int gy = (fy + ((int)sin * (at - x))) >> 8;
                int top = (source[p] * (256 - gx)) + (source[p + 1] * gx);
                int bottom = (source[p + w] * (256 - gx)) + (source[p + w + 1] * gx);
                target[at] = (byte)(((top * (256 - gy)) + (bottom * gy) + 32768) >> 16);
            }

            (x, sx, sy) = (end, sx + (length * cos), sy + (length * sin));
        }
    }

    /// <summary>How many steps a fraction of 65536 can make until it is one no more; at least one.</summary>
    private static long Steps(int fraction, long step) =>
        step == 0 ? int.MaxValue : step > 0 ? (65535 - fraction + step) / step : (fraction - step) / -step;

    private static Vector<int> Lanes => Vector.CreateSequence(0, 1);

    /// <summary>Pixels between four each, by fractions in 1/256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ReadOnlySpan<byte> source, int width, Vector<int> fx, Vector<int> fy, Span<byte> target)
    {
        var one = new Vector<int>(256);
        Vector<int> top = (First(source) * (one - fx)) + (First(source[1..]) * fx);
        Vector<int> bottom = (First(source[width..]) * (one - fx)) + (First(source[(width + 1)..]) * fx);
        Vector<int> mixed = ((top * (one - fy)) + (bottom * fy) + new Vector<int>(32768)) >> 16;
        Vector<ushort> narrow = Vector.Narrow(Vector.AsVectorUInt32(mixed), Vector<uint>.Zero);
        Vector.Narrow(narrow, Vector<ushort>.Zero).CopyTo(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> First(ReadOnlySpan<byte> source) =>
        Vector.AsVectorInt32(Vector.WidenLower(Vector.WidenLower(new Vector<byte>(source))));

    /// <summary>The image made smaller by a whole factor, each pixel the mean of those it stands for.</summary>
    public static GreyImage Reduce(GreyImage image, int factor)
    {
        if (factor <= 1 || image.Width < factor || image.Height < factor)
        {
            return image;
        }

        int w = image.Width / factor;
        int h = image.Height / factor;
        var pixels = new byte[w * h];
        var sums = new int[w];
        for (int y = 0; y < h; y++)
        {
            Span<byte> target = pixels.AsSpan(y * w, w);
            if (factor == 2)
            {
                Halve(image.Row(2 * y), image.Row((2 * y) + 1), target);
                continue;
            }

            Array.Clear(sums);
            for (int i = 0; i < factor; i++)
            {
                ReadOnlySpan<byte> row = image.Row((y * factor) + i);
                for (int x = 0, s = 0; x < w; x++)
                {
                    for (int j = 0; j < factor; j++, s++)
                    {
                        sums[x] += row[s];
                    }
                }
            }

            for (int x = 0; x < w; x++)
            {
                target[x] = (byte)(sums[x] / (factor * factor));
            }
        }

        return new GreyImage(w, h, pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Halve(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> target)
    {
        int x = 0;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            int next = (2 * x) + Vector<byte>.Count;
            Vector.Narrow(Pairs(upper[(2 * x)..], lower[(2 * x)..]) >>> 2, Pairs(upper[next..], lower[next..]) >>> 2).CopyTo(target[x..]);
        }

        for (; x < target.Length; x++)
        {
            target[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1]) / 4);
        }
    }

    /// <summary>Sums of two by two pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Pairs(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower)
    {
        Vector<ushort> a = Vector.AsVectorUInt16(new Vector<byte>(upper));
        Vector<ushort> b = Vector.AsVectorUInt16(new Vector<byte>(lower));
        var low = new Vector<ushort>(255);
        return (a & low) + (a >>> 8) + (b & low) + (b >>> 8);
    }
}
