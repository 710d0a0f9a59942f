using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>lignende</c>: sections like another.</summary>
internal static class LignendeCommand
{
    private const int StandardLimit = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "File or document_id of the report; the file's name alone will do." };
        Options.RefuseOptions(file, "--");
        var number = new Argument<int>("SECTION_NO") { Description = "Number of the section in the report (section_no; search shows it)." };
        var limit = Options.Number("--limit", $"Print at most N sections (otherwise {StandardLimit}).", 1);
        var format = Options.Format();
        var explain = new Option<bool>("--forklar") { Description = "Say by which words." };
        var folder = Options.Out("Folder with the store.");
        var definitions = Options.Definitions();
        var command = new Command("lignende", "Find sections like one, by the words that tell it from others.") { file, number, limit, format, explain, folder, definitions };
        command.SetAction(result =>
        {
            using SearchSession search = SearchSession.Open(result.GetValue(folder)!, result.GetValue(definitions));
            var similar = new SimilarSections(search.Searcher, search.Index);
            SearchResults found = similar.Like(result.GetValue(file)!, result.GetValue(number), new ResultOptions(result.GetValue(limit) ?? StandardLimit))
                ?? throw Unknown(search, result.GetValue(file)!, result.GetValue(number));
            if (result.GetValue(explain))
            {
                session.Error.WriteLine(string.Join(", ", similar.TermsOf(result.GetValue(file)!, result.GetValue(number))!
                    .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Term} {t.Weight:0.0}"))));
            }

            SearchPrinter.Write(session, found, result.GetValue(format)!);
            session.Error.WriteLine(found.Hits.Count == 0 ? "No section is like it." : $"{found.Hits.Count} of {Count.Of(found.Full, "section")} that share a word with it.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static ArgumentsException Unknown(SearchSession search, string file, int number)
    {
        List<string> files = [.. search.Files.Select(f => Path.GetFileName(f))];
        string hint = files.Any(f => f.Contains(file, StringComparison.OrdinalIgnoreCase)) ? "" : Nearest.Hint(file, files);
        return new ArgumentsException($"there is no section {number} of a report «{file}» in the store.{hint} Both stand in sections.csv, and search shows them.");
    }
}
