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
        // A head repeated on the page may stand apart from the rows below it: both go on with the table.
        while (blocks.Count > 0 && page.Count > 0 && Joined(blocks[^1], page[0]) is { } joined)
        {
            bool onlyHead = joined is TableBlock { Table: var table } && blocks[^1] is TableBlock { Table: var before } && ReferenceEquals(table, before);
            blocks[^1] = joined;
            page.RemoveAt(0);
            if (!onlyHead)
            {
                break;
            }
        }

        blocks.AddRange(page);
    }

    /// <summary>One block of the last of a page and the first of the next, or null when a new one begins.</summary>
    private static Block? Joined(Block last, Block first) => (last, first) switch
    {
        (TableBlock upper, TableBlock lower) when TableJoiner.GoesOn(upper.Table, lower.Table) =>
            new TableBlock(TableJoiner.Join(upper.Table, lower.Table)),
        (Paragraph upper, TableBlock lower) when lower.Table.HeadRows == 0
            && AlignedColumns.AsRows(upper, lower.Table) is { } head && TableJoiner.GoesOn(head, lower.Table) =>
            new TableBlock(TableJoiner.Join(head with { HeadRows = head.Rows }, lower.Table)),
        (TableBlock upper, Paragraph lower) when AlignedColumns.AsRows(lower, upper.Table) is { } rest && TableJoiner.GoesOn(upper.Table, rest) =>
            new TableBlock(TableJoiner.Join(upper.Table, rest)),
        (Paragraph upper, Paragraph lower) when ParagraphBuilder.GoesOn(upper, lower) =>
            upper with { TextLines = [.. upper.TextLines, .. lower.TextLines] },
        _ => null,
    };

    private static double BodySize(List<Block> blocks) =>
        blocks.SelectMany(b => b.Lines).GroupBy(l => l.Size).Select(g => (Size: g.Key, Chars: g.Sum(l => l.Text.Length)))
            .OrderByDescending(g => g.Chars).Select(g => g.Size).FirstOrDefault(10);

    private static TextSource Source(IReadOnlyList<Page> pages) =>
        pages.Where(p => p.Glyphs.Count > 0).GroupBy(p => p.TextSource).OrderByDescending(g => g.Sum(p => p.Glyphs.Count))
            .Select(g => g.Key).FirstOrDefault(TextSource.Text);
}
