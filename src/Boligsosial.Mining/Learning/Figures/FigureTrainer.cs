using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Optimization;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>How a figure model is trained.</summary>
/// <param name="Decay">Weight of the squares of the feature weights in what is minimised.</param>
/// <param name="SharedDecay">The same for the shared weights.</param>
/// <param name="MinReports">Features seen in fewer reports are left out.</param>
/// <param name="Iterations">Most steps.</param>
public sealed record FigureTrainingOptions(double Decay = 0.5, double SharedDecay = 0.05, int MinReports = 2, int Iterations = 60);

/// <summary>Trains figure models: L2-regularised maximum likelihood by L-BFGS. On one thread, so that the same examples give the same model anywhere.</summary>
public static class FigureTrainer
{
    /// <summary>The model of the examples of some documents.</summary>
    public static FigureModel Train(IndicatorClasses classes, IReadOnlyList<FigureExamples> documents, FigureTrainingOptions options)
    {
        var index = new FeatureIndex(Features(documents, options.MinReports));
        var problem = new Problem(classes.Count, index, documents, options);
        double[] point = new double[problem.Size];
        new Lbfgs(iterations: options.Iterations).Minimize(problem.Evaluate, point);
        return new FigureModel(classes, index, [.. point.Take(index.Features.Count * classes.Count).Select(w => (float)w)], [.. point.Skip(index.Features.Count * classes.Count).Select(w => (float)w)]);
    }

    /// <summary>The features that enough documents have, in the order of their hashes.</summary>
    private static List<ulong> Features(IReadOnlyList<FigureExamples> documents, int minReports)
    {
        var reports = new Dictionary<ulong, int>();
        foreach (FigureExamples document in documents)
        {
            foreach (ulong hash in document.Hashes.SelectMany(h => h).Distinct())
            {
                reports[hash] = reports.GetValueOrDefault(hash) + 1;
            }
        }

        return [.. reports.Where(r => r.Value >= minReports).Select(r => r.Key).Order()];
    }

    /// <summary>The regularised negative log likelihood of the examples.</summary>
    private sealed class Problem
    {
        private readonly int _k;
        private readonly int _features;
        private readonly FigureTrainingOptions _options;
        private readonly List<(int[] Rows, float[] Values, float[] Measures, int Label)> _examples = [];
        private readonly float[] _weights;
        private readonly float[] _gradient;

        public Problem(int classes, FeatureIndex index, IReadOnlyList<FigureExamples> documents, FigureTrainingOptions options)
        {
            _k = classes;
            _features = index.Features.Count * classes;
            _options = options;
            Size = _features + (2 * ClassEvidence.Size);
            _weights = new float[Size];
            _gradient = new float[Size];
            foreach (FigureExamples document in documents)
            {
                for (int i = 0; i < document.Labels.Length; i++)
                {
                    (int Row, float Value)[] known = [.. document.Hashes[i].Select((h, j) => (Row: index[h], document.Values[i][j])).Where(f => f.Row >= 0)];
                    _examples.Add(([.. known.Select(f => f.Row)], [.. known.Select(f => f.Value)], document.Measures[i], document.Labels[i]));
                }
            }
        }

        public int Size { get; }

        public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
        {
            for (int i = 0; i < Size; i++)
            {
                _weights[i] = (float)point[i];
            }

            Array.Clear(_gradient);
            double loss = 0;
            Span<float> scores = stackalloc float[_k];
            foreach ((int[] rows, float[] values, float[] measures, int label) in _examples)
            {
                loss += Example(rows, values, measures, label, scores);
            }

            for (int i = 0; i < Size; i++)
            {
                double decay = i < _features ? _options.Decay : _options.SharedDecay;
                loss += 0.5 * decay * point[i] * point[i];
                gradient[i] = _gradient[i] + (decay * point[i]);
            }

            return loss;
        }

        private double Example(int[] rows, float[] values, float[] measures, int label, Span<float> scores)
        {
            scores.Clear();
            for (int i = 0; i < rows.Length; i++)
            {
                Dense.AddScaled(scores, _weights.AsSpan(rows[i] * _k, _k), values[i]);
            }

            FigureModel.AddShared(_weights.AsSpan(_features), measures, scores);
            float own = scores[label];
            float log = Softmax.Apply(scores);
            scores[label] -= 1;
            for (int i = 0; i < rows.Length; i++)
            {
                Dense.AddScaled(_gradient.AsSpan(rows[i] * _k, _k), scores, values[i]);
            }

            for (int of = 0; of < _k; of++)
            {
                Span<float> shared = _gradient.AsSpan(_features + (of == IndicatorClasses.None ? ClassEvidence.Size : 0), ClassEvidence.Size);
                ReadOnlySpan<float> m = measures.AsSpan(of * ClassEvidence.Size, ClassEvidence.Size);
                for (int i = 0; i < m.Length; i++)
                {
                    shared[i] += scores[of] * m[i];
                }
            }

            return log - own;
        }
    }
}
