namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Scores to probabilities.</summary>
public static class Softmax
{
    /// <summary>Replaces scores by probabilities that sum to one.</summary>
    /// <returns>The logarithm of the sum of the exponentials of the scores.</returns>
    public static double Apply(Span<float> scores)
    {
        float max = float.NegativeInfinity;
        foreach (float s in scores)
        {
            max = Math.Max(max, s);
        }

        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)Math.Exp(scores[i] - max);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return max + Math.Log(sum);
    }
}
