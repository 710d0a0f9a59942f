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
        var made = new Task<T>[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, loop) =>
        {
            // A task keeps its failure, which the loop would wrap.
            made[i] = new Task<T>(() => make(i));
            made[i].RunSynchronously(TaskScheduler.Default);
            if (made[i].IsFaulted)
            {
                loop.Break();
            }
        });
        cancel.ThrowIfCancellationRequested();

        // All before the first that failed are made, and it throws.
        return Array.ConvertAll(made, m => m.GetAwaiter().GetResult());
    }
}
