using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>
/// Turns a model's probability into the share of answers of that probability that are right, by a logistic curve over its log odds
/// (Platt, Probabilistic outputs for support vector machines, 1999).
/// </summary>
/// <param name="Slope">Slope of the curve.</param>
/// <param name="Offset">Its offset.</param>
public readonly record struct Calibration(double Slope, double Offset)
{
    private const double Least = 0.02;
    private const double Most = 0.995;

    /// <summary>The curve that changes nothing.</summary>
    public static Calibration None { get; } = new(1, 0);

    /// <summary>The calibrated probability.</summary>
    public double Of(double probability) => Math.Clamp(1 / (1 + Math.Exp(-((Slope * LogOdds(probability)) + Offset))), Least, Most);

    /// <summary>The curve that fits some answers best. Targets are drawn in a little, as in Platt, so that a few answers do not claim certainty.</summary>
    /// <param name="answers">For each answer its probability and whether it was right.</param>
    public static Calibration Fit(IReadOnlyCollection<(double Probability, bool Right)> answers)
    {
        int right = answers.Count(a => a.Right);
        double high = (right + 1.0) / (right + 2.0);
        double low = 1 / (answers.Count - right + 2.0);
        double[] point = [1, 0];
        new Lbfgs().Minimize(
            (at, gradient) =>
            {
                // A light pull towards the identity keeps the curve sane where there are few answers.
                double loss = 0.5 * (Math.Pow(at[0] - 1, 2) + Math.Pow(at[1], 2));
                gradient[0] = at[0] - 1;
                gradient[1] = at[1];
                foreach ((double probability, bool isRight) in answers)
                {
                    double x = LogOdds(probability);
                    double z = (at[0] * x) + at[1];
                    double target = isRight ? high : low;
                    loss += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (target * z);
                    double error = (1 / (1 + Math.Exp(-z))) - target;
                    gradient[0] += error * x;
                    gradient[1] += error;
                }

                return loss;
            },
            point);
        return new Calibration(point[0], point[1]);
    }

    private static double LogOdds(double probability)
    {
        double p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }
}
