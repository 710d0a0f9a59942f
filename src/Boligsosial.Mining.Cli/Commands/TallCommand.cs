using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>tall</c>: shows figures.</summary>
internal static class TallCommand
{
    private const int LimitOfTable = 50;

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var kommune = new Option<string?>("--kommune") { Description = "Only of this kommune: its number or name.", HelpName = "K" };
        var years = Options.Years("Only of this year or these years; a figure without a year counts for the year of its report.");
        var type = Options.Choice("--type", "Only from reports of this type.", null, [.. Allowed(Dataset.Documents, "report_type")]);
        var section = new Option<string?>("--del") { Description = "Only from sections with this code or topic, and what lies under them.", HelpName = "SECTION" };
        var region = Options.Choice("--region", "Only from reports of this Husbanken region.", null, [.. Allowed(Dataset.Documents, "husbank_region")]);
        var indicator = new Option<string?>("--indikator") { Description = "Only of this indicator: its code in codebook.csv.", HelpName = "I" };
        var format = Options.Format();
        var limit = Options.Number("--limit", $"Print at most N figures (otherwise {LimitOfTable} as a table, all as csv or json).", 1);
        var folder = Options.Out("Folder with the store.");
        var command = new Command("tall", "Show the figures that were found.") { kommune, years, type, section, region, indicator, format, limit, folder };
        command.SetAction(result =>
        {
            using var store = MiningStore.OpenForReading(result.GetValue(folder)!);
            var names = new StoreNames(new StoreOverview(store));
            var filter = new FigureFilter
            {
                KommuneNumbers = names.Kommune(result.GetValue(kommune)),
                YearFrom = result.GetValue(years)?.First,
                YearTo = result.GetValue(years)?.Last,
                ReportType = result.GetValue(type),
                Section = names.Section(result.GetValue(section)),
                Region = result.GetValue(region),
                Indicator = names.Indicator(result.GetValue(indicator)),
            };
            return Show(session, store, filter, result.GetValue(format)!, result.GetValue(limit));
        });
        return command;
    }

    private static int Show(Session session, MiningStore store, FigureFilter filter, string format, int? limit)
    {
        var figures = new DatasetReader(store).Figures(filter).ToList();
        var shown = figures.Take(limit ?? (format == "table" ? LimitOfTable : int.MaxValue)).ToList();
        RowPrinter.Write(session, format, Dataset.Figures, shown, () =>
        {
            if (shown.Count > 0)
            {
                FigureTable.Write(session, new StoreOverview(store), shown);
            }
        });

        if (figures.Count == 0)
        {
            session.Error.WriteLine("No figure in the store is like that. With fewer conditions there may be some.");
        }
        else if (shown.Count < figures.Count)
        {
            session.Error.WriteLine($"{shown.Count} of {figures.Count} figures; --limit {figures.Count} shows all.");
        }

        return ExitStatus.Done;
    }

    private static IReadOnlyList<string> Allowed(TableSchema table, string column) => table.Columns.First(c => c.Name == column).Allowed!;
}
