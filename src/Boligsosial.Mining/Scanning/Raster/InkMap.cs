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
    public InkMap Transposed()
    {
        const int Tile = 64;
        var turned = new byte[Ink.Length];
        for (int ty = 0; ty < Height; ty += Tile)
        {
            int endY = Math.Min(ty + Tile, Height);
            for (int tx = 0; tx < Width; tx += Tile)
            {
                int endX = Math.Min(tx + Tile, Width);
                for (int y = ty; y < endY; y++)
                {
                    for (int x = tx; x < endX; x++)
                    {
                        turned[(x * Height) + y] = Ink[(y * Width) + x];
                    }
                }
            }
        }

        return new InkMap(Height, Width, turned);
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
