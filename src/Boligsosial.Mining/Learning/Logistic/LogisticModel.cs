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
public sealed record LogisticModel(Shape Shape, FeatureIndex Index, int[] Starts, byte[] Classes, float[] Weights, float[] Shared)
{
    /// <summary>The probability of each class.</summary>
    /// <param name="example">What to classify.</param>
    /// <param name="probabilities">To be filled, one for each class.</param>
    public void Classify(Example example, Span<float> probabilities)
    {
        probabilities.Clear();
        for (int i = 0; i < example.Features.Length; i++)
        {
            int row = Index[example.Features[i]];
            if (row >= 0)
            {
                float value = example.Values[i];
                for (int w = Starts[row]; w < Starts[row + 1]; w++)
                {
                    probabilities[Classes[w]] += value * Weights[w];
                }
            }
        }

        for (int i = 0; i < example.Measures.Length; i++)
        {
            (int of, int measure) = Math.DivRem(example.Measures[i], Shape.Measures);
            probabilities[of] += example.MeasureValues[i] * Shared[of == 0 ? Shape.Measures + measure : measure];
        }

        Softmax.Apply(probabilities);
    }
}
