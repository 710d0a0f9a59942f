using System.Globalization;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>A place of a word in its context.</summary>
/// <param name="Document">Its report.</param>
/// <param name="SectionNumber">Its section's number in the report.</param>
/// <param name="Section">Its section's code.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Left">What stands before.</param>
/// <param name="Keyword">What was found, as printed.</param>
/// <param name="Right">What stands behind.</param>
public sealed record ConcordanceLine(IndexedDocument Document, int SectionNumber, string Section, int Page, string Left, string Keyword, string Right);

/// <summary>By what the lines of a concordance are sorted.</summary>
public enum ConcordanceOrder
{
    /// <summary>In the order of the texts.</summary>
    Text,

    /// <summary>By what stands before, word by word from the keyword.</summary>
    Left,

    /// <summary>By what stands behind.</summary>
    Right,
}

/// <summary>How often a word stands in a part of the corpus.</summary>
/// <param name="Value">The year, kommune or topic.</param>
/// <param name="Hits">How often.</param>
/// <param name="Words">Words of the part.</param>
public sealed record Frequency(string Value, int Hits, long Words)
{
    /// <summary>Hits in 10,000 words.</summary>
    public double PerTenThousand => Words == 0 ? 0 : 10_000.0 * Hits / Words;
}

/// <summary>
/// Every place of a query in its context, and how often it stands where: of one word each place, of several each place of each where all are in
/// a section, of NEAR and known expressions each clump of words.
/// </summary>
/// <param name="searcher">Searches the index.</param>
/// <param name="index">The index.</param>
public sealed class Concordance(Searcher searcher, SearchIndex index)
{
    /// <summary>The lines of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">How far it is widened.</param>
    /// <param name="order">How the lines are sorted.</param>
    /// <param name="width">Characters of context on each side.</param>
    /// <returns>All lines, or what is wrong with the query.</returns>
    public (IReadOnlyList<ConcordanceLine>? Lines, QueryError? Error) Lines(string query, QueryOptions options, ConcordanceOrder order, int width)
    {
        (SearchPlan? plan, List<int>? rows, QueryError? error) = Rows(query, options);
        if (plan is null)
        {
            return (null, error);
        }

        var finder = new PassageFinder(index.Analyzer, plan.Concepts);
        IEnumerable<ConcordanceLine> lines = rows!.SelectMany(row => Lines(row, finder, width));
        return (order switch
        {
            ConcordanceOrder.Left => [.. lines.OrderBy(l => Alphabetic(string.Join(' ', l.Left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse())), StringComparer.Ordinal)],
            ConcordanceOrder.Right => [.. lines.OrderBy(l => Alphabetic(l.Right), StringComparer.Ordinal)],
            _ => [.. lines],
        }, null);
    }

    /// <summary>How often the query stands in each year, kommune or topic.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">How far it is widened.</param>
    /// <param name="by"><c>aar</c>, <c>kommune</c> or <c>tema</c>.</param>
    /// <returns>All parts of the corpus that the query's conditions allow, or what is wrong with the query.</returns>
    public (IReadOnlyList<Frequency>? Frequencies, QueryError? Error) Frequencies(string query, QueryOptions options, string by)
    {
        (SearchPlan? plan, List<int>? rows, QueryError? error) = Rows(query, options);
        if (plan is null)
        {
            return (null, error);
        }

        var sink = new CountingSink(plan.Concepts, [.. rows!]);
        searcher.Run(plan.AllOf, sink);
        var hits = new Dictionary<string, int>();
        foreach ((int row, int count) in sink.Counts)
        {
            foreach (string value in Values(row, by))
            {
                hits[value] = hits.GetValueOrDefault(value) + count;
            }
        }

        var words = new Dictionary<string, long>();
        Func<int, bool>? filter = RowFilter.Of(plan.Filters, index);
        for (int row = 0; row < index.Catalogue.Count; row++)
        {
            if (index.Catalogue[row].Document >= 0 && filter?.Invoke(row) != false)
            {
                foreach (string value in Values(row, by))
                {
                    words[value] = words.GetValueOrDefault(value) + index.Catalogue[row].Words;
                }
            }
        }

        return ([.. words.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new Frequency(w.Key, hits.GetValueOrDefault(w.Key), w.Value))], null);
    }

    /// <summary>A text by which others sort as in a Norwegian dictionary: letters and digits only, «æ», «ø», «å» after «z».</summary>
    private static string Alphabetic(string text) => string.Concat(text.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' ').Select(c => c switch
    {
        'æ' or 'ä' => '{',
        'ø' or 'ö' => '|',
        'å' => '}',
        _ => c,
    })).Trim();

    /// <summary>Rows that have all that is sought, in the order of the index.</summary>
    private (SearchPlan? Plan, List<int>? Rows, QueryError? Error) Rows(string query, QueryOptions options)
    {
        (SearchPlan? plan, QueryError? error) = searcher.Plan(query, options);
        if (plan is null || plan.Concepts.Count == 0)
        {
            return (null, null, error ?? new QueryError(1, "conditions alone have no places in a text; write a word"));
        }

        try
        {
            return (plan, [.. searcher.Rows(plan).Full.Select(k => ScoredRow.Of(k).Row)], null);
        }
        catch (FilterException e)
        {
            return (null, null, new QueryError(e.Filter.Position, e.Message));
        }
    }

    private IEnumerable<ConcordanceLine> Lines(int row, PassageFinder finder, int width)
    {
        SectionCatalogue.Entry entry = index.Catalogue[row];
        (string heading, string body, int page) = searcher.Text(row);
        string text = heading + "\n" + body;
        foreach (Occurrence found in finder.Find(heading, body))
        {
            int offset = found.Places[0].Column == 0 ? 0 : heading.Length + 1;
            int start = offset + found.Places[0].Start;
            int end = offset + found.Places.Max(p => p.End);
            yield return new ConcordanceLine(
                index.Documents[entry.Document], entry.Number, index.Codes[entry.Code].Section, page + text.AsSpan(0, start).Count('\f'),
                OneLine(text[Math.Max(0, start - width)..start]), OneLine(text[start..end]), OneLine(text[end..Math.Min(text.Length, end + width)]));
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\f', ' ').Replace('\t', ' ');

    private IEnumerable<string> Values(int row, string by)
    {
        SectionCatalogue.Entry entry = index.Catalogue[row];
        IndexedDocument document = index.Documents[entry.Document];
        return by switch
        {
            "aar" => [document.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"],
            "kommune" => document.Kommuner.Count > 0 ? document.Kommuner : ["-"],
            _ => [index.Codes[entry.Code].Topic is { Length: > 0 } topic ? topic : index.Codes[entry.Code].Section],
        };
    }

    /// <summary>Counts the places of a query in each row.</summary>
    private sealed class CountingSink(IReadOnlyList<Concept> concepts, HashSet<int> rows) : IHitSink
    {
        private readonly int[] words = [.. concepts.SelectMany(c => c.Variants).Select(v => v.Terms.Count)];

        public Dictionary<int, int> Counts { get; } = [];

        public void Take(Hit hit)
        {
            int row = (int)hit.Row - 1;
            if (!rows.Contains(row))
            {
                return;
            }

            var places = new List<Place>[words.Length];
            for (int i = 0; i < words.Length; i++)
            {
                places[i] = [.. hit.Places(i).Select(p => new Place(p.Column, p.Position, words[i]))];
            }

            Counts[row] = Occurrences.Of(concepts, i => places[i]).Count;
        }
    }
}
