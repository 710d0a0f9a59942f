using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Trains the models of a task, each without some of its reports. All begin from what the marked sentences teach, which are no report's.</summary>
internal sealed class FoldTrainer
{
    private const int Blocks = 4;
    private readonly FigureTask _task;
    private readonly TrainingOptions _options;
    private readonly TrainingSet _set;
    private readonly LogisticModel? _ground;

    /// <summary>The trainer of a task.</summary>
    /// <param name="task">The reports.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public FoldTrainer(FigureTask task, TrainingOptions options, CancellationToken cancel)
    {
        (_task, _options) = (task, options);
        _set = TrainingSet.Of([.. task.Examples, .. task.Marked], options.MinGroups);
        _ground = task.Marked.Count == 0 ? null
            : LogisticTrainer.Begin(task.Maker.Shape, _set.Only(g => g >= task.Examples.Count), options, null, options.Iterations, cancel);
    }

    /// <summary>The model of all examples.</summary>
    public LogisticModel OfAll(CancellationToken cancel) => Without(_ => false, cancel).Compact();

    /// <summary>The answers on each report of a model that was trained without the reports of its group.</summary>
    /// <param name="group">The group of a report: its template to leave a template out.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public ModelAnswer[][] Answers(Func<Corpus.TrainingReport, string> group, CancellationToken cancel)
    {
        string[] groups = [.. _task.Corpus.Reports.Select(group)];
        string[] folds = [.. groups.Distinct()];

        // A fold begins from a model that has not seen its block of folds, and so not its own reports.
        int count = folds.Length > 2 * Blocks ? Blocks : folds.Length > Blocks ? Blocks / 2 : 0;
        int[] blocks = [.. groups.Select(g => Array.IndexOf(folds, g) % Math.Max(1, count))];
        LogisticModel[] begun = InParallel.Make(count, b => Without(r => blocks[r] == b, cancel), cancel);
        (int Report, ModelAnswer[] Answers)[][] made = InParallel.Make(
            folds.Length,
            f =>
            {
                bool Left(int r) => groups[r] == folds[f];
                LogisticModel model = (count == 0 ? Without(Left, cancel) : Without(Left, begun[f % count], _options.Refining, cancel)).Compact();
                return ((int, ModelAnswer[])[])[.. Enumerable.Range(0, groups.Length).Where(Left).Select(r => (r, Of(model, _task.Examples[r])))];
            },
            cancel);
        var answers = new ModelAnswer[groups.Length][];
        foreach ((int report, ModelAnswer[] of) in made.SelectMany(m => m))
        {
            answers[report] = of;
        }

        return answers;
    }

    private LogisticModel Without(Func<int, bool> left, CancellationToken cancel) => Without(left, _ground, _ground is null ? _options.Iterations : _options.Further, cancel);

    private LogisticModel Without(Func<int, bool> left, LogisticModel? from, int iterations, CancellationToken cancel) =>
        LogisticTrainer.Begin(_task.Maker.Shape, _set.Only(g => g >= _task.Examples.Count || !left(g)), _options, from, iterations, cancel);

    private static ModelAnswer[] Of(LogisticModel model, IReadOnlyList<Example> examples)
    {
        var answers = new ModelAnswer[examples.Count];
        model.Classify(examples, (i, probabilities) => answers[i] = ModelAnswer.Of(probabilities));
        return answers;
    }
}
