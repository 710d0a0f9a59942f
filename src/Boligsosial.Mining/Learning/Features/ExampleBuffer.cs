using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Features;

/// <summary>One example as it is being made; used again for the next one, so that nothing is allocated.</summary>
/// <param name="shape">Classes and measures of the model.</param>
public sealed class ExampleBuffer(Shape shape)
{
    private readonly int[] _places = new int[shape.Classes * shape.Measures];
    private readonly float[] _values = new float[shape.Classes * shape.Measures];
    private readonly float[] _probabilities = new float[shape.Classes];
    private int _measures;

    /// <summary>Its features.</summary>
    public FeatureBuffer Features { get; } = new();

    /// <summary>Its measures, by class and measure.</summary>
    public float[] Measures { get; } = new float[shape.Classes * shape.Measures];

    /// <summary>Gathers the measures that are not zero.</summary>
    public void Complete()
    {
        _measures = 0;
        for (int m = 0; m < Measures.Length; m++)
        {
            if (Measures[m] != 0)
            {
                _places[_measures] = m;
                _values[_measures++] = Measures[m];
            }
        }
    }

    /// <summary>A copy for training.</summary>
    public Example ToExample(int label) =>
        new(Features.Hashes[..Features.Count], Features.Values[..Features.Count], _places[.._measures], _values[.._measures], label);

    /// <summary>The probabilities of the classes; valid until the next call.</summary>
    public ReadOnlySpan<float> Classify(LogisticModel model)
    {
        model.Classify(Features.Hashes.AsSpan(0, Features.Count), Features.Values.AsSpan(0, Features.Count), _places.AsSpan(0, _measures), _values.AsSpan(0, _measures), _probabilities);
        return _probabilities;
    }
}
