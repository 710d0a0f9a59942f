using System.CommandLine;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>The query and the options that <c>search</c> and <c>konkordans</c> share.</summary>
internal sealed class SearchOptions
{
    private readonly Argument<string[]> query = new("QUERY")
    {
        Description = "Words (all must be there), \"phrases\", OR, -not, prefix*, NEAR(a b, 5), overskrift:word, and conditions as below (kommune:<navn> aar:2012..2014).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> kommune = new("--kommune") { Description = "Only of this kommune: its number or name.", HelpName = "K" };
    private readonly Option<YearRange?> years = Options.Years("Only of reports about this year or these years.");
    private readonly Option<string?> type = new("--type") { Description = "Only from reports of this type.", HelpName = "T" };
    private readonly Option<string?> section = new("--del") { Description = "Only sections with this code or topic, and what lies under them.", HelpName = "SECTION" };
    private readonly Option<string?> region = new("--region") { Description = "Only from reports of this Husbanken region.", HelpName = "R" };
    private readonly Option<string?> programme = new("--programme") { Description = "Only from reports of this programme.", HelpName = "P" };
    private readonly Option<string?> fylke = new("--fylke") { Description = "Only from kommuner of this fylke.", HelpName = "F" };
    private readonly Option<bool> exact = new("--eksakt") { Description = "Only the very words: no other forms, no compounds, no synonyms." };
    private readonly Option<bool> fold = new("--uten-aeoeaa") { Description = "Take a for å and æ, o for ø, and the other way round." };
    private readonly Option<bool> explain = new("--forklar") { Description = "Say what the index was asked for." };
    private readonly Option<string?> format = Options.Format();
    private readonly Option<string> folder = Options.Out("Folder with the store.");
    private readonly Option<string?> definitions = Options.Definitions();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        // One «-» leaves a word out.
        Options.RefuseOptions(query, "--");
        command.Arguments.Add(query);
        foreach (Option option in (Option[])[kommune, years, type, section, region, programme, fylke, exact, fold, explain, format, folder, definitions])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The query, conditions included.</summary>
    public string Query(ParseResult result)
    {
        List<string> parts = [.. result.GetValue(query)!];
        void Add(string field, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{field}:\"{value.Replace("\"", "", StringComparison.Ordinal)}\"");
            }
        }

        Add("kommune", result.GetValue(kommune));
        Add("aar", result.GetValue(years) is { } range ? $"{range.First}..{range.Last}" : null);
        Add("type", result.GetValue(type));
        Add("del", result.GetValue(section));
        Add("region", result.GetValue(region));
        Add("programme", result.GetValue(programme));
        Add("fylke", result.GetValue(fylke));
        return string.Join(' ', parts);
    }

    /// <summary>How far the query is widened.</summary>
    public QueryOptions Widening(ParseResult result) => new(result.GetValue(exact), result.GetValue(fold));

    /// <summary>Whether to say what was asked.</summary>
    public bool Explains(ParseResult result) => result.GetValue(explain);

    /// <summary><c>table</c>, <c>csv</c> or <c>json</c>.</summary>
    public string Format(ParseResult result) => result.GetValue(format)!;

    /// <summary>Opens the store.</summary>
    public SearchSession Open(ParseResult result) => SearchSession.Open(result.GetValue(folder)!, result.GetValue(definitions));

    /// <summary>Turns what is wrong with a query into words with a pointer to the place.</summary>
    public static ArgumentsException Complaint(string query, QueryError error) =>
        new($"the query is not understood at character {error.Position}: {error.Message}.\n  {query}\n  {new string(' ', Math.Max(0, Math.Min(error.Position, query.Length + 1) - 1))}^");
}
