using Boligsosial.Mining.Files;
using Boligsosial.Mining.Store;
using CsvHelper;

namespace Boligsosial.Mining.Export;

/// <summary>Writes the dataset as CSV files with their description. Each file is written beside its place and then put there, so that it is whole or old.</summary>
public static class CsvExport
{
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };

    /// <summary>Writes all tables and <c>datapackage.json</c> into <paramref name="folder"/>.</summary>
    /// <exception cref="StoreException">A file cannot be written.</exception>
    public static void Write(MiningStore store, string folder)
    {
        var reader = new DatasetReader(store);
        foreach (var table in Dataset.Tables)
        {
            Put(Path.Combine(folder, table.FileName), stream =>
            {
                using var csv = CsvWriter.Create(stream, Writing, leaveOpen: true);
                Write(csv, table, reader.Rows(table));
            });
        }

        Put(Path.Combine(folder, DataPackage.FileName), stream => DataPackage.Write(stream, Dataset.Tables));
    }

    /// <summary>Writes rows of a table under its header.</summary>
    public static void Write(TextWriter output, TableSchema table, IEnumerable<string[]> rows)
    {
        using var csv = CsvWriter.Create(output, Writing, leaveOpen: true);
        Write(csv, table, rows);
    }

    private static void Write(CsvWriter csv, TableSchema table, IEnumerable<string[]> rows)
    {
        csv.WriteHeader(table.Columns.Select(c => c.Name).ToArray());
        foreach (var row in rows)
        {
            csv.WriteRecord(row);
        }

        csv.Flush();
    }

    private static void Put(string path, Action<Stream> write)
    {
        try
        {
            WholeFiles.Put(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} cannot be written ({e.Message.TrimEnd('.')}). Close the program that has it open, then run «boligsosial export --format csv». The store itself is complete.", e);
        }
    }
}
