using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>How strongly a report speaks for a template: by the sections found in it and by the words of its first pages.</summary>
internal static class TemplateScore
{
    private const double MissingSection = 0.35;
    private const double CueWeight = 0.5;

    /// <summary>The score of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="matches">Its sections that were found.</param>
    /// <param name="first">The words of the first pages.</param>
    public static double Of(Template template, List<HeadingMatch> matches, FirstWords first)
    {
        double sum = matches.Where(m => m.Section.IsExpected).Sum(m => m.Score);
        int missing = template.Sections.Count(s => s.IsExpected && !matches.Exists(m => m.Section == s));
        int all = template.Sections.Count(s => s.IsExpected);

        // Per section, so that a form of many sections does not win by their number.
        double fit = (sum - (MissingSection * missing)) / all * 6;
        return fit + (CueWeight * Cues(template, first));
    }

    private static double Cues(Template template, FirstWords first)
    {
        double sum = 0;
        foreach ((string cue, double weight) in template.Cues)
        {
            string words = $" {HeadingText.Fold(cue)}";
            sum += first.Titles.Contains(words, StringComparison.Ordinal) ? weight : first.All.Contains(words, StringComparison.Ordinal) ? weight / 3 : 0;
        }

        return sum;
    }
}

/// <summary>The words of a report's first two pages, folded, each with a space before it.</summary>
/// <param name="Titles">Of what is set large or bold.</param>
/// <param name="All">Of all, page headers too.</param>
internal sealed record FirstWords(string Titles, string All)
{
    /// <summary>The first words of a report.</summary>
    public static FirstWords Of(IReadOnlyList<TextUnit> units, DocumentLayout layout) => new(
        Folded(units.Where(u => u.Page <= 2 && u.Cell is null && u.Text.Length < 200
            && (u.Paragraph.TextLines[0].Size > 1.15 * layout.BodySize || u.Paragraph.TextLines[0].Bold)).Select(u => u.Text)),
        Folded(units.Where(u => u.Page <= 2).Select(u => u.Text).Concat(layout.Furniture.Take(4).Select(l => l.Text))));

    private static string Folded(IEnumerable<string> texts) => " " + HeadingText.Fold(string.Join(' ', texts));
}
