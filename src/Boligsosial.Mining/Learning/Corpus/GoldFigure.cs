using System.Globalization;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A row of a gold standard's figures.csv.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Value">Value.</param>
/// <param name="Year">Year described, or null.</param>
/// <param name="Target">Whether it is a goal, plan or budget.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Box">Where it is printed; null where the gold standard does not say.</param>
/// <param name="Section">Section code.</param>
public sealed record GoldFigure(string File, string Indicator, decimal Value, int? Year, bool Target, int Page, Box? Box, string Section)
{
    private static readonly string[] Needed = ["file", "indicator", "value", "year", "target", "page", "section"];

    /// <summary>Reads figures.csv of a folder.</summary>
    /// <exception cref="DefinitionException">The file is missing or not well-formed.</exception>
    public static IReadOnlyList<GoldFigure> Read(string folder)
    {
        string file = Path.Combine(folder, "figures.csv");
        bool boxes = System.IO.File.Exists(file) && System.IO.File.ReadLines(file).First().Split(',').Contains("x0");
        return [.. DefinitionTable.Read(file, boxes ? [.. Needed, "x0", "y0", "x1", "y1"] : Needed).Select(row => Of(row, boxes))];
    }

    private static GoldFigure Of(DefinitionRow row, bool boxes)
    {
        double Edge(string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        if (!decimal.TryParse(row["value"], CultureInfo.InvariantCulture, out decimal value))
        {
            throw row.Bad($"«{row["value"]}» is no decimal number");
        }

        return new GoldFigure(
            row["file"], row["indicator"], value,
            int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null,
            row["target"] == "true",
            int.Parse(row["page"], CultureInfo.InvariantCulture),
            boxes && row["x0"].Length > 0 ? new Box(Edge("x0"), Edge("y0"), Edge("x1"), Edge("y1")) : null,
            row["section"]);
    }
}
