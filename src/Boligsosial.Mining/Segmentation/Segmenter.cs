using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>The segmentation stage: finds the template a report follows and cuts the report into its sections.</summary>
/// <param name="templates">The known forms.</param>
/// <param name="decider">Asked about the headings of which the rules are not certain; null to go by the rules alone.</param>
public sealed class Segmenter(TemplateSet templates, IHeadingDecider? decider = null)
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

        Template? followed = best is { Score: > 0 } ? best.Value.Template : null;
        List<SectionSpan> spans = followed is null
            ? FreeHeadings.Find(templates, candidates, units, layout.BodySize)
            : SectionSpans.Build(followed, best!.Value.Matches, candidates, units);
        TemplateMatch match = followed is null ? new(TemplateSet.Free, 0, "") : new(followed.Code, best!.Value.Score, followed.ReportType);
        IReadOnlyList<SectionSpan> starts = decider?.Decide(new FoundHeadings(templates, followed, candidates, units, layout.BodySize, spans)) ?? spans;
        return new SegmentedDocument(layout, units, match, starts == spans ? spans : SectionSpans.WithEnds(followed, starts, candidates, units.Count));
    }

    private static bool IsEnough(Template template, List<HeadingMatch> matches)
    {
        int expected = template.Sections.Count(s => !s.Repeats);
        int present = matches.Where(m => !m.Section.Repeats).Select(m => m.Section.Code).Distinct().Count();
        return present >= Math.Max(3, MinCoverage * expected);
    }
}
