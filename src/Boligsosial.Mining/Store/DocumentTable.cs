using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Store;

/// <summary>The documents of a store, each with all its rows: read, replaced, moved and removed whole.</summary>
internal sealed class DocumentTable(MiningStore store)
{
    private static readonly string RetryCodes = string.Join(
        ", ", new[] { FailureCode.ToolMissing, FailureCode.Timeout, FailureCode.Unreadable }.Select(code => $"'{Codes.Of(code)}'"));

    /// <summary>All documents.</summary>
    public IReadOnlyList<StoredDocument> All() =>
    [
        .. store.Rows($"""
            SELECT document_id, root, file, sha256, miner_version, duplicate_of,
                   EXISTS (SELECT 1 FROM errors e WHERE e.document_id = d.document_id AND e.code IN ({RetryCodes}))
            FROM documents d ORDER BY file, document_id
            """).Select(r => new StoredDocument(
                (string)r[0]!, new SourceFile((string)r[1]!, (string)r[2]!, (string?)r[3]), (string)r[4]!, (string?)r[5], (long)r[6]! != 0)),
    ];

    /// <summary>Writes what was found in a file in place of what was there, and its copies after it: all of it or nothing.</summary>
    public void Replace(string documentId, SourceFile source, string minerVersion, Outcome<Report> outcome, IReadOnlyList<(string DocumentId, SourceFile Source)> copies) => store.Together(() =>
    {
        Delete(documentId);
        new ReportRows(store, documentId, source).Write(outcome, minerVersion);
        foreach (var copy in copies)
        {
            WriteCopy(copy.DocumentId, copy.Source, documentId);
        }
    });

    /// <summary>Removes and moves documents and writes copies of others: all of it or nothing.</summary>
    public void Rearrange(
        IReadOnlyList<string> removed, IReadOnlyList<(string DocumentId, SourceFile Source)> moved, IReadOnlyList<(string DocumentId, SourceFile Source, string Original)> copied) => store.Together(() =>
    {
        foreach (var documentId in removed)
        {
            Delete(documentId);
        }

        // In two steps, since two files may have changed names with one another.
        foreach (var (documentId, _) in moved)
        {
            store.Execute("UPDATE documents SET root = '', file = document_id WHERE document_id = $id", ("$id", documentId));
        }

        foreach (var (documentId, source) in moved)
        {
            store.Execute("UPDATE documents SET root = $root, file = $file WHERE document_id = $id", ("$root", source.Root), ("$file", source.File), ("$id", documentId));
        }

        foreach (var (documentId, source, original) in copied)
        {
            WriteCopy(documentId, source, original);
        }
    });

    /// <summary>Writes which folders could not be looked into in place of what was said of the folders searched.</summary>
    public void ReplaceFolderErrors(Func<string, bool> searched, IReadOnlyList<(SourceFile Folder, Failure Failure)> unreadable) => store.Together(() =>
    {
        var again = unreadable.Select(u => u.Folder.FullPath).ToHashSet();
        foreach (var row in store.Rows("SELECT error_no, root, file FROM errors WHERE document_id IS NULL").ToList())
        {
            var path = Source(row[1], row[2]).FullPath;
            if (searched(path) || again.Contains(path))
            {
                store.Execute("DELETE FROM errors WHERE error_no = $no", ("$no", row[0]));
            }
        }

        foreach (var (folder, failure) in unreadable)
        {
            store.Execute(
                "INSERT INTO errors (root, file, stage, code, message) VALUES ($root, $file, $stage, $code, $message)",
                ("$root", folder.Root), ("$file", folder.File), ("$stage", failure.Stage), ("$code", Codes.Of(failure.Code)), ("$message", failure.Message));
        }
    });

    /// <summary>How many of those files are in the table of errors.</summary>
    public int Troubled(IReadOnlySet<string> fullPaths) =>
        store.Rows("SELECT root, file FROM documents WHERE document_id IN (SELECT document_id FROM errors)").Count(r => fullPaths.Contains(Source(r[0], r[1]).FullPath));

    private static SourceFile Source(object? root, object? file) => new((string)root!, (string)file!, null);

    private void Delete(string documentId) => store.Execute("DELETE FROM documents WHERE document_id = $id", ("$id", documentId));

    private void WriteCopy(string documentId, SourceFile source, string original)
    {
        (string, object?)[] parameters = [("$id", documentId), ("$root", source.Root), ("$file", source.File), ("$original", original)];
        Delete(documentId);
        store.Execute(
            """
            INSERT INTO documents
            SELECT $id, $root, $file, sha256, title, report_type, template, programme, kommune_nr, kommune, husbank_region, report_year,
                   period_start, period_end, report_date, language, pages, text_source, status,
                   'The same content as ' || file || iif(status = 'failed', '.', '; its sections and figures stand there.') || coalesce(' ' || message, ''),
                   document_id, miner_version
            FROM documents WHERE document_id = $original
            """,
            parameters);
        store.Execute(
            "INSERT INTO errors (document_id, file, stage, code, message) SELECT $id, $file, stage, code, message FROM errors WHERE document_id = $original ORDER BY error_no",
            parameters);
    }
}
