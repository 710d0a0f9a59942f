using System.CommandLine;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>export</c>: writes the dataset again, or elsewhere.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var format = Options.Choice("--format", "The form of the files.", "csv", "csv");
        var folder = Options.Out("Folder with the store.");
        var target = new Option<string?>("--to") { Description = "Folder to write the files into (otherwise beside the store).", HelpName = "DIR" };
        var command = new Command("export", $"Write the dataset: one CSV file a table, described in {DataPackage.FileName}.") { format, folder, target };
        command.SetAction(result =>
        {
            var from = result.GetValue(folder)!;
            var to = result.GetValue(target) ?? from;
            using var store = MiningStore.OpenForReading(from);
            using var alone = to == from ? FolderLock.Take(from) : null;
            CsvExport.Write(store, to);
            session.Error.WriteLine($"Written into {to}: {string.Join(", ", Dataset.Tables.Select(t => t.FileName))}, {DataPackage.FileName}.");
            return ExitStatus.Done;
        });
        return command;
    }
}
