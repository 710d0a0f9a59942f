using System.Globalization;
using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Tells the value cells of a table from its labels, and finds the labels of a value.</summary>
/// <param name="table">The table.</param>
public sealed class TableReader(Table table)
{
    private readonly Dictionary<TableCell, bool> _values = new(ReferenceEqualityComparer.Instance);
    private (bool Known, TableCell? Label)[]? _onlyLabels;

    /// <summary>The table.</summary>
    public Table Table => table;

    /// <summary>Whether the cell holds a value: a number with hardly a word beside it, in a place where labels do not stand.</summary>
    public bool IsValue(TableCell cell)
    {
        if (!_values.TryGetValue(cell, out bool value))
        {
            _values[cell] = value = !IsHead(cell) && LooksLikeValue(cell.Text.Text) && !IsLabelOfYears(cell) && !IsRowNumber(cell);
        }

        return value;
    }

    /// <summary>Label cells left of a value in its row, the nearest first.</summary>
    public IEnumerable<TableCell> RowLabels(TableCell cell)
    {
        for (int c = cell.Column - 1; c >= 0; c--)
        {
            if (table[cell.Row, c] is { IsEmpty: false } label && label.Column == c && !IsValue(label) && !IsRowNumber(label) && (label.Column + label.ColumnSpan <= cell.Column))
            {
                yield return label;
            }
        }
    }

    /// <summary>Head cells above a value in its column, the nearest first: the nearest run of rows that hold heads.</summary>
    /// <remarks>A column without a head whose neighbour has nothing but a head is the other half of it: a head set left over numbers set right.</remarks>
    public IEnumerable<TableCell> ColumnHeads(TableCell cell)
    {
        List<TableCell> heads = [.. HeadsAbove(cell, cell.Column)];
        foreach (int beside in (ReadOnlySpan<int>)[cell.Column - 1, cell.Column + 1])
        {
            if (heads.Count == 0 && beside > 0 && beside < table.Columns && IsHeadOnly(beside))
            {
                heads = [.. HeadsAbove(cell, beside)];
            }
        }

        return heads;
    }

    private bool IsHeadOnly(int column)
    {
        for (int r = table.HeadRows; r < table.Rows; r++)
        {
            if (table[r, column] is { IsEmpty: false })
            {
                return false;
            }
        }

        return table.HeadRows > 0;
    }

    private IEnumerable<TableCell> HeadsAbove(TableCell cell, int column)
    {
        bool found = false;
        for (int r = cell.Row - 1; r >= 0; r--)
        {
            TableCell? above = table[r, column];
            if (above is not null && IsGroupInHead(above))
            {
                continue;
            }

            if (above is null || above.IsEmpty)
            {
                if (found && r >= table.HeadRows)
                {
                    yield break;
                }

                continue;
            }

            bool head = r < table.HeadRows || (!IsValue(above) && IsHeadRow(r) && above.Column > 0);
            if (head && above.Row == r)
            {
                found = true;
                yield return above;
            }
            else if (found && !head)
            {
                yield break;
            }
        }
    }

    /// <summary>The label that heads the group of rows a value stands in: a row above with nothing but a label.</summary>
    public TableCell? GroupLabel(TableCell cell)
    {
        for (int r = cell.Row - 1; r >= Math.Min(1, table.HeadRows); r--)
        {
            if (r < table.HeadRows && !(table[r, 0] is { } head && IsGroupInHead(head)))
            {
                return null;
            }

            if (OnlyLabel(r) is { } label)
            {
                return label.Row + label.RowSpan > cell.Row ? null : label;
            }
        }

        return null;
    }

    /// <summary>The label of a row that has nothing else; null of other rows.</summary>
    private TableCell? OnlyLabel(int row)
    {
        _onlyLabels ??= new (bool, TableCell?)[table.Rows];
        if (!_onlyLabels[row].Known)
        {
            List<TableCell> filled = [.. RowCells(row).Where(c => !c.IsEmpty)];
            _onlyLabels[row] = (true, filled.Count == 1 && filled[0].Column == 0 && !IsValue(filled[0]) && filled[0].Text.Text.Length < 140 ? filled[0] : null);
        }

        return _onlyLabels[row].Label;
    }

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<TableCell> RowCells(int row)
    {
        for (int c = 0; c < table.Columns; c++)
        {
            if (table[row, c] is { } cell && cell.Column == c)
            {
                yield return cell;
            }
        }
    }

    /// <summary>The first group's label, right below the names of the columns: set over all columns, it looks like a part of the head.</summary>
    private bool IsGroupInHead(TableCell cell) => cell.Row > 0 && cell.Row < table.HeadRows && cell.Column == 0 && cell.ColumnSpan == table.Columns;

    private bool IsHead(TableCell cell) => cell.Row < table.HeadRows;

    /// <summary>A row in the middle of a table that names its columns anew: several cells, none with a value.</summary>
    private bool IsHeadRow(int row)
    {
        List<TableCell> cells = [.. RowCells(row).Where(c => !c.IsEmpty)];
        return cells.Exists(c => c.Column > 0) && cells.TrueForAll(c => !LooksLikeValue(c.Text.Text) || YearsOnly(c.Text.Text));
    }

    /// <summary>A first column of years or dates is the labels of its rows.</summary>
    private bool IsLabelOfYears(TableCell cell) =>
        cell.Column == 0 && table.Columns > 1 && (YearsOnly(cell.Text.Text) || DateScanner.Scan(cell.Text.Text).Count > 0);

    /// <summary>The number of its row: a first column that counts 1, 2, 3 beside labels.</summary>
    private bool IsRowNumber(TableCell cell)
    {
        if (cell.Column > 0 || table.Columns < 3)
        {
            return false;
        }

        int next = 1;
        for (int r = table.HeadRows; r < table.Rows; r++)
        {
            if (table[r, 0] is { IsEmpty: false, Text.Text: { } text })
            {
                if (text.TrimEnd('.', ')') != next.ToString(CultureInfo.InvariantCulture))
                {
                    return false;
                }

                next++;
            }
        }

        return next > 2;
    }

    private static bool YearsOnly(string text)
    {
        IReadOnlyList<DateMention> dates = DateScanner.Scan(text);
        return dates.Count > 0 && dates.Sum(d => d.Length) >= text.Count(c => !char.IsWhiteSpace(c)) * 0.6;
    }

    private static bool LooksLikeValue(string text)
    {
        if (text.Length is 0 or > 60 || !(text.Any(char.IsDigit) || text.Length < 12))
        {
            return false;
        }

        IReadOnlyList<NumberMention> numbers = NumberScanner.ParseCell(text);
        int inNumbers = numbers.Where(n => n.Kind is NumberKind.Quantity or NumberKind.Duration or NumberKind.Year).Sum(n => n.Length);
        if (inNumbers == 0 || numbers.All(n => n.Kind != NumberKind.Quantity && n.Kind != NumberKind.Duration) || (numbers.All(n => n.IsWord) && text.Length > 12))
        {
            return false;
        }

        int letters = text.Count(char.IsLetter) - numbers.Sum(n => n.ValueText.Count(char.IsLetter));
        return letters <= 14;
    }
}
