using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>Searches an index. Not for use by several threads at once.</summary>
public sealed class Searcher
{
    /// <summary>Where fewer sections have all that is sought, the best that have some of it follow.</summary>
    private const int FewResults = 10;

    private readonly SearchIndex index;
    private readonly QueryPlanner planner;
    private readonly Dictionary<string, long> counts = [];

    /// <summary>A searcher of an index.</summary>
    /// <param name="index">The index, up to date.</param>
    /// <param name="synonyms">Words that stand for one another.</param>
    public Searcher(SearchIndex index, SynonymSet synonyms)
    {
        this.index = index;
        planner = new QueryPlanner(index.Analyzer, synonyms, term => Count("\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"") > 0);
    }

    /// <summary>The plan of a query, or what is wrong with it.</summary>
    public (SearchPlan? Plan, QueryError? Error) Plan(string query, QueryOptions options)
    {
        (SearchQuery? parsed, QueryError? error) = QueryParser.Parse(query);
        if (parsed is null)
        {
            return (null, error);
        }

        SearchPlan plan = planner.Plan(parsed, options);
        return plan.Concepts.Count > 0 || plan.Filters.Count > 0 ? (plan, null) : (null, new QueryError(1, "nothing is sought; write a word"));
    }

    /// <summary>Searches.</summary>
    /// <returns>What was found, or what is wrong with the query.</returns>
    public (SearchResults? Results, QueryError? Error) Search(string query, QueryOptions options, ResultOptions results)
    {
        (SearchPlan? plan, QueryError? error) = Plan(query, options);
        if (plan is null)
        {
            return (null, error);
        }

        try
        {
            return (Search(plan, results), null);
        }
        catch (FilterException e)
        {
            return (null, new QueryError(e.Filter.Position, e.Message));
        }
    }

    /// <summary>Searches by a plan.</summary>
    internal SearchResults Search(SearchPlan plan, ResultOptions options)
    {
        (List<ScoredRow> rows, int full) = Rows(plan);
        List<ScoredRow> shown = options.ByReport ? BestOfReports(rows) : rows;
        Dictionary<int, int> ofReports = Reports(rows);
        var finder = new PassageFinder(index.Analyzer, plan.Concepts);
        HashSet<int> partial = [.. rows.Skip(full).Select(r => r.Row)];
        List<SearchHit> hits = [.. shown.Skip(options.Offset).Take(options.Limit)
            .Select((r, i) => Hit(r, options.Offset + i + 1, partial.Contains(r.Row), ofReports, finder))];
        return new SearchResults(plan, full, rows.Count - full, ofReports.Count, hits, options.Facets ? Facets(rows.Take(full > 0 ? full : rows.Count)) : []);
    }

    /// <summary>Rows that have any of the plan's concepts, best first, but for one.</summary>
    internal SearchResults Alike(SearchPlan plan, int except, ResultOptions options)
    {
        long[] rarity = [.. plan.Concepts.Select(c => Count(c.Expression))];
        List<ScoredRow> rows = Run(plan.AnyOf, new Bm25Sink(index, plan.Concepts, rarity, row => row != except));
        Dictionary<int, int> ofReports = Reports(rows);
        var finder = new PassageFinder(index.Analyzer, plan.Concepts);
        List<SearchHit> hits = [.. rows.Skip(options.Offset).Take(options.Limit).Select((r, i) => Hit(r, options.Offset + i + 1, false, ofReports, finder))];
        return new SearchResults(plan, rows.Count, 0, ofReports.Count, hits, []);
    }

    /// <summary>All rows that match, best first, and how many of them have all that is sought.</summary>
    internal (List<ScoredRow> Rows, int Full) Rows(SearchPlan plan)
    {
        Func<int, bool>? allowed = RowFilter.Of(plan.Filters, index);
        if (plan.Concepts.Count == 0)
        {
            return AllRows(allowed!);
        }

        // With one concept its rarity is the same for all rows.
        long[] rarity = [.. plan.Concepts.Select(c => plan.Concepts.Count == 1 ? 0 : Count(c.Expression))];
        List<ScoredRow> full = Run(plan.AllOf, new Bm25Sink(index, plan.Concepts, rarity, allowed));
        if (full.Count >= FewResults || plan.Concepts.Count == 1)
        {
            return (full, full.Count);
        }

        HashSet<int> known = [.. full.Select(r => r.Row)];
        List<ScoredRow> some = Run(plan.AnyOf, new Bm25Sink(index, plan.Concepts, rarity, row => !known.Contains(row) && allowed?.Invoke(row) != false));
        return ([.. full, .. some], full.Count);
    }

    /// <summary>Hands every row that matches an FTS5 expression to a sink.</summary>
    internal void Run(string expression, IHitSink sink)
    {
        index.Registration.Sink = sink;
        try
        {
            using var command = index.Store.Command($"SELECT {Fts5Registration.HitFunction}(search_index) FROM search_index WHERE search_index MATCH $query", ("$query", expression));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                // The sink has the row already.
            }
        }
        finally
        {
            index.Registration.Sink = null;
        }

        index.Registration.ThrowFailure();
    }

    /// <summary>How many sections match an FTS5 expression.</summary>
    internal long Count(string expression)
    {
        if (!counts.TryGetValue(expression, out long count))
        {
            count = index.Store.Number("SELECT count(*) FROM search_index WHERE search_index MATCH $query", ("$query", expression));
            counts[expression] = count;
        }

        return count;
    }

    /// <summary>Heading, text and first page of a row.</summary>
    internal (string Heading, string Body, int Page) Text(int row)
    {
        SectionCatalogue.Entry entry = index.Catalogue[row];
        object?[] r = index.Store.Rows(
            "SELECT coalesce(heading, ''), own_text, coalesce(topic, ''), page_first FROM sections WHERE document_id = $id AND section_no = $number",
            ("$id", index.Documents[entry.Document].DocumentId), ("$number", (int)entry.Number)).First();
        return ((string)r[0]!, index.Texts.Body((string)r[0]!, (string)r[1]!, (string)r[2]!), (int)(long)r[3]!);
    }

    private List<ScoredRow> Run(string expression, Bm25Sink sink)
    {
        Run(expression, (IHitSink)sink);

        // Rows that score the same stay in the order of the index, so that pages of results are stable.
        sink.Rows.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Row.CompareTo(b.Row));
        return sink.Rows;
    }

    private (List<ScoredRow> Rows, int Full) AllRows(Func<int, bool> allowed)
    {
        List<ScoredRow> rows = [.. Enumerable.Range(0, index.Catalogue.Count).Where(r => index.Catalogue[r].Document >= 0 && allowed(r)).Select(r => new ScoredRow(r, 0))];
        return (rows, rows.Count);
    }

    private SearchHit Hit(ScoredRow scored, int rank, bool partial, Dictionary<int, int> ofReports, PassageFinder finder)
    {
        SectionCatalogue.Entry entry = index.Catalogue[scored.Row];
        (string heading, string body, int page) = Text(scored.Row);
        (string section, string topic) = index.Codes[entry.Code];
        Passage passage = finder.Best(body, page);
        return new SearchHit(
            rank, Math.Round(scored.Score, 4), partial, index.Documents[entry.Document], entry.Number, section, topic, heading,
            [.. finder.Matches(heading).Select(m => new Mark(m.Start, m.Length))], passage.Page, passage, ofReports[entry.Document]);
    }

    private List<ScoredRow> BestOfReports(List<ScoredRow> rows) => [.. rows.DistinctBy(r => index.Catalogue[r.Row].Document)];

    private Dictionary<int, int> Reports(List<ScoredRow> rows)
    {
        var reports = new Dictionary<int, int>();
        foreach (ScoredRow row in rows)
        {
            int document = index.Catalogue[row.Row].Document;
            reports[document] = reports.GetValueOrDefault(document) + 1;
        }

        return reports;
    }

    private List<FacetCount> Facets(IEnumerable<ScoredRow> rows)
    {
        var ofDocuments = new Dictionary<int, int>();
        int[] ofCodes = new int[index.Codes.Count];
        foreach (ScoredRow row in rows)
        {
            SectionCatalogue.Entry entry = index.Catalogue[row.Row];
            ofDocuments[entry.Document] = ofDocuments.GetValueOrDefault(entry.Document) + 1;
            ofCodes[entry.Code]++;
        }

        IEnumerable<FacetCount> Count(string field, Func<IndexedDocument, IEnumerable<string>> values) => ofDocuments
            .SelectMany(d => values(index.Documents[d.Key]).Select(v => (Value: v, Sections: d.Value))).Where(v => v.Value.Length > 0)
            .GroupBy(v => v.Value).Select(g => new FacetCount(field, g.Key, g.Sum(v => v.Sections)));

        IEnumerable<FacetCount> topics = ofCodes.Select((n, i) => (Value: index.Codes[i].Topic is { Length: > 0 } topic ? topic : index.Codes[i].Section, Sections: n))
            .Where(v => v.Sections > 0).GroupBy(v => v.Value).Select(g => new FacetCount("tema", g.Key, g.Sum(v => v.Sections)));
        return
        [
            .. Ordered(Count("kommune", d => d.Kommuner)),
            .. Count("aar", d => [d.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""]).OrderBy(f => f.Value, StringComparer.Ordinal),
            .. Ordered(Count("type", d => [d.ReportType])),
            .. Ordered(Count("region", d => [d.Region])),
            .. Ordered(topics),
        ];
    }

    private static IEnumerable<FacetCount> Ordered(IEnumerable<FacetCount> facets) => facets.OrderByDescending(f => f.Sections).ThenBy(f => f.Value, StringComparer.Ordinal);
}
