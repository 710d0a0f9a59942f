namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>How a model is trained.</summary>
/// <param name="Decay">Weight of the squares of the feature weights in what is minimised.</param>
/// <param name="SharedDecay">The same for the shared weights.</param>
/// <param name="MinGroups">Features seen in fewer groups (reports) are left out.</param>
/// <param name="Iterations">Most steps.</param>
public sealed record TrainingOptions(double Decay = 0.5, double SharedDecay = 0.05, int MinGroups = 2, int Iterations = 40);

/// <summary>
/// Trains models: L2-regularised maximum likelihood by L-BFGS, on one thread and in one order, so that the same examples give the same model
/// anywhere.
/// </summary>
public static class LogisticTrainer
{
    /// <summary>The model of the examples of some groups (reports).</summary>
    public static LogisticModel Train(Shape shape, IReadOnlyList<IReadOnlyList<Example>> groups, TrainingOptions options)
    {
        var index = new FeatureIndex(Features(groups, options.MinGroups));
        var problem = new LogisticProblem(shape, index, [.. groups.SelectMany(g => g)], options);
        double[] point = new double[problem.Size];
        new Lbfgs(iterations: options.Iterations).Minimize(problem.Evaluate, point);
        return problem.Model(point).Compact();
    }

    /// <summary>The features that enough groups have, in the order of their hashes.</summary>
    private static List<ulong> Features(IReadOnlyList<IReadOnlyList<Example>> groups, int minGroups)
    {
        var seen = new Dictionary<ulong, (int Groups, int Last)>();
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (Example example in groups[g])
            {
                foreach (ulong feature in example.Features)
                {
                    (int count, int last) = seen.GetValueOrDefault(feature, (0, -1));
                    seen[feature] = last == g ? (count, g) : (count + 1, g);
                }
            }
        }

        return [.. seen.Where(s => s.Value.Groups >= minGroups).Select(s => s.Key).Order()];
    }
}
