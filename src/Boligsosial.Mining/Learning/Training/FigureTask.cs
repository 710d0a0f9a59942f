using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>The reports of a corpus as examples for the figure model.</summary>
/// <param name="Corpus">The reports.</param>
/// <param name="Maker">Makes the examples.</param>
/// <param name="Evidence">What the rules say of each report's candidates.</param>
/// <param name="Examples">The examples of each report.</param>
/// <param name="Marked">Examples to be learned from beside the corpus.</param>
public sealed record FigureTask(
    TrainingCorpus Corpus, FigureExamples Maker, IReadOnlyList<IReadOnlyList<CandidateEvidence>> Evidence, IReadOnlyList<IReadOnlyList<Example>> Examples,
    IReadOnlyList<IReadOnlyList<Example>> Marked)
{
    /// <summary>The examples of a corpus, with what the rules say or without.</summary>
    /// <param name="corpus">The reports.</param>
    /// <param name="marked">Sentences to be learned from beside them.</param>
    /// <param name="reviewed">Reports of which people have reviewed figures; only those figures are learned from.</param>
    /// <param name="maker">Makes the examples.</param>
    /// <param name="withRules">Whether the examples say what the rules say.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static FigureTask Of(
        TrainingCorpus corpus, IReadOnlyList<ExampleText> marked, IReadOnlyList<ReviewedReport> reviewed, FigureExamples maker, bool withRules,
        CancellationToken cancel = default)
    {
        (List<CandidateEvidence> Evidence, List<Example> Examples)[] made = InParallel.Make(
            corpus.Reports.Count,
            r =>
            {
                TrainingReport report = corpus.Reports[r];
                List<CandidateEvidence> evidence = Ask(report.Candidates, maker, withRules);
                return (evidence, Make(evidence, report.Metadata, [.. report.Matches.Select(m => m?.Indicator)], maker));
            },
            cancel);
        return new FigureTask(
            corpus, maker, [.. made.Select(m => m.Evidence)], [.. made.Select(m => m.Examples)],
            [
                .. marked.Select(t => Make(Ask(t.Candidates, maker, withRules), new ReportMetadata(), t.Indicators, maker)),
                .. reviewed.Select(r => Alone(Make(Ask(r.Candidates, maker, withRules), r.Metadata, [.. r.Matches.Select(m => m?.Indicator)], maker), r.Matches)),
            ]);
    }

    private static List<CandidateEvidence> Ask(IReadOnlyList<FigureCandidate> candidates, FigureExamples maker, bool withRules) =>
        withRules ? maker.Evidence(candidates) : [.. candidates.Select(c => new CandidateEvidence(c, [], default))];

    /// <summary>The reviewed numbers, each by itself: of those between them nobody has said what they are.</summary>
    private static List<Example> Alone(List<Example> examples, IReadOnlyList<GoldFigure?> reviews) =>
        [.. examples.Where((_, i) => reviews[i] is not null).Select(e => e with { Link = null })];

    private static List<Example> Make(List<CandidateEvidence> evidence, ReportMetadata metadata, IReadOnlyList<string?> indicators, FigureExamples maker)
    {
        var made = new List<Example>(evidence.Count);
        maker.Make(evidence, metadata, (i, example) => made.Add(example.ToExample(maker.Classes.Of(indicators[i]))));
        return made;
    }
}
