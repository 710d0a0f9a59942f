using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>One page on its way to blocks: its ruled tables with their words, and the lines outside of them.</summary>
internal sealed class PageParts
{
    private readonly Page _page;
    private readonly List<(TableGrid Grid, Table Table)> _tables = [];

    private PageParts(Page page) => _page = page;

    /// <summary>Lines outside ruled tables, over all columns.</summary>
    public IReadOnlyList<TextLine> BodyLines { get; private set; } = [];

    /// <summary>What the search for running heads needs of the page.</summary>
    public PageLines Lines => new(BodyLines, _page.Height, [.. _tables.Select(t => (t.Grid.Box.Y0, t.Grid.Box.Y1))]);

    public static PageParts Of(Page page)
    {
        var parts = new PageParts(page);
        List<Word> body = [.. WordBuilder.Build(page)];
        foreach (TableGrid lined in RuledTableFinder.Find(page.RulingLines))
        {
            TableGrid grid = RuledHead.Extend(lined, body, page.Number);
            List<Word> inside = [.. body.Where(w => grid.Box.Contains(w.Box.MidX, w.Box.MidY))];
            if (inside.Count > 0 && RuledTableFiller.Fill(page.Number, grid, inside) is { } table)
            {
                parts._tables.Add((grid, table));
                body.RemoveAll(w => grid.Box.Contains(w.Box.MidX, w.Box.MidY));
            }
        }

        parts.BodyLines = LineBuilder.Build(page.Number, body);
        return parts;
    }

    /// <summary>The page's blocks in reading order, without <paramref name="furniture"/>.</summary>
    public List<Block> Blocks(HashSet<TextLine> furniture)
    {
        var placed = new List<(double Y, Block Block)>();
        foreach ((TableGrid grid, Table table) in _tables)
        {
            placed.Add((grid.Box.Y0, new TableBlock(table)));
        }

        // Columns beside each other keep their order: a block stands where its region begins, or lower.
        double order = 0;
        foreach (IReadOnlyList<Word> region in Regions(furniture))
        {
            bool first = true;
            foreach (Block block in RegionBlocks(region))
            {
                if (first && block is Paragraph lower && placed.Count > _tables.Count && placed[^1].Block is Paragraph upper && ParagraphBuilder.GoesOn(upper, lower))
                {
                    placed[^1] = (placed[^1].Y, upper with { TextLines = [.. upper.TextLines, .. lower.TextLines] });
                }
                else
                {
                    order = Math.Max(order, Top(block));
                    placed.Add((order, block));
                }

                first = false;
            }
        }

        return [.. placed.OrderBy(p => p.Y).Select(p => p.Block)];
    }

    private List<Block> RegionBlocks(IReadOnlyList<Word> region)
    {
        var blocks = new List<Block>();
        foreach (LayoutPiece piece in AlignedTableFinder.Find(Underlines.Mark(LineBuilder.Build(_page.Number, region), _page.RulingLines), _page.RulingLines))
        {
            if (piece.Table is not null)
            {
                blocks.Add(new TableBlock(piece.Table));
            }
            else
            {
                blocks.AddRange(ParagraphBuilder.Build(piece.Lines));
            }
        }

        return blocks;
    }

    private static double Top(Block block) =>
        block is TableBlock { Table: var table } ? table.Cells[0].Box.Y0 : ((Paragraph)block).TextLines[0].Box.Y0;

    /// <summary>The words outside ruled tables in regions: tables part the page into bands, a band is read column by column.</summary>
    private IEnumerable<IReadOnlyList<Word>> Regions(HashSet<TextLine> furniture)
    {
        List<double> cuts = [.. _tables.Select(t => t.Grid.Box.MidY)];
        cuts.Sort();
        List<Word>[] bands = [.. Enumerable.Range(0, cuts.Count + 1).Select(_ => new List<Word>())];
        foreach (TextLine line in BodyLines)
        {
            if (!furniture.Contains(line))
            {
                foreach (Word word in line.Words)
                {
                    int above = 0;
                    while (above < cuts.Count && cuts[above] < word.Box.MidY)
                    {
                        above++;
                    }

                    bands[above].Add(word);
                }
            }
        }

        return bands.Where(b => b.Count > 0).SelectMany(band => ColumnFinder.Regions(band, _page.RulingLines));
    }
}
