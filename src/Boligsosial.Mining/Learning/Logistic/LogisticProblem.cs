namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>What a model minimises: the regularised negative log likelihood of its examples.</summary>
internal sealed class LogisticProblem
{
    private readonly Shape _shape;
    private readonly FeatureIndex _index;
    private readonly TrainingOptions _options;
    private readonly List<(int[] Rows, float[] Values, Example Example)> _examples = [];
    private readonly int[] _starts;
    private readonly ushort[] _classes;
    private readonly double[] _scores;

    public LogisticProblem(Shape shape, FeatureIndex index, IReadOnlyList<Example> examples, TrainingOptions options)
    {
        _shape = shape;
        _index = index;
        _options = options;
        _scores = new double[shape.Classes];
        var supported = new bool[index.Features.Count * shape.Classes];
        foreach (Example example in examples)
        {
            (int Row, float Value)[] known = [.. example.Features.Select((f, i) => (Row: index[f], example.Values[i])).Where(f => f.Row >= 0)];
            _examples.Add(([.. known.Select(f => f.Row)], [.. known.Select(f => f.Value)], example));
            foreach ((int row, _) in known)
            {
                supported[(row * shape.Classes) + example.Label] = true;
            }
        }

        _starts = new int[index.Features.Count + 1];
        var classes = new List<ushort>();
        for (int row = 0; row < index.Features.Count; row++)
        {
            for (int of = 0; of < shape.Classes; of++)
            {
                if (supported[(row * shape.Classes) + of])
                {
                    classes.Add((ushort)of);
                }
            }

            _starts[row + 1] = classes.Count;
        }

        _classes = [.. classes];
        Size = _classes.Length + (2 * shape.Measures);
    }

    /// <summary>Number of weights.</summary>
    public int Size { get; }

    /// <summary>The model of some weights.</summary>
    public LogisticModel Model(double[] point) => new(
        _shape, _index, _starts, _classes, [.. point.Take(_classes.Length).Select(w => (float)w)], [.. point.Skip(_classes.Length).Select(w => (float)w)]);

    /// <summary>The value and the gradient at a point.</summary>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double loss = 0;
        for (int i = 0; i < Size; i++)
        {
            double decay = i < _classes.Length ? _options.Decay : _options.SharedDecay;
            loss += 0.5 * decay * point[i] * point[i];
            gradient[i] = decay * point[i];
        }

        foreach ((int[] rows, float[] values, Example example) in _examples)
        {
            loss += Add(rows, values, example, point, gradient);
        }

        return loss;
    }

    private double Add(int[] rows, float[] values, Example example, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double[] scores = _scores;
        Array.Clear(scores);
        for (int i = 0; i < rows.Length; i++)
        {
            double value = values[i];
            for (int w = _starts[rows[i]]; w < _starts[rows[i] + 1]; w++)
            {
                scores[_classes[w]] += value * point[w];
            }
        }

        int measures = _shape.Measures;
        ReadOnlySpan<double> shared = point[_classes.Length..];
        for (int i = 0; i < example.Measures.Length; i++)
        {
            (int of, int measure) = Math.DivRem(example.Measures[i], measures);
            scores[of] += example.MeasureValues[i] * shared[of == 0 ? measures + measure : measure];
        }

        double own = scores[example.Label];
        double log = Softmax.Apply(scores);
        scores[example.Label] -= 1;
        for (int i = 0; i < rows.Length; i++)
        {
            double value = values[i];
            for (int w = _starts[rows[i]]; w < _starts[rows[i] + 1]; w++)
            {
                gradient[w] += value * scores[_classes[w]];
            }
        }

        Span<double> sharedGradient = gradient[_classes.Length..];
        for (int i = 0; i < example.Measures.Length; i++)
        {
            (int of, int measure) = Math.DivRem(example.Measures[i], measures);
            sharedGradient[of == 0 ? measures + measure : measure] += example.MeasureValues[i] * scores[of];
        }

        return log - own;
    }
}
