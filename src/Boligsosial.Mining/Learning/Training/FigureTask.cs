using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>The reports of a corpus as examples for the figure model.</summary>
/// <param name="Corpus">The reports.</param>
/// <param name="Maker">Makes the examples.</param>
/// <param name="Evidence">What the rules say of each report's candidates.</param>
/// <param name="Examples">The examples of each report.</param>
public sealed record FigureTask(
    TrainingCorpus Corpus, FigureExamples Maker, IReadOnlyList<IReadOnlyList<CandidateEvidence>> Evidence, IReadOnlyList<IReadOnlyList<Example>> Examples)
{
    /// <summary>The examples of a corpus, with what the rules say or without.</summary>
    public static FigureTask Of(TrainingCorpus corpus, FigureExamples maker, bool withRules)
    {
        var evidence = new IReadOnlyList<CandidateEvidence>[corpus.Reports.Count];
        var examples = new IReadOnlyList<Example>[corpus.Reports.Count];
        Parallel.For(0, corpus.Reports.Count, r =>
        {
            TrainingReport report = corpus.Reports[r];
            evidence[r] = withRules ? maker.Evidence(report.Candidates) : [.. report.Candidates.Select(c => new CandidateEvidence(c, [], default))];
            var made = new List<Example>(report.Candidates.Count);
            maker.Make(evidence[r], report.Metadata, (i, example) => made.Add(example.ToExample(maker.Classes.Of(report.Matches[i]?.Indicator))));
            examples[r] = made;
        });
        return new FigureTask(corpus, maker, evidence, examples);
    }
}
