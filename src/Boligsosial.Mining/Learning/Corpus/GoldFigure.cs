using System.Globalization;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A row of a gold standard's figures.csv.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Value">Value.</param>
/// <param name="Year">Year described, or null.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Box">Where it is printed; null where the gold standard does not say.</param>
public sealed record GoldFigure(string File, string Indicator, decimal Value, int? Year, int Page, Box? Box)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private static readonly string[] Needed = ["file", "indicator", "value", "year", "target", "page"];
    private static readonly string[] Edges = ["x0", "y0", "x1", "y1"];

    /// <summary>Whether a report may speak of that year.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Reads figures.csv of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="codebook">The indicators it may name.</param>
    /// <exception cref="DefinitionException">The file is missing or not well-formed, or a row says what is not understood.</exception>
    public static IReadOnlyList<GoldFigure> Read(string folder, Codebook codebook)
    {
        string file = Path.Combine(folder, "figures.csv");
        bool boxes = System.IO.File.Exists(file) && System.IO.File.ReadLines(file).FirstOrDefault("").Split(',').Contains(Edges[0]);
        return [.. DefinitionTable.Read(file, boxes ? [.. Needed, .. Edges] : Needed).Select(row => Of(row, boxes, codebook))];
    }

    private static GoldFigure Of(DefinitionRow row, bool boxes, Codebook codebook) => new(
        row["target"] is "true" or "false" ? row["file"] : throw row.Bad($"target is «{row["target"]}»; it is true or false"),
        codebook.Find(row["indicator"]) is { } indicator ? indicator.Code : throw row.Bad($"there is no indicator «{row["indicator"]}»; all are in {Codebook.FileName}"),
        decimal.TryParse(row["value"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) ? value : throw row.Bad($"«{row["value"]}» is no decimal number"),
        YearOf(row),
        int.TryParse(row["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0 ? page : throw row.Bad($"«{row["page"]}» is no page number"),
        boxes && Array.Exists(Edges, e => row[e].Length > 0) ? new Box(Edge(row, 0), Edge(row, 1), Edge(row, 2), Edge(row, 3)) : null);

    private static int? YearOf(DefinitionRow row) => row["year"] is not { Length: > 0 } digits ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && IsYear(year) ? year
        : throw row.Bad($"«{digits}» is no year");

    private static double Edge(DefinitionRow row, int edge) =>
        double.TryParse(row[Edges[edge]], NumberStyles.Float, CultureInfo.InvariantCulture, out double at) ? at : throw row.Bad($"column {Edges[edge]} holds «{row[Edges[edge]]}», which is no number of points");
}
