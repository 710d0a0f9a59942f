namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Which weights a model has: a feature has one for each class it was seen with.</summary>
internal static class FeatureClasses
{
    /// <summary>A feature of more than this part of the classes, one in three, gets weights for all of them.</summary>
    private const int FullFrom = 3;

    /// <summary>The classes of each feature's weights, and where in them each feature's begin.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="count">How many classes there are.</param>
    /// <param name="chains">The examples.</param>
    public static (int[] Starts, ushort[] Classes) Of(int features, int count, IReadOnlyList<TrainingChain> chains)
    {
        var supported = new bool[features * count];
        foreach (TrainingChain chain in chains)
        {
            for (int i = 0; i < chain.Length; i++)
            {
                foreach (int row in chain.Rows[i])
                {
                    supported[(row * count) + chain.Labels[i]] = true;
                }
            }
        }

        int[] starts = new int[features + 1];
        var classes = new List<ushort>();
        for (int row = 0; row < features; row++)
        {
            // A feature of many classes gets weights for all of them: a full row is added to the scores in wide steps.
            bool full = supported.AsSpan(row * count, count).Count(true) > count / FullFrom;
            for (int of = 0; of < count; of++)
            {
                if (full || supported[(row * count) + of])
                {
                    classes.Add((ushort)of);
                }
            }

            starts[row + 1] = classes.Count;
        }

        return (starts, [.. classes]);
    }
}
