using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>mine PATH...</c>: reads reports into a store and writes the dataset.</summary>
internal static class MineCommand
{
    /// <summary>Folder in the store's folder that keeps what OCR read; may be deleted at any time.</summary>
    private const string OcrCache = "ocr-cache";

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders, of which every .pdf file is read, and files.", Arity = ArgumentArity.OneOrMore };
        Options.RefuseOptions(paths, "-", Path.Exists);
        var folder = Options.Out("Folder for the store and the CSV files; what it holds already is brought up to date.");
        var jobs = Options.Number("--jobs", "Files read at the same time (otherwise one for each core).", 1);
        var force = new Option<bool>("--force") { Description = "Read unchanged files again too." };
        var ocr = Options.Choice(
            "--ocr", "Which pages are read by OCR: auto, those without sound text; never; always, every scanned page, also where it has a text layer.", "auto", "auto", "never", "always");
        var definitions = Options.Definitions();
        var command = new Command("mine", "Read every PDF under PATH, find what it reports, and write the store and the CSV files. Files that are unchanged since the last run are not read again.")
        {
            paths, folder, jobs, force, ocr, definitions,
        };
        command.SetAction(result => Run(
            session,
            result.GetValue(paths)!,
            result.GetValue(folder)!,
            new RunOptions(result.GetValue(jobs) ?? Environment.ProcessorCount, result.GetValue(force)),
            Enum.Parse<OcrMode>(result.GetValue(ocr)!, ignoreCase: true),
            result.GetValue(definitions)));
        return command;
    }

    private static int Run(Session session, string[] paths, string folder, RunOptions options, OcrMode ocr, string? definitions)
    {
        var definitionsFolder = DefinitionsFolder.Find(definitions);
        var codebook = Codebook.Load(definitionsFolder);
        var miner = session.Miner(definitionsFolder, new OcrOptions { Mode = ocr, Jobs = options.Jobs, CacheFolder = Path.Combine(folder, OcrCache) });
        using var stop = new StopSignals(() => session.Error.WriteLine("Stopping. What is read is kept. (Once more to break off at once.)"));
        var input = InputFiles.Find(paths);
        using var alone = FolderLock.Take(folder);
        using var store = MiningStore.OpenForWriting(folder);
        var run = new MiningRun(store, miner, codebook, options, TimeProvider.System);
        var summary = session.ErrorIsTerminal
            ? BarProgress.Show(session.Error, progress => run.Execute(input, paths, progress, stop.Token))
            : run.Execute(input, paths, new PlainProgress(session.Error), stop.Token);
        WhileIndexing(folder, definitionsFolder, () =>
        {
            CsvExport.Write(store, folder);
            new MineSummary(session, store, folder).Write(summary);
        });
        return Status(session, summary);
    }

    /// <summary>Brings the index up to date while other work is done: each is work for one core.</summary>
    private static void WhileIndexing(string folder, string definitionsFolder, Action work)
    {
        var index = Task.Run(() =>
        {
            using var own = MiningStore.OpenForReading(folder);
            SearchSession.Update(own, definitionsFolder);
        });
        try
        {
            work();
        }
        finally
        {
            ((IAsyncResult)index).AsyncWaitHandle.WaitOne();
        }

        index.GetAwaiter().GetResult();
    }

    private static int Status(Session session, RunSummary summary)
    {
        if (summary.ToolMissing is { } message)
        {
            session.Error.WriteLine($"{CommandLine.Name}: no file could be read. {message}");
            return ExitStatus.NothingDone;
        }

        if (summary.Stopped)
        {
            session.Error.WriteLine($"{CommandLine.Name}: stopped with {summary.ToRead - summary.Read} of {Count.Of(summary.ToRead, "file")} still to read. Run the same command again to go on.");
            return summary.Read == 0 ? ExitStatus.NothingDone : ExitStatus.SomeFailed;
        }

        return summary.Troubled > 0 ? ExitStatus.SomeFailed : ExitStatus.Done;
    }
}
