using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>A store opened for searching, its index brought up to date.</summary>
internal sealed class SearchSession : IDisposable
{
    private readonly MiningStore store;
    private readonly Lazy<KommuneRegister> register;

    private SearchSession(MiningStore store, string definitionsFolder)
    {
        this.store = store;
        register = new Lazy<KommuneRegister>(() => KommuneRegister.Load(definitionsFolder));
        var analyzer = NorwegianAnalyzer.Load(definitionsFolder);
        Index = SearchIndex.Open(store, analyzer, register);
        Searcher = new Searcher(Index, SynonymSet.Load(definitionsFolder, analyzer));
    }

    /// <summary>The index.</summary>
    public SearchIndex Index { get; }

    /// <summary>Searches it.</summary>
    public Searcher Searcher { get; }

    /// <summary>Files of the reports in the store.</summary>
    public IReadOnlyList<string> Files => [.. new StoreOverview(store).Documents().Select(d => d.File)];

    /// <summary>Names of what is in the store.</summary>
    public StoreNames Names => new(new StoreOverview(store), () => register.Value);

    /// <summary>Opens the store of a folder.</summary>
    public static SearchSession Open(string folder, string? definitions)
    {
        string definitionsFolder = DefinitionsFolder.Find(definitions);
        var store = MiningStore.OpenForReading(folder);
        try
        {
            return new SearchSession(store, definitionsFolder);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Brings the index of a store up to date.</summary>
    public static void Update(MiningStore store, string definitionsFolder) =>
        SearchIndex.Open(store, NorwegianAnalyzer.Load(definitionsFolder), new Lazy<KommuneRegister>(() => KommuneRegister.Load(definitionsFolder)));

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();
}
