using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Finds how the answers of rules and model are best put together, from answers on reports that the models were not trained on.</summary>
/// <param name="task">The reports.</param>
/// <param name="answers">The models' answers.</param>
public sealed class PolicyTuner(FigureTask task, ModelAnswer[][] answers)
{
    private static readonly double[] Thresholds = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];

    /// <summary>The policy of the best F1, with calibrations fitted to the answers it lets through.</summary>
    public DecisionPolicy Tune()
    {
        DecisionPolicy best = (from rulesFirst in (bool[])[false, true]
                               from threshold in Thresholds
                               let policy = new DecisionPolicy(threshold, rulesFirst, new Dictionary<string, Calibration>())
                               orderby Math.Round(Scores(policy).Of().F1, 4) descending, Math.Abs(threshold - 0.45)
                               select policy).First();
        return best with { Calibrations = Calibrate(best, _ => true) };
    }

    /// <summary>The decisions of a policy.</summary>
    public FigureScores Scores(DecisionPolicy policy) => new(task.Corpus.Reports, [.. answers.Select((a, r) => Decide(r, policy))]);

    /// <summary>The reliability of confidences whose calibration was fitted on the other half of the reports.</summary>
    public Reliability CrossFitted(DecisionPolicy policy)
    {
        var judged = new List<(double Confidence, bool Right)>();
        for (int half = 0; half < 2; half++)
        {
            DecisionPolicy fitted = policy with { Calibrations = Calibrate(policy, r => r % 2 != half) };
            for (int r = half; r < answers.Length; r += 2)
            {
                TrainingReport report = task.Corpus.Reports[r];
                judged.AddRange(Decide(r, fitted).Select((d, i) => (d, i)).Where(x => x.d.IsFigure)
                    .Select(x => (x.d.Confidence, FigureScores.IsRight(report, x.i, x.d.Indicator))));
            }
        }

        return Reliability.Of(judged);
    }

    private FigureDecision[] Decide(int report, DecisionPolicy policy) =>
        [.. answers[report].Select((a, i) => ModelDecider.Decide(task.Evidence[report][i], a, task.Maker.Classes.Codes, policy))];

    private Dictionary<string, Calibration> Calibrate(DecisionPolicy policy, Func<int, bool> use)
    {
        var judged = new List<(string Method, double Probability, bool Right)>();
        foreach (int r in Enumerable.Range(0, answers.Length).Where(use))
        {
            for (int i = 0; i < answers[r].Length; i++)
            {
                FigureDecision decision = ModelDecider.DecideUncalibrated(task.Evidence[r][i], answers[r][i], task.Maker.Classes.Codes, policy);
                if (decision.IsFigure)
                {
                    judged.Add((decision.Method, decision.Confidence, FigureScores.IsRight(task.Corpus.Reports[r], i, decision.Indicator)));
                }
            }
        }

        return judged.GroupBy(j => j.Method).ToDictionary(g => g.Key, g => Calibration.Fit([.. g.Select(j => (j.Probability, j.Right))]));
    }
}
