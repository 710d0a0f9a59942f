namespace Boligsosial.Mining.Layout;

/// <summary>Columns as the extents of the text in them, with white gutters between: what remains when the pieces of several lines are laid over each other.</summary>
internal sealed class GutterColumns
{
    private readonly (double X0, double X1)[] _spans;
    private readonly double _gutter;

    private GutterColumns((double X0, double X1)[] spans, double gutter)
    {
        _spans = spans;
        _gutter = gutter;
    }

    /// <summary>How many columns.</summary>
    public int Count => _spans.Length;

    /// <summary>Left edge of the first column.</summary>
    public double X0 => _spans[0].X0;

    /// <summary>Right edge of the last column.</summary>
    public double X1 => _spans[^1].X1;

    /// <summary>Left and right edge of a column.</summary>
    public (double X0, double X1) this[int column] => _spans[column];

    /// <summary>The columns that one line alone would make.</summary>
    /// <param name="line">The line.</param>
    public static GutterColumns Of(CutLine line) => new([.. line.Pieces.Select(p => (p.Box.X0, p.Box.X1))], line.Gap);

    /// <summary>Columns of known extents, from left to right.</summary>
    public static GutterColumns Of((double X0, double X1)[] spans) => new(spans, CutLine.WordGap);

    /// <summary>The columns when another line is laid over.</summary>
    public GutterColumns With(IReadOnlyList<TextLine> pieces)
    {
        double gutter = _gutter * pieces[0].Size;
        var merged = new List<(double X0, double X1)>(_spans.Length + pieces.Count);
        int a = 0;
        int b = 0;
        while (a < _spans.Length || b < pieces.Count)
        {
            bool own = b == pieces.Count || (a < _spans.Length && _spans[a].X0 <= pieces[b].Box.X0);
            (double x0, double x1) = own ? _spans[a++] : (pieces[b].Box.X0, pieces[b++].Box.X1);
            if (merged.Count > 0 && x0 <= merged[^1].X1 + gutter)
            {
                merged[^1] = (merged[^1].X0, Math.Max(merged[^1].X1, x1));
            }
            else
            {
                merged.Add((x0, x1));
            }
        }

        return new GutterColumns([.. merged], _gutter);
    }

    /// <summary>The same without the gutter to the right of <paramref name="column"/>.</summary>
    public GutterColumns WithoutGutter(int column) =>
        new([.. _spans[..column], (_spans[column].X0, _spans[column + 1].X1), .. _spans[(column + 2)..]], _gutter);

    /// <summary>First and last column that a piece of text touches; where it lies in a gutter, the column to its right.</summary>
    public (int First, int Last) Under(TextLine piece)
    {
        int first = 0;
        while (first < _spans.Length - 1 && _spans[first].X1 < piece.Box.X0 - 0.5)
        {
            first++;
        }

        int last = _spans.Length - 1;
        while (last > first && _spans[last].X0 > piece.Box.X1 + 0.5)
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>In how many different columns the pieces of a line begin.</summary>
    public int Filled(IReadOnlyList<TextLine> pieces)
    {
        int filled = 0;
        int before = -1;
        foreach (TextLine piece in pieces)
        {
            int column = Under(piece).First;
            filled += column > before ? 1 : 0;
            before = column;
        }

        return filled;
    }
}
