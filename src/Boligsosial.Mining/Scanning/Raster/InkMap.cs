namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Which pixels of a raster are ink. A byte a pixel, 0 or 1, row by row from the top.</summary>
public sealed class InkMap(int width, int height, byte[] ink)
{
    /// <summary>An empty map.</summary>
    public InkMap(int width, int height)
        : this(width, height, new byte[width * height])
    {
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Height in pixels.</summary>
    public int Height { get; } = height;

    /// <summary>0 or 1 for each pixel.</summary>
    public byte[] Ink { get; } = ink;

    /// <summary>Whether a pixel is ink; outside of the raster there is none.</summary>
    public bool this[int x, int y] => (uint)x < (uint)Width && (uint)y < (uint)Height && Ink[(y * Width) + x] != 0;

    /// <summary>One row.</summary>
    public Span<byte> Row(int y) => Ink.AsSpan(y * Width, Width);

    /// <summary>Rows and columns exchanged: (x, y) becomes (y, x).</summary>
    public InkMap Transposed() => new(Height, Width, ByteRows.Transposed(Ink, Width, Height));

    /// <summary>The map with so many pixels more on every side of its ink.</summary>
    public InkMap Grown(int by)
    {
        var wide = new InkMap(Width, Height);
        var grown = new InkMap(Width, Height);
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = Row(y);
            Span<byte> target = wide.Row(y);
            for (int shift = 0; shift <= Math.Min(by, Width); shift++)
            {
                ByteRows.Or(target[shift..], row);
                ByteRows.Or(target, row[shift..]);
            }
        }

        for (int y = 0; y < Height; y++)
        {
            for (int near = Math.Max(0, y - by); near <= Math.Min(Height - 1, y + by); near++)
            {
                ByteRows.Or(grown.Row(y), wide.Row(near));
            }
        }

        return grown;
    }

    /// <summary>A copy without the ink in some rectangles.</summary>
    public InkMap Without(IReadOnlyList<PixelBox> boxes)
    {
        var copy = new InkMap(Width, Height, [.. Ink]);
        foreach (PixelBox box in boxes)
        {
            PixelBox b = box.Within(Width, Height);
            for (int y = b.Top; y < b.Bottom; y++)
            {
                copy.Row(y)[b.Left..b.Right].Clear();
            }
        }

        return copy;
    }

    /// <summary>How many ink pixels there are in a rectangle, whose right and bottom edges are outside of it.</summary>
    public int Count(PixelBox box)
    {
        PixelBox b = box.Within(Width, Height);
        int n = 0;
        for (int y = b.Top; y < b.Bottom; y++)
        {
            foreach (byte ink in Ink.AsSpan((y * Width) + b.Left, b.Width))
            {
                n += ink;
            }
        }

        return n;
    }
}
