using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Optimization;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>
/// A multinomial logistic regression over candidates: a class scores the sum of its own weights for the candidate's features and of shared weights
/// for its measures. Immutable and safe to share between threads.
/// </summary>
/// <param name="Classes">The classes.</param>
/// <param name="Rows">Row of each known feature in <paramref name="Weights"/>.</param>
/// <param name="Weights">Weights of the features, a row of all classes each.</param>
/// <param name="Shared">Weights of the measures, and of those of «none» behind them.</param>
public sealed record FigureModel(IndicatorClasses Classes, FeatureIndex Rows, float[] Weights, float[] Shared)
{
    /// <summary>The probability of each class.</summary>
    /// <param name="hashes">Features.</param>
    /// <param name="values">Their values.</param>
    /// <param name="measures">Measures of the classes.</param>
    /// <param name="probabilities">To be filled, one for each class.</param>
    public void Classify(ReadOnlySpan<ulong> hashes, ReadOnlySpan<float> values, ReadOnlySpan<float> measures, Span<float> probabilities)
    {
        int k = Classes.Count;
        probabilities.Clear();
        for (int i = 0; i < hashes.Length; i++)
        {
            int row = Rows[hashes[i]];
            if (row >= 0)
            {
                Dense.AddScaled(probabilities, Weights.AsSpan(row * k, k), values[i]);
            }
        }

        AddShared(Shared, measures, probabilities);
        Softmax.Apply(probabilities);
    }

    /// <summary>Adds what the shared weights make of the measures.</summary>
    internal static void AddShared(ReadOnlySpan<float> shared, ReadOnlySpan<float> measures, Span<float> scores)
    {
        for (int of = 0; of < scores.Length; of++)
        {
            ReadOnlySpan<float> m = measures.Slice(of * ClassEvidence.Size, ClassEvidence.Size);
            ReadOnlySpan<float> w = shared.Slice(of == IndicatorClasses.None ? ClassEvidence.Size : 0, ClassEvidence.Size);
            float sum = 0;
            for (int i = 0; i < m.Length; i++)
            {
                sum += m[i] * w[i];
            }

            scores[of] += sum;
        }
    }
}
