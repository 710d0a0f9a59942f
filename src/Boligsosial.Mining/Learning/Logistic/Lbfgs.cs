namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>A function to be minimised, with its gradient.</summary>
/// <param name="point">Where.</param>
/// <param name="gradient">Filled in with the gradient there.</param>
/// <returns>The value there.</returns>
public delegate double Objective(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>
/// Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.5) with a
/// backtracking line search. All sums run in one order on one thread: the same function gives the same minimum, bit for bit.
/// </summary>
/// <param name="memory">How many steps the curvature is estimated from.</param>
/// <param name="iterations">Most steps taken.</param>
/// <param name="tolerance">A step that lowers the value by less than this part of it gains next to nothing.</param>
public sealed class Lbfgs(int memory = 8, int iterations = 100, double tolerance = 1e-5)
{
    private const double SufficientDecrease = 1e-4;
    private const int LineSearchSteps = 30;

    /// <summary>So many steps in a row that gain next to nothing are the end: a first one is often short, for want of any idea of the curvature.</summary>
    private const int SmallSteps = 2;
    private const double LeastBack = 0.01;
    private const double MostBack = 0.5;

    /// <summary>Moves <paramref name="point"/> to the minimum.</summary>
    /// <param name="objective">What is minimised.</param>
    /// <param name="point">Where to begin; where the minimum is.</param>
    /// <param name="curvatures">About how strongly it curves along each coordinate, where that is known: steps fit better from the start.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The value reached.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public double Minimize(Objective objective, double[] point, double[]? curvatures = null, CancellationToken cancel = default)
    {
        int n = point.Length;
        var history = new History(memory, n, curvatures);
        double[] gradient = new double[n];
        double[] direction = new double[n];
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        double value = objective(point, gradient);
        int small = 0;
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            cancel.ThrowIfCancellationRequested();
            history.Direction(gradient, direction);
            double slope = Dense.Dot(gradient, direction);
            if (slope >= 0)
            {
                break;
            }

            double step = iteration == 0 && curvatures is null ? Math.Min(1, 1 / Math.Sqrt(Dense.Dot(gradient, gradient))) : 1;
            double reached = value;
            bool found = false;
            for (int i = 0; i < LineSearchSteps && !found; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    next[j] = point[j] + (step * direction[j]);
                }

                reached = objective(next, nextGradient);
                found = reached <= value + (SufficientDecrease * step * slope);
                step = found ? step : step * Back(-slope * step / (2 * (reached - value - (slope * step))));
            }

            if (!found)
            {
                break;
            }

            history.Add(point, next, gradient, nextGradient);
            next.CopyTo(point, 0);
            nextGradient.CopyTo(gradient, 0);
            small = value - reached <= tolerance * Math.Abs(reached) ? small + 1 : 0;
            value = reached;
            if (small == SmallSteps)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>The part of a step that was too long to try next: to the bottom of the parabola through what is known (Nocedal and Wright, section 3.5), within bounds.</summary>
    private static double Back(double bottom) => double.IsFinite(bottom) ? Math.Clamp(bottom, LeastBack, MostBack) : LeastBack;

    /// <summary>The last steps and what they did to the gradient.</summary>
    private sealed class History(int memory, int n, double[]? curvatures)
    {
        private readonly List<(double[] Step, double[] Change, double Inverse)> _pairs = [];

        public void Add(double[] point, double[] next, double[] gradient, double[] nextGradient)
        {
            (double[] s, double[] y) = (new double[n], new double[n]);
            if (_pairs.Count == memory)
            {
                (s, y, _) = _pairs[0];
                _pairs.RemoveAt(0);
            }

            for (int i = 0; i < n; i++)
            {
                s[i] = next[i] - point[i];
                y[i] = nextGradient[i] - gradient[i];
            }

            double curvature = Dense.Dot(s, y);
            if (curvature > 1e-12)
            {
                _pairs.Add((s, y, 1 / curvature));
            }
        }

        /// <summary>Minus the inverse Hessian's estimate times the gradient: the two-loop recursion.</summary>
        public void Direction(double[] gradient, double[] direction)
        {
            for (int i = 0; i < n; i++)
            {
                direction[i] = -gradient[i];
            }

            double[] alphas = new double[_pairs.Count];
            for (int p = _pairs.Count - 1; p >= 0; p--)
            {
                (double[] s, double[] y, double inverse) = _pairs[p];
                alphas[p] = inverse * Dense.Dot(s, direction);
                Dense.AddScaled(direction, y, -alphas[p]);
            }

            double scale = 1;
            if (_pairs.Count > 0)
            {
                (double[] _, double[] y, double inverse) = _pairs[^1];
                scale = 1 / (inverse * (curvatures is null ? Dense.Dot(y, y) : Weighted(y, curvatures)));
            }

            for (int i = 0; i < n; i++)
            {
                direction[i] *= curvatures is null ? scale : scale / curvatures[i];
            }

            for (int p = 0; p < _pairs.Count; p++)
            {
                (double[] s, double[] y, double inverse) = _pairs[p];
                double beta = inverse * Dense.Dot(y, direction);
                Dense.AddScaled(direction, s, alphas[p] - beta);
            }
        }

        private static double Weighted(double[] y, double[] curvatures)
        {
            double sum = 0;
            for (int i = 0; i < y.Length; i++)
            {
                sum += y[i] * y[i] / curvatures[i];
            }

            return sum;
        }
    }
}
