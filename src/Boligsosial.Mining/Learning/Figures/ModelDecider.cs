using System.Collections.Concurrent;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>What the model makes of a candidate.</summary>
/// <param name="Best">The likeliest indicator's class.</param>
/// <param name="Probability">Its probability.</param>
public readonly record struct ModelAnswer(int Best, double Probability)
{
    /// <summary>The likeliest class but <see cref="IndicatorClasses.None"/>.</summary>
    public static ModelAnswer Of(ReadOnlySpan<float> probabilities)
    {
        int best = 1;
        for (int of = 2; of < probabilities.Length; of++)
        {
            best = probabilities[of] > probabilities[best] ? of : best;
        }

        return new ModelAnswer(best, probabilities[best]);
    }
}

/// <summary>Decides by rules and model together, with calibrated confidence.</summary>
/// <param name="model">The trained model.</param>
/// <param name="examples">Makes examples of candidates.</param>
public sealed class ModelDecider(FigureModel model, FigureExamples examples) : IFigureDecider
{
    /// <summary>The probability of an answer of the rules that the model does not share.</summary>
    private const double EvenOdds = 0.5;

    /// <summary>Buffers for more candidates are not kept: few reports have so many.</summary>
    private const int MostKept = 2000;

    private readonly float[][] _factors = model.Logistic.Factors();

    /// <summary>Sums that no thread uses just now: their buffers are large, and used again for the next document.</summary>
    private readonly ConcurrentBag<ChainSums> _free = [];

    /// <inheritdoc/>
    public IReadOnlyList<FigureDecision> Decide(IReadOnlyList<FigureCandidate> candidates, ReportMetadata metadata)
    {
        List<CandidateEvidence> evidence = examples.Evidence(candidates);
        var decisions = new FigureDecision[candidates.Count];
        ChainSums sums = _free.TryTake(out ChainSums? used) ? used : new ChainSums(model.Logistic.Shape.Classes, _factors);
        sums.Begin(candidates.Count);
        var links = new LinkPotential[candidates.Count];
        examples.Make(evidence, metadata, (i, example) =>
        {
            example.Score(model.Logistic, sums[i]);
            links[i] = example.Link(model.Logistic);
        });
        sums.Run(links);
        sums.Finish(links.Length);
        for (int i = 0; i < links.Length; i++)
        {
            decisions[i] = evidence[i].Answer.Indicator is { } ruled && model.NotLearned.Contains(ruled)
                ? RuleDecider.Of(candidates[i], evidence[i].Answer)
                : Decide(evidence[i], ModelAnswer.Of(sums[i]), model.Codes, model.Policy);
        }

        if (candidates.Count <= MostKept)
        {
            _free.Add(sums);
        }

        return decisions;
    }

    /// <summary>Puts the answers of rules and model together.</summary>
    /// <param name="evidence">What the rules say.</param>
    /// <param name="answer">What the model says.</param>
    /// <param name="codes">Indicator codes by class.</param>
    /// <param name="policy">Who has the last word.</param>
    public static FigureDecision Decide(CandidateEvidence evidence, ModelAnswer answer, IReadOnlyList<string> codes, DecisionPolicy policy)
    {
        FigureDecision raw = DecideUncalibrated(evidence, answer, codes, policy);
        return raw.IsFigure ? raw with { Confidence = policy.Calibrations.GetValueOrDefault(raw.Method, Calibration.None).Of(raw.Confidence) } : raw;
    }

    /// <summary>The same, with the probability that is to be calibrated for its confidence: what a calibration is fitted to and applied on.</summary>
    internal static FigureDecision DecideUncalibrated(CandidateEvidence evidence, ModelAnswer answer, IReadOnlyList<string> codes, DecisionPolicy policy)
    {
        if (evidence.Candidate is { InCell: true, TableKind: TableKind.Scores })
        {
            return FigureDecision.None;
        }

        string ruled = evidence.Answer.Indicator ?? "";
        bool certain = evidence.Answer.Certain && (policy.RulesFirst || evidence.Candidate is { InCell: true, TableKind: TableKind.Mapping });
        if (!certain && answer.Probability < policy.Threshold)
        {
            return FigureDecision.None;
        }

        string indicator = certain ? ruled : codes[answer.Best];
        string method = indicator == ruled ? RuleDecider.MethodOf(evidence.Candidate) : "model";
        return new FigureDecision(indicator, method, indicator == codes[answer.Best] ? answer.Probability : EvenOdds);
    }
}
