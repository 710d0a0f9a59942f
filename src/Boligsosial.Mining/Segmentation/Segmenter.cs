using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>The segmentation stage: finds the template a report follows and cuts the report into its sections.</summary>
/// <param name="templates">The known forms.</param>
/// <param name="decider">Asked about the headings of which the rules are not certain; null to go by the rules alone.</param>
/// <param name="templateDecider">Asked about the template where the rules know of none; null to go by the rules alone.</param>
public sealed class Segmenter(TemplateSet templates, IHeadingDecider? decider = null, ITemplateDecider? templateDecider = null)
{
    /// <summary>The document in sections.</summary>
    public SegmentedDocument Segment(DocumentLayout layout)
    {
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        if (units.Count == 0)
        {
            return new SegmentedDocument(layout, units, new TemplateMatch(TemplateSet.Free, 0, ""), []);
        }

        List<HeadingCandidate> candidates = HeadingCandidate.Of(units, layout.BodySize);
        var report = new UnknownReport(templates, candidates, units, layout);
        TemplateFit? fit = report.Certain;
        TemplateAnswer? likely = fit is null ? templateDecider?.Decide(report) : null;
        TemplateMatch match = fit is null ? new TemplateMatch(TemplateSet.Free, 0, "") { LikelyType = likely?.ReportType ?? "" } : Match(fit);
        if (likely is not null && report.FitByNumbers(likely.Template) is { } other)
        {
            fit = other;
            match = Match(other) with { ByModel = true };
        }

        Template? followed = fit?.Template;
        List<SectionSpan> spans = fit is null
            ? FreeHeadings.Find(templates, candidates, units, layout.BodySize)
            : SectionSpans.Build(fit.Template, fit.Matches, candidates, units);
        IReadOnlyList<SectionSpan> starts = decider?.Decide(new FoundHeadings(templates, followed, candidates, units, layout.BodySize, spans)) ?? spans;
        return new SegmentedDocument(layout, units, match, starts == spans ? spans : SectionSpans.WithEnds(followed, starts, candidates, units.Count));
    }

    private static TemplateMatch Match(TemplateFit fit) => new(fit.Template.Code, fit.Score, fit.Template.ReportType);
}
