namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Something to be classified: its own sparse features, and measures of each class.</summary>
/// <param name="Features">Hashes of its features.</param>
/// <param name="Values">Their values.</param>
/// <param name="Measures">Places of the measures that are not zero: class times the number of measures, plus the measure.</param>
/// <param name="MeasureValues">Their values.</param>
/// <param name="Label">The true class; -1 when not known.</param>
/// <param name="Link">What joins it to the example before it; null where it stands by itself.</param>
public sealed record Example(ulong[] Features, float[] Values, int[] Measures, float[] MeasureValues, int Label, Link? Link = null);

/// <summary>What joins an example to the one before it.</summary>
/// <param name="Kind">Which of the model's tables of transitions holds.</param>
/// <param name="Features">Hashes of features that say whether the two are alike.</param>
public sealed record Link(int Kind, ulong[] Features);

/// <summary>Numbers of classes and measures: the shape of a model.</summary>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Measures">How many measures each class has.</param>
/// <param name="Kinds">How many kinds of links there are.</param>
public readonly record struct Shape(int Classes, int Measures, int Kinds = 0)
{
    /// <summary>The class of a measure, and the place of its weight among the weights that classes share: those of all classes but the first, then those of the first.</summary>
    /// <param name="place">A place as <see cref="Example.Measures"/> gives it.</param>
    internal (int Class, int Weight) OfMeasure(int place)
    {
        (int of, int measure) = Math.DivRem(place, Measures);
        return (of, of == 0 ? Measures + measure : measure);
    }
}
