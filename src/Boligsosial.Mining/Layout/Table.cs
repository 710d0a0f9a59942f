using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>A cell of a table.</summary>
/// <param name="Row">0-based row of its top edge.</param>
/// <param name="Column">0-based column of its left edge.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Page">1-based page on which it begins.</param>
/// <param name="Box">Its extent there.</param>
/// <param name="Lines">Its text lines; none when the cell is empty. Where a row goes on over a page break, lines of both pages.</param>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, int Page, Box Box, IReadOnlyList<TextLine> Lines)
{
    private readonly IReadOnlyList<TextLine> _lines = Lines;
    private TracedText? _text;

    /// <summary>Its text lines; none when the cell is empty.</summary>
    public IReadOnlyList<TextLine> Lines
    {
        get => _lines;
        init
        {
            // A copy with other lines must not keep the text of the old ones.
            _lines = value;
            _text = null;
        }
    }

    /// <summary>The cell's text.</summary>
    public TracedText Text => _text ??= TracedText.Of(Lines);

    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsEmpty => Lines.Count == 0;
}

/// <summary>How a table was recognised.</summary>
public enum TableOrigin
{
    /// <summary>From ruling lines.</summary>
    Ruled,

    /// <summary>From text aligned in columns.</summary>
    Aligned,
}

/// <summary>A table, whole also when it goes on over page breaks (a repeated head is there once).</summary>
/// <param name="Cells">In order of row and column; no two cover the same place.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="HeadRows">Rows at the top that name the columns; 0 when none was recognised.</param>
/// <param name="Origin">How it was recognised.</param>
public sealed record Table(IReadOnlyList<TableCell> Cells, int Rows, int Columns, int HeadRows, TableOrigin Origin)
{
    private readonly IReadOnlyList<TableCell> _cells = Cells;
    private TableCell?[,]? _grid;

    /// <summary>In order of row and column; no two cover the same place.</summary>
    public IReadOnlyList<TableCell> Cells
    {
        get => _cells;
        init
        {
            _cells = value;
            _grid = null;
        }
    }

    /// <summary>The cell that covers a place, or null where there is none.</summary>
    /// <exception cref="IndexOutOfRangeException">The place lies outside the table.</exception>
    public TableCell? this[int row, int column]
    {
        get
        {
            _grid ??= Grid();
            return _grid[row, column];
        }
    }

    private TableCell?[,] Grid()
    {
        var grid = new TableCell?[Rows, Columns];
        foreach (TableCell cell in Cells)
        {
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    grid[r, c] = cell;
                }
            }
        }

        return grid;
    }
}
