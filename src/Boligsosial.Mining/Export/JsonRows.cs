using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Boligsosial.Mining.Export;

/// <summary>Prints rows of the dataset as a JSON array of objects: numbers as numbers, a missing value as null.</summary>
public static class JsonRows
{
    /// <summary>Writes the rows.</summary>
    public static void Write(TextWriter output, TableSchema table, IEnumerable<string[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(table.Columns[i].Name);
                    WriteValue(json, table.Columns[i].Type, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteValue(Utf8JsonWriter json, ColumnType type, string value)
    {
        if (value.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (type is ColumnType.Whole or ColumnType.Number)
        {
            json.WriteNumberValue(decimal.Parse(value, CultureInfo.InvariantCulture));
        }
        else if (type == ColumnType.YesNo)
        {
            json.WriteBooleanValue(value == "true");
        }
        else
        {
            json.WriteStringValue(value);
        }
    }
}
