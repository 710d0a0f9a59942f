using System.Collections.Concurrent;
using System.Diagnostics;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Store;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Running;

/// <summary>How a run is to go.</summary>
/// <param name="Jobs">Files mined at the same time, at least 1.</param>
/// <param name="Force">Whether unchanged files are read again.</param>
public sealed record RunOptions(int Jobs, bool Force);

/// <summary>
/// One run of <c>mine</c>: many threads read files, the calling thread alone writes the store, what was read within a moment in one transaction. So a
/// run that is killed at any moment leaves whole documents only, and the next one goes on where it stopped.
/// </summary>
public sealed class MiningRun(MiningStore store, IReportMiner miner, Codebook codebook, RunOptions options, TimeProvider time)
{
    /// <summary>Documents read within this time are written together: most of what writing one costs is making it last.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(50);

    private readonly DocumentTable documents = new(store);

    /// <summary>Brings the store up to date with <paramref name="input"/>.</summary>
    /// <param name="input">The files.</param>
    /// <param name="paths">What the user named, for the log of runs.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancel">Stops the run: files being read are let go, those read are kept.</param>
    /// <exception cref="StoreException">The store cannot be written any more.</exception>
    public RunSummary Execute(InputFiles input, IReadOnlyList<string> paths, IRunProgress progress, CancellationToken cancel)
    {
        try
        {
            return Run(input, paths, progress, cancel);
        }
        catch (SqliteException e)
        {
            throw MiningStore.Explained(store.Folder, e);
        }
    }

    private RunSummary Run(InputFiles input, IReadOnlyList<string> paths, IRunProgress progress, CancellationToken cancel)
    {
        if (Hashed(input, cancel) is not { } files)
        {
            return new RunSummary(input.Files.Count, 0, 0, 0, 0, null, Stopped: true);
        }

        var found = files.Select(f => f.FullPath).ToHashSet();
        var plan = new RunPlanner(
            files, documents.All(), miner.Version, options.Force, gone: s => input.Searched(s.FullPath), missing: s => !found.Contains(s.FullPath) && !File.Exists(s.FullPath)).Make();
        new CodebookTable(store).Update(codebook);
        documents.Rearrange(plan.Removed, plan.Moved, plan.Copied);
        documents.ReplaceFolderErrors(input.Searched, input.Unreadable);

        var log = new RunLog(store);
        var toRead = plan.ToRead.Sum(r => 1 + r.Copies.Count);
        var run = log.Begin(time.GetUtcNow().UtcDateTime, miner.Version, paths, files.Count, toRead);
        progress.Planned(files.Count, toRead);
        var results = ReadAll(plan.ToRead, progress, cancel);
        new CodebookTable(store).Update(codebook);
        var stopped = results.Count < plan.ToRead.Count;
        var read = plan.ToRead.Where(r => results.ContainsKey(r.DocumentId)).Sum(r => 1 + r.Copies.Count);
        log.End(run, time.GetUtcNow().UtcDateTime, read, stopped);
        return new RunSummary(files.Count, toRead, read, plan.Removed.Count, documents.Troubled(found) + input.Unreadable.Count, AllForWantOfATool(results.Values), stopped);
    }

    private IReadOnlyList<SourceFile>? Hashed(InputFiles input, CancellationToken cancel)
    {
        try
        {
            return ContentHash.Of(input.Files, options.Jobs, cancel);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads all files and writes them as they come, no more than those of a moment waiting to be written.</summary>
    private Dictionary<string, FileResult> ReadAll(IReadOnlyList<FileToRead> toRead, IRunProgress progress, CancellationToken cancel)
    {
        var results = new Dictionary<string, FileResult>();
        using var mined = new BlockingCollection<(FileToRead File, Outcome<Report> Outcome)>(options.Jobs);
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var readers = StartReaders(toRead, mined, abandon.Token);
        try
        {
            var number = 0;
            while (Next(mined) is { Count: > 0 } read)
            {
                foreach (var (reading, written) in WriteAll(read))
                {
                    var result = new FileResult(
                        reading.Source, written.Value?.Status ?? DocumentStatus.Failed, written.Value?.Failures ?? [written.Failure!], written.Value?.Figures.Count ?? 0);
                    results.Add(reading.DocumentId, result);
                    progress.Done(++number, result);
                    foreach (var copy in reading.Copies)
                    {
                        progress.Done(++number, result with { Source = copy.Source, Figures = 0 });
                    }
                }
            }
        }
        finally
        {
            abandon.Cancel();
            while (mined.TryTake(out _, Timeout.Infinite, CancellationToken.None))
            {
                // Lets readers that wait for room go home.
            }

            readers.ForEach(reader => reader.Join());
        }

        return results;
    }

    /// <summary>What is read next, and what follows within a moment; nothing when all is read.</summary>
    private static List<(FileToRead File, Outcome<Report> Outcome)> Next(BlockingCollection<(FileToRead File, Outcome<Report> Outcome)> mined)
    {
        var read = new List<(FileToRead File, Outcome<Report> Outcome)>();
        if (mined.TryTake(out var first, Timeout.Infinite, CancellationToken.None))
        {
            read.Add(first);
            var since = Stopwatch.StartNew();
            for (var left = Moment; left > TimeSpan.Zero && mined.TryTake(out var next, left); left = Moment - since.Elapsed)
            {
                read.Add(next);
            }
        }

        return read;
    }

    private List<(FileToRead File, Outcome<Report> Written)> WriteAll(List<(FileToRead File, Outcome<Report> Outcome)> read)
    {
        var written = new List<(FileToRead, Outcome<Report>)>();
        store.Together(() => written.AddRange(read.Select(r => (r.File, Write(r.File, r.Outcome)))));
        return written;
    }

    private List<Thread> StartReaders(IReadOnlyList<FileToRead> toRead, BlockingCollection<(FileToRead, Outcome<Report>)> mined, CancellationToken cancel)
    {
        var next = -1;
        var running = Math.Max(1, Math.Min(options.Jobs, toRead.Count));
        var alive = running;
        void Work()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < toRead.Count && !cancel.IsCancellationRequested; i = Interlocked.Increment(ref next))
                {
                    mined.Add((toRead[i], Mine(toRead[i].Source, cancel)), CancellationToken.None);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopped in the middle of a file: the next run reads it.
            }
            finally
            {
                if (Interlocked.Decrement(ref alive) == 0)
                {
                    mined.CompleteAdding();
                }
            }
        }

        var threads = Enumerable.Range(0, running).Select(i => new Thread(Work) { IsBackground = true, Name = $"reader {i + 1}" }).ToList();
        threads.ForEach(thread => thread.Start());
        return threads;
    }

    private Outcome<Report> Mine(SourceFile source, CancellationToken cancel)
    {
        try
        {
            var outcome = miner.Mine(source.FullPath, cancel);

            // Ctrl-C reaches the child processes too, and one may be gone before this process has heard of it: that is no fault of the file.
            if (outcome.Value is not { Failures.Count: 0 } && cancel.WaitHandle.WaitOne(SignalDelay))
            {
                cancel.ThrowIfCancellationRequested();
            }

            return outcome;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (ToolMissingException e)
        {
            return Outcome<Report>.Failed(new Failure("reading", FailureCode.ToolMissing, e.Message));
        }
#pragma warning disable CA1031 // One bad file never stops the run: what the program did not foresee is that file's failure.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Internal($"The program failed on this file: {e.GetType().Name}: {e.Message} {Place(e)}Please report it with the file, if you may share it.");
        }
    }

    /// <summary>Writes what was found. What the store's schema does not allow is a bug of the stages before, and that file's failure.</summary>
    private Outcome<Report> Write(FileToRead reading, Outcome<Report> outcome)
    {
        try
        {
            documents.Replace(reading.DocumentId, reading.Source, miner.Version, outcome, reading.Copies);
            return outcome;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            var failed = Internal($"The program found something in this file that it cannot store: {e.Message} Please report it with the file, if you may share it.");
            documents.Replace(reading.DocumentId, reading.Source, miner.Version, failed, reading.Copies);
            return failed;
        }
    }

    private static Outcome<Report> Internal(string message) =>
        Outcome<Report>.Failed(new Failure("program", FailureCode.Internal, message.ReplaceLineEndings(" ")));

    private static string Place(Exception e)
    {
        var at = e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(nameof(Boligsosial), StringComparison.Ordinal))?.Trim();
        return at is null ? "" : $"({at}) ";
    }

    private static string? AllForWantOfATool(IReadOnlyCollection<FileResult> results)
    {
        var missing = results.Select(r => r.Status == DocumentStatus.Failed ? r.Failures.FirstOrDefault(f => f.Code == FailureCode.ToolMissing)?.Message : null).ToList();
        return missing.Count > 0 && missing.TrueForAll(m => m is not null) ? missing[0] : null;
    }
}
