using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>A table found on one page before it has text: its cells' places.</summary>
/// <param name="Box">Its extent.</param>
/// <param name="Cells">Row, column, spans and box of each cell.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
public sealed record TableGrid(Box Box, IReadOnlyList<GridCell> Cells, int Rows, int Columns);

/// <summary>The place of a cell.</summary>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
/// <param name="RowSpan">At least 1.</param>
/// <param name="ColumnSpan">At least 1.</param>
/// <param name="Box">Between its ruling lines.</param>
public readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box);

/// <summary>
/// Finds tables from ruling lines: lines that touch make a component; its distinct positions make a grid; where no line parts two places
/// of the grid they are one cell (after the steps of T. Breuel's and pdfplumber's table finders: snap, join, intersect, cells).
/// </summary>
public static class RuledTableFinder
{
    /// <summary>Lines this close are at one position of the grid.</summary>
    private const double Snap = 3.5;

    /// <summary>Lines that end this close to another touch it.</summary>
    private const double Touch = 3.5;

    /// <summary>A wall stands when lines cover this share of it.</summary>
    private const double WallShare = 0.55;

    /// <summary>The grids with at least two cells, from top to bottom; grids within a cell of another are left out.</summary>
    public static IReadOnlyList<TableGrid> Find(IReadOnlyList<RulingLine> lines)
    {
        List<TableGrid> grids = [];
        foreach (List<RulingLine> component in Components(lines))
        {
            if (component.Count(l => l.Horizontal) >= 2 && component.Any(l => !l.Horizontal) && Build(component) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return [.. grids
            .Where(g => !grids.Exists(o => o != g && o.Cells.Any(c => c.Box.Grow(Snap) is var b && b.Contains(g.Box.X0, g.Box.Y0) && b.Contains(g.Box.X1, g.Box.Y1))))
            .OrderBy(g => g.Box.Y0).ThenBy(g => g.Box.X0)];
    }

    private static IEnumerable<List<RulingLine>> Components(IReadOnlyList<RulingLine> lines)
    {
        int[] parent = [.. Enumerable.Range(0, lines.Count)];
        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            for (int j = i + 1; j < lines.Count; j++)
            {
                if (lines[i].Horizontal != lines[j].Horizontal && Meets(lines[i].Box, lines[j].Box))
                {
                    parent[Root(i)] = Root(j);
                }
            }
        }

        return Enumerable.Range(0, lines.Count).GroupBy(Root).Select(g => g.Select(i => lines[i]).ToList()).Where(c => c.Count >= 3);
    }

    private static bool Meets(Box a, Box b) =>
        a.X0 - Touch <= b.X1 && b.X0 - Touch <= a.X1 && a.Y0 - Touch <= b.Y1 && b.Y0 - Touch <= a.Y1;

    private static TableGrid? Build(List<RulingLine> lines)
    {
        Box extent = Box.Around(lines.Select(l => l.Box));
        List<double> xs = Positions([.. lines.Where(l => !l.Horizontal).Select(l => l.Box.MidX), .. EdgesIfFar(lines, extent.X0, extent.X1, vertical: true)]);
        List<double> ys = Positions([.. lines.Where(l => l.Horizontal).Select(l => l.Box.MidY), .. EdgesIfFar(lines, extent.Y0, extent.Y1, vertical: false)]);
        int columns = xs.Count - 1;
        int rows = ys.Count - 1;
        if (columns < 1 || rows < 1 || (columns == 1 && rows == 1))
        {
            return null;
        }

        var walls = new Walls(lines, xs, ys);
        int[,] cellOf = Merge(rows, columns, walls);
        List<GridCell> cells = Rectangles(cellOf, rows, columns, xs, ys);
        return cells.Count < 2 ? null : new TableGrid(new Box(xs[0], ys[0], xs[^1], ys[^1]), cells, rows, columns);
    }

    /// <summary>The extent's own edges where no line stands there: a table open at the side ends where its lines end.</summary>
    private static IEnumerable<double> EdgesIfFar(List<RulingLine> lines, double low, double high, bool vertical)
    {
        List<double> own = [.. lines.Where(l => l.Horizontal != vertical).Select(l => vertical ? l.Box.MidX : l.Box.MidY)];
        return new[] { low, high }.Where(edge => own.TrueForAll(o => Math.Abs(o - edge) > 2 * Snap));
    }

    private static List<double> Positions(List<double> values)
    {
        values.Sort();
        var positions = new List<double>();
        for (int i = 0; i < values.Count;)
        {
            int j = i + 1;
            while (j < values.Count && values[j] - values[j - 1] <= Snap)
            {
                j++;
            }

            positions.Add(values.GetRange(i, j - i).Average());
            i = j;
        }

        return positions;
    }

    /// <summary>Labels places of the grid so that places with no wall between them bear one label.</summary>
    private static int[,] Merge(int rows, int columns, Walls walls)
    {
        var label = new int[rows, columns];
        int next = 0;
        var queue = new Queue<(int R, int C)>();
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                if (label[r, c] != 0)
                {
                    continue;
                }

                label[r, c] = ++next;
                queue.Enqueue((r, c));
                while (queue.TryDequeue(out (int R, int C) at))
                {
                    void Visit(int nr, int nc, bool wall)
                    {
                        if (!wall && label[nr, nc] == 0)
                        {
                            label[nr, nc] = next;
                            queue.Enqueue((nr, nc));
                        }
                    }

                    if (at.C + 1 < columns)
                    {
                        Visit(at.R, at.C + 1, walls.Right(at.R, at.C));
                    }

                    if (at.C > 0)
                    {
                        Visit(at.R, at.C - 1, walls.Right(at.R, at.C - 1));
                    }

                    if (at.R + 1 < rows)
                    {
                        Visit(at.R + 1, at.C, walls.Below(at.R, at.C));
                    }

                    if (at.R > 0)
                    {
                        Visit(at.R - 1, at.C, walls.Below(at.R - 1, at.C));
                    }
                }
            }
        }

        return label;
    }

    /// <summary>Cells from labels; a label whose places are no rectangle (a broken line) is cut into row pieces.</summary>
    private static List<GridCell> Rectangles(int[,] label, int rows, int columns, List<double> xs, List<double> ys)
    {
        var cells = new List<GridCell>();
        var taken = new bool[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                if (taken[r, c])
                {
                    continue;
                }

                int width = 1;
                while (c + width < columns && label[r, c + width] == label[r, c] && !taken[r, c + width])
                {
                    width++;
                }

                int height = 1;
                while (r + height < rows && SameRow(label, taken, r + height, c, width, columns, label[r, c]))
                {
                    height++;
                }

                for (int i = r; i < r + height; i++)
                {
                    for (int j = c; j < c + width; j++)
                    {
                        taken[i, j] = true;
                    }
                }

                cells.Add(new GridCell(r, c, height, width, new Box(xs[c], ys[r], xs[c + width], ys[r + height])));
            }
        }

        return cells;
    }

    private static bool SameRow(int[,] label, bool[,] taken, int r, int c, int width, int columns, int wanted)
    {
        for (int j = c; j < c + width; j++)
        {
            if (label[r, j] != wanted || taken[r, j])
            {
                return false;
            }
        }

        return (c == 0 || label[r, c - 1] != wanted) && (c + width >= columns || label[r, c + width] != wanted);
    }

    private sealed class Walls(List<RulingLine> lines, List<double> xs, List<double> ys)
    {
        private readonly List<RulingLine> _horizontal = [.. lines.Where(l => l.Horizontal)];
        private readonly List<RulingLine> _vertical = [.. lines.Where(l => !l.Horizontal)];

        /// <summary>Whether a line stands at the right of place (r, c).</summary>
        public bool Right(int r, int c) =>
            Covered(_vertical, xs[c + 1], ys[r], ys[r + 1]);

        /// <summary>Whether a line stands below place (r, c).</summary>
        public bool Below(int r, int c) =>
            Covered(_horizontal, ys[r + 1], xs[c], xs[c + 1]);

        private static bool Covered(List<RulingLine> lines, double position, double from, double to)
        {
            double covered = 0;
            foreach (RulingLine line in lines)
            {
                double at = line.Horizontal ? line.Box.MidY : line.Box.MidX;
                if (Math.Abs(at - position) <= Snap)
                {
                    double start = line.Horizontal ? line.Box.X0 : line.Box.Y0;
                    double end = line.Horizontal ? line.Box.X1 : line.Box.Y1;
                    covered += Math.Max(0, Math.Min(end, to) - Math.Max(start, from));
                }
            }

            return covered >= WallShare * (to - from);
        }
    }
}
