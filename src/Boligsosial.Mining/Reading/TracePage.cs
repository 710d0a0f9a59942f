using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>Gathers the marks of one page while its trace streams by.</summary>
/// <param name="number">1-based page.</param>
/// <param name="width">In points.</param>
/// <param name="height">In points.</param>
/// <param name="room">Where its glyphs are gathered; empty, and free again when it is finished.</param>
internal sealed class TracePage(int number, double width, double height, TracePage.Room room)
{
    /// <summary>A filled rectangle thinner than this is a ruling line, a thicker one a background.</summary>
    private const double MaxRuleThickness = 3.2;

    /// <summary>Shorter marks are dots of dashed lines at best.</summary>
    private const double MinDash = 0.4;

    private readonly List<RulingLine> _rules = [];
    private readonly List<PageImage> _images = [];

    public int Number { get; } = number;

    public void Add(Glyph glyph)
    {
        // Bold made by printing a letter twice, or by filling and stroking it, is one letter.
        if (!room.Places.Add(Place(glyph)))
        {
            return;
        }

        (glyph.Visible ? room.Visible : room.Invisible).Add(glyph);
    }

    /// <summary>Its text's first character and length, and where it stands to two thirds of a point, in one number.</summary>
    private static long Place(Glyph glyph) =>
        (((long)Math.Round(glyph.Box.X0 * 1.5) & 0xFFFFF) << 40) | (((long)Math.Round(glyph.Baseline * 1.5) & 0xFFFFF) << 20) | ((long)glyph.Text[0] << 3) | (uint)(glyph.Text.Length & 7);

    public void Add(PageImage image) => _images.Add(image);

    public void AddSegment(double x0, double y0, double x1, double y1, double thickness)
    {
        double half = Math.Max(thickness, 0.1) / 2;
        double w = Math.Abs(x1 - x0);
        double h = Math.Abs(y1 - y0);
        if (thickness > MaxRuleThickness * 1.5 || Math.Max(w, h) < MinDash)
        {
            return;
        }

        if (h <= 0.6 + (w * 0.002) && w > h)
        {
            double y = (y0 + y1) / 2;
            _rules.Add(new RulingLine(new Box(Math.Min(x0, x1), y - half, Math.Max(x0, x1), y + half), true));
        }
        else if (w <= 0.6 + (h * 0.002))
        {
            double x = (x0 + x1) / 2;
            _rules.Add(new RulingLine(new Box(x - half, Math.Min(y0, y1), x + half, Math.Max(y0, y1)), false));
        }
    }

    public void AddFilled(Box box)
    {
        if (box.Height <= MaxRuleThickness && box.Width > box.Height && box.Width >= MinDash)
        {
            _rules.Add(new RulingLine(box, true));
        }
        else if (box.Width <= MaxRuleThickness && box.Height >= MinDash)
        {
            _rules.Add(new RulingLine(box, false));
        }
    }

    public Page Finish()
    {
        double imageArea = _images.Select(i => i.Box.Area).DefaultIfEmpty(0).Max();
        bool scanned = imageArea > 0.5 * width * height;
        bool layer = room.Invisible.Count > 0 && (room.Visible.Count < room.Invisible.Count / 4 || room.Visible.Count < 20);
        bool bare = room.Visible.Count == 0;
        Glyph[] glyphs = layer ? [.. room.Invisible, .. room.Visible] : [.. room.Visible];
        room.Clear();
        return new Page(
            Number, width, height, UndecodableFonts.Mask(glyphs), RulingLineJoiner.Join(_rules), _images,
            layer && (scanned || bare) ? TextSource.OcrLayer : TextSource.Text);
    }

    /// <summary>Room for the glyphs of a page, used again for the next.</summary>
    internal sealed class Room
    {
        /// <summary>Where glyphs stand, by <see cref="Place"/>.</summary>
        public HashSet<long> Places { get; } = [];

        public List<Glyph> Visible { get; } = [];

        public List<Glyph> Invisible { get; } = [];

        public void Clear()
        {
            Places.Clear();
            Visible.Clear();
            Invisible.Clear();
        }
    }
}
