namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>A rectangle of pixels.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Right">The column after the last.</param>
/// <param name="Bottom">The row after the last.</param>
public readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Columns.</summary>
    public int Width => Math.Max(0, Right - Left);

    /// <summary>Rows.</summary>
    public int Height => Math.Max(0, Bottom - Top);

    /// <summary>Whether it has no pixel.</summary>
    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The part that lies in a raster of that size.</summary>
    public PixelBox Within(int width, int height) => new(
        Math.Clamp(Left, 0, width), Math.Clamp(Top, 0, height), Math.Clamp(Right, 0, width), Math.Clamp(Bottom, 0, height));

    /// <summary>Whether another rectangle lies within, by its middle.</summary>
    public bool Contains(PixelBox other)
    {
        int x = (other.Left + other.Right) / 2;
        int y = (other.Top + other.Bottom) / 2;
        return x >= Left && x < Right && y >= Top && y < Bottom;
    }

    /// <summary>The rectangle grown by some pixels on every side.</summary>
    public PixelBox Grow(int by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>The smallest rectangle that holds both.</summary>
    public PixelBox Union(PixelBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
