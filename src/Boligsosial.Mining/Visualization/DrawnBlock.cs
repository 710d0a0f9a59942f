using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Visualization;

/// <summary>The part of a block that stands on one page.</summary>
/// <param name="Number">1-based place among the page's blocks in reading order.</param>
/// <param name="Block">The whole block.</param>
/// <param name="Box">Its extent on the page.</param>
internal sealed record DrawnBlock(int Number, Block Block, Box Box)
{
    /// <summary>The blocks of <paramref name="layout"/> that have something on <paramref name="page"/>.</summary>
    public static List<DrawnBlock> On(int page, DocumentLayout layout)
    {
        var drawn = new List<DrawnBlock>();
        foreach (Block block in layout.Blocks.Where(b => b.Page <= page && b.LastPage >= page))
        {
            List<Box> boxes = [.. block.Lines.Where(l => l.Page == page).Select(l => l.Box)];
            if (block is TableBlock { Table: var table })
            {
                boxes.AddRange(table.Cells.Where(c => c.Page == page).Select(c => c.Box));
            }

            if (boxes.Count > 0)
            {
                drawn.Add(new DrawnBlock(drawn.Count + 1, block, Box.Around(boxes)));
            }
        }

        return drawn;
    }
}
