namespace Boligsosial.Mining.Documents;

/// <summary>What a report is and whose: the columns of <c>documents.csv</c> that are read off the report. Null or empty where the report does not say.</summary>
public sealed record ReportMetadata
{
    /// <summary>Title as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary><c>halvarsrapport</c>, <c>arsrapport</c>, <c>sluttrapport</c>, <c>programplan</c> or <c>annet</c>.</summary>
    public string ReportType { get; init; } = "annet";

    /// <summary>Template code of corpus/definitions/templates.yaml; <c>fritt</c> when none fits.</summary>
    public string Template { get; init; } = "fritt";

    /// <summary>Programme code, or empty.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Reporting kommuner in order of mention; a joint report has several.</summary>
    public IReadOnlyList<KommuneRef> Kommuner { get; init; } = [];

    /// <summary>Husbanken region code, or empty.</summary>
    public string HusbankRegion { get; init; } = "";

    /// <summary>The year the report is about.</summary>
    public int? ReportYear { get; init; }

    /// <summary>First day of the reporting period.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the reporting period.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The day the report bears.</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary><c>nb</c> or <c>nn</c>.</summary>
    public string Language { get; init; } = "nb";

    /// <summary>The year that its figures describe where they say nothing else: that of its period's end, or the report's.</summary>
    public int? OwnYear => PeriodEnd?.Year ?? ReportYear;

    /// <summary>Kommune numbers joined by <c>;</c>.</summary>
    public string KommuneNr => string.Join(';', Kommuner.Select(k => k.Number));
}

/// <summary>A kommune by number and name.</summary>
/// <param name="Number">Four digits, the number valid in the reporting period.</param>
/// <param name="Name">Norwegian name.</param>
public sealed record KommuneRef(string Number, string Name);

/// <summary>A row of <c>sections.csv</c>.</summary>
/// <param name="Number">1..n in reading order.</param>
/// <param name="Code">Section code of the template.</param>
/// <param name="Topic">Topic shared by all templates.</param>
/// <param name="Level">1..4.</param>
/// <param name="Heading">As printed.</param>
/// <param name="PageFirst">1-based page of the heading.</param>
/// <param name="PageLast">1-based page of the section's last text.</param>
/// <param name="Text">All text of the section, subsections included, paragraphs on lines of their own.</param>
/// <param name="OwnText">Text of the section up to its first subsection: what the full-text index holds, so that nothing is indexed twice. A form feed stands where a page ends.</param>
/// <param name="Method"><c>rule</c> or <c>model</c>.</param>
/// <param name="Confidence">0..1.</param>
public sealed record Section(
    int Number, string Code, string Topic, int Level, string Heading, int PageFirst, int PageLast,
    string Text, string OwnText, string Method, double Confidence);

/// <summary>How exact a printed number claims to be.</summary>
public enum Bound
{
    /// <summary>A count or amount.</summary>
    Exact,

    /// <summary>«ca.», «om lag», «rundt».</summary>
    Approx,

    /// <summary>«over», «minst», «mer enn».</summary>
    Min,

    /// <summary>«inntil», «under», «høyst».</summary>
    Max,
}

/// <summary>A row of <c>figures.csv</c>: a printed number, what it counts, and where it stands.</summary>
public sealed record Figure
{
    /// <summary>Kommune number or numbers the figure is said of.</summary>
    public required string KommuneNr { get; init; }

    /// <summary>Indicator code of the codebook.</summary>
    public required string Indicator { get; init; }

    /// <summary>Value in <see cref="Unit"/>; amounts in whole NOK.</summary>
    public required decimal Value { get; init; }

    /// <summary>The number as printed, with its scale word.</summary>
    public required string ValueText { get; init; }

    /// <summary>Unit of the indicator.</summary>
    public required string Unit { get; init; }

    /// <summary>The year the figure describes.</summary>
    public int? Year { get; init; }

    /// <summary>Where the year was found: <c>column</c>, <c>row</c>, <c>sentence</c>, <c>section</c>, <c>report</c>, or empty.</summary>
    public string YearSource { get; init; } = "";

    /// <summary>The day of the count.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First day of the figure's own period, where given.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the figure's own period, where given.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Part of the indicator.</summary>
    public string Breakdown { get; init; } = "";

    /// <summary>How exact.</summary>
    public Bound Bound { get; init; }

    /// <summary>True for a goal, plan or budget; false for what happened.</summary>
    public bool Target { get; init; }

    /// <summary>1-based page of the PDF file.</summary>
    public required int Page { get; init; }

    /// <summary>The printed number's box in points.</summary>
    public required Box Box { get; init; }

    /// <summary>Code of the innermost section.</summary>
    public string Section { get; init; } = "";

    /// <summary>Words around the number, at most 300 characters.</summary>
    public string Quote { get; init; } = "";

    /// <summary><c>table</c>, <c>rule</c> or <c>model</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Probability that indicator and value are right, 0..1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>A row of <c>goals.csv</c>.</summary>
/// <param name="Hovedmaal">Main goal it stands under.</param>
/// <param name="Delprosjekt">Sub-project it stands under, or empty.</param>
/// <param name="DelmaalNo">Number of the sub-goal, or empty for the main goal.</param>
/// <param name="Maal">The goal's text.</param>
/// <param name="Resultat">The result's text.</param>
/// <param name="Varighet">Duration or due date as printed.</param>
/// <param name="Page">1-based page where the row begins.</param>
public sealed record Goal(string Hovedmaal, string Delprosjekt, string DelmaalNo, string Maal, string Resultat, string Varighet, int Page);

/// <summary>A row of <c>partners.csv</c>.</summary>
/// <param name="Name">The partner as printed.</param>
/// <param name="Deltakelse"><c>formell</c>, <c>aktiv</c>, <c>informert</c> or <c>ingen</c>.</param>
/// <param name="Page">1-based page.</param>
public sealed record Partner(string Name, string Deltakelse, int Page);

/// <summary>Whether a document was read whole.</summary>
public enum DocumentStatus
{
    /// <summary>Everything was read.</summary>
    Ok,

    /// <summary>Some pages could not be read.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Failed,
}

/// <summary>All that was found in one report: what the extraction stage hands to the store.</summary>
public sealed record Report
{
    /// <summary>What it is and whose.</summary>
    public required ReportMetadata Metadata { get; init; }

    /// <summary>Number of pages of the file.</summary>
    public required int Pages { get; init; }

    /// <summary>Where its text comes from.</summary>
    public required TextSource TextSource { get; init; }

    /// <summary>Sections in reading order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Figures in reading order.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Goals in reading order.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Partners in reading order.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>What could not be read, without the whole report being lost.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Whether the report was read whole.</summary>
    public DocumentStatus Status => Failures.Count == 0 ? DocumentStatus.Ok : DocumentStatus.Partial;
}
