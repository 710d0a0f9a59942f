using System.Text.Encodings.Web;
using System.Text.Json;

namespace Boligsosial.Mining.Export;

/// <summary>Writes <c>datapackage.json</c>: the dataset's description by the Frictionless Data Package and Table Schema specifications, version 1.</summary>
public static class DataPackage
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Writes the description of <paramref name="tables"/> as UTF-8.</summary>
    public static void Write(Stream output, IReadOnlyList<TableSchema> tables)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "boligsosial");
        json.WriteString("title", "Tall fra kommunenes rapporter til Husbanken");
        json.WriteString("description", "Lest ut av PDF-rapporter med boligsosial. Tom verdi betyr at rapporten ikke sier det.");
        json.WriteStartArray("resources");
        foreach (var table in tables)
        {
            WriteResource(json, table);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, TableSchema table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            WriteField(json, column);
        }

        json.WriteEndArray();
        WriteList(json, "missingValues", [""]);
        if (table.PrimaryKey.Count > 0)
        {
            WriteList(json, "primaryKey", table.PrimaryKey);
        }

        if (table.ForeignKeys.Count > 0)
        {
            WriteForeignKeys(json, table.ForeignKeys);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeName(column.Type));
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Description);
        if (column.Required || column.Unique || column.Allowed is not null || column.Pattern is not null || column.Minimum is not null || column.Maximum is not null)
        {
            json.WriteStartObject("constraints");
            WriteConstraints(json, column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Whole => "integer",
        ColumnType.Number => "number",
        ColumnType.YesNo => "boolean",
        _ => "date",
    };

    private static void WriteConstraints(Utf8JsonWriter json, Column column)
    {
        if (column.Required)
        {
            json.WriteBoolean("required", true);
        }

        if (column.Unique)
        {
            json.WriteBoolean("unique", true);
        }

        if (column.Allowed is { } allowed)
        {
            WriteList(json, "enum", allowed);
        }

        if (column.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        if (column.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (column.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, IReadOnlyList<ForeignKey> keys)
    {
        json.WriteStartArray("foreignKeys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("fields", key.Column);
            json.WriteStartObject("reference");
            json.WriteString("resource", key.Table);
            json.WriteString("fields", key.Target);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
