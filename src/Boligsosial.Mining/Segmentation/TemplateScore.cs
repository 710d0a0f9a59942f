using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>How strongly a report speaks for a template: by the sections found in it and by the words of its first pages.</summary>
internal static class TemplateScore
{
    private const double MissingSection = 0.35;
    private const double CueWeight = 0.5;

    public static double Of(Template template, List<HeadingMatch> matches, IReadOnlyList<TextUnit> units, DocumentLayout layout)
    {
        double sum = matches.Where(m => m.Section.IsExpected).Sum(m => m.Score);
        int missing = template.Sections.Count(s => s.IsExpected && !matches.Exists(m => m.Section == s));
        int all = template.Sections.Count(s => s.IsExpected);

        // Per section, so that a form of many sections does not win by their number.
        double fit = (sum - (MissingSection * missing)) / all * 6;
        return fit + (CueWeight * Cues(template, units, layout));
    }

    private static double Cues(Template template, IReadOnlyList<TextUnit> units, DocumentLayout layout)
    {
        string title = Folded(units.Where(u => u.Page <= 2 && u.Cell is null && u.Text.Length < 200
            && (u.Paragraph.TextLines[0].Size > 1.15 * layout.BodySize || u.Paragraph.TextLines[0].Bold)).Select(u => u.Text));
        string rest = Folded(units.Where(u => u.Page <= 2).Select(u => u.Text).Concat(layout.Furniture.Take(4).Select(l => l.Text)));
        double sum = 0;
        foreach ((string cue, double weight) in template.Cues)
        {
            string words = $" {HeadingText.Fold(cue)}";
            sum += title.Contains(words, StringComparison.Ordinal) ? weight : rest.Contains(words, StringComparison.Ordinal) ? weight / 3 : 0;
        }

        return sum;
    }

    private static string Folded(IEnumerable<string> texts) => " " + HeadingText.Fold(string.Join(' ', texts));
}
