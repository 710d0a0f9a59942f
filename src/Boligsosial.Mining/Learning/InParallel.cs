using System.Runtime.ExceptionServices;

namespace Boligsosial.Mining.Learning;

/// <summary>Work on many things at a time, whose results and failures are those of doing one after the other.</summary>
internal static class InParallel
{
    /// <summary>What is made of each of <paramref name="count"/> things, in their order. What the first that fails throws is thrown as it is.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes it of a thing's place; called from several threads.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static T[] Make<T>(int count, Func<int, T> make, CancellationToken cancel)
    {
        var made = new T[count];
        var failures = new ExceptionDispatchInfo?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, loop) =>
        {
            try
            {
                made[i] = make(i);
            }
#pragma warning disable CA1031 // Thrown again below, outside the loop, which would wrap it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failures[i] = ExceptionDispatchInfo.Capture(e);
                loop.Break();
            }
        });
        cancel.ThrowIfCancellationRequested();
        Array.Find(failures, f => f is not null)?.Throw();
        return made;
    }
}
