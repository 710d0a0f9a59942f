using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Cli;

/// <summary>Turns Ctrl-C and the signals that ask a process to end into a wish to stop; a second one ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    /// <summary>Begins to listen.</summary>
    /// <param name="onStop">Called at the first signal.</param>
    public StopSignals(Action onStop)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                if (source.IsCancellationRequested)
                {
                    return;
                }

                context.Cancel = true;
                source.Cancel();
                onStop();
            }));
        }
    }

    /// <summary>Signalled when the run is to stop.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        registrations.ForEach(r => r.Dispose());
        source.Dispose();
    }
}
