namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Scores to probabilities.</summary>
public static class Softmax
{
    /// <summary>Replaces scores by probabilities that sum to one.</summary>
    /// <returns>The logarithm of the sum of the exponentials of the scores.</returns>
    public static double Apply(Span<double> scores)
    {
        double max = double.NegativeInfinity;
        foreach (double s in scores)
        {
            max = Math.Max(max, s);
        }

        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - max);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return max + Math.Log(sum);
    }
}
