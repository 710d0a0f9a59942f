using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>Makes examples of a document's candidates. Safe to share between threads.</summary>
/// <param name="classes">The classes.</param>
/// <param name="rules">The rules, whose scores are among the evidence.</param>
/// <param name="features">The candidates' own features.</param>
/// <param name="measures">What speaks for each class.</param>
public sealed class FigureExamples(IndicatorClasses classes, FigureRules rules, FigureFeatures features, ClassEvidence measures)
{
    private static readonly ulong PreviousName = FeatureHash.Of("previous");
    private static readonly ulong NextName = FeatureHash.Of("following");

    /// <summary>The classes.</summary>
    public IndicatorClasses Classes => classes;

    /// <summary>The shape of figure models.</summary>
    public Shape Shape { get; } = new(classes.Count, ClassEvidence.Size, NumberLinks.Kinds);

    /// <summary>Asks the rules about all candidates of a document.</summary>
    public List<CandidateEvidence> Evidence(IReadOnlyList<FigureCandidate> candidates) => CandidateEvidence.Of(candidates, rules);

    /// <summary>Makes the examples of a document one after the other.</summary>
    /// <param name="candidates">Its candidates in reading order.</param>
    /// <param name="metadata">Its metadata.</param>
    /// <param name="use">Called with each candidate's place and its example, which is overwritten by the next.</param>
    public void Make(IReadOnlyList<CandidateEvidence> candidates, ReportMetadata metadata, Action<int, ExampleBuffer> use)
    {
        float[] held = new float[candidates.Count * classes.Count];
        for (int i = 0; i < candidates.Count; i++)
        {
            held[(i * classes.Count) + classes.Of(candidates[i].Answer.Indicator)] = 1;
        }

        var votes = new Votes(candidates, held, classes.Count);
        WiderText wider = features.Wider();
        var buffer = new ExampleBuffer(Shape);
        for (int i = 0; i < candidates.Count; i++)
        {
            features.Write(candidates[i], metadata, wider, buffer.Features);
            Beside(candidates, votes, i, buffer.Features);
            measures.Write(candidates[i], i, votes, buffer.Measures);
            buffer.LinkKind = i == 0 ? -1 : NumberLinks.KindOf(candidates[i - 1].Candidate, candidates[i].Candidate);
            if (buffer.LinkKind >= 0)
            {
                NumberLinks.Write(candidates[i - 1].Candidate, candidates[i].Candidate, buffer.LinkFeatures);
            }

            buffer.Complete();
            use(i, buffer);
        }
    }

    /// <summary>What the rules hold the numbers beside a candidate for: one thing is often counted after another.</summary>
    private static void Beside(IReadOnlyList<CandidateEvidence> candidates, Votes votes, int candidate, FeatureBuffer buffer)
    {
        foreach (bool next in (ReadOnlySpan<bool>)[false, true])
        {
            int other = votes.Beside(candidate, next);
            string held = other < 0 ? "nothing" : candidates[other].Answer.Indicator ?? "";
            buffer.Add(FeatureHash.Mix(next ? NextName : PreviousName, FeatureHash.Of(held)), 0.7f);
        }
    }
}
