using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Tests models on reports they were not trained on.</summary>
public static class CrossValidation
{
    private const int Blocks = 4;

    /// <summary>The answers on each report of a model that was trained without the reports of its group.</summary>
    /// <param name="task">The reports.</param>
    /// <param name="group">The group of a report: its file to leave one report out, its template to leave a template out.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancel">Stops.</param>
    public static ModelAnswer[][] Answers(FigureTask task, Func<Corpus.TrainingReport, string> group, TrainingOptions options, CancellationToken cancel)
    {
        string[] groups = [.. task.Corpus.Reports.Select(group)];
        string[] folds = [.. groups.Distinct()];
        var set = TrainingSet.Of([.. task.Examples, .. task.Marked], options.MinGroups);
        LogisticModel Without(Func<int, bool> left, LogisticModel? from) =>
            LogisticTrainer.Train(task.Maker.Shape, set.Only(g => g >= groups.Length || !left(g)), options, from, cancel);

        // A fold begins from a model that has not seen its block of folds, and so not its own reports.
        int count = folds.Length > 2 * Blocks ? Blocks : folds.Length > Blocks ? Blocks / 2 : 0;
        int[] blocks = [.. groups.Select(g => Array.IndexOf(folds, g) % Math.Max(1, count))];
        LogisticModel[] begun = InParallel.Make(count, b => Without(r => blocks[r] == b, null), cancel);
        (int Report, ModelAnswer[] Answers)[][] made = InParallel.Make(
            folds.Length,
            f =>
            {
                LogisticModel model = Without(r => groups[r] == folds[f], count == 0 ? null : begun[f % count]);
                return ((int, ModelAnswer[])[])[.. Enumerable.Range(0, groups.Length).Where(r => groups[r] == folds[f]).Select(r => (r, Of(model, task.Examples[r])))];
            },
            cancel);
        var answers = new ModelAnswer[groups.Length][];
        foreach ((int report, ModelAnswer[] of) in made.SelectMany(m => m))
        {
            answers[report] = of;
        }

        return answers;
    }

    private static ModelAnswer[] Of(LogisticModel model, IReadOnlyList<Example> examples)
    {
        var answers = new ModelAnswer[examples.Count];
        model.Classify(examples, (i, probabilities) => answers[i] = ModelAnswer.Of(probabilities));
        return answers;
    }
}
