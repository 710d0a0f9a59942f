using Boligsosial.Mining.Export;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Prints rows in the format that was asked for.</summary>
internal static class RowPrinter
{
    /// <summary>The formats of <c>--format</c>.</summary>
    public static readonly string[] Formats = ["table", "csv", "json"];

    /// <summary>Writes the rows as csv or json, or calls <paramref name="asText"/> to write them for people.</summary>
    public static void Write(Session session, string format, TableSchema table, IEnumerable<string[]> rows, Action asText)
    {
        switch (format)
        {
            case "csv":
                CsvExport.Write(session.Out, table, rows);
                break;
            case "json":
                JsonRows.Write(session.Out, table, rows);
                break;
            default:
                asText();
                break;
        }
    }
}
