using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// The layout stage: pages to blocks in reading order. Tables come from ruling lines where there are some, from aligned text where there are none;
/// the rest is read column by column; running heads and page numbers are set aside; what a page break cut is put together again.
/// </summary>
public static class LayoutAnalyzer
{
    /// <summary>The layout of a whole document.</summary>
    public static DocumentLayout Analyze(IReadOnlyList<Page> pages)
    {
        List<PageParts> parts = [.. pages.Select(PageParts.Of)];
        HashSet<TextLine> furniture = FurnitureFinder.Find([.. parts.Select(p => p.Lines)]);
        var blocks = new List<Block>();
        foreach (PageParts page in parts)
        {
            Append(blocks, page.Blocks(furniture));
        }

        return new DocumentLayout(
            pages.Count, blocks, [.. parts.SelectMany(p => p.BodyLines).Where(furniture.Contains)], BodySize(blocks), Source(pages));
    }

    private static void Append(List<Block> blocks, List<Block> page)
    {
        if (blocks.Count > 0 && page.Count > 0)
        {
            switch (blocks[^1], page[0])
            {
                case (TableBlock upper, TableBlock lower) when TableJoiner.GoesOn(upper.Table, lower.Table):
                    blocks[^1] = new TableBlock(TableJoiner.Join(upper.Table, lower.Table));
                    page.RemoveAt(0);
                    break;
                case (Paragraph upper, TableBlock lower) when lower.Table.HeadRows == 0
                        && AlignedColumns.AsRows(upper, lower.Table) is { } head && TableJoiner.GoesOn(head, lower.Table):
                    blocks[^1] = new TableBlock(TableJoiner.Join(head with { HeadRows = head.Rows }, lower.Table));
                    page.RemoveAt(0);
                    break;
                case (TableBlock upper, Paragraph lower) when AlignedColumns.AsRows(lower, upper.Table) is { } rest:
                    blocks[^1] = new TableBlock(TableJoiner.Join(upper.Table, rest));
                    page.RemoveAt(0);
                    break;
                case (Paragraph upper, Paragraph lower) when ParagraphBuilder.GoesOn(upper, lower):
                    blocks[^1] = upper with { TextLines = [.. upper.TextLines, .. lower.TextLines] };
                    page.RemoveAt(0);
                    break;
                default:
                    break;
            }
        }

        blocks.AddRange(page);
    }

    private static double BodySize(List<Block> blocks) =>
        blocks.SelectMany(b => b.Lines).GroupBy(l => l.Size).Select(g => (Size: g.Key, Chars: g.Sum(l => l.Text.Length)))
            .OrderByDescending(g => g.Chars).Select(g => g.Size).FirstOrDefault(10);

    private static TextSource Source(IReadOnlyList<Page> pages) =>
        pages.Where(p => p.Glyphs.Count > 0).GroupBy(p => p.TextSource).OrderByDescending(g => g.Sum(p => p.Glyphs.Count))
            .Select(g => g.Key).FirstOrDefault(TextSource.Text);
}
