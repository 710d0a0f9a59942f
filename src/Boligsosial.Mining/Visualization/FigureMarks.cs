using System.Globalization;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Visualization;

/// <summary>Marks the figures of a page: a box round the printed number, and in the right margin its indicator, value and year.</summary>
internal static class FigureMarks
{
    private const double LabelHeight = 7;

    public static void Draw(SvgText svg, Page page, IReadOnlyList<Figure> figures)
    {
        List<Figure> own = [.. figures.Where(f => f.Page == page.Number)
            .OrderBy(f => f.Box.Y0).ThenBy(f => f.Box.X0).ThenBy(f => f.Indicator, StringComparer.Ordinal)];
        double last = double.MinValue;
        foreach (Figure figure in own)
        {
            string css = figure.Target ? "figure target" : "figure";
            double label = Math.Max(figure.Box.MidY + (LabelHeight / 3), last + LabelHeight);
            last = label;
            svg.Rect(figure.Box.Grow(1), css, figure.Quote);
            svg.Line(figure.Box.X1 + 1, figure.Box.MidY, page.Width + 6, label - (LabelHeight / 3), "lead");
            svg.Text(page.Width + 8, label, Label(figure), css: css);
        }
    }

    private static string Label(Figure figure)
    {
        string year = figure.Year?.ToString(CultureInfo.InvariantCulture) ?? "–";
        string breakdown = figure.Breakdown.Length == 0 ? "" : $" [{figure.Breakdown}]";
        return string.Create(CultureInfo.InvariantCulture, $"{figure.Indicator}{breakdown} = {figure.Value:0.####} · {year} · {figure.Method} {figure.Confidence:0.00}");
    }
}
