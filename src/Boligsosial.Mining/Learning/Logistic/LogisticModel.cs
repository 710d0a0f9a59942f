namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Takes the probabilities of an example's classes.</summary>
/// <param name="example">The example's place.</param>
/// <param name="probabilities">Its probabilities by class.</param>
public delegate void UseProbabilities(int example, ReadOnlySpan<float> probabilities);

/// <summary>
/// A multinomial logistic regression: a class scores the sum of its own weights for the features and of weights for its measures, which all
/// classes but the first share. A feature has weights for the classes it was seen with only. Examples that are linked in a row are classified
/// together, as a linear-chain conditional random field. Immutable and safe to share between threads.
/// </summary>
/// <param name="Shape">Its classes and measures.</param>
/// <param name="Index">Finds a feature's row.</param>
/// <param name="Starts">For each row where its weights begin, and behind them where the last end.</param>
/// <param name="Classes">The class of each weight.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Shared">Weights of the measures; behind them those of the first class.</param>
/// <param name="Chain">What it knows of two examples in a row.</param>
public sealed record LogisticModel(Shape Shape, FeatureIndex Index, int[] Starts, ushort[] Classes, float[] Weights, float[] Shared, ChainWeights Chain)
{
    private const float LeastWeight = 0.015f;

    private WeightTable? _table;

    /// <summary>The score of each class: the logarithm of its probability, but for a sum.</summary>
    /// <param name="features">Hashes of the example's features.</param>
    /// <param name="values">Their values.</param>
    /// <param name="measures">Places of its measures, see <see cref="Example.Measures"/>.</param>
    /// <param name="measureValues">Their values.</param>
    /// <param name="scores">To be filled, one for each class.</param>
    public void Score(
        ReadOnlySpan<ulong> features, ReadOnlySpan<float> values, ReadOnlySpan<int> measures, ReadOnlySpan<float> measureValues, Span<float> scores)
    {
        scores.Clear();
        (_table ??= new WeightTable(this)).Add(features, values, scores);

        for (int i = 0; i < measures.Length; i++)
        {
            (int of, int weight) = Shape.OfMeasure(measures[i]);
            scores[of] += measureValues[i] * Shared[weight];
        }
    }

    /// <summary>The probability of each class of an example that stands by itself.</summary>
    /// <param name="example">What to classify.</param>
    /// <param name="probabilities">To be filled, one for each class.</param>
    public void Classify(Example example, Span<float> probabilities)
    {
        Score(example.Features, example.Values, example.Measures, example.MeasureValues, probabilities);
        Softmax.Apply(probabilities);
    }

    /// <summary>The probabilities of the classes of examples in a row.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="use">Called with each example's place and its probabilities, which are valid until the call returns.</param>
    public void Classify(IReadOnlyList<Example> examples, UseProbabilities use)
    {
        var sums = new ChainSums(Shape.Classes, Factors());
        sums.Begin(examples.Count);
        var links = new LinkPotential[examples.Count];
        for (int i = 0; i < examples.Count; i++)
        {
            Score(examples[i].Features, examples[i].Values, examples[i].Measures, examples[i].MeasureValues, sums[i]);
            links[i] = i > 0 && examples[i].Link is { } link ? Chain.Of(link.Kind, link.Features) : LinkPotential.None;
        }

        sums.Run(links);
        sums.Finish(links.Length);
        for (int i = 0; i < links.Length; i++)
        {
            use(i, sums[i]);
        }
    }

    /// <summary>For each kind of link the exponentials of the weights of every pair of classes.</summary>
    internal float[][] Factors() =>
        [.. Chain.Transitions.Chunk(Shape.Classes * Shape.Classes).Select(kind => Array.ConvertAll(kind, weight => (float)Math.Exp(weight)))];

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

        return new LogisticModel(Shape, new FeatureIndex(features), [.. starts], [.. classes], [.. weights], Shared, Chain.Compact());
    }
}
