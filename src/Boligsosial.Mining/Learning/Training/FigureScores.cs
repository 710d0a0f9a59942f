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

    /// <summary>All figures with their confidence and whether indicator and value are right.</summary>
    public IEnumerable<(string Method, double Confidence, bool Right)> Judged() =>
        from r in Enumerable.Range(0, Reports.Count)
        from i in Enumerable.Range(0, Reports[r].Candidates.Count)
        let decision = Decisions[r][i]
        where decision.IsFigure
        select (decision.Method, decision.Confidence, IsRight(Reports[r], i, decision.Indicator));

    /// <summary>Whether a candidate is that indicator, and read with the right value.</summary>
    public static bool IsRight(TrainingReport report, int candidate, string indicator) =>
        report.Matches[candidate] is { } gold && gold.Indicator == indicator && gold.Value == report.Candidates[candidate].Mention.Value;
}
