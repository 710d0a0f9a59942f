using System.Globalization;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Export;

/// <summary>Reads the tables of the dataset from a store, each value as it is printed: empty for missing.</summary>
public sealed class DatasetReader(MiningStore store)
{
    /// <summary>The rows of a table, in the table's order, one text a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="where">A condition as SQL, or null for all rows.</param>
    /// <param name="parameters">The condition's parameters.</param>
    internal IEnumerable<string[]> Rows(TableSchema table, string? where, params (string Name, object? Value)[] parameters)
    {
        var columns = string.Join(", ", table.Columns.Select(c => c.Name));
        var condition = where is null ? "" : $" WHERE {where}";
        return store.Rows($"SELECT {columns} FROM {table.Source}{condition} ORDER BY {table.Order}", parameters)
            .Select(row => row.Zip(table.Columns, (value, column) => Text(value, column)).ToArray());
    }

    /// <summary>All rows of a table, in the table's order, one text a column.</summary>
    public IEnumerable<string[]> Rows(TableSchema table) => Rows(table, null);

    private static string Text(object? value, Column column) => value switch
    {
        null => "",
        double number => Math.Round((decimal)number, column.Decimals).ToString("0.############################", CultureInfo.InvariantCulture),
        long flag when column.Type == ColumnType.YesNo => flag != 0 ? "true" : "false",
        string text => text.ReplaceLineEndings("\n"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
