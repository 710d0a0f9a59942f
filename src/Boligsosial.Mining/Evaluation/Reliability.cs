namespace Boligsosial.Mining.Evaluation;

/// <summary>Answers of about the same confidence.</summary>
/// <param name="Low">Least confidence.</param>
/// <param name="High">Most confidence.</param>
/// <param name="Count">How many.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public readonly record struct ReliabilityBin(double Low, double High, int Count, double Confidence, double Right);

/// <summary>Whether confidence means what it says.</summary>
/// <param name="Bins">Answers by confidence, in tenths.</param>
/// <param name="Error">Expected calibration error: the mean difference between confidence and share of right answers, weighted by their number.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double Error)
{
    private const int Tenths = 10;

    /// <summary>The reliability of some answers.</summary>
    public static Reliability Of(IEnumerable<(double Confidence, bool Right)> answers)
    {
        ILookup<int, (double Confidence, bool Right)> byBin = answers.ToLookup(a => Math.Clamp((int)(a.Confidence * Tenths), 0, Tenths - 1));
        List<ReliabilityBin> bins = [.. Enumerable.Range(0, Tenths).Where(b => byBin[b].Any()).Select(b => new ReliabilityBin(
            (double)b / Tenths, (b + 1.0) / Tenths, byBin[b].Count(), byBin[b].Average(a => a.Confidence), byBin[b].Average(a => a.Right ? 1.0 : 0)))];
        int all = bins.Sum(b => b.Count);
        return new Reliability(bins, all == 0 ? 0 : bins.Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / all);
    }
}
