namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// A multinomial logistic regression: a class scores the sum of its own weights for the features and of weights for its measures, which all
/// classes but the first share. A feature has weights for the classes it was seen with only. Immutable and safe to share between threads.
/// </summary>
/// <param name="Shape">Its classes and measures.</param>
/// <param name="Index">Finds a feature's row.</param>
/// <param name="Starts">For each row where its weights begin, and behind them where the last end.</param>
/// <param name="Classes">The class of each weight.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Shared">Weights of the measures; behind them those of the first class.</param>
public sealed record LogisticModel(Shape Shape, FeatureIndex Index, int[] Starts, ushort[] Classes, float[] Weights, float[] Shared)
{
    private const float LeastWeight = 0.015f;

    /// <summary>The probability of each class.</summary>
    /// <param name="example">What to classify.</param>
    /// <param name="probabilities">To be filled, one for each class.</param>
    public void Classify(Example example, Span<float> probabilities) =>
        Classify(example.Features, example.Values, example.Measures, example.MeasureValues, probabilities);

    /// <summary>The same of an example in parts.</summary>
    /// <param name="features">Hashes of its features.</param>
    /// <param name="values">Their values.</param>
    /// <param name="measures">Places of its measures, see <see cref="Example.Measures"/>.</param>
    /// <param name="measureValues">Their values.</param>
    /// <param name="probabilities">To be filled, one for each class.</param>
    public void Classify(
        ReadOnlySpan<ulong> features, ReadOnlySpan<float> values, ReadOnlySpan<int> measures, ReadOnlySpan<float> measureValues, Span<float> probabilities)
    {
        probabilities.Clear();
        for (int i = 0; i < features.Length; i++)
        {
            int row = Index[features[i]];
            if (row >= 0)
            {
                float value = values[i];
                for (int w = Starts[row]; w < Starts[row + 1]; w++)
                {
                    probabilities[Classes[w]] += value * Weights[w];
                }
            }
        }

        for (int i = 0; i < measures.Length; i++)
        {
            (int of, int measure) = Math.DivRem(measures[i], Shape.Measures);
            probabilities[of] += measureValues[i] * Shared[of == 0 ? Shape.Measures + measure : measure];
        }

        Softmax.Apply(probabilities);
    }

    /// <summary>The model as a file keeps it: weights in half precision, those that hardly count left out.</summary>
    public LogisticModel Compact()
    {
        var features = new List<ulong>();
        var starts = new List<int> { 0 };
        var classes = new List<ushort>();
        var weights = new List<float>();
        for (int row = 0; row < Starts.Length - 1; row++)
        {
            for (int w = Starts[row]; w < Starts[row + 1]; w++)
            {
                if (Math.Abs(Weights[w]) >= LeastWeight)
                {
                    classes.Add(Classes[w]);
                    weights.Add((float)(Half)Weights[w]);
                }
            }

            if (classes.Count > starts[^1])
            {
                features.Add(Index.Features[row]);
                starts.Add(classes.Count);
            }
        }

        return new LogisticModel(Shape, new FeatureIndex(features), [.. starts], [.. classes], [.. weights], Shared);
    }
}
