using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>The path under construction, in page coordinates.</summary>
internal sealed class TracePath
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

        foreach (List<(double X, double Y)> part in _parts)
        {
            if (part.Count is 4 or 5)
            {
                var box = new Box(part[0].X, part[0].Y, part[0].X, part[0].Y);
                for (int i = 1; i < part.Count; i++)
                {
                    box = box.Union(new Box(part[i].X, part[i].Y, part[i].X, part[i].Y));
                }

                use(box);
            }
        }
    }
}
