using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>The same sections in FTS5 with its stock tokenizer <c>unicode61</c> and its own BM25: what search must beat.</summary>
internal sealed class StockSearch : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public StockSearch()
    {
        SQLitePCL.Batteries_V2.Init();
        connection.Open();
        Execute("CREATE VIRTUAL TABLE stock USING fts5(heading, text, file UNINDEXED, section UNINDEXED, tokenize = 'unicode61')");
    }

    public void Add(string file, int section, string heading, string text) =>
        Execute("INSERT INTO stock VALUES ($heading, $text, $file, $section)", ("$heading", heading), ("$text", text), ("$file", file), ("$section", section));

    /// <summary>Sections with all words, best first, then those with some.</summary>
    public List<(string File, int Section)> Search(string query)
    {
        string[] phrases = query.StartsWith('"') ? [query.Trim('"')] : query.Split(' ');
        var found = new List<(string, int)>();
        foreach (string all in (string[])[" AND ", " OR "])
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT file, section FROM stock WHERE stock MATCH $query ORDER BY bm25(stock, 4.0, 1.0), rowid LIMIT 20";
            command.Parameters.AddWithValue("$query", string.Join(all, phrases.Select(p => $"\"{p.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (!found.Contains((reader.GetString(0), reader.GetInt32(1))))
                {
                    found.Add((reader.GetString(0), reader.GetInt32(1)));
                }
            }
        }

        return found;
    }

    public void Dispose() => connection.Dispose();

    private void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
