using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>search</c>: full-text search.</summary>
internal static class SearchCommand
{
    private const int StandardLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var shared = new SearchOptions();
        var limit = Options.Number("--limit", $"Print at most N sections, or reports with --rapporter (otherwise {StandardLimit}).", 1);
        var offset = Options.Number("--fra", "Begin with the Nth result.", 1);
        var facets = new Option<bool>("--fasetter") { Description = "Count what was found by kommune, year, type, region and topic; as csv or json, print these counts alone." };
        var byReport = new Option<bool>("--rapporter") { Description = "Of each report only the best section." };
        var command = new Command("search", "Search the text of the reports, bokmål and nynorsk, all forms and compounds of a word.") { limit, offset, facets, byReport };
        shared.AddTo(command);
        command.SetAction(result =>
        {
            using SearchSession search = shared.Open(result);
            string query = shared.Query(result);
            var options = new ResultOptions(
                result.GetValue(limit) ?? StandardLimit, (result.GetValue(offset) ?? 1) - 1, result.GetValue(facets), result.GetValue(byReport));
            (SearchResults? found, QueryError? error) = search.Searcher.Search(query, shared.Widening(result), options);
            if (found is null)
            {
                throw SearchOptions.Complaint(query, error!);
            }

            if (shared.Explains(result))
            {
                SearchPrinter.Explain(session, found.Plan);
            }

            string format = shared.Format(result);
            if (format == "table" || !options.Facets)
            {
                SearchPrinter.Write(session, found, format);
            }

            if (options.Facets)
            {
                SearchPrinter.Facets(session, found, format);
            }

            session.Error.WriteLine(Summary(found, options));
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>«1-20 of 153 sections in 44 reports.»</summary>
    private static string Summary(SearchResults found, ResultOptions options)
    {
        if (found.Full + found.Partial == 0)
        {
            return "Nothing found.";
        }

        string sections = $"{Count.Of(found.Full, "section")}{(found.Partial > 0 ? $" with all words and {found.Partial} with some" : "")}";
        string all = options.ByReport ? $"{Count.Of(found.Reports, "report")} ({sections})" : $"{sections} in {Count.Of(found.Reports, "report")}";
        return found.Hits.Count == 0 ? $"Nothing from number {options.Offset + 1} on: there are {all}." : $"{found.Hits[0].Rank}-{found.Hits[^1].Rank} of {all}.";
    }
}
