using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>sammenlign</c>: the same section of a kommune through the years, side by side.</summary>
internal static class SammenlignCommand
{
    /// <summary>Characters in a line when it is not a terminal that reads it.</summary>
    private const int WidthOfPipe = 160;

    private static readonly TableSchema Table = new("sammenlign", "Sammenligning", "En rad for hver del, etter år.", [
        new("document_id", ColumnType.Text, "dokument", ""), new("file", ColumnType.Text, "fil", ""), new("kommune", ColumnType.Text, "kommune", ""),
        new("report_year", ColumnType.Whole, "år", ""), new("report_type", ColumnType.Text, "type", ""), new("section", ColumnType.Text, "del", ""),
        new("section_no", ColumnType.Whole, "delnummer", ""), new("heading", ColumnType.Text, "overskrift", ""), new("page", ColumnType.Whole, "side", ""),
        new("text", ColumnType.Text, "tekst", ""),
    ]);

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var kommune = new Option<string>("--kommune") { Description = "The kommune: its number or name.", HelpName = "K", Required = true };
        var section = new Option<string>("--del") { Description = "Code or topic of the section; what lies under it is shown too.", HelpName = "SECTION", Required = true };
        var format = Options.Format();
        var folder = Options.Out("Folder with the store.");
        var definitions = Options.Definitions();
        var command = new Command("sammenlign", "Show the same section of a kommune in all its reports side by side, in order of year.") { kommune, section, format, folder, definitions };
        command.SetAction(result =>
        {
            using SearchSession search = SearchSession.Open(result.GetValue(folder)!, result.GetValue(definitions));
            string of = result.GetValue(kommune)!;
            IReadOnlyList<string> numbers = search.Names.Kommune(of)!;
            string sought = search.Names.Section(result.GetValue(section))!;
            IReadOnlyList<ComparedSection> found = new SimilarSections(search.Searcher, search.Index).Through(numbers, sought);
            RowPrinter.Write(session, result.GetValue(format)!, Table, found.Select(Row), () => SideBySide(session, found));
            int reports = found.DistinctBy(f => f.Document.DocumentId).Count();
            session.Error.WriteLine(found.Count == 0 ? $"No report of {of} has a section «{sought}»." : $"{Count.Of(found.Count, "section")} in {Count.Of(reports, "report")}.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static void SideBySide(Session session, IReadOnlyList<ComparedSection> found) =>
        Output.SideBySide.Write(session.Out, session.Width == int.MaxValue ? WidthOfPipe : session.Width, [.. found.GroupBy(f => f.Document.DocumentId).Select(Column)]);

    private static string Column(IEnumerable<ComparedSection> report)
    {
        ComparedSection first = report.First();
        IEnumerable<string> parts = report.Select(p => $"[{p.Section}, page {p.Page}] {p.Heading.ReplaceLineEndings(" ")}\n{p.Text.Replace('\f', '\n').Trim()}");
        return $"=== {first.Document.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"} {first.Document.ReportType}\n{first.Document.File}\n\n{string.Join("\n\n", parts)}";
    }

    private static string[] Row(ComparedSection part) =>
    [
        part.Document.DocumentId, part.Document.File, string.Join(';', part.Document.Kommuner), part.Document.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        part.Document.ReportType, part.Section, part.SectionNumber.ToString(CultureInfo.InvariantCulture), part.Heading.ReplaceLineEndings(" "),
        part.Page.ToString(CultureInfo.InvariantCulture), part.Text.Replace('\f', '\n').Trim(),
    ];
}
