using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Visualization;

/// <summary>
/// Draws one page with all that the program saw on it, as SVG: words, text lines, ruling lines, cells, blocks in reading order, sections,
/// figures, running heads. Each of these is a layer <c>&lt;g id="layer-NAME" class="layer NAME"&gt;</c>; the class <c>no-NAME</c> on the root
/// hides it. The same input gives the same bytes. One unit of the drawing is one PDF point, the page's corner is the origin.
/// </summary>
public static class PageDrawing
{
    private const double LeftMargin = 130;
    private const double RightMargin = 260;
    private const double TopMargin = 10;
    private const double LegendHeight = 26;

    /// <summary>Layers from the lowest to the uppermost, with what the legend calls them.</summary>
    public static IReadOnlyList<(string Name, string Label)> Layers { get; } =
    [
        ("picture", "picture"), ("text", "words"), ("lines", "text lines"), ("rules", "ruling lines"), ("cells", "table cells (row,column)"),
        ("furniture", "running heads, page numbers"), ("blocks", "blocks"), ("order", "reading order"), ("sections", "sections"), ("figures", "figures"),
    ];

    /// <summary>The drawing of a page.</summary>
    /// <param name="page">The page as read.</param>
    /// <param name="layout">The layout of the whole document.</param>
    /// <param name="segmented">Its sections, or null to leave them out.</param>
    /// <param name="figures">Its figures; those of other pages are passed over.</param>
    /// <param name="picturePng">A picture of the page (PNG) to draw on, or null for the words as text on white.</param>
    /// <returns>An SVG document.</returns>
    public static string Svg(
        Page page, DocumentLayout layout, SegmentedDocument? segmented, IReadOnlyList<Figure> figures, ReadOnlyMemory<byte>? picturePng = null)
    {
        var svg = new SvgText();
        double width = LeftMargin + page.Width + RightMargin;
        double height = TopMargin + page.Height + LegendHeight;
        string hidden = picturePng is null ? "" : " class=\"no-text\"";
        svg.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            .Raw(string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\"{hidden} width=\"{SvgText.Number(width)}\" height=\"{SvgText.Number(height)}\" viewBox=\"{SvgText.Number(-LeftMargin)} {SvgText.Number(-TopMargin)} {SvgText.Number(width)} {SvgText.Number(height)}\">"))
            .Raw($"<title>Page {page.Number.ToString(CultureInfo.InvariantCulture)} of {layout.PageCount.ToString(CultureInfo.InvariantCulture)}</title>")
            .Raw(DrawingStyle.Css)
            .Rect(new Box(-LeftMargin, -TopMargin, page.Width + RightMargin, page.Height + LegendHeight), "desk")
            .Rect(new Box(0, 0, page.Width, page.Height), "paper");
        List<DrawnBlock> blocks = DrawnBlock.On(page.Number, layout);
        List<TextLine> furniture = [.. layout.Furniture.Where(l => l.Page == page.Number)];
        List<TextLine> lines = [.. blocks.SelectMany(b => b.Block.Lines).Where(l => l.Page == page.Number)];
        Layer(svg, "picture", () => Picture(svg, page, picturePng));
        Layer(svg, "text", () => Words(svg, lines.Concat(furniture)));
        Layer(svg, "lines", () => lines.ForEach(l => svg.Rect(l.Box, "")));
        Layer(svg, "rules", () => Rules(svg, page));
        Layer(svg, "cells", () => blocks.ForEach(b => Cells(svg, page.Number, b.Block)));
        Layer(svg, "furniture", () => furniture.ForEach(l => svg.Rect(l.Box.Grow(1), "")));
        Layer(svg, "blocks", () => Blocks(svg, blocks));
        Layer(svg, "order", () => Order(svg, blocks));
        Layer(svg, "sections", () =>
        {
            if (segmented is not null)
            {
                SectionBars.Draw(svg, page.Number, segmented);
            }
        });
        Layer(svg, "figures", () => FigureMarks.Draw(svg, page, figures));
        DrawingStyle.Legend(svg, page.Height + 8);
        return svg.Raw("</svg>").ToString();
    }

    private static void Layer(SvgText svg, string name, Action draw)
    {
        svg.OpenLayer(name);
        draw();
        svg.Close();
    }

    private static void Picture(SvgText svg, Page page, ReadOnlyMemory<byte>? png)
    {
        if (png is { } bytes)
        {
            svg.Raw($"<image x=\"0\" y=\"0\" width=\"{SvgText.Number(page.Width)}\" height=\"{SvgText.Number(page.Height)}\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{Convert.ToBase64String(bytes.Span)}\"/>");
        }
    }

    private static void Words(SvgText svg, IEnumerable<TextLine> lines)
    {
        foreach (Word word in lines.SelectMany(l => l.Words))
        {
            svg.Text(word.Box.X0, word.Baseline, word.Text, word.Size, word.Box.Width, $"{(word.Bold ? "b" : "")}{(word.Italic ? " i" : "")}".Trim());
        }
    }

    private static void Rules(SvgText svg, Page page)
    {
        foreach (RulingLine rule in page.RulingLines)
        {
            Box b = rule.Box;
            if (rule.Horizontal)
            {
                svg.Line(b.X0, b.MidY, b.X1, b.MidY, "");
            }
            else
            {
                svg.Line(b.MidX, b.Y0, b.MidX, b.Y1, "");
            }
        }
    }

    private static void Cells(SvgText svg, int page, Block block)
    {
        if (block is not TableBlock { Table: var table })
        {
            return;
        }

        foreach (TableCell cell in table.Cells)
        {
            // A cell that goes on over the page break has no box below it: its lines there stand for it.
            List<Box> own = cell.Page == page ? [cell.Box] : [.. cell.Lines.Where(l => l.Page == page).Select(l => l.Box)];
            if (own.Count == 0)
            {
                continue;
            }

            Box box = Box.Around(own);
            string css = cell.Page != page ? "rest" : cell.Row < table.HeadRows ? "head" : table.Origin == TableOrigin.Aligned ? "aligned" : "";
            string span = cell.RowSpan * cell.ColumnSpan == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {cell.RowSpan}×{cell.ColumnSpan}");
            svg.Rect(box, css, cell.Text.Text);
            svg.Text(box.X0 + 1, box.Y0 + 5, string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}{span}"));
        }
    }

    private static void Blocks(SvgText svg, List<DrawnBlock> blocks)
    {
        foreach (DrawnBlock block in blocks)
        {
            foreach (Box part in block.Parts)
            {
                svg.Rect(part.Grow(1.5), block.Block is TableBlock ? "table" : "");
            }
        }
    }

    private static void Order(SvgText svg, List<DrawnBlock> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Box box = blocks[i].Parts[0];
            if (i + 1 < blocks.Count)
            {
                Box next = blocks[i + 1].Parts[0];
                svg.Line(box.X0 - 4, box.Y0 + 4, next.X0 - 4, next.Y0 + 4, "");
            }

            svg.Circle(box.X0 - 4, box.Y0 + 4, 4.5, "");
            svg.Text(box.X0 - 4, box.Y0 + 6, blocks[i].Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
