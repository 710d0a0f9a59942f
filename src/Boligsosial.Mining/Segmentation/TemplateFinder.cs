using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>A template laid over a document.</summary>
/// <param name="Template">The template.</param>
/// <param name="Matches">Its sections that were found, in reading order.</param>
/// <param name="Score">How strongly the document speaks for it.</param>
public sealed record TemplateFit(Template Template, IReadOnlyList<HeadingMatch> Matches, double Score)
{
    /// <summary>Of a template's sections, at least this share must be found.</summary>
    private const double MinCoverage = 0.4;

    /// <summary>At least so many.</summary>
    private const int MinSections = 3;

    /// <summary>How many different sections were found that come once only.</summary>
    public int Found { get; } = Matches.Where(m => m.Section.IsExpected).Select(m => m.Section.Code).Distinct().Count();

    /// <summary>How many there would be.</summary>
    public int Expected { get; } = Template.Sections.Count(s => s.IsExpected);

    /// <summary>Whether so many of its headings are there that the report follows it for certain.</summary>
    public bool IsEnough => Found >= Math.Max(MinSections, MinCoverage * Expected) && Score > 0;

    /// <summary>Whether any sections are there at all.</summary>
    public bool IsAny => Found >= MinSections;
}

/// <summary>A document before its template is known.</summary>
/// <param name="Templates">The known forms.</param>
/// <param name="Candidates">The units that may be headings.</param>
/// <param name="Units">All units.</param>
/// <param name="Layout">The document.</param>
public sealed record UnknownReport(TemplateSet Templates, IReadOnlyList<HeadingCandidate> Candidates, IReadOnlyList<TextUnit> Units, DocumentLayout Layout)
{
    private readonly FirstWords _first = FirstWords.Of(Units, Layout);

    /// <summary>Each template laid over the document.</summary>
    public IReadOnlyList<TemplateFit> Fits => field ??= [.. Templates.Templates.Select(t => Fit(t, byNumber: false))];

    /// <summary>The template that the report follows for certain, by its headings; null when there is none.</summary>
    public TemplateFit? Certain => Fits.Where(f => f.IsEnough).Aggregate((TemplateFit?)null, (best, f) => best is null || f.Score > best.Score ? f : best);

    /// <summary>A template laid over the document by the numbers of its sections too, whatever words follow them; null when too few are there.</summary>
    /// <param name="code">The template's code.</param>
    public TemplateFit? FitByNumbers(string code)
    {
        Template? template = Templates.Templates.Find(t => t.Code == code);
        return template is not null && Fit(template, byNumber: true) is { IsAny: true } fit ? fit : null;
    }

    private TemplateFit Fit(Template template, bool byNumber)
    {
        List<HeadingMatch> matches = TemplateAligner.Align(template, Candidates, byNumber);
        return new TemplateFit(template, matches, TemplateScore.Of(template, matches, _first));
    }
}

/// <summary>What is likely of a report of which the rules do not know the template.</summary>
/// <param name="Template">Template code; <c>fritt</c> when none is likely enough.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="ReportType">Type of the report; empty when none is likely enough.</param>
public sealed record TemplateAnswer(string Template, double Confidence, string ReportType);

/// <summary>Decides on the template where the rules are silent.</summary>
public interface ITemplateDecider
{
    /// <summary>What the report is likely to be.</summary>
    /// <param name="report">The report.</param>
    TemplateAnswer Decide(UnknownReport report);
}
