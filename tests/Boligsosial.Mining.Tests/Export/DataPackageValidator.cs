using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Boligsosial.Mining.Tests.Export;

/// <summary>Checks a folder of CSV files against its datapackage.json, by the Frictionless Table Schema specification as far as our files use it.</summary>
internal static class DataPackageValidator
{
    private static readonly CsvReaderOptions Strict = new() { MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw };

    /// <summary>Everything that is not as described; nothing when all is well.</summary>
    public static IReadOnlyList<string> Problems(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(r => r.GetProperty("name").GetString()!);
        var tables = resources.ToDictionary(r => r.Key, r => Read(Path.Combine(folder, r.Value.GetProperty("path").GetString()!)));
        return [.. resources.SelectMany(r => Problems(r.Key, r.Value.GetProperty("schema"), tables))];
    }

    private static IEnumerable<string> Problems(string name, JsonElement schema, Dictionary<string, (string[] Header, List<string[]> Rows)> tables)
    {
        var (header, rows) = tables[name];
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        if (!header.SequenceEqual(fields.Select(f => f.GetProperty("name").GetString()!)))
        {
            yield return $"{name}: the header is {string.Join(",", header)}";
            yield break;
        }

        for (var column = 0; column < fields.Count; column++)
        {
            var values = rows.ConvertAll(r => r[column]);
            foreach (var problem in values.Where(v => v.Length > 0).Distinct().Where(v => !Fits(v, fields[column])))
            {
                yield return $"{name}.{header[column]}: «{problem}»";
            }

            var constraints = fields[column].TryGetProperty("constraints", out var c) ? c : default;
            if (Flag(constraints, "required") && values.Contains(""))
            {
                yield return $"{name}.{header[column]}: a value is missing";
            }

            if (Flag(constraints, "unique") && values.Count != values.Distinct().Count())
            {
                yield return $"{name}.{header[column]}: a value stands twice";
            }
        }

        foreach (var problem in KeyProblems(name, schema, tables))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> KeyProblems(string name, JsonElement schema, Dictionary<string, (string[] Header, List<string[]> Rows)> tables)
    {
        if (schema.TryGetProperty("primaryKey", out var key))
        {
            var names = key.EnumerateArray().Select(k => k.GetString()!).ToList();
            var keys = tables[name].Rows.ConvertAll(r => string.Join('|', names.Select(n => r[Array.IndexOf(tables[name].Header, n)])));
            if (keys.Count != keys.Distinct().Count())
            {
                yield return $"{name}: the key {string.Join(",", names)} stands twice";
            }
        }

        foreach (var foreign in schema.TryGetProperty("foreignKeys", out var list) ? list.EnumerateArray().ToList() : [])
        {
            var column = foreign.GetProperty("fields").GetString()!;
            var reference = foreign.GetProperty("reference");
            var target = reference.GetProperty("resource").GetString() is { Length: > 0 } other ? other : name;
            var there = Column(tables[target], reference.GetProperty("fields").GetString()!).ToHashSet();
            foreach (var value in Column(tables[name], column).Where(v => v.Length > 0 && !there.Contains(v)))
            {
                yield return $"{name}.{column}: «{value}» is not in {target}";
            }
        }
    }

    private static IEnumerable<string> Column((string[] Header, List<string[]> Rows) table, string name)
    {
        var index = Array.IndexOf(table.Header, name);
        return table.Rows.Select(r => r[index]);
    }

    private static bool Fits(string value, JsonElement field)
    {
        var typed = field.GetProperty("type").GetString() switch
        {
            "string" => true,
            "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => Regex.IsMatch(value, @"^-?[0-9]+(\.[0-9]*[1-9])?$"),
            "boolean" => value is "true" or "false",
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
        if (!typed || !field.TryGetProperty("constraints", out var constraints))
        {
            return typed;
        }

        var number = decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return (!constraints.TryGetProperty("enum", out var allowed) || allowed.EnumerateArray().Any(a => a.GetString() == value))
            && (!constraints.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(value, pattern.GetString()!))
            && (!constraints.TryGetProperty("minimum", out var minimum) || number >= minimum.GetDecimal())
            && (!constraints.TryGetProperty("maximum", out var maximum) || number <= maximum.GetDecimal());
    }

    private static bool Flag(JsonElement constraints, string name) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static (string[] Header, List<string[]> Rows) Read(string path)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        if (text.Contains('\r', StringComparison.Ordinal) || text[0] == '\uFEFF' || !text.EndsWith('\n'))
        {
            throw new InvalidDataException($"{path}: expected UTF-8 without a byte order mark and lines that end in LF");
        }

        using var csv = CsvReader.FromText(text, Strict);
        csv.ReadHeader();
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return ([.. csv.Headers], rows);
    }
}
