using System.Runtime.InteropServices;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Puts words into the cells of a ruled grid, and cuts cells that hold several rows or columns without lines between.</summary>
internal static class RuledTableFiller
{
    /// <summary>The table, or null when the grid is only a frame around text.</summary>
    public static Table? Fill(int page, TableGrid grid, List<Word> words)
    {
        if (grid.Columns == 1 && IsFrameAroundColumns(page, words))
        {
            return null;
        }

        var cells = new List<TableCell>();
        var left = new List<Word>(words);
        foreach (GridCell place in grid.Cells)
        {
            List<Word> own = TakeFrom(left, place.Box);
            cells.Add(new TableCell(place.Row, place.Column, place.RowSpan, place.ColumnSpan, page, place.Box, LineBuilder.Build(page, own)));
        }

        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        (cells, int rows, int columns) = Compact(cells, grid.Rows, grid.Columns);
        if (cells.Count == 0)
        {
            return null; // Lines so close together that nothing fits between them.
        }

        (cells, rows) = TallRowSplitter.Split(cells, rows);
        return new Table(cells, rows, columns, TableHead.Rows(cells, rows), TableOrigin.Ruled);
    }

    /// <summary>Takes out of <paramref name="words"/> those whose middle lies in a box.</summary>
    private static List<Word> TakeFrom(List<Word> words, Box box)
    {
        var taken = new List<Word>();
        int kept = 0;
        foreach (Word word in CollectionsMarshal.AsSpan(words))
        {
            if (box.Contains(word.Box.MidX, word.Box.MidY))
            {
                taken.Add(word);
            }
            else
            {
                words[kept++] = word;
            }
        }

        words.RemoveRange(kept, words.Count - kept);
        return taken;
    }

    /// <summary>Rows and columns that are only the thickness of a double line, and have no text, are taken out.</summary>
    private static (List<TableCell> Cells, int Rows, int Columns) Compact(List<TableCell> cells, int rows, int columns)
    {
        HashSet<int> thinRows = [.. Enumerable.Range(0, rows)];
        HashSet<int> thinColumns = [.. Enumerable.Range(0, columns)];
        thinRows.ExceptWith(cells.Where(c => c.RowSpan <= 1 && !(c.IsEmpty && c.Box.Height < 5)).Select(c => c.Row));
        thinColumns.ExceptWith(cells.Where(c => c.ColumnSpan <= 1 && !(c.IsEmpty && c.Box.Width < 5)).Select(c => c.Column));
        if (thinRows.Count == 0 && thinColumns.Count == 0)
        {
            return (cells, rows, columns);
        }

        int Before(HashSet<int> thin, int i) => i - thin.Count(t => t < i);
        var kept = new List<TableCell>();
        foreach (TableCell cell in cells)
        {
            int row = Before(thinRows, cell.Row);
            int column = Before(thinColumns, cell.Column);
            int rowSpan = Before(thinRows, cell.Row + cell.RowSpan) - row;
            int columnSpan = Before(thinColumns, cell.Column + cell.ColumnSpan) - column;
            if (rowSpan > 0 && columnSpan > 0)
            {
                kept.Add(cell with { Row = row, Column = column, RowSpan = rowSpan, ColumnSpan = columnSpan });
            }
        }

        return (kept, rows - thinRows.Count, columns - thinColumns.Count);
    }

    /// <summary>A single ruled column whose text stands in columns of its own is a table that only has lines between its rows.</summary>
    private static bool IsFrameAroundColumns(int page, List<Word> words)
    {
        List<TextLine> lines = LineBuilder.Build(page, words);
        return lines.Count >= 2 && AlignedTableFinder.Find(lines, []).Any(p => p.Table is { Rows: >= 2 } table && table.Rows * 2 >= lines.Count);
    }
}
