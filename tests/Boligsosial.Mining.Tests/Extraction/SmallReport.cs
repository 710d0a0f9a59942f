using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Tests.Extraction;

/// <summary>Small documents set by hand, cut into sections by their headings, and what the extraction makes of them.</summary>
internal static class SmallReport
{
    public static Normalizer Normalizer { get; } = Normalizer.Load(TestDefinitions.Folder);

    public static Codebook Codebook { get; } = Codebook.Load(TestDefinitions.Folder);

    public static IndicatorPatterns Patterns { get; } = IndicatorPatterns.Load(TestDefinitions.Folder, Codebook, Normalizer);

    /// <summary>An annual report for a year.</summary>
    public static ReportMetadata Annual(int year) => new()
    {
        ReportType = "arsrapport",
        Template = "ost_aar",
        ReportYear = year,
        PeriodStart = new DateOnly(year, 1, 1),
        PeriodEnd = new DateOnly(year, 12, 31),
    };

    /// <summary>A half-yearly report that ends with a day.</summary>
    public static ReportMetadata HalfYear(int year, int month) => new()
    {
        ReportType = "halvarsrapport",
        Template = "sor_halvar",
        ReportYear = year,
        PeriodStart = new DateOnly(year, month - 5, 1),
        PeriodEnd = new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
    };

    /// <summary>A plan that has no year of its own.</summary>
    public static ReportMetadata Plan { get; } = new() { ReportType = "programplan", Template = "programplan", PeriodEnd = new DateOnly(2015, 12, 31) };

    /// <summary>The document cut at the given headings; what stands before the first is «formalia».</summary>
    public static SegmentedDocument Sectioned(this LayoutBuilder builder, string template, params (string Code, string Topic, string Heading)[] sections)
    {
        DocumentLayout layout = builder.Build();
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        var spans = new List<SectionSpan> { new("formalia", "formalia", 1, "", 0, units.Count, "rule", 1) };
        foreach ((string code, string topic, string heading) in sections)
        {
            int at = units.First(u => u.Text == heading).Index;
            spans.Add(new SectionSpan(code, topic, 1, heading, at, units.Count, "rule", 1));
        }

        return new SegmentedDocument(layout, units, new TemplateMatch(template, 1, ""), [.. spans.Select((s, i) => i + 1 < spans.Count ? s with { End = spans[i + 1].Start } : s)]);
    }

    /// <summary>The document as one section.</summary>
    public static SegmentedDocument Whole(this LayoutBuilder builder) => builder.Sectioned("fritt");

    /// <summary>The candidates of a document.</summary>
    public static IReadOnlyList<FigureCandidate> Candidates(this LayoutBuilder builder) => new CandidateFinder(Normalizer).Find(builder.Whole());

    /// <summary>The candidates of one paragraph.</summary>
    public static IReadOnlyList<FigureCandidate> Candidates(string text) => new LayoutBuilder().Text(text).Candidates();

    /// <summary>The candidate of one paragraph that is printed so.</summary>
    public static FigureCandidate Candidate(string text, string printed) => Candidates(text).First(c => c.Mention.ValueText == printed);

    /// <summary>What finds the figures of a document by the rules.</summary>
    public static FigureExtractor Extractor => new(new CandidateFinder(Normalizer), new RuleDecider(new FigureRules(Patterns)), new RuleDater(), Codebook);

    /// <summary>The figures of a document.</summary>
    public static IReadOnlyList<Figure> Figures(SegmentedDocument document, ReportMetadata metadata) =>
        Extractor.Extract(document, metadata);

    /// <summary>The figures of one paragraph.</summary>
    public static IReadOnlyList<Figure> Figures(string text, ReportMetadata metadata) => Figures(new LayoutBuilder().Text(text).Whole(), metadata);
}
