using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;

namespace Boligsosial.Mining.Extraction;

/// <summary>A number with what it counts.</summary>
/// <param name="Candidate">The number.</param>
/// <param name="Indicator">Indicator code.</param>
public readonly record struct CountedNumber(FigureCandidate Candidate, string Indicator);

/// <summary>When a figure was counted, or is to be reached.</summary>
/// <param name="Target">Whether it is a goal, plan or budget.</param>
/// <param name="Time">The time.</param>
public readonly record struct FigureDating(bool Target, FigureTime Time);

/// <summary>Dates figures. Safe to share between threads.</summary>
public interface IFigureDater
{
    /// <summary>The time of each figure.</summary>
    /// <param name="figures">All figures of a document in reading order.</param>
    /// <param name="metadata">The document's metadata.</param>
    IReadOnlyList<FigureDating> Date(IReadOnlyList<CountedNumber> figures, ReportMetadata metadata);
}

/// <summary>Dates figures by <see cref="TargetRules"/> and <see cref="YearResolver"/> alone.</summary>
public sealed class RuleDater : IFigureDater
{
    /// <inheritdoc/>
    public IReadOnlyList<FigureDating> Date(IReadOnlyList<CountedNumber> figures, ReportMetadata metadata) => [.. figures.Select(f => Of(f, metadata))];

    /// <summary>What the rules say of one figure.</summary>
    public static FigureDating Of(CountedNumber figure, ReportMetadata metadata)
    {
        bool target = TargetRules.IsTarget(figure.Candidate, figure.Indicator);
        bool ownReport = figure.Candidate.Section.Code != SectionCodes.Appendix || metadata.Template == "vest_slutt";
        return new FigureDating(target, YearResolver.Resolve(figure.Candidate, metadata, target, ownReport));
    }
}
