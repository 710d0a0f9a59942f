namespace Boligsosial.Mining.Learning.Figures;

/// <summary>One document's candidates in the form that models are trained on and applied to.</summary>
/// <param name="Hashes">Features of each candidate.</param>
/// <param name="Values">Their values.</param>
/// <param name="Measures">Measures of each candidate for each class, <see cref="ClassEvidence.Size"/> each.</param>
/// <param name="Labels">The true class of each candidate; empty when not known.</param>
public sealed record FigureExamples(ulong[][] Hashes, float[][] Values, float[][] Measures, int[] Labels);
