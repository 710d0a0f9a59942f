namespace Boligsosial.Mining.Store;

/// <summary>A document in a line: what the terminal shows after a run.</summary>
/// <param name="File">Its file.</param>
/// <param name="Kommune">Names of its kommuner, joined by <c>;</c>.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="ReportType">Its type.</param>
/// <param name="Status"><c>ok</c>, <c>partial</c> or <c>failed</c>.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Sections">Sections found.</param>
/// <param name="Figures">Figures found.</param>
public sealed record DocumentLine(string File, string Kommune, int? Year, string ReportType, string Status, string Message, int Sections, int Figures);

/// <summary>A row of <c>errors.csv</c>.</summary>
/// <param name="File">The file or folder.</param>
/// <param name="Stage">Where it went wrong.</param>
/// <param name="Code">What kind of failure.</param>
/// <param name="Message">What happened and what to do.</param>
public sealed record ErrorLine(string File, string Stage, string Code, string Message);

/// <summary>What is in a store, at a glance.</summary>
public sealed class StoreOverview(MiningStore store)
{
    /// <summary>All documents, by file.</summary>
    public IReadOnlyList<DocumentLine> Documents() =>
    [
        .. store.Rows(
            """
            SELECT file, kommune, report_year, report_type, status, message,
                   (SELECT count(*) FROM sections s WHERE s.document_id = d.document_id), (SELECT count(*) FROM figures f WHERE f.document_id = d.document_id)
            FROM documents d ORDER BY file, document_id
            """).Select(r => new DocumentLine(
                Text(r[0]), Text(r[1]), r[2] is long year ? (int)year : null, Text(r[3]), Text(r[4]), Text(r[5]), (int)(long)r[6]!, (int)(long)r[7]!)),
    ];

    /// <summary>All errors, by file.</summary>
    public IReadOnlyList<ErrorLine> Errors() =>
        [.. store.Rows("SELECT file, stage, code, message FROM errors ORDER BY file, document_id, error_no").Select(r => new ErrorLine(Text(r[0]), Text(r[1]), Text(r[2]), Text(r[3])))];

    /// <summary>The latest run, or null.</summary>
    public RunRecord? LastRun() => new RunLog(store).Last();

    /// <summary>Kommuner that reports in the store are from, by number.</summary>
    public IReadOnlyList<(string Number, string Name)> Kommuner() =>
    [
        .. store.Rows("SELECT DISTINCT kommune_nr, kommune FROM documents WHERE kommune_nr IS NOT NULL AND kommune IS NOT NULL")
            .SelectMany(r => Text(r[0]).Split(';').Zip(Text(r[1]).Split(';'))).Distinct().OrderBy(k => k.First),
    ];

    /// <summary>Codes and topics of the sections in the store.</summary>
    public IReadOnlyList<string> Sections() => [.. store.Rows("SELECT section FROM sections UNION SELECT topic FROM sections WHERE topic IS NOT NULL ORDER BY 1").Select(r => Text(r[0]))];

    /// <summary>Indicators of the codebook, code and label, in its order.</summary>
    public IReadOnlyList<(string Code, string Label)> Indicators() => [.. store.Rows("SELECT indicator, label_nb FROM codebook ORDER BY position").Select(r => (Text(r[0]), Text(r[1])))];

    /// <summary>The indicator that stands in most documents, or null when there is no figure.</summary>
    public string? CommonestIndicator() =>
        store.Rows("SELECT indicator FROM reviewed_figures GROUP BY indicator ORDER BY count(DISTINCT document_id) DESC, indicator LIMIT 1").Select(r => Text(r[0])).FirstOrDefault();

    /// <summary>Reviews by people: of figures in the store, and of figures that are not there any more.</summary>
    public (int Met, int Orphaned) Reviews()
    {
        var met = (int)store.Number("SELECT count(*) FROM reviews WHERE figure_id IN (SELECT figure_id FROM figures)");
        return (met, (int)store.Number("SELECT count(*) FROM reviews") - met);
    }

    private static string Text(object? value) => value as string ?? "";
}
