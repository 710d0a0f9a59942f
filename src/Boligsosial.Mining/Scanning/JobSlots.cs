namespace Boligsosial.Mining.Scanning;

/// <summary>Lets so many threads in at a time and no more, over all files of a run.</summary>
internal sealed class JobSlots(int count)
{
    private static readonly TimeSpan LookUp = TimeSpan.FromMilliseconds(200);

    private readonly object _lock = new();
    private int _free = Math.Max(1, count);

    /// <summary>Does <paramref name="work"/> as soon as there is room.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set before.</exception>
    public void Do(Action work, CancellationToken cancel)
    {
        lock (_lock)
        {
            while (_free == 0)
            {
                cancel.ThrowIfCancellationRequested();
                Monitor.Wait(_lock, LookUp);
            }

            _free--;
        }

        try
        {
            work();
        }
        finally
        {
            lock (_lock)
            {
                _free++;
                Monitor.Pulse(_lock);
            }
        }
    }
}
