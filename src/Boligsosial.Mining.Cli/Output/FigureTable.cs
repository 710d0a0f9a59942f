using System.Globalization;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Figures as a table to read.</summary>
internal static class FigureTable
{
    private static readonly Dictionary<string, int> Place = Dataset.Figures.Columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i);

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "," };

    /// <summary>Writes rows of <see cref="Dataset.Figures"/>.</summary>
    public static void Write(Session session, StoreOverview overview, IReadOnlyList<string[]> figures)
    {
        var names = overview.Kommuner().DistinctBy(k => k.Number).ToDictionary(k => k.Number, k => k.Name);
        TextTable.Write(
            session.Out,
            session.Width,
            [
                new("kommune", Shrinks: true), new("year"), new("indicator", Shrinks: true), new("value", Right: true), new("unit", Shrinks: true),
                new("breakdown", Shrinks: true), new("goal"), new("page", Right: true), new("file", Shrinks: true),
            ],
            [.. figures.Select(f => Line(f, names))]);
    }

    private static string[] Line(string[] figure, Dictionary<string, string> names)
    {
        string Field(string column) => figure[Place[column]];
        var kommune = string.Join(", ", Field("kommune_nr").Split(';').Select(n => names.GetValueOrDefault(n, n)));
        return [kommune, Field("year"), Field("indicator"), Value(Field("value"), Field("bound")), Field("unit"), Field("breakdown"), Field("target") == "true" ? "goal" : "", Field("page"), Field("file")];
    }

    private static string Value(string value, string bound)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,##0.######", Grouped);
        return bound switch
        {
            "approx" => "ca. " + number,
            "min" => "≥ " + number,
            "max" => "≤ " + number,
            _ => number,
        };
    }
}
