namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>A mark that a form is answered with.</summary>
public enum Mark
{
    /// <summary>None: a letter, a speck, something else.</summary>
    None,

    /// <summary>A cross.</summary>
    Cross,

    /// <summary>A tick.</summary>
    Tick,

    /// <summary>An empty box.</summary>
    Box,

    /// <summary>A box with a cross.</summary>
    CrossedBox,

    /// <summary>A box with a tick, or filled.</summary>
    TickedBox,

    /// <summary>A round spot: the bullet of a list.</summary>
    Bullet,
}

/// <summary>Tells marks by their shape, whatever font or hand made them: where their ink lies on diagonals, sides and corners of its box.</summary>
public static class MarkClassifier
{
    private const int Samples = 24;

    /// <summary>A stroke is there when this share of its way has ink.</summary>
    private const double Drawn = 0.8;

    /// <summary>The mark that the ink in a box makes.</summary>
    /// <param name="ink">The raster.</param>
    /// <param name="box">The ink's extent.</param>
    public static Mark Of(InkMap ink, PixelBox box)
    {
        if (box.Width < 4 || box.Height < 4 || box.Width > 2.2 * box.Height || box.Height > 2.2 * box.Width)
        {
            return Mark.None;
        }

        var shape = new Shape(ink, box);
        if (shape.IsFrame())
        {
            int margin = Math.Max(2, (int)Math.Round(0.2 * Math.Min(box.Width, box.Height)));
            PixelBox inner = box.Grow(-margin);
            double filled = (double)ink.Count(inner) / Math.Max(1, inner.Width * inner.Height);
            return filled < 0.04 ? Mark.Box : new Shape(ink, inner).IsCross(loose: true) ? Mark.CrossedBox : Mark.TickedBox;
        }

        return shape.IsCross(loose: false) ? Mark.Cross : shape.IsTick() ? Mark.Tick : shape.IsSpot() ? Mark.Bullet : Mark.None;
    }

    /// <summary>Ink seen in the unit square of its box, y downwards.</summary>
    private readonly struct Shape(InkMap ink, PixelBox box)
    {
        public bool IsFrame()
        {
            // Round letters have no ink in their corners.
            return Along(0.03, 0.03, 0.97, 0.03, 0.05) >= 0.9 && Along(0.03, 0.97, 0.97, 0.97, 0.05) >= 0.9
                && Along(0.03, 0.03, 0.03, 0.97, 0.05) >= 0.9 && Along(0.97, 0.03, 0.97, 0.97, 0.05) >= 0.9
                && At(0.04, 0.04, 0.06) && At(0.96, 0.04, 0.06) && At(0.04, 0.96, 0.06) && At(0.96, 0.96, 0.06)
                && box.Width < 1.4 * box.Height && box.Height < 1.4 * box.Width;
        }

        public bool IsCross(bool loose)
        {
            int free = (At(0.5, 0.1, 0.06) ? 0 : 1) + (At(0.5, 0.9, 0.06) ? 0 : 1) + (At(0.1, 0.5, 0.06) ? 0 : 1) + (At(0.9, 0.5, 0.06) ? 0 : 1);
            return Along(0.05, 0.05, 0.95, 0.95, 0.1) >= Drawn && Along(0.05, 0.95, 0.95, 0.05, 0.1) >= Drawn && free >= (loose ? 2 : 4);
        }

        public bool IsTick() =>
            Along(0.4, 0.9, 0.95, 0.08, 0.13) >= Drawn && Along(0.06, 0.6, 0.33, 0.92, 0.16) >= 0.6
            && !At(0.2, 0.2, 0.1) && !At(0.4, 0.3, 0.08) && !At(0.85, 0.75, 0.1);

        public bool IsSpot()
        {
            double filled = (double)ink.Count(box) / (box.Width * box.Height);
            return filled > 0.68 && box.Width < 1.35 * box.Height && box.Height < 1.35 * box.Width;
        }

        /// <summary>How much of a straight way has ink near it.</summary>
        private double Along(double x0, double y0, double x1, double y1, double near)
        {
            int found = 0;
            for (int i = 0; i <= Samples; i++)
            {
                double t = (double)i / Samples;
                found += At(x0 + (t * (x1 - x0)), y0 + (t * (y1 - y0)), near) ? 1 : 0;
            }

            return (double)found / (Samples + 1);
        }

        /// <summary>Whether there is ink near a place.</summary>
        private bool At(double x, double y, double near)
        {
            double reachX = Math.Max(0.6, near * box.Width);
            double reachY = Math.Max(0.6, near * box.Height);
            double cx = box.Left + (x * (box.Width - 1));
            double cy = box.Top + (y * (box.Height - 1));
            for (int py = (int)Math.Ceiling(cy - reachY); py <= cy + reachY; py++)
            {
                for (int px = (int)Math.Ceiling(cx - reachX); px <= cx + reachX; px++)
                {
                    if (ink[px, py])
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
