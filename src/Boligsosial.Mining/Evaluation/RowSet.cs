using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;
using CsvHelper;

namespace Boligsosial.Mining.Evaluation;

/// <summary>A row of a gold file or of the dataset: text by column. A column that is not there is empty.</summary>
public sealed class Row(IReadOnlyDictionary<string, string> columns)
{
    /// <summary>The text of a column, trimmed.</summary>
    public string this[string column] => columns.GetValueOrDefault(column, "").Trim();

    /// <summary>The file's name without folders, by which gold and finds are matched.</summary>
    public string FileName { get; } = Name(columns.GetValueOrDefault("file", ""));

    /// <summary>The column <c>value</c> as a number to four decimals; NaN when it is none.</summary>
    public double Value { get; } = double.TryParse(columns.GetValueOrDefault("value", ""), System.Globalization.CultureInfo.InvariantCulture, out var value) ? Math.Round(value, 4) : double.NaN;

    private static string Name(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>Documents, sections and figures, of a gold standard or of a store.</summary>
/// <param name="Documents">Rows of documents.csv.</param>
/// <param name="Sections">Rows of sections.csv.</param>
/// <param name="Figures">Rows of figures.csv.</param>
public sealed record RowSet(IReadOnlyList<Row> Documents, IReadOnlyList<Row> Sections, IReadOnlyList<Row> Figures)
{
    /// <summary>Reads the gold files of a folder. Sections and figures may be missing: they are then not judged.</summary>
    /// <exception cref="StoreException">There is no documents.csv, or a file is no CSV.</exception>
    public static RowSet Gold(string folder) =>
        new(Read(folder, "documents.csv", required: true), Read(folder, "sections.csv", required: false), Read(folder, "figures.csv", required: false));

    /// <summary>What a store gives out.</summary>
    public static RowSet Of(MiningStore store)
    {
        var reader = new DatasetReader(store);
        IReadOnlyList<Row> Rows(TableSchema table) =>
            [.. reader.Rows(table).Select(r => new Row(table.Columns.Select(c => c.Name).Zip(r).ToDictionary(x => x.First, x => x.Second)))];
        return new RowSet(Rows(Dataset.Documents), Rows(Dataset.Sections), Rows(Dataset.Figures));
    }

    private static List<Row> Read(string folder, string name, bool required)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return required ? throw new StoreException($"There is no {name} in {folder}. Name a folder with gold files with --gold.") : [];
        }

        try
        {
            using var csv = CsvReader.FromFile(path);
            csv.ReadHeader();
            var rows = new List<Row>();
            while (csv.Read())
            {
                rows.Add(new Row(Enumerable.Range(0, Math.Min(csv.FieldCount, csv.Headers.Count)).ToDictionary(i => csv.Headers[i], csv.GetString)));
            }

            return rows;
        }
        catch (CsvFormatException e)
        {
            throw new StoreException($"{path} is not well-formed CSV: {e.Message}", e);
        }
    }
}
