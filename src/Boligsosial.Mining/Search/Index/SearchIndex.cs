using System.Globalization;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Store;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Search.Index;

/// <summary>
/// The full-text index in a store: FTS5 tables that hold what sections are searched by but no text. It follows the documents by their
/// id and miner version, and a trigger tells it of those read again, so that only what changed is indexed again. Not for use by several threads at once.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Of so many sections in a hundred added at once, the index is packed anew: smaller and faster, but as slow as building it.</summary>
    private const int PackedFromPercent = 20;

    /// <summary>Changes with the tables: indexes of another form are made anew.</summary>
    private const int Form = 2;

    /// <summary>Memory for what is read of the index again and again.</summary>
    private const int CacheKilobytes = 64 * 1024;

    /// <summary>So much of the index is gathered in memory before it is written: what is written in pieces is read again to be joined.</summary>
    private const int GatheredBytes = 32 * 1024 * 1024;

    private readonly MiningStore store;
    private readonly NorwegianAnalyzer analyzer;
    private readonly Lazy<KommuneRegister> register;
    private readonly Fts5Registration registration;
    private readonly Dictionary<int, IndexedDocument> documents = [];
    private readonly List<(string Section, string Topic)> codes = [];
    private SectionCatalogue catalogue = new();

    private SearchIndex(MiningStore store, NorwegianAnalyzer analyzer, Lazy<KommuneRegister> register)
    {
        this.store = store;
        this.analyzer = analyzer;
        this.register = register;
        registration = Fts5Registration.Register(store.Connection, analyzer);
    }

    /// <summary>The sections of the index.</summary>
    internal SectionCatalogue Catalogue => catalogue;

    /// <summary>The documents by their number in the index.</summary>
    internal IReadOnlyDictionary<int, IndexedDocument> Documents => documents;

    /// <summary>Codes and topics of sections by their number in the index.</summary>
    internal IReadOnlyList<(string Section, string Topic)> Codes => codes;

    /// <summary>The kommuner and fylker that conditions of queries name.</summary>
    internal KommuneRegister Register => register.Value;

    /// <summary>The connection's tie to FTS5.</summary>
    internal Fts5Registration Registration => registration;

    /// <summary>The store it lies in.</summary>
    internal MiningStore Store => store;

    /// <summary>What text is taken apart by.</summary>
    internal NorwegianAnalyzer Analyzer => analyzer;

    /// <summary>Opens the index of a store and brings it up to date, if need be from nothing. Several processes may do so at once.</summary>
    /// <param name="store">The store.</param>
    /// <param name="analyzer">What text is taken apart by; an index made by another, or by other data, is made anew.</param>
    /// <param name="register">The kommuner; loaded when a condition names one.</param>
    /// <exception cref="StoreException">The store cannot be written, and the index is not up to date.</exception>
    public static SearchIndex Open(MiningStore store, NorwegianAnalyzer analyzer, Lazy<KommuneRegister> register)
    {
        var index = new SearchIndex(store, analyzer, register);
        try
        {
            store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}"));
            bool isCurrent = false;
            store.Reading(() =>
            {
                isCurrent = index.IsPrepared() && index.Changes() is { Gone.Count: 0, Added.Count: 0 };
                if (isCurrent)
                {
                    index.Load();
                }
            });
            if (!isCurrent)
            {
                // Another process may have been here since: all is read again behind the lock.
                store.Together(index.Update);
            }

            return index;
        }
        catch (SqliteException e)
        {
            throw MiningStore.Explained(store.Folder, e);
        }
    }

    /// <summary>Indexes what is new or changed in the store and takes out what is gone.</summary>
    private void Update()
    {
        if (!IsPrepared())
        {
            Prepare();
        }

        Load();
        (List<int> gone, List<(string, string)> added) = Changes();
        int before = catalogue.Sections;
        store.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO search_index (search_index, rank) VALUES ('hashsize', {GatheredBytes})"));
        Write(gone, added);
        if ((catalogue.Sections - before) * 100L > before * (long)PackedFromPercent)
        {
            store.Execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
        }

        LoadDocuments();
    }

    /// <summary>Numbers of documents whose sections no longer hold, and documents to index.</summary>
    private (List<int> Gone, List<(string Id, string Version)> Added) Changes()
    {
        var stored = store.Rows("SELECT document_id, miner_version FROM documents").ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        var indexed = store.Rows("SELECT doc_no, document_id, miner_version FROM search_documents").ToDictionary(r => (string)r[1]!, r => (Number: (int)(long)r[0]!, Version: (string)r[2]!));
        return (
            [.. indexed.Where(i => stored.GetValueOrDefault(i.Key) != i.Value.Version).Select(i => i.Value.Number)],
            [.. stored.Where(s => !indexed.TryGetValue(s.Key, out var i) || i.Version != s.Value).Select(s => (s.Key, s.Value)).OrderBy(s => s.Key, StringComparer.Ordinal)]);
    }

    private void Write(List<int> gone, List<(string Id, string Version)> added)
    {
        var dirty = new SortedSet<int>();
        Remove([.. gone], dirty);
        new IndexWriter(this).Add(added, codes, dirty);

        foreach (int block in dirty)
        {
            store.Execute("INSERT OR REPLACE INTO search_catalogue (block, data) VALUES ($block, $data)", ("$block", block), ("$data", catalogue.Block(block)));
        }
    }

    private void Remove(HashSet<int> gone, SortedSet<int> dirty)
    {
        for (int row = 0; row < catalogue.Count && gone.Count > 0; row++)
        {
            if (gone.Contains(catalogue[row].Document))
            {
                store.Execute("DELETE FROM search_index WHERE rowid = $row", ("$row", row + 1));
                catalogue.Remove(row);
                dirty.Add(row / SectionCatalogue.BlockSize);
            }
        }

        foreach (int document in gone)
        {
            store.Execute("DELETE FROM search_documents WHERE doc_no = $number", ("$number", document));
        }
    }

    private string FormVersion => string.Create(CultureInfo.InvariantCulture, $"{Form}/{NorwegianAnalyzer.Version}/{analyzer.DataVersion}");

    /// <summary>Whether there are tables, filled by this analyzer.</summary>
    private bool IsPrepared() =>
        store.Number("SELECT count(*) FROM sqlite_master WHERE name = 'search_state'") > 0
        && (string?)store.Rows("SELECT value FROM search_state WHERE key = 'analyzer'").FirstOrDefault()?[0] == FormVersion;

    /// <summary>Makes the tables, in place of those of another analyzer.</summary>
    private void Prepare()
    {
        store.Execute("DROP TRIGGER IF EXISTS search_reads_again");
        foreach (string table in (string[])["search_index", "search_catalogue", "search_codes", "search_documents", "search_state"])
        {
            store.Execute($"DROP TABLE IF EXISTS {table}");
        }

        store.Execute(Schema());
        store.Execute("INSERT INTO search_state (key, value) VALUES ('analyzer', $version)", ("$version", FormVersion));
    }

    private void Load()
    {
        catalogue = new SectionCatalogue();
        foreach (var row in store.Rows("SELECT data FROM search_catalogue ORDER BY block"))
        {
            catalogue.AddBlock((byte[])row[0]!);
        }

        codes.Clear();
        codes.AddRange(store.Rows("SELECT section, topic FROM search_codes ORDER BY code_no").Select(r => ((string)r[0]!, (string)r[1]!)));
        LoadDocuments();
    }

    private void LoadDocuments()
    {
        documents.Clear();
        foreach (var r in store.Rows(
            """
            SELECT s.doc_no, d.document_id, d.file, d.kommune_nr, d.kommune, d.report_year, d.report_type, d.husbank_region, d.programme, d.language
            FROM search_documents s JOIN documents d ON d.document_id = s.document_id
            """))
        {
            documents[(int)(long)r[0]!] = new IndexedDocument(
                Text(r[1]), Text(r[2]), Text(r[3]).Split(';', StringSplitOptions.RemoveEmptyEntries), Text(r[4]).Split(';', StringSplitOptions.RemoveEmptyEntries),
                r[5] is long year ? (int)year : null, Text(r[6]), Text(r[7]), Text(r[8]), Text(r[9]));
        }
    }

    private static string Text(object? value) => value as string ?? "";

    private static string Schema()
    {
        using Stream stream = typeof(SearchIndex).Assembly.GetManifestResourceStream("Boligsosial.Mining.Search.Schema.sql")
            ?? throw new InvalidOperationException("The assembly lacks the schema of the search index.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
