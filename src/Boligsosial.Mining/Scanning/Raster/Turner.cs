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
    public static GreyImage Transposed(GreyImage image) => new(image.Height, image.Width, new InkMap(image.Width, image.Height, image.Pixels).Transposed().Ink);

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
        var target = new byte[image.Pixels.Length];
        byte[] source = image.Pixels;
        for (int y = 0; y < h; y++)
        {
            long dy = ((long)y << 16) - cy;
            long dx = -cx;
            long sx = cx + (((dx * cos) - (dy * sin)) >> 16);
            long sy = cy + (((dx * sin) + (dy * cos)) >> 16);
            int at = y * w;
            for (int x = 0; x < w; x++, sx += cos, sy += sin)
            {
                int ix = (int)(sx >> 16);
                int iy = (int)(sy >> 16);
                if ((uint)ix >= (uint)(w - 1) || (uint)iy >= (uint)(h - 1))
                {
                    target[at + x] = 255;
                    continue;
                }

                int fx = (int)(sx & 0xFFFF) >> 8;
                int fy = (int)(sy & 0xFFFF) >> 8;
                int p = (iy * w) + ix;
                int top = (source[p] * (256 - fx)) + (source[p + 1] * fx);
                int bottom = (source[p + w] * (256 - fx)) + (source[p + w + 1] * fx);
                target[at + x] = (byte)(((top * (256 - fy)) + (bottom * fy) + 32768) >> 16);
            }
        }

        return new GreyImage(w, h, target);
    }

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
                pixels[(y * w) + x] = (byte)(sums[x] / (factor * factor));
            }
        }

        return new GreyImage(w, h, pixels);
    }
}
