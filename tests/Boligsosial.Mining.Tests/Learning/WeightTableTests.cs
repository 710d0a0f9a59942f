using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>The table of weights against the sum it stands for.</summary>
public sealed class WeightTableTests
{
    private const int Classes = 40;
    private const int Features = 500;

    [Fact]
    public void Scores_are_the_sums_of_the_weights_of_features_that_know_few_classes_and_of_those_that_know_many()
    {
        LogisticModel model = Model(new Random(7), w => (float)(Half)w);
        ulong[] asked = [.. Enumerable.Range(0, Features + 100).Where(f => f % 3 > 0).Select(f => FeatureHash.Of($"{f}"))];
        float[] values = [.. asked.Select((_, i) => (i % 7 - 3) / 4f)];
        float[] expected = new float[Classes];
        for (int i = 0; i < asked.Length; i++)
        {
            int row = model.Index.Features.ToList().IndexOf(asked[i]);
            for (int w = row < 0 ? 0 : model.Starts[row]; w < (row < 0 ? 0 : model.Starts[row + 1]); w++)
            {
                expected[model.Classes[w]] += values[i] * model.Weights[w];
            }
        }

        float[] scores = new float[Classes];
        model.Score(asked, values, [], [], scores);

        Assert.Equal(expected, scores);
    }

    [Fact]
    public void A_model_that_is_not_compact_is_refused() =>
        Assert.Throws<ArgumentException>(() => Model(new Random(7), w => w).Score([1], [1], [], [], new float[Classes]));

    /// <summary>Features of which some know no class, some a few and some nearly all.</summary>
    private static LogisticModel Model(Random random, Func<float, float> rounded)
    {
        var starts = new List<int> { 0 };
        var classes = new List<ushort>();
        var weights = new List<float>();
        for (int f = 0; f < Features; f++)
        {
            for (int c = 0; c < Classes; c++)
            {
                if (random.Next(Classes) < f % Classes)
                {
                    classes.Add((ushort)c);
                    weights.Add(rounded(random.NextSingle() - 0.5f));
                }
            }

            starts.Add(weights.Count);
        }

        return new LogisticModel(
            new Shape(Classes, 0, 1), new FeatureIndex([.. Enumerable.Range(0, Features).Select(f => FeatureHash.Of($"{f}"))]), [.. starts], [.. classes], [.. weights], [], ChainWeights.None);
    }
}
