namespace Boligsosial.Mining.Documents;

/// <summary>A rectangle on a page in PDF points, origin top left, y growing downwards, page rotation applied.</summary>
/// <param name="X0">Left edge.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge, not left of <paramref name="X0"/>.</param>
/// <param name="Y1">Bottom edge, not above <paramref name="Y0"/>.</param>
public readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    /// <summary>Width in points.</summary>
    public double Width => X1 - X0;

    /// <summary>Height in points.</summary>
    public double Height => Y1 - Y0;

    /// <summary>Horizontal centre.</summary>
    public double MidX => (X0 + X1) / 2;

    /// <summary>Vertical centre.</summary>
    public double MidY => (Y0 + Y1) / 2;

    /// <summary>Area in square points.</summary>
    public double Area => Width * Height;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>The smallest box that holds all.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="boxes"/> is empty.</exception>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.Union(b));

    /// <summary>Whether the point lies within the box or on its edge.</summary>
    public bool Contains(double x, double y) => x >= X0 && x <= X1 && y >= Y0 && y <= Y1;

    /// <summary>How many points of height the two share; 0 when they do not meet.</summary>
    public double SharedHeight(Box other) => Math.Max(0, Math.Min(Y1, other.Y1) - Math.Max(Y0, other.Y0));

    /// <summary>How many points of width the two share; 0 when they do not meet.</summary>
    public double SharedWidth(Box other) => Math.Max(0, Math.Min(X1, other.X1) - Math.Max(X0, other.X0));

    /// <summary>The box grown by <paramref name="margin"/> points on every side.</summary>
    public Box Grow(double margin) => new(X0 - margin, Y0 - margin, X1 + margin, Y1 + margin);
}
