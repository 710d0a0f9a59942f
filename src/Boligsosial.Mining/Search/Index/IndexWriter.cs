using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Search.Index;

/// <summary>Writes the sections of documents into the index.</summary>
internal sealed class IndexWriter(SearchIndex index)
{
    private long nextDocument = index.Store.Number("SELECT coalesce(max(doc_no), 0) + 1 FROM search_documents");

    /// <summary>Adds a document with all its sections.</summary>
    /// <param name="documentId">Its id.</param>
    /// <param name="version">Its miner version.</param>
    /// <param name="codes">Codes of sections known so far; new ones are added.</param>
    /// <param name="dirty">Takes the blocks of the catalogue that change.</param>
    public void Add(string documentId, string version, List<(string Section, string Topic)> codes, SortedSet<int> dirty)
    {
        int document = (int)nextDocument++;
        index.Store.Execute(
            "INSERT INTO search_documents (doc_no, document_id, miner_version) VALUES ($number, $id, $version)",
            ("$number", document), ("$id", documentId), ("$version", version));
        using var insert = new Statement(index.Store, "INSERT INTO search_index (rowid, heading, text) VALUES (?, ?, ?)");
        foreach (var r in index.Store.Rows("SELECT section_no, section, coalesce(topic, ''), level, coalesce(heading, ''), own_text FROM sections WHERE document_id = $id ORDER BY section_no", ("$id", documentId)))
        {
            string heading = (string)r[4]!;
            string body = SectionText.Body(heading, (string)r[5]!);
            index.Registration.Words = 0;
            insert.Bind(1, index.Catalogue.Count + 1);
            insert.Bind(2, heading);
            insert.Bind(3, body);
            index.Registration.Run(insert.Run);
            int row = index.Catalogue.Add(new SectionCatalogue.Entry(
                document, (ushort)Math.Min((long)r[0]!, ushort.MaxValue), Code(codes, (string)r[1]!, (string)r[2]!),
                (ushort)Math.Min(index.Registration.Words, ushort.MaxValue), (byte)(long)r[3]!));
            dirty.Add(row / SectionCatalogue.BlockSize);
        }
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
}
