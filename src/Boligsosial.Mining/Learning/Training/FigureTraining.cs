using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>The scores of one way to decide, or of several on the same reports.</summary>
/// <param name="Rules">Rules alone.</param>
/// <param name="Model">The model alone, trained without what the rules say.</param>
/// <param name="Both">Rules and model together.</param>
/// <param name="OtherTemplates">Rules and model together, trained without any report of the template.</param>
/// <param name="Reliability">Reliability of the confidence of rules and model together.</param>
public sealed record FigureEvaluation(FigureScores Rules, FigureScores Model, FigureScores Both, FigureScores OtherTemplates, Reliability Reliability);

/// <summary>Trains the figure model of a corpus and measures it on reports it was not trained on.</summary>
/// <param name="maker">Makes examples.</param>
/// <param name="options">How to train.</param>
public sealed class FigureTraining(FigureExamples maker, TrainingOptions options)
{
    private const int Parts = 3;

    /// <summary>So many reports are left out at a time: a score that is, if anything, lower than with one, in half the time.</summary>
    private const int AtATime = 2;

    /// <summary>Of few reports one is left out at a time: there would be too little to learn from.</summary>
    private const int LeastFolds = 12;

    /// <summary>Measures, by leaving out a report or a template at a time, and trains on the whole corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="marked">Sentences to be learned from beside it.</param>
    /// <param name="reviewed">Reports, not of the corpus, of which people have reviewed figures.</param>
    /// <param name="cancel">Stops.</param>
    public (FigureModel Model, FigureEvaluation Evaluation) Run(
        TrainingCorpus corpus, IReadOnlyList<ExampleText> marked, IReadOnlyList<ReviewedReport> reviewed, CancellationToken cancel)
    {
        FigureTask task = FigureTask.Of(corpus, marked, reviewed, maker, withRules: true, cancel);
        FigureTask bare = FigureTask.Of(corpus, marked, reviewed, maker, withRules: false, cancel);
        FoldModels[] models = InParallel.Make(2, t => Models(t == 0 ? task : bare, cancel), cancel);
        var byReport = new PolicyTuner(task, Answers(task, models[0], Part(corpus, Folds(corpus.Reports.Count)), cancel));
        DecisionPolicy policy = byReport.Tune();
        var byTemplate = new PolicyTuner(task, Answers(task, models[0], r => r.Template, cancel));
        (ModelAnswer[][] Answers, LogisticModel? Model)[] last = InParallel.Make<(ModelAnswer[][], LogisticModel?)>(
            2, i => i == 0 ? (Answers(bare, models[1], Part(corpus, Parts), cancel), null) : ([], models[0].OfAll(cancel)), cancel);
        var alone = new PolicyTuner(bare, last[0].Answers);
        var evaluation = new FigureEvaluation(
            new FigureScores(corpus.Reports, [.. task.Evidence.Select(report => (IReadOnlyList<FigureDecision>)[.. report.Select(e => RuleDecider.Of(e.Candidate, e.Answer))])]),
            alone.Scores(alone.Tune()),
            byReport.Scores(policy),
            byTemplate.Scores(policy),
            byReport.CrossFitted(policy));
        return (new FigureModel(maker.Classes.Codes, last[1].Model!, policy), evaluation);
    }

    /// <summary>All begin from what the marked sentences teach.</summary>
    private FoldModels Models(FigureTask task, CancellationToken cancel)
    {
        var set = TrainingSet.Of([.. task.Examples, .. task.Marked], options.MinGroups);
        int reports = task.Examples.Count;
        LogisticModel? ground = task.Marked.Count == 0 ? null : LogisticTrainer.Begin(maker.Shape, set.Only(g => g >= reports), options, null, options.Iterations, cancel);
        return new FoldModels(maker.Shape, set, reports, options, ground);
    }

    /// <summary>The answers on each report of a model that was trained without the reports of its fold.</summary>
    private static ModelAnswer[][] Answers(FigureTask task, FoldModels models, Func<TrainingReport, string> fold, CancellationToken cancel)
    {
        var answers = new ModelAnswer[task.Examples.Count][];
        models.Each(
            [.. task.Corpus.Reports.Select(fold)],
            (left, model) =>
            {
                foreach (int r in left)
                {
                    var told = new ModelAnswer[task.Examples[r].Count];
                    model.Classify(task.Examples[r], (i, probabilities) => told[i] = ModelAnswer.Of(probabilities));
                    answers[r] = told;
                }
            },
            cancel);
        return answers;
    }

    /// <summary>Into how many parts so many reports are cut, each left out in turn.</summary>
    internal static int Folds(int reports) => Math.Max(Math.Min(reports, LeastFolds), (reports + AtATime - 1) / AtATime);

    /// <summary>The model alone is measured on a third of the reports at a time: it is there to be compared, and three models are enough for that.</summary>
    private static Func<TrainingReport, string> Part(TrainingCorpus corpus, int parts)
    {
        Dictionary<string, int> places = corpus.Reports.Select((r, i) => (r.File, i)).ToDictionary(x => x.File, x => x.i);
        return r => $"{places[r.File] % parts}";
    }
}
