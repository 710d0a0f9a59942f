using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Search.Index;

/// <summary>Writes the sections of documents into the index.</summary>
internal sealed class IndexWriter(SearchIndex index)
{
    /// <summary>So many documents are taken apart into terms ahead of SQLite, which works on one thread.</summary>
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    private long nextDocument = index.Store.Number("SELECT coalesce(max(doc_no), 0) + 1 FROM search_documents");

    /// <summary>Adds documents with all their sections.</summary>
    /// <param name="added">Their ids and miner versions.</param>
    /// <param name="codes">Codes of sections known so far; new ones are added.</param>
    /// <param name="dirty">Takes the blocks of the catalogue that change.</param>
    public void Add(IReadOnlyList<(string Id, string Version)> added, List<(string Section, string Topic)> codes, SortedSet<int> dirty)
    {
        using var insert = new Statement(index.Store, "INSERT INTO search_index (rowid, heading, text) VALUES (?, ?, ?)");
        var waiting = new Queue<(string Id, string Version, Task<List<IndexedSection>> Sections)>();
        foreach ((string id, string version) in added)
        {
            waiting.Enqueue((id, version, Prepare(id)));
            if (waiting.Count > Ahead)
            {
                Write(waiting.Dequeue());
            }
        }

        while (waiting.TryDequeue(out var next))
        {
            Write(next);
        }

        void Write((string Id, string Version, Task<List<IndexedSection>> Sections) document)
        {
            int number = (int)nextDocument++;
            index.Store.Execute(
                "INSERT INTO search_documents (doc_no, document_id, miner_version) VALUES ($number, $id, $version)",
                ("$number", number), ("$id", document.Id), ("$version", document.Version));
            foreach (IndexedSection section in document.Sections.GetAwaiter().GetResult())
            {
                int row = Insert(insert, number, section, codes);
                dirty.Add(row / SectionCatalogue.BlockSize);
            }
        }
    }

    private int Insert(Statement insert, int document, IndexedSection section, List<(string Section, string Topic)> codes)
    {
        insert.Bind(1, index.Catalogue.Count + 1);
        insert.Bind(2, section.Heading.Text);
        insert.Bind(3, section.Body.Text);
        index.Registration.Prepared = [section.Heading, section.Body];
        index.Registration.Run(insert.Run);
        index.Registration.Prepared = [];
        return index.Catalogue.Add(new SectionCatalogue.Entry(
            document, (ushort)Math.Min(section.Number, ushort.MaxValue), Code(codes, section.Code, section.Topic),
            (ushort)Math.Min(section.Heading.Words + section.Body.Words, ushort.MaxValue), (byte)section.Level));
    }

    /// <summary>Reads the sections of a document here, and takes them apart into terms elsewhere.</summary>
    private Task<List<IndexedSection>> Prepare(string documentId)
    {
        List<object?[]> rows = [.. index.Store.Rows(
            "SELECT section_no, section, coalesce(topic, ''), level, coalesce(heading, ''), own_text FROM sections WHERE document_id = $id ORDER BY section_no", ("$id", documentId))];
        return Task.Run(() => rows.ConvertAll(r =>
        {
            string heading = (string)r[4]!;
            return new IndexedSection(
                (long)r[0]!, (string)r[1]!, (string)r[2]!, (long)r[3]!,
                TermList.Of(index.Analyzer, heading), TermList.Of(index.Analyzer, SectionText.Body(heading, (string)r[5]!)));
        }));
    }

    private ushort Code(List<(string Section, string Topic)> codes, string section, string topic)
    {
        int number = codes.IndexOf((section, topic));
        if (number < 0)
        {
            number = codes.Count;
            codes.Add((section, topic));
            index.Store.Execute(
                "INSERT INTO search_codes (code_no, section, topic) VALUES ($number, $section, $topic)", ("$number", number), ("$section", section), ("$topic", topic));
        }

        return (ushort)number;
    }

    private sealed record IndexedSection(long Number, string Code, string Topic, long Level, TermList Heading, TermList Body);
}
