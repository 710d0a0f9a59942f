using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>
/// Reads the output of <c>mutool trace</c> as it streams by and yields pages. Only one page is held at a time.
/// The trace lists the marks of each page in drawing order: <c>fill_text</c> with spans of glyphs, <c>stroke_path</c>, <c>fill_path</c>,
/// <c>fill_image</c>; coordinates are to be taken through each mark's <c>transform</c>, which ends in points with the origin top left and
/// the page's rotation applied.
/// </summary>
internal sealed class TraceReader
{
    private readonly Dictionary<string, Font> _fonts = [];
    private readonly TracePath _path = new();
    private readonly TracePage.Room _room = new();
    private TracePage? _page;
    private Matrix _transform = Matrix.Identity;

    // Of the span that is being read: how far its text goes to the right by one unit of advance, its size, and whether it is not written up or down the
    // page, as margin stamps are (pages on their side are turned before this).
    private double _direction;
    private double _size;
    private double _roundSize;
    private bool _upright;

    private Font _font = new("", false, false);
    private bool _visible;
    private bool _inText;
    private Glyph? _pending;

    /// <summary>Reads all of <paramref name="trace"/>, handing each page to <paramref name="onPage"/> when it is whole.</summary>
    public void Read(Stream trace, Action<Page> onPage)
    {
        var lines = new LineBuffer(trace);
        char[] text = new char[256];
        GlyphLine.LastNumber height = default;
        while (lines.Next(out ReadOnlySpan<byte> line))
        {
            if (GlyphLine.TryParse(line, ref height, out GlyphLine glyph))
            {
                Glyph(glyph);
                continue;
            }

            if (line.TrimStart((byte)' ').StartsWith("</span"u8))
            {
                continue;
            }

            if (text.Length < line.Length)
            {
                text = new char[2 * line.Length];
            }

            int length = Encoding.UTF8.GetChars(line, text);
            if (TraceElement.TryParse(text.AsSpan(0, length), out TraceElement element))
            {
                Take(element, onPage);
            }
        }

        Finish(onPage);
    }

    private void Take(in TraceElement e, Action<Page> onPage)
    {
        switch (e.Name)
        {
            case "g":
                Glyph(e);
                break;
            case "span" when !e.IsClosing:
                Span(e);
                break;
            case "fill_text" or "stroke_text" or "clip_text" or "clip_stroke_text" or "ignore_text":
                Flush();
                _inText = !e.IsClosing;
                _transform = e.IsClosing ? Matrix.Identity : e.Matrix("transform");
                _visible = !e.Name.SequenceEqual("ignore_text") && !e.Raw("alpha").SequenceEqual("0");
                break;
            case "moveto":
                _path.MoveTo(_transform.Apply(e.Number("x"), e.Number("y")));
                break;
            case "lineto":
                _path.LineTo(_transform.Apply(e.Number("x"), e.Number("y")));
                break;
            case "curveto":
                _path.CurveTo(_transform.Apply(e.Number("x3"), e.Number("y3")));
                break;
            case "closepath":
                _path.Close();
                break;
            case "fill_path" or "stroke_path" or "clip_path" or "clip_stroke_path":
                Path(e);
                break;
            case "fill_image" or "fill_image_mask" when !e.IsClosing:
                _page?.Add(new PageImage(e.Matrix("transform").UnitSquare(), (int)e.Number("width"), (int)e.Number("height")));
                break;
            case "page":
                Finish(onPage);
                if (!e.IsClosing)
                {
                    Span<double> box = stackalloc double[4];
                    e.Numbers("mediabox", box);
                    _page = new TracePage((int)e.Number("number"), box[2] - box[0], box[3] - box[1], _room);
                }

                break;
            default:
                break;
        }
    }

    private void Finish(Action<Page> onPage)
    {
        Flush();
        if (_page is not null)
        {
            onPage(_page.Finish());
            _page = null;
        }
    }

    private void Span(in TraceElement e)
    {
        Span<double> m = stackalloc double[4];
        e.Numbers("trm", m);
        var matrix = new Matrix(m[0], m[1], m[2], m[3], 0, 0);
        (double ux, double uy) = Through(matrix.Direction(1, 0));
        (double vx, double vy) = Through(matrix.Direction(0, 1));
        _direction = ux;
        _upright = Math.Abs(uy) <= 0.3 * Math.Abs(ux);
        _size = Math.Sqrt((vx * vx) + (vy * vy));
        _roundSize = Math.Round(_size, 1);
        _font = FontOf(e.Raw("font"));
    }

    private Font FontOf(ReadOnlySpan<char> name)
    {
        if (_fonts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Font? known))
        {
            return known;
        }

        // A subset's name begins with six capitals and a plus sign (ISO 32000-1, 9.6.4).
        string bare = name.Length > 7 && name[6] == '+' ? name[7..].ToString() : name.ToString();
        bool Has(string word) => bare.Contains(word, StringComparison.OrdinalIgnoreCase);
        var font = new Font(bare, Has("bold") || Has("black") || Has("heavy") || Has("semibold") || bare.EndsWith("-Bd", StringComparison.Ordinal), Has("italic") || Has("oblique"));
        _fonts[name.ToString()] = font;
        return font;
    }

    private void Glyph(in GlyphLine line)
    {
        if (line.Unicode.Length == 1)
        {
            Glyph(GlyphText.Of((char)line.Unicode[0]), line.HasGlyph, line.X, line.Y, line.Advance);
            return;
        }

        Span<char> unicode = stackalloc char[64];
        if (line.Unicode.Length <= unicode.Length)
        {
            Glyph(GlyphText.Of(unicode[..Encoding.UTF8.GetChars(line.Unicode, unicode)]), line.HasGlyph, line.X, line.Y, line.Advance);
        }
        else
        {
            Glyph(GlyphText.Of(Encoding.UTF8.GetString(line.Unicode)), line.HasGlyph, line.X, line.Y, line.Advance);
        }
    }

    private void Glyph(in TraceElement e) => Glyph(GlyphText.Of(e.Raw("unicode")), !e.Raw("glyph").IsEmpty, e.Number("x"), e.Number("y"), e.Number("adv"));

    private void Glyph(string text, bool hasGlyph, double originX, double originY, double adv)
    {
        if (_page is null || !_inText || text.Length == 0)
        {
            return;
        }

        // A ligature is a glyph for its first letter, then an entry without a glyph for each of the others.
        if (_pending is { } first && !hasGlyph && adv == 0)
        {
            // A hyphen that stands for a soft and a hard one is one hyphen.
            _pending = first.Text == "-" && text == "-" ? first : first with { Text = first.Text + text };
            return;
        }

        Flush();

        if (_size is < 1 or > 400 || !_upright)
        {
            return;
        }

        (double x, double y) = _transform.Apply(originX, originY);
        double advance = adv * _direction;
        double left = Math.Min(x, x + advance);
        double right = Math.Max(x, x + advance);
        if (right < -50 || y < -50)
        {
            return;
        }

        _pending = new Glyph(text, new Box(left, y - (0.75 * _size), right, y + (0.22 * _size)), y, _font, _roundSize, _visible);
    }

    private void Flush()
    {
        if (_pending is { } glyph)
        {
            _page?.Add(glyph);
            _pending = null;
        }
    }

    private (double X, double Y) Through((double X, double Y) d) => _transform.Direction(d.X, d.Y);

    private void Path(in TraceElement e)
    {
        if (!e.IsClosing)
        {
            _transform = e.Matrix("transform");
            _path.Begin(e.Number("linewidth") * _transform.Scale, IsWhite(e));
            return;
        }

        if (_page is null || _path.White)
        {
            return;
        }

        if (e.Name.SequenceEqual("stroke_path"))
        {
            _path.EachSegment(_page.AddSegment);
        }
        else if (e.Name.SequenceEqual("fill_path"))
        {
            _path.EachRectangle(_page.AddFilled);
        }
    }

    private static bool IsWhite(in TraceElement e)
    {
        ReadOnlySpan<char> color = e.Raw("color");
        return e.Raw("colorspace") is "DeviceCMYK" ? color is "0 0 0 0" : color is "1" or "1 1 1";
    }
}
