using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Visualization;

/// <summary>The part of a block that stands on one page.</summary>
/// <param name="Number">1-based place among the page's blocks in reading order.</param>
/// <param name="Block">The whole block.</param>
/// <param name="Parts">Its extent on the page; several where it goes on in another column.</param>
internal sealed record DrawnBlock(int Number, Block Block, IReadOnlyList<Box> Parts)
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
                boxes = boxes.Count == 0 ? [] : [Box.Around(boxes)];
            }

            if (boxes.Count > 0)
            {
                drawn.Add(new DrawnBlock(drawn.Count + 1, block, Columns(boxes)));
            }
        }

        return drawn;
    }

    /// <summary>Lines from top to bottom make one box; where they go up again, another begins.</summary>
    private static List<Box> Columns(List<Box> lines)
    {
        var parts = new List<Box> { lines[0] };
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].Y1 < lines[i - 1].Y0)
            {
                parts.Add(lines[i]);
            }
            else
            {
                parts[^1] = parts[^1].Union(lines[i]);
            }
        }

        return parts;
    }
}
