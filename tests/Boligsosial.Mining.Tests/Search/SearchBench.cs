using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Boligsosial.Mining.Store;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>A store of reports in a folder of its own, with its search index.</summary>
internal sealed class SearchBench : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boligsosial-search-").FullName;
    private int reports;

    /// <summary>An empty store.</summary>
    public SearchBench(string definitions)
    {
        Analyzer = NorwegianAnalyzer.Load(definitions);
        Register = new Lazy<KommuneRegister>(() => KommuneRegister.Load(definitions));
        Synonyms = SynonymSet.Load(definitions, Analyzer);
        Store = MiningStore.OpenForWriting(folder);
    }

    public NorwegianAnalyzer Analyzer { get; }

    public Lazy<KommuneRegister> Register { get; }

    public SynonymSet Synonyms { get; }

    public MiningStore Store { get; }

    public SearchIndex? Index { get; private set; }

    /// <summary>All reports of the corpus.</summary>
    public static SearchBench OfCorpus(string corpus)
    {
        var bench = new SearchBench(Path.Combine(corpus, "definitions"));
        foreach ((string name, Report report) in CorpusSource.ReadAll(corpus))
        {
            bench.Add(name, report);
        }

        return bench;
    }

    /// <summary>Puts a report into the store.</summary>
    public string Add(string name, Report report, string version = "1")
    {
        string id = (++reports).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        AddAs(id, name, report, version);
        return id;
    }

    /// <summary>Puts a report into the store under an id, in place of what the id had.</summary>
    public void AddAs(string id, string name, Report report, string version = "1") =>
        new DocumentTable(Store).Replace(id, new SourceFile(folder, name, null), version, Outcome<Report>.Of(report), []);

    /// <summary>Puts a report of one kommune with given sections into the store.</summary>
    public string Add(string name, params (string Heading, string Text)[] sections) => Add(name, Reports.With(sections));

    /// <summary>A searcher of the store as it is now.</summary>
    public Searcher Searcher()
    {
        Index = SearchIndex.Open(Store, Analyzer, Register);
        return new Searcher(Index, Synonyms);
    }

    /// <summary>Numbers of the sections that have all that is sought, best first.</summary>
    public IEnumerable<int> Found(string query, bool exact = false) => Search(query, new QueryOptions(exact)).Hits.Where(h => !h.Partial).Select(h => h.SectionNumber);

    /// <summary>What a query finds, which must be well-formed.</summary>
    public SearchResults Search(string query, QueryOptions? options = null)
    {
        (SearchResults? results, QueryError? error) = Searcher().Search(query, options ?? new QueryOptions(), new ResultOptions());
        Assert.Null(error);
        return results!;
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
