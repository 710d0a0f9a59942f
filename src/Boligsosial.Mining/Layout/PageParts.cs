using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>One page on its way to blocks: its ruled tables with their words, and the lines outside of them.</summary>
internal sealed class PageParts
{
    private readonly Page _page;
    private readonly List<(TableGrid Grid, Table Table)> _tables = [];
    private readonly List<IReadOnlyList<TextLine>> _regions = [];

    private PageParts(Page page) => _page = page;

    /// <summary>What the search for running heads needs of the page.</summary>
    public PageLines Lines => new(BodyLines, _page.Height, [.. _tables.Select(t => (t.Grid.Box.Y0, t.Grid.Box.Y1))]);

    /// <summary>Lines outside ruled tables.</summary>
    public IReadOnlyList<TextLine> BodyLines { get; private set; } = [];

    public static PageParts Of(Page page)
    {
        var parts = new PageParts(page);
        IReadOnlyList<Word> words = WordBuilder.Build(page);
        List<Word> body = [.. words];
        foreach (TableGrid lined in RuledTableFinder.Find(page.RulingLines))
        {
            TableGrid grid = RuledHead.Extend(lined, body, page.Number);
            List<Word> inside = [.. body.Where(w => grid.Box.Contains(w.Box.MidX, w.Box.MidY))];
            if (inside.Count > 0 && RuledTableFiller.Fill(page.Number, grid, inside) is { } table)
            {
                parts._tables.Add((grid, table));
                body.RemoveAll(new HashSet<Word>(inside, ReferenceEqualityComparer.Instance).Contains);
            }
        }

        // Tables part the page into bands; a band is read column by column.
        List<double> cuts = [.. parts._tables.Select(t => t.Grid.Box.MidY).Order()];
        foreach (IGrouping<int, Word> band in body.GroupBy(w => cuts.Count(c => c < w.Box.MidY)).OrderBy(g => g.Key))
        {
            foreach (IReadOnlyList<Word> region in ColumnFinder.Regions([.. band], page.RulingLines))
            {
                parts._regions.Add(LineBuilder.Build(page.Number, region));
            }
        }

        parts.BodyLines = [.. parts._regions.SelectMany(r => r)];
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

        double order = 0;
        foreach (IReadOnlyList<TextLine> region in _regions)
        {
            List<TextLine> lines = [.. region.Where(l => !furniture.Contains(l))];
            if (lines.Count == 0)
            {
                continue;
            }

            // Columns beside each other keep their order: a block stands where its region begins, or lower.
            order = Math.Max(order, lines[0].Box.Y0);
            foreach (LayoutPiece piece in AlignedTableFinder.Find(lines, _page.RulingLines))
            {
                if (piece.Table is not null)
                {
                    order = Math.Max(order, piece.Table.Cells[0].Box.Y0);
                    placed.Add((order, new TableBlock(piece.Table)));
                }
                else
                {
                    foreach (Paragraph paragraph in ParagraphBuilder.Build(piece.Lines))
                    {
                        order = Math.Max(order, paragraph.TextLines[0].Box.Y0);
                        placed.Add((order, paragraph));
                    }
                }
            }
        }

        return [.. placed.OrderBy(p => p.Y).Select(p => p.Block)];
    }
}
