using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Boligsosial.Mining.Reading;

/// <summary>What a child process may use before it is killed.</summary>
/// <param name="Time">Wall time from start to end.</param>
/// <param name="OutputBytes">Bytes it may write to standard output.</param>
/// <param name="MemoryBytes">Address space it may take; enforced on Linux.</param>
public sealed record ProcessLimits(TimeSpan Time, long OutputBytes, long MemoryBytes)
{
    /// <summary>Generous for a report of some hundred pages, deadly for a hostile file.</summary>
    public static ProcessLimits Default { get; } = new(TimeSpan.FromSeconds(120), 2L << 30, 2L << 30);
}

/// <summary>How a child process ended.</summary>
public enum ProcessEnd
{
    /// <summary>By itself; see the exit code.</summary>
    Exited,

    /// <summary>Killed: too long.</summary>
    TimedOut,

    /// <summary>Killed: too much output.</summary>
    OutputLimit,
}

/// <summary>The end of a child process.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; meaningless when killed.</param>
/// <param name="Error">The first 16 kB it wrote to standard error.</param>
public sealed record ProcessResult(ProcessEnd End, int ExitCode, string Error);

/// <summary>Runs a program as a process of its own, streams its output and holds it to its limits.</summary>
public static class ChildProcess
{
    private const int ErrorLimit = 16 * 1024;

    /// <summary>Starts <paramref name="program"/> and hands its standard output to <paramref name="consume"/> while it runs.</summary>
    /// <param name="program">Name or path of the program.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="consume">Reads the output to its end; a read returns 0 when the process is killed.</param>
    /// <param name="cancel">Kills the process.</param>
    /// <param name="environment">Variables of its environment beside those of this process.</param>
    /// <exception cref="ToolMissingException">The program is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static ProcessResult Run(
        string program, IReadOnlyList<string> arguments, ProcessLimits limits, Action<Stream> consume, CancellationToken cancel,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        cancel.ThrowIfCancellationRequested();
        using Process process = Start(program, arguments, limits, environment);
        int timedOut = 0;
        using var timer = new Timer(
            _ =>
            {
                Interlocked.Exchange(ref timedOut, 1);
                Kill(process);
            },
            null,
            limits.Time,
            Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration registration = cancel.Register(() => Kill(process));

        var error = new StringBuilder();
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is not null && error.Length < ErrorLimit)
            {
                error.Append(e.Data, 0, Math.Min(e.Data.Length, ErrorLimit - error.Length)).Append('\n');
            }
        };
        process.BeginErrorReadLine();
        var output = new LimitedStream(process.StandardOutput.BaseStream, limits.OutputBytes, () => Kill(process));
        try
        {
            consume(output);
        }
        finally
        {
            if (!process.HasExited && !output.AtEnd)
            {
                Kill(process);
            }

            process.WaitForExit();
        }

        cancel.ThrowIfCancellationRequested();
        ProcessEnd end = output.Exceeded ? ProcessEnd.OutputLimit : timedOut != 0 ? ProcessEnd.TimedOut : ProcessEnd.Exited;
        return new ProcessResult(end, process.ExitCode, error.ToString());
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, ProcessLimits limits, IReadOnlyDictionary<string, string>? environment)
    {
        var info = new ProcessStartInfo(Tools.PathOf(program) ?? throw new ToolMissingException(program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            info.Environment[name] = value;
        }

        try
        {
            Process process = Process.Start(info)!;
            MemoryLimit.Set(process.Id, limits.MemoryBytes);
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new ToolMissingException(program, e);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself between the decision and the kill.
        }
        catch (Win32Exception)
        {
            // The same, as some systems put it.
        }
    }

    private sealed class LimitedStream(Stream inner, long limit, Action exceeded) : Stream
    {
        private long _read;

        public bool Exceeded { get; private set; }

        public bool AtEnd { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (Exceeded)
            {
                return 0;
            }

            int n = inner.Read(buffer);
            _read += n;
            AtEnd = n == 0;
            if (_read > limit)
            {
                Exceeded = true;
                exceeded();
                return 0;
            }

            return n;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
