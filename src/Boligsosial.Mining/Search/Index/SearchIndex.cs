using System.Globalization;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Store;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Search.Index;

/// <summary>What an update of the index did.</summary>
/// <param name="Added">Documents indexed.</param>
/// <param name="Removed">Documents taken out, those indexed anew included.</param>
/// <param name="Sections">Sections in the index now.</param>
public sealed record IndexUpdate(int Added, int Removed, int Sections);

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

    private readonly MiningStore store;
    private readonly NorwegianAnalyzer analyzer;
    private readonly SectionText texts;
    private readonly Fts5Registration registration;
    private readonly Dictionary<int, IndexedDocument> documents = [];
    private readonly List<(string Section, string Topic)> codes = [];
    private SectionCatalogue catalogue = new();

    private SearchIndex(MiningStore store, NorwegianAnalyzer analyzer, SectionText texts)
    {
        this.store = store;
        this.analyzer = analyzer;
        this.texts = texts;
        registration = Fts5Registration.Register(store.Connection, analyzer);
    }

    /// <summary>Grows with every update: what was counted before no longer holds.</summary>
    internal int Generation { get; private set; }

    /// <summary>The sections of the index.</summary>
    internal SectionCatalogue Catalogue => catalogue;

    /// <summary>The documents by their number in the index.</summary>
    internal IReadOnlyDictionary<int, IndexedDocument> Documents => documents;

    /// <summary>Codes and topics of sections by their number in the index.</summary>
    internal IReadOnlyList<(string Section, string Topic)> Codes => codes;

    /// <summary>Numbers and names of fylker.</summary>
    internal IReadOnlyList<(string Number, string Name)> Fylker => analyzer.Fylker;

    /// <summary>The connection's tie to FTS5.</summary>
    internal Fts5Registration Registration => registration;

    /// <summary>The store it lies in.</summary>
    internal MiningStore Store => store;

    /// <summary>What text is taken apart by.</summary>
    internal NorwegianAnalyzer Analyzer => analyzer;

    /// <summary>What text of a section is shown and indexed.</summary>
    internal SectionText Texts => texts;

    /// <summary>Opens the index of a store and brings it up to date, if need be from nothing.</summary>
    /// <exception cref="StoreException">The store cannot be written, and the index is not up to date.</exception>
    public static SearchIndex Open(MiningStore store, NorwegianAnalyzer analyzer, SectionText texts)
    {
        var index = new SearchIndex(store, analyzer, texts);
        try
        {
            store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}"));
            index.Prepare();
            index.Load();
            index.Update();
            return index;
        }
        catch (SqliteException e)
        {
            throw MiningStore.Explained(store.Folder, e);
        }
    }

    /// <summary>Indexes what is new or changed in the store and takes out what is gone.</summary>
    public IndexUpdate Update()
    {
        var stored = store.Rows("SELECT document_id, miner_version FROM documents").ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        var indexed = store.Rows("SELECT doc_no, document_id, miner_version FROM search_documents").ToDictionary(r => (string)r[1]!, r => (Number: (int)(long)r[0]!, Version: (string)r[2]!));
        List<int> gone = [.. indexed.Where(i => stored.GetValueOrDefault(i.Key) != i.Value.Version).Select(i => i.Value.Number)];
        List<string> added = [.. stored.Where(s => !indexed.TryGetValue(s.Key, out var i) || i.Version != s.Value).Select(s => s.Key).Order(StringComparer.Ordinal)];
        if (gone.Count > 0 || added.Count > 0)
        {
            int before = catalogue.Sections;
            try
            {
                store.Together(() => Write(gone, added, stored));
            }
            catch
            {
                Load();
                throw;
            }

            if ((catalogue.Sections - before) * 100 > before * PackedFromPercent)
            {
                store.Execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
            }
        }

        Generation++;
        LoadDocuments();
        return new IndexUpdate(added.Count, gone.Count, catalogue.Sections);
    }

    private void Write(List<int> gone, List<string> added, Dictionary<string, string> versions)
    {
        var dirty = new SortedSet<int>();
        Remove([.. gone], dirty);
        var writer = new IndexWriter(this);
        foreach (string document in added)
        {
            writer.Add(document, versions[document], codes, dirty);
        }

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

    /// <summary>Makes the tables; when the analyzer has changed since they were filled, makes them anew.</summary>
    private void Prepare()
    {
        string version = string.Create(CultureInfo.InvariantCulture, $"{Form}/{NorwegianAnalyzer.Version}/{analyzer.DataVersion}");
        bool made = store.Number("SELECT count(*) FROM sqlite_master WHERE name = 'search_state'") > 0;
        if (made && (string?)store.Rows("SELECT value FROM search_state WHERE key = 'analyzer'").FirstOrDefault()?[0] == version)
        {
            return;
        }

        store.Together(() =>
        {
            store.Execute("DROP TRIGGER IF EXISTS search_reads_again");
            foreach (string table in (string[])["search_index", "search_catalogue", "search_codes", "search_documents", "search_state"])
            {
                store.Execute($"DROP TABLE IF EXISTS {table}");
            }

            store.Execute(Schema());
            store.Execute("INSERT INTO search_state (key, value) VALUES ('analyzer', $version)", ("$version", version));
        });
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
