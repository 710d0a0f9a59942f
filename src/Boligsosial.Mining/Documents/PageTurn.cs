namespace Boligsosial.Mining.Documents;

/// <summary>How a scanned page was turned before it was read: by quarters, because it lies on its side or its head, then by a small angle, because it was fed askew.</summary>
/// <param name="Width">Width of the page as printed, in points.</param>
/// <param name="Height">Height of the page as printed, in points.</param>
/// <param name="Quarters">By how many quarters it was turned clockwise, 0..3.</param>
/// <param name="Degrees">By how much its lines fell to the right after that, before they were levelled; negative when they rose.</param>
public sealed record PageTurn(double Width, double Height, int Quarters, double Degrees)
{
    /// <summary>Width of the turned page.</summary>
    public double TurnedWidth => Quarters % 2 == 0 ? Width : Height;

    /// <summary>Height of the turned page.</summary>
    public double TurnedHeight => Quarters % 2 == 0 ? Height : Width;

    /// <summary>Where a place of the turned page lies on the page as printed.</summary>
    public (double X, double Y) ToPrinted(double x, double y)
    {
        (double tx, double ty) = Rotate(x, y, Degrees);
        return Quarters switch
        {
            1 => (ty, Height - tx),
            2 => (Width - tx, Height - ty),
            3 => (Width - ty, tx),
            _ => (tx, ty),
        };
    }

    /// <summary>Where a place of the page as printed lies on the turned page.</summary>
    public (double X, double Y) FromPrinted(double x, double y)
    {
        (double tx, double ty) = Quarters switch
        {
            1 => (Height - y, x),
            2 => (Width - x, Height - y),
            3 => (y, Width - x),
            _ => (x, y),
        };
        return Rotate(tx, ty, -Degrees);
    }

    /// <summary>The box of the turned page on the page as printed: its centre moved, its size kept, as a number's box is small and the angle too.</summary>
    public Box ToPrinted(Box box)
    {
        (double x, double y) = ToPrinted(box.MidX, box.MidY);
        return Around(x, y, box);
    }

    /// <summary>The box of the page as printed on the turned page, likewise.</summary>
    public Box FromPrinted(Box box)
    {
        (double x, double y) = FromPrinted(box.MidX, box.MidY);
        return Around(x, y, box);
    }

    private Box Around(double x, double y, Box box)
    {
        double halfWidth = (Quarters % 2 == 0 ? box.Width : box.Height) / 2;
        double halfHeight = (Quarters % 2 == 0 ? box.Height : box.Width) / 2;
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    private (double X, double Y) Rotate(double x, double y, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double dx = x - (TurnedWidth / 2);
        double dy = y - (TurnedHeight / 2);
        return ((TurnedWidth / 2) + (dx * cos) - (dy * sin), (TurnedHeight / 2) + (dx * sin) + (dy * cos));
    }
}
