using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>A report as it looks by several sets of definitions.</summary>
/// <param name="Known">Without the words that only this report has.</param>
/// <param name="Strange">Without the words that only reports of its template have.</param>
/// <param name="Bare">Without what the rules say.</param>
/// <param name="Hidden">Also without the words of a third of its sections, which the model does not see either.</param>
/// <param name="Seen">The same, but the model sees the words.</param>
internal sealed record SectionViews(SectionView Known, SectionView Strange, SectionView Bare, IReadOnlyList<SectionView> Hidden, IReadOnlyList<SectionView> Seen)
{
    /// <summary>In how many ways a third of the sections is hidden.</summary>
    public const int Hidings = 3;

    /// <summary>The views that models learn from.</summary>
    public IReadOnlyList<SectionView> ToLearnFrom { get; } = [Known, .. Hidden, .. Seen];

    /// <summary>The views of a report of the corpus.</summary>
    /// <param name="reports">The corpus.</param>
    /// <param name="r">The report's place.</param>
    /// <param name="templates">All definitions.</param>
    /// <param name="topics">Topics of the model's classes.</param>
    public static SectionViews Of(IReadOnlyList<SectionReport> reports, int r, TemplateSet templates, IReadOnlyList<string> topics)
    {
        SectionReport report = reports[r];
        List<HeadingCandidate> candidates = Candidates(report);
        TemplateSet Without(Func<SectionReport, bool> left) => FewerDefinitions.KnownFrom(templates, reports.Where(x => !left(x)).SelectMany(x => x.Gold.Select(g => g.Heading)));

        TemplateSet known = Without(x => x == report);
        SectionView Hidden(int hiding, bool words) => Hide(report, candidates, known, topics, hiding, words);
        int seen = IsFree(report) ? Hidings : 1;
        return new SectionViews(
            SectionView.Of(report, candidates, known, topics),
            SectionView.Of(report, candidates, Without(x => x.Template == report.Template), topics),
            SectionView.Of(report, candidates, known, topics, rules: false),
            [.. Enumerable.Range(0, Hidings).Select(h => Hidden(h, words: false))],
            [.. Enumerable.Range(0, seen).Select(h => Hidden(h, words: true))]);
    }

    /// <summary>The views of an outline, with which no word of the definitions was gathered.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="hiding">A number that says which third of its sections is hidden.</param>
    /// <param name="templates">All definitions.</param>
    /// <param name="topics">Topics of the model's classes.</param>
    public static SectionViews OfOutline(SectionReport outline, int hiding, TemplateSet templates, IReadOnlyList<string> topics)
    {
        List<HeadingCandidate> candidates = Candidates(outline);
        SectionView known = SectionView.Of(outline, candidates, templates, topics);
        return new SectionViews(
            known, known, SectionView.Of(outline, candidates, templates, topics, rules: false), [],
            [Hide(outline, candidates, templates, topics, hiding, words: true)]);
    }

    private static SectionView Hide(SectionReport report, List<HeadingCandidate> candidates, TemplateSet known, IReadOnlyList<string> topics, int hiding, bool words)
    {
        bool free = IsFree(report);
        bool IsHidden(string name) => FewerDefinitions.IsHidden($"{report.File} {name}", hiding);
        TemplateSet fewer = FewerDefinitions.Hide(known, (template, name) => free == (template.Length == 0) && IsHidden(name));
        return SectionView.Of(report, candidates, fewer, topics, words ? null : g => IsHidden(free ? g.Topic : g.Code));
    }

    private static bool IsFree(SectionReport report) => report.Document.Template.Template == TemplateSet.Free;

    private static List<HeadingCandidate> Candidates(SectionReport report) => HeadingCandidate.Of(report.Document.Units, report.Document.Layout.BodySize);
}
