using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>A PDF transformation [a b c d e f] (ISO 32000-1, 8.3.4): x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>The area factor's square root: how much a line width grows.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The linear part only, for directions and sizes.</summary>
    public (double X, double Y) Direction(double x, double y) => ((A * x) + (C * y), (B * x) + (D * y));

    /// <summary>The box of the unit square, which is where an image is drawn.</summary>
    public Box UnitSquare()
    {
        (double x0, double y0) = Apply(0, 0);
        (double x1, double y1) = Apply(1, 1);
        (double x2, double y2) = Apply(1, 0);
        (double x3, double y3) = Apply(0, 1);
        return new Box(
            Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)), Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)),
            Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)), Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)));
    }
}
