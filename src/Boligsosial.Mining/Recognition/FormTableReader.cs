using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>Reads the fields of a form that is a table: a label cell, and the value in the cell to its right.</summary>
internal sealed class FormTableReader(FormLabels labels)
{
    /// <summary>The fields of a table; none when it is no form, as a comparison whose head says «Kommune».</summary>
    public IReadOnlyList<FormField> Read(Table table)
    {
        var found = new List<FormField>();
        foreach (TableCell cell in table.Cells.Where(c => !c.IsEmpty))
        {
            if (labels.Whole(cell.Text.Text) is { } label)
            {
                found.Add(new FormField(label.Field, cell.Text.Text, ValueOf(table, cell), cell.Page, label.IsContact));
            }
            else
            {
                found.AddRange(cell.Lines.Count > 1 && RightOf(table, cell) is { } right && right.Lines.Count == cell.Lines.Count
                    ? SideBySide(cell, right)
                    : cell.Lines.SelectMany(l => FormLineReader.WithColon(l, labels)));
            }
        }

        bool form = found.Select(f => f.Field).Distinct().Count() > 1 || (table.Columns == 2 && table.Rows <= 3);
        return form ? found : [];
    }

    private string ValueOf(Table table, TableCell label) =>
        RightOf(table, label) is { } right && labels.Whole(right.Text.Text) is not { Distance: 0 } ? right.Text.Text : "";

    /// <summary>The next filled cell in the row; an empty one that the label's own column does not reach is the field's empty value.</summary>
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
