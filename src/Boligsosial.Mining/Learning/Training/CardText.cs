using System.Globalization;
using System.Text;
using Boligsosial.Mining.Evaluation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>What the cards of models have in common.</summary>
internal static class CardText
{
    /// <summary>A text with its numbers written as everywhere in the cards.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds how far confidence can be relied on.</summary>
    /// <param name="card">The card.</param>
    /// <param name="things">What the model finds, many of them.</param>
    /// <param name="before">Words before the calibration error.</param>
    /// <param name="how">How it was measured.</param>
    /// <param name="reliability">What was measured.</param>
    public static void Add(StringBuilder card, string things, string before, string how, Reliability reliability)
    {
        card.Append(Invariant($"## Reliability of confidence\n\n{before} {reliability.Error:0.000} ({how}).\n\n"));
        card.Append(Invariant($"| confidence | {things} | mean confidence | share that is right |\n|---|---:|---:|---:|\n"));
        foreach (ReliabilityBin bin in reliability.Bins)
        {
            card.Append(Invariant($"| {bin.Low:0.0}–{bin.High:0.0} | {bin.Count} | {bin.Confidence:0.000} | {bin.Right:0.000} |\n"));
        }
    }
}
