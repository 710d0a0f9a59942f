using System.Globalization;

namespace Boligsosial.Corpus;

/// <summary>A row of gold/documents.csv. Empty columns are not judged.</summary>
public sealed record GoldDocument
{
    public required string File { get; init; }
    public required string Title { get; init; }
    public required string ReportType { get; init; }
    public required string Template { get; init; }
    public required string Programme { get; init; }
    public required string KommuneNr { get; init; }
    public required string Kommune { get; init; }
    public required string HusbankRegion { get; init; }
    public required string ReportYear { get; init; }
    public required string PeriodStart { get; init; }
    public required string PeriodEnd { get; init; }
    public required string ReportDate { get; init; }
    public required string Language { get; init; }
    public required int Pages { get; init; }
    public required string TextSource { get; init; }
    public required string Status { get; init; }
}

/// <summary>A row of gold/sections.csv.</summary>
public sealed record GoldSection
{
    public required string File { get; init; }
    public required int SectionNo { get; init; }
    public required string Section { get; init; }
    public required string Topic { get; init; }
    public required int Level { get; init; }
    public required string Heading { get; init; }
    public required int PageFirst { get; init; }
    public required int PageLast { get; init; }
}

/// <summary>A row of gold/figures.csv.</summary>
public sealed record GoldFigure
{
    public required string File { get; init; }
    public required string KommuneNr { get; init; }
    public required string Indicator { get; init; }
    public required string Value { get; init; }
    public required string ValueText { get; init; }
    public required string Unit { get; init; }
    public required string Year { get; init; }
    public required string AsOf { get; init; }
    public required string Breakdown { get; init; }
    public required string Bound { get; init; }
    public required string Target { get; init; }
    public required int Page { get; init; }
    public required string X0 { get; init; }
    public required string Y0 { get; init; }
    public required string X1 { get; init; }
    public required string Y1 { get; init; }
    public required string Section { get; init; }
    public required string Quote { get; init; }

    /// <summary>Where the number is printed.</summary>
    public Box PrintedBox() => new(Coordinate(X0), Coordinate(Y0), Coordinate(X1), Coordinate(Y1));

    private static double Coordinate(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>The three gold files.</summary>
public sealed record Gold(IReadOnlyList<GoldDocument> Documents, IReadOnlyList<GoldSection> Sections, IReadOnlyList<GoldFigure> Figures)
{
    /// <summary>Reads the gold of a folder; files that are not there are empty.</summary>
    public static Gold Read(string folder) =>
        new(Csv.Read<GoldDocument>(Path.Combine(folder, "documents.csv")),
            Csv.Read<GoldSection>(Path.Combine(folder, "sections.csv")),
            Csv.Read<GoldFigure>(Path.Combine(folder, "figures.csv")));

    /// <summary>Writes the three files, sorted by file and then as they stand.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Csv.Write(Path.Combine(folder, "documents.csv"), Documents.OrderBy(d => d.File, StringComparer.Ordinal));
        Csv.Write(Path.Combine(folder, "sections.csv"), Sections.OrderBy(s => s.File, StringComparer.Ordinal));
        Csv.Write(Path.Combine(folder, "figures.csv"), Figures.OrderBy(f => f.File, StringComparer.Ordinal));
    }

    /// <summary>Without the rows of a file.</summary>
    public Gold Without(string file) =>
        new([.. Documents.Where(d => d.File != file)], [.. Sections.Where(s => s.File != file)], [.. Figures.Where(f => f.File != file)]);

    /// <summary>With the rows of another gold after these.</summary>
    public Gold With(Gold other) =>
        new([.. Documents, .. other.Documents], [.. Sections, .. other.Sections], [.. Figures, .. other.Figures]);
}
