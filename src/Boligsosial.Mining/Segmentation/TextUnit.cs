using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>The smallest piece of a document in reading order: a paragraph on the page or in a table's cell.</summary>
/// <param name="Index">0-based position in reading order.</param>
/// <param name="Paragraph">Its text.</param>
/// <param name="Table">The table it stands in, or null.</param>
/// <param name="Cell">The cell it stands in, or null.</param>
public sealed record TextUnit(int Index, Paragraph Paragraph, Table? Table, TableCell? Cell)
{
    /// <summary>Its text.</summary>
    public string Text => Paragraph.Text.Text;

    /// <summary>1-based page on which it begins.</summary>
    public int Page => Paragraph.Page;

    /// <summary>All units of a document.</summary>
    public static IReadOnlyList<TextUnit> Of(DocumentLayout layout)
    {
        var units = new List<TextUnit>();
        foreach (Block block in layout.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                units.Add(new TextUnit(units.Count, paragraph, null, null));
            }
            else if (block is TableBlock { Table: var table })
            {
                foreach (TableCell cell in table.Cells)
                {
                    foreach (Paragraph part in ParagraphBuilder.Build(cell.Lines))
                    {
                        units.Add(new TextUnit(units.Count, part, table, cell));
                    }
                }
            }
        }

        return units;
    }
}
