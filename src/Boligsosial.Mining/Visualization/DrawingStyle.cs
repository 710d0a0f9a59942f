using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Visualization;

/// <summary>How a drawing looks: its style sheet and its legend. Colours tell apart also without colour vision (Okabe and Ito 2008).</summary>
internal static class DrawingStyle
{
    private const double SwatchWidth = 12;
    private const double LetterWidth = 3.4;

    public static string Css { get; } = """
        <style>
        .desk{fill:#eceff1}.paper{fill:#fff;stroke:#90a4ae;stroke-width:.5}
        text{font-family:'Liberation Sans',Arial,Helvetica,sans-serif}
        .text text{fill:#222}.text .b{font-weight:bold}.text .i{font-style:italic}
        .lines rect{fill:none;stroke:#56b4e9;stroke-width:.4}
        .rules line{stroke:#009e73;stroke-width:1.2;stroke-opacity:.7}
        .cells rect{fill:#e69f00;fill-opacity:.10;stroke:#e69f00;stroke-width:.6}
        .cells .head{fill-opacity:.30}.cells .aligned{stroke-dasharray:3 1.5}.cells .rest{stroke-dasharray:1 1.5}
        .cells text{font-size:4.5px;fill:#a06000}
        .furniture rect{fill:#9e9e9e;fill-opacity:.55}
        .blocks rect{fill:none;stroke:#0072b2;stroke-width:.7}.blocks .table{stroke-width:1.6}
        .order line{stroke:#0072b2;stroke-width:.8;stroke-opacity:.55}.order circle{fill:#0072b2}
        .order text{font-size:5.5px;fill:#fff;text-anchor:middle}
        .sections .code{font-size:6px;text-anchor:end}
        .s0{fill:#0072b2}.s1{fill:#d55e00}.s2{fill:#009e73}.s3{fill:#cc79a7}.s4{fill:#8a6d00}.s5{fill:#2a8fc4}.s6{fill:#b03a2e}.s7{fill:#555}
        .figures rect{fill:#d55e00;fill-opacity:.18;stroke:#d55e00;stroke-width:1}.figures rect.target{fill:#cc79a7;stroke:#cc79a7}
        .figures text{font-size:6px;fill:#b34700}.figures text.target{fill:#9c3f72}
        .figures .lead{stroke:#d55e00;stroke-width:.3;stroke-opacity:.5}
        .legend text{font-size:6.5px;fill:#333}
        svg.no-picture .layer.picture,svg.no-text .layer.text,svg.no-lines .layer.lines,svg.no-rules .layer.rules,svg.no-cells .layer.cells,svg.no-furniture .layer.furniture,svg.no-blocks .layer.blocks,svg.no-order .layer.order,svg.no-sections .layer.sections,svg.no-figures .layer.figures{display:none}
        </style>
        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>One line below the page: a sample of each layer with its name.</summary>
    public static void Legend(SvgText svg, double y)
    {
        svg.Raw("<g class=\"legend\">");
        double x = 0;
        foreach ((string name, string label) in PageDrawing.Layers.Where(l => l.Name != "picture"))
        {
            var swatch = new Box(x, y, x + SwatchWidth, y + 7);
            svg.Raw($"<g class=\"{name}\">");
            switch (name)
            {
                case "text":
                    svg.Text(x, y + 6, "Abc", 7);
                    break;
                case "rules":
                    svg.Line(x, swatch.MidY, swatch.X1, swatch.MidY, "");
                    break;
                case "order":
                    svg.Line(x, swatch.MidY, swatch.X1, swatch.MidY, "").Circle(swatch.MidX, swatch.MidY, 3.5, "");
                    break;
                default:
                    svg.Rect(swatch, name == "sections" ? "s2" : "");
                    break;
            }

            svg.Close().Text(swatch.X1 + 3, y + 6, label);
            x = swatch.X1 + 12 + (LetterWidth * label.Length);
        }

        svg.Close();
    }
}
