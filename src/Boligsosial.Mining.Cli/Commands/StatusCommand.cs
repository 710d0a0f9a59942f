using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>status</c>: what is in the store, and what could not be read.</summary>
internal static class StatusCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var folder = Options.Out("Folder with the store.");
        var command = new Command("status", "Show what is in the store, which files failed and why.") { folder };
        command.SetAction(result =>
        {
            using var store = MiningStore.OpenForReading(result.GetValue(folder)!);
            Show(session, new StoreOverview(store), Path.Combine(result.GetValue(folder)!, MiningStore.FileName));
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Show(Session session, StoreOverview overview, string path)
    {
        var documents = overview.Documents();
        var groups = string.Join(", ", documents.GroupBy(d => d.Status).OrderByDescending(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));
        session.Out.WriteLine($"{path}: {Count.Of(documents.Count, "report")}{(groups.Length > 0 ? $" ({groups})" : "")}, {Count.Of(documents.Sum(d => d.Sections), "section")}, {Count.Of(documents.Sum(d => d.Figures), "figure")}.");
        if (overview.LastRun() is { } run)
        {
            session.Out.WriteLine(Describe(run));
        }

        var (met, orphaned) = overview.Reviews();
        if (met + orphaned > 0)
        {
            session.Out.WriteLine($"{Count.Of(met, "figure")} reviewed by people{(orphaned > 0 ? $"; {Count.Of(orphaned, "more review")} of figures that are not found any more" : "")}.");
        }

        if (documents.Count > 0)
        {
            session.Out.WriteLine();
            TextTable.Write(
                session.Out,
                session.Width,
                [new("kommune", Shrinks: true), new("year"), new("type"), new("sections", Right: true), new("figures", Right: true), new("status"), new("file", Shrinks: true)],
                [.. documents.Select(d => new[] { d.Kommune, d.Year?.ToString(CultureInfo.InvariantCulture) ?? "", d.ReportType, Text(d.Sections), Text(d.Figures), d.Status, d.File })]);
        }

        var errors = overview.Errors();
        if (errors.Count > 0)
        {
            session.Out.WriteLine();
            session.Out.WriteLine("Not all could be read:");
            foreach (var error in errors)
            {
                session.Out.WriteLine($"  {error.File} ({error.Stage}, {error.Code}): {error.Message}");
            }
        }
    }

    private static string Describe(RunRecord run)
    {
        var began = run.StartedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var paths = string.Join(" ", run.Paths);
        return run switch
        {
            { EndedAt: null } => $"The last run ({began} UTC, {paths}) has not ended: it is still at work or was killed. Run it again to go on.",
            { Stopped: true } => $"The last run ({began} UTC, {paths}) was stopped with {run.ToRead - run.Read} of {Count.Of(run.ToRead, "file")} still to read. Run it again to go on.",
            _ => $"The last run ({began} UTC, {paths}) found {Count.Of(run.Files, "file")} and read {run.Read}.",
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
