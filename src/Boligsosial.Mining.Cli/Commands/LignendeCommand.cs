using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>lignende</c>: sections like another. <c>sammenlign</c>: the same section of a kommune through the years.</summary>
internal static class LignendeCommand
{
    private const int StandardLimit = 10;

    /// <summary>Makes the command <c>lignende</c>.</summary>
    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "File or document_id of the report." };
        var number = new Argument<int>("SECTION_NO") { Description = "Number of the section in the report (section_no)." };
        var limit = Options.Number("--limit", $"Print at most N sections (otherwise {StandardLimit}).", 1);
        var format = Options.Choice("--format", "How to print.", "table", "table", "csv", "json");
        var explain = new Option<bool>("--forklar") { Description = "Say by which words." };
        var folder = Options.Out("Folder with the store.");
        var definitions = Options.Definitions();
        var command = new Command("lignende", "Find sections like one, by the words that tell it from others.") { file, number, limit, format, explain, folder, definitions };
        command.SetAction(result =>
        {
            using SearchSession search = SearchSession.Open(result.GetValue(folder)!, result.GetValue(definitions));
            var similar = new SimilarSections(search.Searcher, search.Index);
            SearchResults found = similar.Like(result.GetValue(file)!, result.GetValue(number), new ResultOptions(result.GetValue(limit) ?? StandardLimit))
                ?? throw new ArgumentsException($"there is no section {result.GetValue(number)} of a report «{result.GetValue(file)}» in the store. Both stand in sections.csv.");
            if (result.GetValue(explain))
            {
                session.Error.WriteLine(string.Join(", ", similar.TermsOf(result.GetValue(file)!, result.GetValue(number))!
                    .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Term} {t.Weight:0.0}"))));
            }

            SearchPrinter.Write(session, found, result.GetValue(format)!);
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>Makes the command <c>sammenlign</c>.</summary>
    public static Command CreateCompare(Session session)
    {
        var kommune = new Option<string>("--kommune") { Description = "The kommune: its number or name.", HelpName = "K", Required = true };
        var section = new Option<string>("--del") { Description = "Code or topic of the section.", HelpName = "SECTION", Required = true };
        var folder = Options.Out("Folder with the store.");
        var definitions = Options.Definitions();
        var command = new Command("sammenlign", "Show the same section of a kommune in all its reports, in order of year.") { kommune, section, folder, definitions };
        command.SetAction(result =>
        {
            using SearchSession search = SearchSession.Open(result.GetValue(folder)!, result.GetValue(definitions));
            IReadOnlyList<ComparedSection> found = new SimilarSections(search.Searcher, search.Index).Through(result.GetValue(kommune)!, result.GetValue(section)!);
            foreach (ComparedSection part in found)
            {
                session.Out.WriteLine($"=== {part.Document.Year} {part.Document.ReportType}, page {part.Page}  {part.Document.File}");
                session.Out.WriteLine(part.Heading.ReplaceLineEndings(" "));
                session.Out.WriteLine(part.Text.Trim());
                session.Out.WriteLine();
            }

            session.Error.WriteLine($"{Count.Of(found.Count, "section")}.");
            return ExitStatus.Done;
        });
        return command;
    }
}
