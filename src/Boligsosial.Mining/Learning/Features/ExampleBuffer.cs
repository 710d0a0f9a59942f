using System.Runtime.InteropServices;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Features;

/// <summary>One example as it is being made; used again for the next one, so that nothing is allocated.</summary>
/// <param name="shape">Classes and measures of the model.</param>
public sealed class ExampleBuffer(Shape shape)
{
    private readonly int[] _places = new int[shape.Classes * shape.Measures];
    private readonly float[] _values = new float[shape.Classes * shape.Measures];
    private int _measures;

    /// <summary>Its features.</summary>
    public FeatureBuffer Features { get; } = new();

    /// <summary>Features of its link to the example before it.</summary>
    public FeatureBuffer LinkFeatures => field ??= new();

    /// <summary>Kind of that link; negative where there is none.</summary>
    public int LinkKind { get; set; } = -1;

    /// <summary>Its measures, by class and measure.</summary>
    public float[] Measures { get; } = new float[shape.Classes * shape.Measures];

    /// <summary>Gathers the measures that are not zero, which few are.</summary>
    public void Complete()
    {
        _measures = 0;

        // Whole numbers are looked through many at a time; zero has no bits but for its sign.
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<float, int>(Measures);
        for (int m = 0; bits[m..].IndexOfAnyExcept(0) is >= 0 and var next; m += next + 1)
        {
            if (Measures[m + next] != 0)
            {
                _places[_measures] = m + next;
                _values[_measures++] = Measures[m + next];
            }
        }
    }

    /// <summary>A copy for training.</summary>
    public Example ToExample(int label) =>
        new(Features.Hashes[..Features.Count], Features.Values[..Features.Count], _places[.._measures], _values[.._measures], label,
            LinkKind < 0 ? null : new Link(LinkKind, LinkFeatures.Hashes[..LinkFeatures.Count]));

    /// <summary>The score of each class.</summary>
    public void Score(LogisticModel model, Span<float> scores) => model.Score(
        Features.Hashes.AsSpan(0, Features.Count), Features.Values.AsSpan(0, Features.Count), _places.AsSpan(0, _measures), _values.AsSpan(0, _measures), scores);

    /// <summary>What its link says.</summary>
    public LinkPotential Link(LogisticModel model) =>
        LinkKind < 0 ? LinkPotential.None : model.Chain.Of(LinkKind, LinkFeatures.Hashes.AsSpan(0, LinkFeatures.Count));
}
