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
        var answers = new ModelAnswer[groups.Length][];
        var parallel = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        LogisticModel Without(Func<int, bool> left, LogisticModel? from) =>
            LogisticTrainer.Train(task.Maker.Shape, [.. task.Examples.Where((_, r) => !left(r)), .. task.Marked], options, from);

        // A fold begins from a model that has not seen its block of folds, and so not its own reports.
        int[] blocks = [.. groups.Select(g => Array.IndexOf(folds, g) % Blocks)];
        var begun = new LogisticModel?[Blocks];
        if (folds.Length > 2 * Blocks)
        {
            Parallel.For(0, Blocks, parallel, b => begun[b] = Without(r => blocks[r] == b, null));
        }

        Parallel.For(0, folds.Length, parallel, f =>
        {
            LogisticModel model = Without(r => groups[r] == folds[f], begun[f % Blocks]);
            for (int r = 0; r < groups.Length; r++)
            {
                if (groups[r] == folds[f])
                {
                    var of = new ModelAnswer[task.Examples[r].Count];
                    model.Classify(task.Examples[r], (i, probabilities) => of[i] = ModelAnswer.Of(probabilities));
                    answers[r] = of;
                }
            }
        });
        return answers;
    }
}
