using System.Globalization;
using Boligsosial.Mining.Documents;
using CsvHelper;

namespace Boligsosial.Mining.Definitions;

/// <summary>One row of a CSV definition file that knows where it stands, so that a bad value can be reported by line.</summary>
internal sealed class DefinitionRow(string file, int line, IReadOnlyDictionary<string, string> values)
{
    /// <summary>1-based line of the file.</summary>
    public int Line => line;

    /// <summary>The trimmed value of a column; empty where nothing stands.</summary>
    public string this[string column] => values[column];

    /// <summary>The value of a column that must not be empty.</summary>
    /// <exception cref="DefinitionException">Nothing stands there.</exception>
    public string Required(string column) =>
        this[column] is { Length: > 0 } value ? value : throw Bad($"column «{column}» is empty; a value was expected");

    /// <summary>A value of exactly <paramref name="length"/> digits.</summary>
    /// <exception cref="DefinitionException">Something else stands there.</exception>
    public string Digits(string column, int length) =>
        this[column] is { } value && value.Length == length && value.All(char.IsAsciiDigit)
            ? value
            : throw Bad($"column «{column}» holds «{this[column]}»; {length} digits were expected (keep the leading zero)");

    /// <summary>A year.</summary>
    /// <exception cref="DefinitionException">Something else stands there.</exception>
    public int Year(string column) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 9999
            ? year
            : throw Bad($"column «{column}» holds «{this[column]}»; a year of four digits was expected");

    /// <summary>The exception that reports this row.</summary>
    public DefinitionException Bad(string message) => new(file, line, message);
}

/// <summary>Reads the CSV files of corpus/definitions: UTF-8, comma, a header row.</summary>
internal static class DefinitionTable
{
    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>All rows of a file; further columns than those asked for are left alone.</summary>
    /// <exception cref="DefinitionException">The file is missing, unreadable, no CSV, or lacks a column.</exception>
    public static IReadOnlyList<DefinitionRow> Read(string file, params string[] columns)
    {
        try
        {
            using CsvReader csv = CsvReader.FromFile(file, Reading);
            csv.ReadHeader();
            string[] missing = [.. columns.Except(csv.Headers)];
            if (missing.Length > 0)
            {
                throw new DefinitionException(file, 1, $"no column {string.Join(", ", missing.Select(c => $"«{c}»"))}; the header must name {string.Join(", ", columns)}");
            }

            var rows = new List<DefinitionRow>();
            while (csv.Read())
            {
                rows.Add(new DefinitionRow(file, (int)csv.LineNumber, columns.ToDictionary(c => c, c => csv.GetString(c).Trim())));
            }

            return rows;
        }
        catch (CsvFormatException e)
        {
            throw new DefinitionException(file, e.LineNumber > 0 ? (int)e.LineNumber : null, $"no well-formed CSV: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(file, null, $"could not be read ({e.Message.TrimEnd('.')}); it belongs to the program's definitions and must be there");
        }
    }
}
