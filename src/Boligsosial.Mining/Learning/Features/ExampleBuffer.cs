using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Features;

/// <summary>One example as it is being made; used again for the next one, so that nothing is allocated.</summary>
/// <param name="shape">Classes and measures of the model.</param>
public sealed class ExampleBuffer(Shape shape)
{
    /// <summary>A bit for each of the numbers that are compared at once.</summary>
    private static readonly uint AllOfVector = (1u << Vector256<float>.Count) - 1;

    private readonly int[] _places = new int[shape.Classes * shape.Measures];
    private readonly float[] _values = new float[shape.Classes * shape.Measures];
    private int _measures;

    /// <summary>Its features.</summary>
    public FeatureBuffer Features { get; } = new();

    /// <summary>Features of its link to the example before it.</summary>
    public FeatureBuffer LinkFeatures { get; } = new();

    /// <summary>Kind of that link; negative where there is none.</summary>
    public int LinkKind { get; set; } = -1;

    /// <summary>Its measures, by class and measure.</summary>
    public float[] Measures { get; } = new float[shape.Classes * shape.Measures];

    /// <summary>Gathers the measures that are not zero, which few are.</summary>
    public void Complete()
    {
        _measures = 0;
        ReadOnlySpan<Vector256<float>> wide = MemoryMarshal.Cast<float, Vector256<float>>(Measures);
        for (int w = 0; w < wide.Length; w++)
        {
            uint zero = Vector256.Equals(wide[w], Vector256<float>.Zero).ExtractMostSignificantBits();
            for (uint left = ~zero & AllOfVector; left != 0; left &= left - 1)
            {
                Gather((w * Vector256<float>.Count) + BitOperations.TrailingZeroCount(left));
            }
        }

        for (int m = wide.Length * Vector256<float>.Count; m < Measures.Length; m++)
        {
            if (Measures[m] != 0)
            {
                Gather(m);
            }
        }
    }

    private void Gather(int measure)
    {
        _places[_measures] = measure;
        _values[_measures++] = Measures[measure];
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
