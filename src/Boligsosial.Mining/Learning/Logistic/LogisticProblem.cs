namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>What a model minimises: the regularised negative log likelihood of its examples.</summary>
internal sealed class LogisticProblem
{
    /// <summary>So many features ahead are fetched.</summary>
    private const int Ahead = 6;

    private readonly Shape _shape;
    private readonly FeatureIndex _index;
    private readonly FeatureIndex _linkIndex;
    private readonly TrainingOptions _options;
    private readonly List<TrainingChain> _chains;
    private readonly int[] _starts;
    private readonly ushort[] _classes;
    private readonly int _shared;
    private readonly int _relations;
    private readonly int _transitions;

    /// <summary>The weights of features, and their gradient, in the precision in which examples are scored.</summary>
    private readonly float[] _weights;
    private readonly float[] _gradient;

    public LogisticProblem(Shape shape, TrainingSet set, TrainingOptions options)
    {
        _shape = shape;
        _index = set.Index;
        _linkIndex = set.Links;
        _options = options;
        _chains = [.. set.Chains];
        (_starts, _classes) = FeatureClasses.Of(_index.Features.Count, shape.Classes, _chains);
        _shared = _classes.Length;
        _relations = _shared + (2 * shape.Measures);
        _transitions = _relations + (Relation.Count * _linkIndex.Features.Count);
        Size = _transitions + (shape.Kinds * shape.Classes * shape.Classes);
        _weights = new float[_shared];
        _gradient = new float[_shared];
    }

    /// <summary>Number of weights.</summary>
    public int Size { get; }

    /// <summary>The model of some weights.</summary>
    public LogisticModel Model(double[] point)
    {
        float[] Part(int from, int to) => [.. point[from..to].Select(w => (float)w)];
        return new LogisticModel(
            _shape, _index, _starts, _classes, Part(0, _shared), Part(_shared, _relations),
            new ChainWeights(_linkIndex, Part(_relations, _transitions), Part(_transitions, Size)));
    }

    /// <summary>The weights that a model trained on other examples gives to start from.</summary>
    public double[] Start(LogisticModel? other)
    {
        double[] point = new double[Size];
        if (other is null)
        {
            return point;
        }

        for (int row = 0; row < _starts.Length - 1; row++)
        {
            int of = other.Index[_index.Features[row]];
            int from = of < 0 ? 0 : other.Starts[of];
            int to = of < 0 ? 0 : other.Starts[of + 1];
            for (int w = _starts[row]; w < _starts[row + 1]; w++)
            {
                int at = Array.IndexOf(other.Classes, _classes[w], from, to - from);
                point[w] = at < 0 ? 0 : other.Weights[at];
            }
        }

        for (int row = 0; row < _linkIndex.Features.Count; row++)
        {
            int of = other.Chain.Index[_linkIndex.Features[row]];
            for (int r = 0; of >= 0 && r < Relation.Count; r++)
            {
                point[_relations + (row * Relation.Count) + r] = other.Chain.Relations[(of * Relation.Count) + r];
            }
        }

        Copy(other.Shared, point, _shared);
        Copy(other.Chain.Transitions, point, _transitions);
        return point;
    }

    /// <summary>About how strongly what is minimised curves along each weight.</summary>
    public double[] Curvature()
    {
        double[] curvature = new double[Size];
        for (int w = 0; w < Size; w++)
        {
            curvature[w] = Decay(w);
        }

        double[] ofFeatures = new double[_starts.Length - 1];
        foreach (TrainingChain chain in _chains)
        {
            chain.AddCurvature(ofFeatures, curvature.AsSpan(_shared, _relations - _shared), _shape);
        }

        for (int row = 0; row < ofFeatures.Length; row++)
        {
            int count = _starts[row + 1] - _starts[row];
            for (int w = _starts[row]; w < _starts[row + 1]; w++)
            {
                curvature[w] += ofFeatures[row] / count;
            }
        }

        for (int w = _relations; w < Size; w++)
        {
            curvature[w] += 20;
        }

        return curvature;
    }

    /// <summary>The value and the gradient at a point.</summary>
    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double loss = 0;
        for (int i = 0; i < Size; i++)
        {
            double decay = Decay(i);
            loss += 0.5 * decay * point[i] * point[i];
            gradient[i] = decay * point[i];
        }

        for (int i = 0; i < _shared; i++)
        {
            _weights[i] = (float)point[i];
        }

        Array.Clear(_gradient);
        int pairs = _shape.Classes * _shape.Classes;
        float[][] transitions = new float[_shape.Kinds][];
        float[][] expected = new float[_shape.Kinds][];
        for (int kind = 0; kind < _shape.Kinds; kind++)
        {
            transitions[kind] = new float[pairs];
            expected[kind] = new float[pairs];
            for (int p = 0; p < pairs; p++)
            {
                transitions[kind][p] = (float)Math.Exp(point[_transitions + (kind * pairs) + p]);
            }
        }

        var sums = new ChainSums(_shape.Classes, transitions);
        foreach (TrainingChain chain in _chains)
        {
            loss += Add(chain, sums, expected, point, gradient);
        }

        for (int i = 0; i < _shared; i++)
        {
            gradient[i] += _gradient[i];
        }

        for (int kind = 0; kind < _shape.Kinds; kind++)
        {
            for (int p = 0; p < pairs; p++)
            {
                gradient[_transitions + (kind * pairs) + p] += expected[kind][p] * transitions[kind][p];
            }
        }

        return loss;
    }

    private double Decay(int weight) => weight < _shared ? _options.Decay : weight < _relations ? _options.SharedDecay : _options.LinkDecay;

    private double Add(TrainingChain chain, ChainSums sums, float[][] expected, ReadOnlySpan<double> point, Span<double> gradient)
    {
        sums.Begin(chain.Length);
        double own = 0;
        var links = new LinkPotential[chain.Length];
        Span<float> relations = stackalloc float[Relation.Count];
        for (int i = 0; i < chain.Length; i++)
        {
            Score(chain, i, point, sums[i]);
            int label = chain.Labels[i];
            own += sums[i][label];
            links[i] = LinkPotential.None;
            if (i > 0)
            {
                relations.Clear();
                foreach (int row in chain.LinkRows[i])
                {
                    for (int r = 0; r < Relation.Count; r++)
                    {
                        relations[r] += (float)point[_relations + (row * Relation.Count) + r];
                    }
                }

                int before = chain.Labels[i - 1];
                own += point[Transition(chain.LinkKinds[i], before, label)];
                own += RelationOf(before, label) is >= 0 and int relation ? relations[relation] : 0;
                links[i] = LinkPotential.Of(chain.LinkKinds[i], relations);
            }
        }

        double log = sums.Run(links);
        for (int i = 1; i < chain.Length; i++)
        {
            sums.AddPairs(i, links[i], expected[chain.LinkKinds[i]], relations);
            gradient[Transition(chain.LinkKinds[i], chain.Labels[i - 1], chain.Labels[i])] -= 1;
            if (RelationOf(chain.Labels[i - 1], chain.Labels[i]) is >= 0 and int relation)
            {
                relations[relation] -= 1;
            }

            foreach (int row in chain.LinkRows[i])
            {
                for (int r = 0; r < Relation.Count; r++)
                {
                    gradient[_relations + (row * Relation.Count) + r] += relations[r];
                }
            }
        }

        sums.Finish(chain.Length);
        for (int i = 0; i < chain.Length; i++)
        {
            Span<float> error = sums[i];
            error[chain.Labels[i]] -= 1;
            AddGradient(chain, i, error, gradient);
        }

        return log - own;
    }

    private int Transition(int kind, int before, int label) => _transitions + (((kind * _shape.Classes) + before) * _shape.Classes) + label;

    private static int RelationOf(int before, int label) =>
        before == label ? (label == 0 ? Relation.NoneTwice : Relation.Same) : before == 0 || label == 0 ? -1 : Relation.Differ;

    private void Score(TrainingChain chain, int example, ReadOnlySpan<double> point, Span<float> scores)
    {
        scores.Clear();
        int[] rows = chain.Rows[example];
        float[] values = chain.Values[example];
        for (int i = 0; i < rows.Length; i++)
        {
            if (i + Ahead < rows.Length)
            {
                Prefetch.Of(_weights, _starts[rows[i + Ahead]], _starts[rows[i + Ahead] + 1]);
            }

            float value = values[i];
            int start = _starts[rows[i]];
            int end = _starts[rows[i] + 1];
            if (end - start == _shape.Classes)
            {
                Dense.AddScaled(scores, _weights.AsSpan(start, end - start), value);
                continue;
            }

            for (int w = start; w < end; w++)
            {
                scores[_classes[w]] += value * _weights[w];
            }
        }

        Example measured = chain.Examples[example];
        for (int i = 0; i < measured.Measures.Length; i++)
        {
            (int of, int weight) = _shape.OfMeasure(measured.Measures[i]);
            scores[of] += measured.MeasureValues[i] * (float)point[_shared + weight];
        }
    }

    private void AddGradient(TrainingChain chain, int example, ReadOnlySpan<float> error, Span<double> gradient)
    {
        int[] rows = chain.Rows[example];
        float[] values = chain.Values[example];
        for (int i = 0; i < rows.Length; i++)
        {
            if (i + Ahead < rows.Length)
            {
                Prefetch.Of(_gradient, _starts[rows[i + Ahead]], _starts[rows[i + Ahead] + 1]);
            }

            float value = values[i];
            int start = _starts[rows[i]];
            int end = _starts[rows[i] + 1];
            if (end - start == _shape.Classes)
            {
                Dense.AddScaled(_gradient.AsSpan(start, end - start), error, value);
                continue;
            }

            for (int w = start; w < end; w++)
            {
                _gradient[w] += value * error[_classes[w]];
            }
        }

        Example measured = chain.Examples[example];
        for (int i = 0; i < measured.Measures.Length; i++)
        {
            (int of, int weight) = _shape.OfMeasure(measured.Measures[i]);
            gradient[_shared + weight] += measured.MeasureValues[i] * error[of];
        }
    }

    private static void Copy(float[] weights, double[] point, int from)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            point[from + i] = weights[i];
        }
    }
}
