using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;

namespace Boligsosial.Mining.Extraction;

/// <summary>What a printed number counts.</summary>
/// <param name="Indicator">Indicator code; empty when it is no figure.</param>
/// <param name="Method"><c>table</c>, <c>rule</c> or <c>model</c>.</param>
/// <param name="Confidence">Probability that indicator and value are right, 0..1.</param>
public readonly record struct FigureDecision(string Indicator, string Method, double Confidence)
{
    /// <summary>No figure.</summary>
    public static FigureDecision None { get; } = new("", "", 0);

    /// <summary>Whether the number is a figure.</summary>
    public bool IsFigure => Indicator.Length > 0;
}

/// <summary>Decides which of a document's numbers are figures, and of what. Safe to share between threads.</summary>
public interface IFigureDecider
{
    /// <summary>The decision on each candidate.</summary>
    /// <param name="candidates">All candidates of a document in reading order.</param>
    /// <param name="metadata">The document's metadata.</param>
    IReadOnlyList<FigureDecision> Decide(IReadOnlyList<FigureCandidate> candidates, ReportMetadata metadata);
}

/// <summary>Decides by the patterns of the definitions alone. Its confidence is an estimate, not calibrated.</summary>
/// <param name="rules">The rules.</param>
public sealed class RuleDecider(FigureRules rules) : IFigureDecider
{
    /// <summary>The method of an answer of the rules.</summary>
    public static string MethodOf(FigureCandidate candidate) => candidate.InCell ? "table" : "rule";

    /// <inheritdoc/>
    public IReadOnlyList<FigureDecision> Decide(IReadOnlyList<FigureCandidate> candidates, ReportMetadata metadata) =>
        [.. candidates.Select(c => Of(c, rules.Decide(c)))];

    /// <summary>The decision that an answer of the rules amounts to.</summary>
    public static FigureDecision Of(FigureCandidate candidate, RuleAnswer answer) => string.IsNullOrEmpty(answer.Indicator)
        ? FigureDecision.None
        : new FigureDecision(answer.Indicator, MethodOf(candidate), Math.Clamp(0.4 + (0.5 * answer.Strength) + (0.1 * Math.Min(1, answer.Margin)), 0.05, 0.99));
}
