using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>review</c>: what people say of the figures, out of the store and into it.</summary>
internal static class ReviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session) => new(
        "review", "Check figures by hand: write them as a sheet, fill in accepted, corrected or rejected, take it over. Training learns from it («train --out DIR»).")
    {
        Export(session),
        Import(session),
    };

    private static Command Export(Session session)
    {
        var file = new Argument<string>("file") { Description = "The sheet to write, a CSV file.", HelpName = "FILE" };
        var folder = Options.Out("Folder with the store.");
        var force = new Option<bool>("--force") { Description = "Write over the file if it is there: what was filled in and not taken over is lost." };
        var command = new Command("export", "Write a sheet with a row for each figure.") { file, folder, force };
        command.SetAction(result =>
        {
            using var store = MiningStore.OpenForReading(result.GetValue(folder)!);
            var figures = ReviewCsv.Write(store, result.GetValue(file)!, result.GetValue(force));
            session.Error.WriteLine(
                $"{Count.Of(figures, "figure")} written to {result.GetValue(file)}. In column review write accepted, rejected (it is no figure) or corrected (and what is right in new_indicator, new_value, new_year, new_breakdown).");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Import(Session session)
    {
        var file = new Argument<string>("file") { Description = "The sheet, filled in.", HelpName = "FILE" };
        var folder = Options.Out("Folder with the store that the sheet is from.");
        var command = new Command("import", $"Take a filled-in sheet over. Rows without a review are left alone; «{ReviewCsv.Withdrawn}» takes a review back.") { file, folder };
        command.SetAction(result =>
        {
            var from = result.GetValue(folder)!;
            using var store = MiningStore.OpenForReading(from);
            using var alone = FolderLock.Take(from);
            var counts = ReviewCsv.Read(store, result.GetValue(file)!, TimeProvider.System.GetUtcNow());
            CsvExport.Write(store, from);
            session.Error.WriteLine(
                $"Taken over into {from}: {counts.Accepted} accepted, {counts.Corrected} corrected, {counts.Rejected} rejected{(counts.Withdrawn > 0 ? $", {counts.Withdrawn} withdrawn" : "")}. The CSV files there are written anew.");
            return ExitStatus.Done;
        });
        return command;
    }
}
