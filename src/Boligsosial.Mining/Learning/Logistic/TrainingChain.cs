namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Examples in a row, with the rows of their features in a model instead of hashes.</summary>
internal sealed class TrainingChain
{
    private const double Spread = 0.1;
    private readonly List<Example> _examples = [];
    private readonly List<int[]> _rows = [];
    private readonly List<float[]> _values = [];
    private readonly List<int[]> _linkRows = [];

    /// <summary>How many examples there are.</summary>
    public int Length => _examples.Count;

    /// <summary>The examples.</summary>
    public IReadOnlyList<Example> Examples => _examples;

    /// <summary>For each example the rows of the features that the model knows.</summary>
    public IReadOnlyList<int[]> Rows => _rows;

    /// <summary>Their values.</summary>
    public IReadOnlyList<float[]> Values => _values;

    /// <summary>For each example its class.</summary>
    public IReadOnlyList<int> Labels { get; private set; } = [];

    /// <summary>For each example the rows of its link's features.</summary>
    public IReadOnlyList<int[]> LinkRows => _linkRows;

    /// <summary>For each example the kind of its link.</summary>
    public IReadOnlyList<int> LinkKinds { get; private set; } = [];

    /// <summary>The chains of a group of examples.</summary>
    public static List<TrainingChain> Of(IReadOnlyList<Example> group, FeatureIndex index, FeatureIndex linkIndex)
    {
        var chains = new List<TrainingChain>();
        foreach (Example example in group)
        {
            if (chains.Count == 0 || example.Link is null)
            {
                chains.Add(new TrainingChain());
            }

            chains[^1].Add(example, index, linkIndex);
        }

        foreach (TrainingChain chain in chains)
        {
            chain.Labels = [.. chain._examples.Select(e => e.Label)];
            chain.LinkKinds = [.. chain._examples.Select(e => e.Link?.Kind ?? -1)];
        }

        return chains;
    }

    /// <summary>Adds about how strongly the likelihood curves along the weights of its features, all of a feature's together, and of its measures.</summary>
    /// <param name="features">By feature.</param>
    /// <param name="measures">By measure.</param>
    /// <param name="shape">Of the model.</param>
    public void AddCurvature(Span<double> features, Span<double> measures, Shape shape)
    {
        for (int e = 0; e < Length; e++)
        {
            for (int i = 0; i < _rows[e].Length; i++)
            {
                features[_rows[e][i]] += Spread * _values[e][i] * _values[e][i];
            }

            for (int i = 0; i < _examples[e].Measures.Length; i++)
            {
                measures[shape.OfMeasure(_examples[e].Measures[i]).Weight] += Spread * _examples[e].MeasureValues[i] * _examples[e].MeasureValues[i];
            }
        }
    }

    private void Add(Example example, FeatureIndex index, FeatureIndex linkIndex)
    {
        (int Row, float Value)[] known = [.. example.Features.Select((f, i) => (Row: index[f], example.Values[i])).Where(f => f.Row >= 0)];
        _examples.Add(example);
        _rows.Add([.. known.Select(f => f.Row)]);
        _values.Add([.. known.Select(f => f.Value)]);
        _linkRows.Add(example.Link is null ? [] : [.. example.Link.Features.Select(f => linkIndex[f]).Where(row => row >= 0)]);
    }
}
