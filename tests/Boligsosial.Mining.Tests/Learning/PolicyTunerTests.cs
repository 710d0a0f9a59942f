using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>How the answers of rules and model are put together.</summary>
public sealed class PolicyTunerTests
{
    private const int Reports = 40;
    private const string Right = "startlan_innvilget";
    private static readonly FigureExamples Maker = FigureDeciders.Examples(SmallReport.Codebook, SmallReport.Normalizer, SmallReport.Patterns);

    [Fact]
    public void Certain_rules_that_overrule_the_model_and_are_right_are_believed()
    {
        // The model says something else, and is very sure of it.
        PolicyTuner tuner = Tuner(new ModelAnswer(Maker.Classes.Of("botid_ar"), 0.95));
        DecisionPolicy policy = tuner.Tune();

        Assert.True(policy.RulesFirst);
        Assert.True(tuner.Scores(policy).Decisions[0][0] is { Indicator: Right, Confidence: > 0.9 });
    }

    /// <summary>Reports with one figure each, of which the rules are certain.</summary>
    private static PolicyTuner Tuner(ModelAnswer answer)
    {
        IReadOnlyList<FigureCandidate> candidates = SmallReport.Candidates("Det ble gitt 42 startlån.");
        var gold = new GoldFigure("a.pdf", Right, 42, 2012, 1, null);
        var report = new TrainingReport("a.pdf", "fritt", "nb", SmallReport.Annual(2012), candidates, [gold], [gold]);
        var evidence = new CandidateEvidence(candidates[0], [(Right, 1, 1)], new RuleAnswer(Right, 1, 1, Certain: true));
        var task = new FigureTask(
            new TrainingCorpus([.. Enumerable.Repeat(report, Reports)], ""), Maker, [.. Enumerable.Repeat<IReadOnlyList<CandidateEvidence>>([evidence], Reports)], [], []);
        return new PolicyTuner(task, [.. Enumerable.Repeat((ModelAnswer[])[answer], Reports)]);
    }
}
