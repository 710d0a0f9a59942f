using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Boligsosial.Corpus;

/// <summary>
/// CSV as the data model has it: UTF-8, comma, RFC 4180, header row, LF. A column is named as the property, in snake_case;
/// further columns of a file are passed over. Properties are text or whole numbers.
/// </summary>
public static class Csv
{
    /// <summary>The rows of a file, none if it does not exist.</summary>
    public static IReadOnlyList<T> Read<T>(string path) where T : class
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var records = Parse(File.ReadAllText(path).TrimStart('\ufeff'));
        var columns = Properties<T>().Select(p => (Property: p, Index: records[0].IndexOf(Column(p)))).ToList();
        if (columns.FirstOrDefault(c => c.Index < 0).Property is { } missing)
        {
            throw new CorpusException($"{path}: has no column {Column(missing)}");
        }

        var rows = new List<T>();
        foreach (var (fields, number) in records.Select((r, i) => (r, i + 1)).Skip(1))
        {
            if (fields.Count != records[0].Count)
            {
                throw new CorpusException($"{path}: row {number} has {fields.Count} fields, the header {records[0].Count}");
            }

            var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
            foreach (var (property, index) in columns)
            {
                property.SetValue(row, property.PropertyType == typeof(string) ? fields[index]
                    : fields[index].Length == 0 && Nullable.GetUnderlyingType(property.PropertyType) is not null ? null
                    : int.TryParse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole
                    : throw new CorpusException($"{path}: row {number}: {Column(property)} «{fields[index]}» is no whole number"));
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Writes rows with a header.</summary>
    public static void Write<T>(string path, IEnumerable<T> rows) where T : class
    {
        var properties = Properties<T>();
        var text = new StringBuilder().AppendJoin(',', properties.Select(Column)).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', properties.Select(p => Field(string.Create(CultureInfo.InvariantCulture, $"{p.GetValue(row)}")))).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    private static PropertyInfo[] Properties<T>() =>
        [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.MetadataToken)];

    private static string Column(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static List<List<string>> Parse(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else if (quoted || c != '\r')
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || record.Count > 0)
        {
            record.Add(field.ToString());
            records.Add(record);
        }

        return records;
    }
}
