namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Something to be classified: its own sparse features, and measures of each class.</summary>
/// <param name="Features">Hashes of its features.</param>
/// <param name="Values">Their values.</param>
/// <param name="Measures">Places of the measures that are not zero: class times the number of measures, plus the measure.</param>
/// <param name="MeasureValues">Their values.</param>
/// <param name="Label">The true class; -1 when not known.</param>
public sealed record Example(ulong[] Features, float[] Values, int[] Measures, float[] MeasureValues, int Label);

/// <summary>Numbers of classes and measures: the shape of a model.</summary>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Measures">How many measures each class has.</param>
public readonly record struct Shape(int Classes, int Measures);
