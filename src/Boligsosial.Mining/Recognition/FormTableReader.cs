using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>Reads the fields of a form that is a table: a label cell, and the value in the cell to its right.</summary>
internal sealed class FormTableReader(FormLabels labels)
{
    /// <summary>The fields of a table; none when it is no form, as a comparison whose head says «Kommune».</summary>
    public IReadOnlyList<FormField> Read(Table table)
    {
        (TableCell Cell, LabelMatch? Label)[] cells = [.. table.Cells.Where(c => !c.IsEmpty).Select(c => (c, labels.Whole(c.Text.Text)))];
        HashSet<int> labelColumns = ColumnsWithSeveral(cells.Where(c => c.Label is not null).Select(c => (c.Cell.Column, c.Label!.Value.Field)));
        var found = new List<(int Column, FormField Field)>();
        foreach ((TableCell cell, LabelMatch? label) in cells)
        {
            found.AddRange(label is { } l
                ? [(cell.Column, new FormField(l.Field, cell.Text.Text, ValueOf(table, cell, labelColumns), cell.Page, l.IsContact))]
                : Inside(table, cell).Select(f => (cell.Column, f)));
        }

        // The labels of a form stand below each other; a small table of two columns may have only one.
        bool small = table.Columns == 2 && table.Rows <= 3;
        HashSet<int> columns = ColumnsWithSeveral(found.Select(f => (f.Column, f.Field.Field)));
        return [.. found.Where(f => small || columns.Contains(f.Column)).Select(f => f.Field)];
    }

    private static HashSet<int> ColumnsWithSeveral(IEnumerable<(int Column, string Field)> found) =>
        [.. found.GroupBy(f => f.Column).Where(g => g.Select(f => f.Field).Distinct().Count() > 1).Select(g => g.Key)];

    /// <summary>Fields within one cell: «label: value» on its lines, or labels whose values are the lines of the next cell.</summary>
    private IEnumerable<FormField> Inside(Table table, TableCell cell)
    {
        bool sideBySide = cell.Lines.Count > 1 && RightOf(table, cell) is { } right && right.Lines.Count == cell.Lines.Count;
        return sideBySide ? SideBySide(cell, RightOf(table, cell)!) : cell.Lines.SelectMany(l => FormLineReader.WithColon(l, labels));
    }

    /// <summary>The text of the cell beside a label; empty when that is the next label. («Utfylt av | Programleder»: a label's word, but in a column of values.)</summary>
    private string ValueOf(Table table, TableCell label, HashSet<int> labelColumns) =>
        RightOf(table, label) is { } right && !(labelColumns.Contains(right.Column) && labels.Whole(right.Text.Text) is not null) ? right.Text.Text : "";

    /// <summary>The cell beside, or null when it is empty or there is none.</summary>
    private static TableCell? RightOf(Table table, TableCell cell)
    {
        for (int column = cell.Column + cell.ColumnSpan; column < table.Columns; column++)
        {
            if (table[cell.Row, column] is { } next)
            {
                return next.IsEmpty ? null : next;
            }
        }

        return null;
    }

    /// <summary>A column of labels in one cell, their values in the next, line by line.</summary>
    private IEnumerable<FormField> SideBySide(TableCell left, TableCell right) =>
        left.Lines.Zip(right.Lines)
            .Select(p => (p.First, p.Second, Label: labels.Whole(p.First.Text)))
            .Where(p => p.Label is not null)
            .Select(p => new FormField(p.Label!.Value.Field, p.First.Text, p.Second.Text, left.Page, p.Label.Value.IsContact));
}
