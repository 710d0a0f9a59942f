using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>
/// Trains models of the same reports, each without some of them. To be there sooner, the model of a fold begins from one that has not seen a whole block of
/// folds, its own among them, and that one from the ground: a model of examples that are no report's.
/// </summary>
/// <param name="shape">Shape of the models.</param>
/// <param name="set">The examples of each report, and behind them those that are in every model.</param>
/// <param name="reports">How many reports there are.</param>
/// <param name="options">How to train.</param>
/// <param name="ground">The ground, or null to begin from nothing.</param>
internal sealed class FoldModels(Shape shape, TrainingSet set, int reports, TrainingOptions options, LogisticModel? ground = null)
{
    private const int Blocks = 4;

    /// <summary>The model of all reports but some.</summary>
    /// <param name="left">Whether a report, by its place, is left out.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public LogisticModel Without(Func<int, bool> left, CancellationToken cancel) => Begin(left, cancel).Compact();

    /// <summary>The model of all reports.</summary>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public LogisticModel OfAll(CancellationToken cancel) => Without(_ => false, cancel);

    /// <summary>Makes for each fold the model that was trained without its reports.</summary>
    /// <param name="folds">For each report the name of its fold.</param>
    /// <param name="use">Called with a fold's reports and its model, for several folds at a time.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public void Each(IReadOnlyList<string> folds, Action<IReadOnlyList<int>, LogisticModel> use, CancellationToken cancel)
    {
        List<int>[] left = [.. Enumerable.Range(0, folds.Count).GroupBy(r => folds[r]).Select(fold => fold.ToList())];
        int count = left.Length > 2 * Blocks ? Blocks : left.Length > Blocks ? Blocks / 2 : 0;
        LogisticModel[] begun = InParallel.Make(count, b => Begin(left.Where((_, f) => f % count == b).SelectMany(fold => fold).ToHashSet().Contains, cancel), cancel);
        InParallel.Make(
            left.Length,
            f =>
            {
                use(left[f], count == 0 ? Without(left[f].Contains, cancel) : Train(left[f].Contains, begun[f % count], options.Refining, cancel).Compact());
                return f;
            },
            cancel);
    }

    /// <summary>The model of all reports but one, for each.</summary>
    /// <param name="use">Called with a report's place and the model, for several reports at a time.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public void EachReport(Action<int, LogisticModel> use, CancellationToken cancel) =>
        Each([.. Enumerable.Range(0, reports).Select(r => $"{r}")], (left, model) => use(left[0], model), cancel);

    private LogisticModel Begin(Func<int, bool> left, CancellationToken cancel) => Train(left, ground, ground is null ? options.Iterations : options.Further, cancel);

    private LogisticModel Train(Func<int, bool> left, LogisticModel? from, int iterations, CancellationToken cancel) =>
        LogisticTrainer.Begin(shape, set.Only(g => g >= reports || !left(g)), options, from, iterations, cancel);
}
