using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>konkordans</c>: keyword in context, and how often it stands where.</summary>
internal static class KonkordansCommand
{
    private const int StandardWidth = 60;
    private const int LimitOfTable = 100;

    private static readonly TableSchema Lines = new("konkordans", "Konkordans", "En rad for hvert sted ordet står.", [
        new("document_id", ColumnType.Text, "dokument", ""), new("file", ColumnType.Text, "fil", ""), new("kommune", ColumnType.Text, "kommune", ""),
        new("report_year", ColumnType.Whole, "år", ""), new("section", ColumnType.Text, "del", ""), new("section_no", ColumnType.Whole, "delnummer", ""),
        new("page", ColumnType.Whole, "side", ""), new("left", ColumnType.Text, "før", ""), new("keyword", ColumnType.Text, "ord", ""), new("right", ColumnType.Text, "etter", ""),
    ]);

    private static readonly TableSchema Frequencies = new("frekvens", "Frekvens", "En rad for hver del av samlingen.", [
        new("value", ColumnType.Text, "verdi", ""), new("hits", ColumnType.Whole, "treff", ""), new("words", ColumnType.Whole, "ord", ""),
        new("per_10000", ColumnType.Number, "per 10 000 ord", ""),
    ]);

    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var shared = new SearchOptions();
        var sort = Options.Choice("--sorter", "Sort the lines as the texts stand, by what stands before the word, or behind it.", "tekst", "tekst", "venstre", "hoyre");
        var width = Options.Number("--bredde", $"Characters on each side (otherwise {StandardWidth}).", 5);
        var frequency = Options.Choice("--frekvens", "Count instead of showing, by year, kommune or topic, also per 10,000 words.", null, "aar", "kommune", "tema");
        var limit = Options.Number("--limit", $"Print at most N lines (otherwise {LimitOfTable} as a table, all as csv or json).", 1);
        var command = new Command("konkordans", "Show every place of a word in its context, or how often it stands where.") { sort, width, frequency, limit };
        shared.AddTo(command);
        command.SetAction(result =>
        {
            using SearchSession search = shared.Open(result);
            string query = shared.Query(result);
            QueryOptions widening = shared.Widening(result);
            var concordance = new Concordance(search.Searcher, search.Index);
            if (shared.Explains(result) && search.Searcher.Plan(query, widening).Plan is { } plan)
            {
                SearchPrinter.Explain(session, plan);
            }

            if (result.GetValue(frequency) is { } by)
            {
                (IReadOnlyList<Frequency>? counted, QueryError? wrong) = concordance.Frequencies(query, widening, by);
                List<string[]> rows = [.. (counted ?? throw SearchOptions.Complaint(query, wrong!)).Select(Row)];
                RowPrinter.Write(session, shared.Format(result), Frequencies, rows, () => WriteCounts(session, rows));
                return ExitStatus.Done;
            }

            ConcordanceOrder order = result.GetValue(sort) switch { "venstre" => ConcordanceOrder.Left, "hoyre" => ConcordanceOrder.Right, _ => ConcordanceOrder.Text };
            (IReadOnlyList<ConcordanceLine>? lines, QueryError? error) = concordance.Lines(query, widening, order, result.GetValue(width) ?? StandardWidth);
            int all = (lines ?? throw SearchOptions.Complaint(query, error!)).Count;
            int shown = result.GetValue(limit) ?? (shared.Format(result) == "table" ? LimitOfTable : int.MaxValue);
            List<ConcordanceLine> some = [.. lines.Take(shown)];
            RowPrinter.Write(session, shared.Format(result), Lines, some.Select(Row), () => WriteLines(session, some, result.GetValue(width) ?? StandardWidth));
            session.Error.WriteLine(all == 0 ? "Nothing found." : $"{Math.Min(all, shown)} of {all} places.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static void WriteLines(Session session, IReadOnlyList<ConcordanceLine> lines, int width)
    {
        int keyword = lines.Select(l => l.Keyword.Length).DefaultIfEmpty().Max();
        foreach (ConcordanceLine line in lines)
        {
            session.Out.WriteLine($"{line.Left.PadLeft(width)} [{line.Keyword}] {line.Right.PadRight(width + keyword - line.Keyword.Length)}  {SearchPrinter.Of(line.Document)}, page {line.Page}");
        }
    }

    private static void WriteCounts(Session session, IReadOnlyList<string[]> rows) =>
        TextTable.Write(session.Out, session.Width, [.. Frequencies.Columns.Select(c => new TextColumn(c.Name, c.Type is ColumnType.Whole or ColumnType.Number))], rows);

    private static string[] Row(ConcordanceLine line) =>
    [
        line.Document.DocumentId, line.Document.File, string.Join(';', line.Document.Kommuner), line.Document.Year?.ToString(CultureInfo.InvariantCulture) ?? "", line.Section,
        line.SectionNumber.ToString(CultureInfo.InvariantCulture), line.Page.ToString(CultureInfo.InvariantCulture), line.Left, line.Keyword, line.Right,
    ];

    private static string[] Row(Frequency f) =>
    [
        f.Value, f.Hits.ToString(CultureInfo.InvariantCulture), f.Words.ToString(CultureInfo.InvariantCulture), f.PerTenThousand.ToString("0.##", CultureInfo.InvariantCulture),
    ];
}
