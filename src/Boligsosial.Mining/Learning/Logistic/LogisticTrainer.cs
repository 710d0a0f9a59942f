namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>How a model is trained.</summary>
/// <param name="Decay">Weight of the squares of the feature weights in what is minimised.</param>
/// <param name="SharedDecay">The same for the shared weights.</param>
/// <param name="LinkDecay">The same for the weights of links.</param>
/// <param name="MinGroups">Features seen in fewer groups (reports) are left out.</param>
/// <param name="Iterations">Most steps of a model that begins from nothing.</param>
public sealed record TrainingOptions(double Decay = 0.6, double SharedDecay = 0.05, double LinkDecay = 0.5, int MinGroups = 2, int Iterations = 25)
{
    /// <summary>Most steps of a model that begins from one of other examples of the same kind.</summary>
    public int Further => Iterations / 2;

    /// <summary>Most steps of a model that begins from one of nearly the same examples.</summary>
    public int Refining => Iterations / 6;
}

/// <summary>
/// Trains models: L2-regularised maximum likelihood by L-BFGS, on one thread and in one order, so that the same examples give the same model
/// anywhere.
/// </summary>
public static class LogisticTrainer
{
    /// <summary>The model of the examples of some groups (reports), from nothing.</summary>
    /// <param name="shape">Its classes and measures.</param>
    /// <param name="groups">The examples.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static LogisticModel Train(Shape shape, IReadOnlyList<IReadOnlyList<Example>> groups, TrainingOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Train(shape, TrainingSet.Of(groups, options.MinGroups), options, null, options.Iterations, cancel);
    }

    /// <summary>The model of examples that are ready, of which some groups may be left out.</summary>
    /// <param name="shape">Its classes and measures.</param>
    /// <param name="set">The examples.</param>
    /// <param name="options">How to train.</param>
    /// <param name="from">A model trained on some of these examples or others of their kind, to begin from: the result is about the same, and there sooner.</param>
    /// <param name="iterations">Most steps.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static LogisticModel Train(Shape shape, TrainingSet set, TrainingOptions options, LogisticModel? from, int iterations, CancellationToken cancel = default) =>
        Begin(shape, set, options, from, iterations, cancel).Compact();

    /// <summary>The same with all its weights, in full: a model for others to begin from.</summary>
    /// <param name="shape">Its classes and measures.</param>
    /// <param name="set">The examples.</param>
    /// <param name="options">How to train.</param>
    /// <param name="from">A model to begin from.</param>
    /// <param name="iterations">Most steps.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static LogisticModel Begin(Shape shape, TrainingSet set, TrainingOptions options, LogisticModel? from, int iterations, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var problem = new LogisticProblem(shape, set, options);
        double[] point = problem.Start(from);
        new Lbfgs(iterations: iterations).Minimize(problem.Evaluate, point, problem.Curvature(), cancel);
        return problem.Model(point);
    }
}
