using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>A candidate with what the rules say of it.</summary>
/// <param name="Candidate">The printed number.</param>
/// <param name="Scores">The rules' scores, the strongest first.</param>
/// <param name="Answer">The rules' answer.</param>
public sealed record CandidateEvidence(FigureCandidate Candidate, IReadOnlyList<(string Indicator, double Score, double Mean)> Scores, RuleAnswer Answer)
{
    /// <summary>Asks the rules about all candidates of a document.</summary>
    public static List<CandidateEvidence> Of(IReadOnlyList<FigureCandidate> candidates, FigureRules rules)
    {
        var evidence = new List<CandidateEvidence>(candidates.Count);
        foreach (FigureCandidate candidate in candidates)
        {
            (List<(string Indicator, double Score, double Mean)> scores, RuleAnswer answer) = rules.Judge(candidate);
            evidence.Add(new CandidateEvidence(candidate, scores, answer));
        }

        return evidence;
    }
}
