using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Scores decisions on the reports of a corpus: figures by file, indicator and value, as multisets.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Decisions">The decisions on each report's candidates.</param>
public sealed record FigureScores(IReadOnlyList<TrainingReport> Reports, IReadOnlyList<IReadOnlyList<FigureDecision>> Decisions)
{
    /// <summary>The score over the reports and indicators asked for.</summary>
    public Score Of(Func<TrainingReport, bool>? report = null, string? indicator = null)
    {
        var gold = new List<(string File, string Indicator, decimal Value)>();
        var found = new List<(string File, string Indicator, decimal Value)>();
        for (int r = 0; r < Reports.Count; r++)
        {
            TrainingReport at = Reports[r];
            if (report is not null && !report(at))
            {
                continue;
            }

            gold.AddRange(at.Gold.Where(g => indicator is null || g.Indicator == indicator).Select(g => (at.File, g.Indicator, g.Value)));
            for (int i = 0; i < at.Candidates.Count; i++)
            {
                FigureDecision decision = Decisions[r][i];
                if (decision.IsFigure && (indicator is null || decision.Indicator == indicator))
                {
                    found.Add((at.File, decision.Indicator, at.Candidates[i].Mention.Value));
                }
            }
        }

        return Score.Of(gold, found, x => x).Score;
    }

    /// <summary>Whether a candidate is that indicator, and read with the right value.</summary>
    public static bool IsRight(TrainingReport report, int candidate, string indicator) =>
        report.Matches[candidate] is { } gold && gold.Indicator == indicator && gold.Value == report.Candidates[candidate].Mention.Value;
}
