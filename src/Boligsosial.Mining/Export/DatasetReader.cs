using System.Buffers;
using System.Globalization;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Export;

/// <summary>Reads the tables of the dataset from a store, each value as it is printed: empty for missing.</summary>
public sealed class DatasetReader(MiningStore store)
{
    private static readonly SearchValues<char> LineEndings = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

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
        var source = where is null ? table.Whole : $"{table.Source} WHERE {where}";
        return store.Rows($"SELECT {columns} FROM {source} ORDER BY {table.Order}", parameters)
            .Select(row =>
            {
                string[] texts = new string[row.Length];
                for (int i = 0; i < texts.Length; i++)
                {
                    texts[i] = Text(row[i], table.Columns[i]);
                }

                return texts;
            });
    }

    private static string Text(object? value, Column column) => value switch
    {
        null => "",
        double number => Text(Math.Round((decimal)number, column.Decimals)),
        long flag when column.Type == ColumnType.YesNo => flag != 0 ? "true" : "false",
        string text => text.AsSpan().IndexOfAny(LineEndings) < 0 ? text : text.ReplaceLineEndings("\n"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number without zeros that say nothing.</summary>
    private static string Text(decimal number)
    {
        decimal whole = decimal.Truncate(number);
        return number != whole ? number.ToString(CultureInfo.InvariantCulture).TrimEnd('0')
            : whole is >= long.MinValue and <= long.MaxValue ? ((long)whole).ToString(CultureInfo.InvariantCulture)
            : whole.ToString("0", CultureInfo.InvariantCulture);
    }
}
