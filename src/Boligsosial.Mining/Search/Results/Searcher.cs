using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Search.Results;

/// <summary>Searches an index. Not for use by several threads at once.</summary>
public sealed class Searcher
{
    /// <summary>Where fewer sections have all that is sought, the best that have some of it follow.</summary>
    private const int FewResults = 10;

    /// <summary>Sections of a term that are counted one by one, unless told otherwise.</summary>
    private const int CountedSections = 10_000;

    private readonly SearchIndex index;
    private readonly QueryPlanner planner;
    private readonly int mostCounted;
    private readonly Dictionary<string, long> counts = [];
    private FacetCounter? facets;

    /// <summary>A searcher of an index.</summary>
    /// <param name="index">The index, up to date.</param>
    /// <param name="synonyms">Words that stand for one another.</param>
    public Searcher(SearchIndex index, SynonymSet synonyms)
        : this(index, synonyms, CountedSections)
    {
    }

    /// <summary>A searcher that counts only so many sections of a term one by one; how many there are beyond is reckoned from how far these reach.</summary>
    internal Searcher(SearchIndex index, SynonymSet synonyms, int mostCounted)
    {
        this.index = index;
        this.mostCounted = mostCounted;
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
        (List<ulong> full, List<ulong> some) = Rows(plan);
        int wanted = options.ByReport ? int.MaxValue : Math.Max(1, options.Offset + options.Limit);
        IEnumerable<(ScoredRow Row, bool Partial)> shown = ScoredRow.Best(full, wanted).Select(r => (r, false)).Concat(ScoredRow.Best(some, wanted).Select(r => (r, true)));
        return Results(plan, options.ByReport ? shown.DistinctBy(r => index.Catalogue[r.Row.Row].Document) : shown, full, some, options);
    }

    /// <summary>Rows that have any of the plan's concepts, best first, but for one.</summary>
    internal SearchResults Alike(SearchPlan plan, int except, ResultOptions options)
    {
        List<ulong> rows = Run(plan.AnyOf, new Bm25Sink(index, plan.Concepts, [.. plan.Concepts.Select(c => Count(c.Expression))], row => row != except));
        return Results(plan, ScoredRow.Best(rows, options.Offset + options.Limit).Select(r => (r, false)), rows, [], options);
    }

    /// <summary>All rows that have all that is sought and, where these are few, those that have some of it, in order of rows.</summary>
    internal (List<ulong> Full, List<ulong> Some) Rows(SearchPlan plan)
    {
        Func<int, bool>? allowed = RowFilter.Of(plan.Filters, index);
        if (plan.Concepts.Count == 0)
        {
            return ([.. Enumerable.Range(0, index.Catalogue.Count).Where(r => index.Catalogue[r].Document >= 0 && allowed!(r)).Select(r => new ScoredRow(r, 0).Key)], []);
        }

        // With one concept its rarity is the same for all rows.
        long[] rarity = [.. plan.Concepts.Select(c => plan.Concepts.Count == 1 ? 0 : Count(c.Expression))];
        List<ulong> full = Run(plan.AllOf, new Bm25Sink(index, plan.Concepts, rarity, allowed));
        if (full.Count >= FewResults || plan.Concepts.Count == 1)
        {
            return (full, []);
        }

        HashSet<int> known = [.. full.Select(k => ScoredRow.Of(k).Row)];
        return (full, Run(plan.AnyOf, new Bm25Sink(index, plan.Concepts, rarity, row => !known.Contains(row) && allowed?.Invoke(row) != false)));
    }

    /// <summary>Hands every row that matches an FTS5 expression to a sink.</summary>
    internal void Run(string expression, IHitSink sink)
    {
        index.Registration.Sink = sink;
        try
        {
            using var command = index.Store.Command($"SELECT {Fts5Registration.HitFunction}(search_index) FROM search_index WHERE search_index MATCH $query", ("$query", expression));
            index.Registration.Run(() =>
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    // The sink has the row already.
                }
            });
        }
        finally
        {
            index.Registration.Sink = null;
        }
    }

    /// <summary>How many sections match an FTS5 expression: exactly as long as they are not very many.</summary>
    internal long Count(string expression)
    {
        if (!counts.TryGetValue(expression, out long count))
        {
            object?[] counted = [];
            index.Registration.Run(() => counted = index.Store.Rows(
                "SELECT count(*), max(rowid) FROM (SELECT rowid FROM search_index WHERE search_index MATCH $query LIMIT $most)", ("$query", expression), ("$most", mostCounted)).First());
            count = (long)counted[0]!;
            if (count == mostCounted)
            {
                // As many in a section of the rest as in those up to here; rows whose sections are gone have none.
                count = Math.Min(index.Catalogue.Sections, count * index.Catalogue.Sections / Math.Max(1, index.Catalogue.SectionsBefore((int)(long)counted[1]!)));
            }

            counts[expression] = count;
        }

        return count;
    }

    /// <summary>Heading, text and first page of a row.</summary>
    /// <exception cref="StoreException">The report was read again or taken away since the index was opened.</exception>
    internal (string Heading, string Body, int Page) Text(int row)
    {
        SectionCatalogue.Entry entry = index.Catalogue[row];
        object?[] r = index.Store.Rows(
            "SELECT coalesce(heading, ''), own_text, page_first FROM sections WHERE document_id = $id AND section_no = $number",
            ("$id", index.Documents[entry.Document].DocumentId), ("$number", (int)entry.Number)).FirstOrDefault()
            ?? throw new StoreException($"{index.Documents[entry.Document].File} was read again or taken away while it was searched. Search again.");
        return ((string)r[0]!, SectionText.Body((string)r[0]!, (string)r[1]!), (int)(long)r[2]!);
    }

    private List<ulong> Run(string expression, Bm25Sink sink)
    {
        Run(expression, (IHitSink)sink);
        return sink.Rows;
    }

    private SearchResults Results(SearchPlan plan, IEnumerable<(ScoredRow Row, bool Partial)> shown, List<ulong> full, List<ulong> some, ResultOptions options)
    {
        (int[] ofReports, int[] ofCodes) = Sections(full);
        List<FacetCount> counted = options.Facets && full.Count > 0 ? Facets(ofReports, ofCodes) : [];
        Add(some, ofReports, ofCodes);
        if (options.Facets && full.Count == 0)
        {
            counted = Facets(ofReports, ofCodes);
        }

        var finder = new PassageFinder(index.Analyzer, plan.Concepts);
        List<SearchHit> hits = [.. shown.Skip(options.Offset).Take(options.Limit).Select((r, i) => Hit(r.Row, options.Offset + i + 1, r.Partial, ofReports, finder))];
        return new SearchResults(plan, full.Count, some.Count, ofReports.Count(n => n > 0), hits, counted);
    }

    private SearchHit Hit(ScoredRow scored, int rank, bool partial, int[] ofReports, PassageFinder finder)
    {
        SectionCatalogue.Entry entry = index.Catalogue[scored.Row];
        (string heading, string body, int page) = Text(scored.Row);
        (string section, string topic) = index.Codes[entry.Code];
        List<Occurrence> found = finder.Find(heading, body);
        Passage passage = PassageFinder.Best(body, PassageFinder.Matches(found, 1), page);
        return new SearchHit(
            rank, Math.Round(scored.Score, 4), partial, index.Documents[entry.Document], entry.Number, section, topic, heading,
            [.. PassageFinder.Matches(found, 0).Select(m => new Mark(m.Start, m.Length))], passage.Page, passage, ofReports[entry.Document]);
    }

    /// <summary>How many of the rows each report and each code has.</summary>
    private (int[] OfReports, int[] OfCodes) Sections(List<ulong> rows)
    {
        int[] ofReports = new int[index.Documents.Keys.DefaultIfEmpty().Max() + 1];
        int[] ofCodes = new int[index.Codes.Count];
        Add(rows, ofReports, ofCodes);
        return (ofReports, ofCodes);
    }

    private void Add(List<ulong> rows, int[] ofReports, int[] ofCodes)
    {
        foreach (ulong key in rows)
        {
            SectionCatalogue.Entry entry = index.Catalogue[ScoredRow.Of(key).Row];
            ofReports[entry.Document]++;
            ofCodes[entry.Code]++;
        }
    }

    private List<FacetCount> Facets(int[] ofReports, int[] ofCodes) => (facets ??= new FacetCounter(index)).Count(ofReports, ofCodes);
}
