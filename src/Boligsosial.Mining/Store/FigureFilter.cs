namespace Boligsosial.Mining.Store;

/// <summary>Which figures are asked for; null asks for all.</summary>
public sealed record FigureFilter
{
    /// <summary>Numbers of kommuner the figure may be said of.</summary>
    public IReadOnlyList<string>? KommuneNumbers { get; init; }

    /// <summary>First year; of the figure, or of its report where the figure has none.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year.</summary>
    public int? YearTo { get; init; }

    /// <summary>Type of the report.</summary>
    public string? ReportType { get; init; }

    /// <summary>Code or topic of the section, with all that lies under it.</summary>
    public string? Section { get; init; }

    /// <summary>Husbanken's region.</summary>
    public string? Region { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>The filter as an SQL condition over <c>reviewed_figures</c>.</summary>
    internal (string Where, (string Name, object? Value)[] Parameters) ToSql()
    {
        var conditions = new List<string>();
        var parameters = new List<(string, object?)>();
        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add((name, value));
            }
        }

        if (KommuneNumbers is not null)
        {
            // A joint figure bears several numbers.
            conditions.Add("(" + string.Join(" OR ", KommuneNumbers.Select((_, i) => $"';' || kommune_nr || ';' LIKE $kommune{i}").DefaultIfEmpty("0")) + ")");
            parameters.AddRange(KommuneNumbers.Select((number, i) => ($"$kommune{i}", (object?)$"%;{number};%")));
        }

        const string ReportYear = "(SELECT report_year FROM documents d WHERE d.document_id = reviewed_figures.document_id)";
        Add($"coalesce(year, {ReportYear}) >= $from", "$from", YearFrom);
        Add($"coalesce(year, {ReportYear}) <= $to", "$to", YearTo);
        Add("document_id IN (SELECT document_id FROM documents WHERE report_type = $type)", "$type", ReportType);
        Add("document_id IN (SELECT document_id FROM documents WHERE husbank_region = $region)", "$region", Region);
        Add("indicator = $indicator", "$indicator", Indicator);
        Add(
            """
            EXISTS (SELECT 1 FROM sections whole JOIN sections part ON part.document_id = whole.document_id AND part.section_no >= whole.section_no
                    WHERE whole.document_id = reviewed_figures.document_id AND $section IN (whole.section, whole.topic) AND part.section = reviewed_figures.section
                      AND NOT EXISTS (SELECT 1 FROM sections next WHERE next.document_id = whole.document_id AND next.level <= whole.level
                                      AND next.section_no > whole.section_no AND next.section_no <= part.section_no))
            """,
            "$section",
            Section);
        return (conditions.Count == 0 ? "1" : string.Join(" AND ", conditions), [.. parameters]);
    }
}
