using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>The segmentation stage: finds the template a report follows and cuts the report into its sections.</summary>
/// <param name="templates">The known forms.</param>
public sealed class Segmenter(TemplateSet templates)
{
    /// <summary>Of a template's sections, at least this share must be found.</summary>
    private const double MinCoverage = 0.4;

    /// <summary>The document in sections.</summary>
    public SegmentedDocument Segment(DocumentLayout layout)
    {
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        if (units.Count == 0)
        {
            return new SegmentedDocument(layout, units, new TemplateMatch(TemplateSet.Free, 0, ""), []);
        }

        List<HeadingCandidate> candidates = HeadingCandidate.Of(units, layout.BodySize);
        (Template Template, List<HeadingMatch> Matches, double Score)? best = null;
        foreach (Template template in templates.Templates)
        {
            List<HeadingMatch> matches = TemplateAligner.Align(template, candidates);
            double score = TemplateScore.Of(template, matches, units, layout);
            if (IsEnough(template, matches) && (best is null || score > best.Value.Score))
            {
                best = (template, matches, score);
            }
        }

        if (best is not { Score: > 0 } found)
        {
            List<SectionSpan> free = FreeHeadings.Find(templates, candidates, units, layout.BodySize);
            return new SegmentedDocument(layout, units, new TemplateMatch(TemplateSet.Free, 0, ""), free);
        }

        List<SectionSpan> spans = SectionSpans.Build(found.Template, found.Matches, candidates, units);
        return new SegmentedDocument(layout, units, new TemplateMatch(found.Template.Code, found.Score, found.Template.ReportType), spans);
    }

    private static bool IsEnough(Template template, List<HeadingMatch> matches)
    {
        int expected = template.Sections.Count(s => !s.Repeats);
        int present = matches.Where(m => !m.Section.Repeats).Select(m => m.Section.Code).Distinct().Count();
        return present >= Math.Max(3, MinCoverage * expected);
    }
}
