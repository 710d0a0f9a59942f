using System.Globalization;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Export;

/// <summary>Reads the tables of the dataset from a store, each value as it is printed: empty for missing.</summary>
public sealed class DatasetReader(MiningStore store)
{
    /// <summary>All rows of a table, in the table's order, one text a column.</summary>
    public IEnumerable<string[]> Rows(TableSchema table) => Rows(table, null);

    /// <summary>The rows of <see cref="Dataset.Figures"/> that a filter lets through.</summary>
    public IEnumerable<string[]> Figures(FigureFilter filter)
    {
        var (where, parameters) = filter.ToSql();
        return Rows(Dataset.Figures, where, parameters);
    }

    private IEnumerable<string[]> Rows(TableSchema table, string? where, params (string Name, object? Value)[] parameters)
    {
        var columns = string.Join(", ", table.Columns.Select(c => c.Name));
        var condition = where is null ? "" : $" WHERE {where}";
        return store.Rows($"SELECT {columns} FROM {table.Source}{condition} ORDER BY {table.Order}", parameters)
            .Select(row => row.Zip(table.Columns, (value, column) => Text(value, column)).ToArray());
    }

    private static string Text(object? value, Column column) => value switch
    {
        null => "",
        double number => Math.Round((decimal)number, column.Decimals).ToString("0.############################", CultureInfo.InvariantCulture),
        long flag when column.Type == ColumnType.YesNo => flag != 0 ? "true" : "false",
        string text => text.ReplaceLineEndings("\n"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
