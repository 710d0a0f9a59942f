using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Visualization;

/// <summary>Draws the sections of a page as bars in the left margin, one step to the left for each level, with their codes.</summary>
internal static class SectionBars
{
    private const double BarWidth = 4;
    private const double Step = 6;
    private const double LabelHeight = 6.5;
    private const int Colours = 8;

    public static void Draw(SvgText svg, int page, SegmentedDocument segmented)
    {
        double lastLabel = double.MinValue;
        for (int s = 0; s < segmented.Sections.Count; s++)
        {
            SectionSpan section = segmented.Sections[s];
            List<Box> boxes = [.. segmented.Units.Skip(section.Start).Take(section.End - section.Start)
                .SelectMany(u => u.Paragraph.TextLines).Where(l => l.Page == page).Select(l => l.Box)];
            if (boxes.Count == 0)
            {
                continue;
            }

            double top = boxes.Min(b => b.Y0);
            double right = -4 - (Step * (4 - section.Level));
            bool begins = segmented.Units[section.Start].Page == page;
            string css = $"s{s % Colours}";
            svg.Rect(new Box(right - BarWidth, top, right, boxes.Max(b => b.Y1)), css, $"{section.Code}: {section.Heading}");
            double label = Math.Max(top + LabelHeight, lastLabel + LabelHeight);
            lastLabel = label;
            svg.Text(-32, label, (begins ? "" : "… ") + section.Code, css: $"code {css}");
        }
    }
}
