using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>A report with its gold sections, as section models are trained and tested on.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Template">Its template by the gold standard.</param>
/// <param name="Language">Its language.</param>
/// <param name="Document">Its sections by all definitions and rules alone.</param>
/// <param name="Gold">Its gold sections.</param>
public sealed record SectionReport(string File, string Template, string Language, SegmentedDocument Document, IReadOnlyList<GoldSection> Gold)
{
    /// <summary>Its type by the gold standard; empty where that is not known.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The reports of a corpus that have text and gold sections.</summary>
    public static IReadOnlyList<SectionReport> Of(TrainingCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. from report in corpus.Reports
                   where report.Sections.Count > 0 && report.Document is { Units.Count: > 0 }
                   select new SectionReport(report.File, report.Template, report.Language, report.Document!, report.Sections) { ReportType = report.ReportType }];
    }
}

/// <summary>What a report looks like to somebody with fewer definitions than there are.</summary>
/// <param name="Report">The report.</param>
/// <param name="Found">What the rules find by these definitions.</param>
/// <param name="Lines">The lines that may be headings.</param>
/// <param name="Gold">The section that begins with each line, or null.</param>
/// <param name="Examples">The lines as examples.</param>
/// <param name="Decisions">Puts together what rules and model say.</param>
internal sealed record SectionView(
    SectionReport Report, FoundHeadings Found, IReadOnlyList<HeadingLine> Lines, GoldSection?[] Gold, IReadOnlyList<Example> Examples, SectionDecisions Decisions)
{
    /// <summary>A view.</summary>
    /// <param name="report">The report.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="templates">The definitions there are.</param>
    /// <param name="topics">Topics of the model's classes.</param>
    /// <param name="unknown">Whether the words of a section's heading are not to be looked at; null when all are.</param>
    /// <param name="rules">Whether what the rules say is looked at.</param>
    public static SectionView Of(
        SectionReport report, List<HeadingCandidate> candidates, TemplateSet templates, IReadOnlyList<string> topics, Func<GoldSection, bool>? unknown = null, bool rules = true)
    {
        SegmentedDocument document = report.Document;
        Template? template = templates.Templates.Find(t => t.Code == document.Template.Template);
        List<SectionSpan> starts = template is null
            ? FreeHeadings.Find(templates, candidates, document.Units, document.Layout.BodySize)
            : SectionSpans.Build(template, TemplateAligner.Align(template, candidates, document.Template.ByModel), candidates, document.Units);
        var found = new FoundHeadings(templates, template, candidates, document.Units, document.Layout.BodySize, rules ? starts : starts[..1]);
        List<HeadingLine> lines = HeadingLine.Of(found);
        GoldSection?[] gold = GoldSection.Match(lines, report.Gold);
        var words = new TopicWords(templates, topics);
        var examples = new List<Example>(lines.Count);
        HashSet<int> hidden = unknown is null ? [] : [.. Enumerable.Range(0, lines.Count).Where(i => gold[i] is { } section && unknown(section))];
        new SectionExamples(words).Make(found, lines, (i, e) => examples.Add(e.ToExample(Label(gold[i], topics))), hidden);
        return new SectionView(report, found, lines, gold, examples, new SectionDecisions(words));
    }

    /// <summary>The answers of a model.</summary>
    public SectionAnswer[] Answer(LogisticModel model) => SectionModel.Answer(model, Examples);

    /// <summary>What the model adds and mends, and for each whether it is right.</summary>
    public List<(SectionDecision Decision, bool Right)> Judge(SectionAnswer[] answers, SectionPolicy policy) =>
        [.. Decisions.Of(Found, Lines, answers, policy).Select(d => (d, IsRight(d.Line, d.Start)))];

    /// <summary>Whether a section begins with a line by the gold standard too.</summary>
    public bool IsRight(int line, SectionSpan start) => Gold[line]?.Code == start.Code;

    /// <summary>Sections by code and page, as the score counts them.</summary>
    public IReadOnlyList<(string Code, int Page)> Sections(SectionAnswer[] answers, SectionPolicy policy) =>
        Places(SectionDecisions.Apply(Found.Starts, Decisions.Of(Found, Lines, answers, policy)), Found.Units);

    /// <summary>Sections by code and page, by the rules alone.</summary>
    public IReadOnlyList<(string Code, int Page)> Ruled() => Places(Found.Starts, Found.Units);

    /// <summary>Sections by code and page.</summary>
    public static IReadOnlyList<(string Code, int Page)> Places(IEnumerable<SectionSpan> sections, IReadOnlyList<TextUnit> units) =>
        [.. sections.Select(s => (s.Code, units[s.Start].Page))];

    private static int Label(GoldSection? gold, IReadOnlyList<string> topics)
    {
        for (int of = 1; gold is not null && of < topics.Count; of++)
        {
            if (topics[of] == gold.Topic)
            {
                return of;
            }
        }

        return 0;
    }
}
