namespace Boligsosial.Mining.Layout;

/// <summary>Columns as the extents of the text in them, with white gutters between: what remains when the pieces of several lines are laid over each other.</summary>
internal sealed class GutterColumns
{
    /// <summary>A gutter is at least this wide, in font sizes: wider than a word space, even of justified lines once several are laid over each other.</summary>
    private const double MinGutter = 0.45;

    private readonly (double X0, double X1)[] _spans;

    private GutterColumns((double X0, double X1)[] spans) => _spans = spans;

    /// <summary>How many columns.</summary>
    public int Count => _spans.Length;

    /// <summary>Left edge of the first column.</summary>
    public double X0 => _spans[0].X0;

    /// <summary>Right edge of the last column.</summary>
    public double X1 => _spans[^1].X1;

    /// <summary>Left and right edge of a column.</summary>
    public (double X0, double X1) this[int column] => _spans[column];

    /// <summary>The columns that one line alone would make.</summary>
    public static GutterColumns Of(IReadOnlyList<TextLine> pieces) => new([.. pieces.Select(p => (p.Box.X0, p.Box.X1))]);

    /// <summary>Columns of known extents, from left to right.</summary>
    public static GutterColumns Of((double X0, double X1)[] spans) => new(spans);

    /// <summary>The columns when another line is laid over.</summary>
    public GutterColumns With(IReadOnlyList<TextLine> pieces)
    {
        double gutter = MinGutter * pieces[0].Size;
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

        return new GutterColumns([.. merged]);
    }

    /// <summary>The same without the gutter to the right of <paramref name="column"/>.</summary>
    public GutterColumns WithoutGutter(int column) =>
        new([.. _spans[..column], (_spans[column].X0, _spans[column + 1].X1), .. _spans[(column + 2)..]]);

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
