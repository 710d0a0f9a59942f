using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Tests models on reports they were not trained on.</summary>
public static class CrossValidation
{
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
        Parallel.For(0, folds.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, f =>
        {
            LogisticModel model = LogisticTrainer.Train(task.Maker.Shape, [.. task.Examples.Where((_, r) => groups[r] != folds[f])], options);
            float[] probabilities = new float[task.Maker.Shape.Classes];
            for (int r = 0; r < groups.Length; r++)
            {
                if (groups[r] == folds[f])
                {
                    answers[r] = [.. task.Examples[r].Select(e =>
                    {
                        model.Classify(e, probabilities);
                        return ModelAnswer.Of(probabilities);
                    })];
                }
            }
        });
        return answers;
    }
}
