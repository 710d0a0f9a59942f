using System.Globalization;
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
    private readonly PathBuilder _path = new();
    private TracePage? _page;
    private Matrix _transform = Matrix.Identity;
    private Matrix _textMatrix = Matrix.Identity;
    private Font _font = new("", false, false);
    private bool _visible;
    private bool _inText;
    private Glyph? _pending;

    /// <summary>Reads all of <paramref name="trace"/>, handing each page to <paramref name="onPage"/> when it is whole.</summary>
    public void Read(Stream trace, Action<Page> onPage)
    {
        using var reader = new StreamReader(trace, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var line = new LineBuffer(reader);
        while (line.Next(out ReadOnlySpan<char> text))
        {
            if (TraceElement.TryParse(text, out TraceElement element))
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
                    _page = new TracePage((int)e.Number("number"), box[2] - box[0], box[3] - box[1]);
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
        _textMatrix = new Matrix(m[0], m[1], m[2], m[3], 0, 0);
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

    private void Glyph(in TraceElement e)
    {
        if (_page is null || !_inText)
        {
            return;
        }

        string text = GlyphText.Of(e.Raw("unicode"));
        if (text.Length == 0)
        {
            return;
        }

        // A ligature is a glyph for its first letter, then an entry without a glyph for each of the others.
        if (_pending is { } first && e.Raw("glyph").IsEmpty && e.Number("adv") == 0)
        {
            // A hyphen that stands for a soft and a hard one is one hyphen.
            _pending = first.Text == "-" && text == "-" ? first : first with { Text = first.Text + text };
            return;
        }

        Flush();

        (double x, double y) = _transform.Apply(e.Number("x"), e.Number("y"));
        (double ux, double uy) = Through(_textMatrix.Direction(1, 0));
        (double vx, double vy) = Through(_textMatrix.Direction(0, 1));
        if (Math.Abs(uy) > 0.3 * Math.Abs(ux))
        {
            return; // Written up or down the page: margin stamps. Pages that are on their side are turned before this.
        }

        double size = Math.Sqrt((vx * vx) + (vy * vy));
        double advance = e.Number("adv") * ux;
        double left = Math.Min(x, x + advance);
        double right = Math.Max(x, x + advance);
        if (size is < 1 or > 400 || right < -50 || y < -50)
        {
            return;
        }

        _pending = new Glyph(text, new Box(left, y - (0.75 * size), right, y + (0.22 * size)), y, _font, Math.Round(size, 1), _visible);
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

    /// <summary>The path under construction, in page coordinates.</summary>
    private sealed class PathBuilder
    {
        private readonly List<List<(double X, double Y)>> _parts = [];
        private bool _curved;
        private double _width;

        public bool White { get; private set; }

        public void Begin(double width, bool white)
        {
            _parts.Clear();
            _curved = false;
            _width = width;
            White = white;
        }

        public void MoveTo((double X, double Y) p) => _parts.Add([p]);

        public void LineTo((double X, double Y) p)
        {
            if (_parts.Count > 0)
            {
                _parts[^1].Add(p);
            }
        }

        public void CurveTo((double X, double Y) p)
        {
            _curved = true;
            MoveTo(p);
        }

        public void Close()
        {
            if (_parts.Count > 0 && _parts[^1].Count > 1)
            {
                _parts[^1].Add(_parts[^1][0]);
            }
        }

        public void EachSegment(Action<double, double, double, double, double> use)
        {
            foreach (List<(double X, double Y)> part in _parts)
            {
                for (int i = 1; i < part.Count; i++)
                {
                    use(part[i - 1].X, part[i - 1].Y, part[i].X, part[i].Y, _width);
                }
            }
        }

        public void EachRectangle(Action<Box> use)
        {
            if (_curved)
            {
                return;
            }

            foreach (List<(double X, double Y)> part in _parts.Where(p => p.Count is 4 or 5))
            {
                use(new Box(part.Min(p => p.X), part.Min(p => p.Y), part.Max(p => p.X), part.Max(p => p.Y)));
            }
        }
    }

    /// <summary>Lines of a reader without a string for each.</summary>
    private sealed class LineBuffer(TextReader reader)
    {
        private char[] _buffer = new char[1 << 16];
        private int _start;
        private int _end;

        public bool Next(out ReadOnlySpan<char> line)
        {
            int searched = 0;
            while (true)
            {
                int newline = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf('\n');
                if (newline >= 0)
                {
                    line = _buffer.AsSpan(_start, searched + newline);
                    _start += searched + newline + 1;
                    return true;
                }

                searched = _end - _start;
                if (!Fill())
                {
                    line = _buffer.AsSpan(_start, _end - _start);
                    _start = _end;
                    return line.Length > 0;
                }
            }
        }

        private bool Fill()
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }

            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            int n = reader.Read(_buffer, _end, _buffer.Length - _end);
            _end += n;
            return n > 0;
        }
    }
}
