using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Sections;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Finds from which probability on the model's word is worth having, from answers on reports that the models were not trained on.</summary>
internal sealed class SectionPolicyTuner
{
    /// <summary>A wrong heading cuts a right section in two: it costs more than a right one is worth.</summary>
    private const double CostOfWrong = 2;

    /// <summary>A heading that is one, with the wrong topic, parts the report where it should be parted.</summary>
    private const double CostOfWrongTopic = 0.6;

    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, SectionPolicy.Never];
    private static readonly SectionPolicy All = SectionPolicy.From(Thresholds[0]);

    private readonly Judged[][] _judged;

    /// <summary>A tuner.</summary>
    /// <param name="answers">For each report its views with a model's answers.</param>
    public SectionPolicyTuner(IReadOnlyList<List<(SectionView View, SectionAnswer[] Answers)>> answers) =>
        _judged = [.. answers.Select(views => views.SelectMany(v => v.View.Judge(v.Answers, All).Select(j => Of(v.View, j.Decision, j.Right))).ToArray())];

    private enum Case
    {
        AddFree,
        AddForm,
        Change,
    }

    /// <summary>The best policy for some of the reports.</summary>
    public SectionPolicy Tune(Func<int, bool> use)
    {
        List<Judged> judged = [.. _judged.Where((_, r) => use(r)).SelectMany(j => j)];
        double Best(Case of) => Thresholds.MaxBy(t => (Math.Round(judged.Where(j => j.Case == of && j.Probability >= t).Sum(j => j.Worth), 3), t));
        var policy = new SectionPolicy(Best(Case.AddFree), Best(Case.AddForm), Best(Case.Change), Calibration.None, Calibration.None);
        Calibration Fit(bool form) => Calibration.Fit([.. judged.Where(j => j.Case == Case.AddForm == form && Passes(j, policy)).Select(j => (j.Probability, j.Right))]);
        return policy with { FreeCalibration = Fit(false), FormCalibration = Fit(true) };
    }

    /// <summary>Reliability of the confidence, each report's by the policy tuned without it.</summary>
    public Reliability Reliability(IReadOnlyList<SectionPolicy> policies) =>
        Evaluation.Reliability.Of(_judged.SelectMany((judged, r) => judged.Where(j => Passes(j, policies[r])).Select(j => ((j.Case == Case.AddForm ? policies[r].FormCalibration : policies[r].FreeCalibration).Of(j.Probability), j.Right))));

    private static bool Passes(Judged judged, SectionPolicy policy) =>
        judged.Probability >= judged.Case switch { Case.AddFree => policy.AddFree, Case.AddForm => policy.AddForm, _ => policy.Change };

    private static Judged Of(SectionView view, SectionDecision decision, bool right)
    {
        HeadingLine line = view.Lines[decision.Line];
        bool lost = line.Ruled is not null && view.IsRight(decision.Line, line.Ruled);
        return new Judged(
            line.Ruled is not null ? Case.Change : view.Found.Template is null ? Case.AddFree : Case.AddForm, decision.Probability, right,
            right ? 1 : line.Ruled is null && view.Found.Template is null && view.Gold[decision.Line] is not null ? -CostOfWrongTopic : line.Ruled is null || lost ? -CostOfWrong : 0);
    }

    private readonly record struct Judged(Case Case, double Probability, bool Right, double Worth);
}
