using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Boligsosial.Mining.Store;

/// <summary>A run of <c>mine</c> as the store remembers it.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs, and when it was killed.</param>
/// <param name="Paths">What was mined.</param>
/// <param name="Files">Files found.</param>
/// <param name="ToRead">Files that were new or changed.</param>
/// <param name="Read">Files read.</param>
/// <param name="Stopped">Whether the user stopped it.</param>
public sealed record RunRecord(DateTime StartedAt, DateTime? EndedAt, IReadOnlyList<string> Paths, int Files, int ToRead, int Read, bool Stopped);

/// <summary>The table of runs.</summary>
internal sealed class RunLog(MiningStore store)
{
    /// <summary>Notes that a run begins.</summary>
    /// <returns>Its number.</returns>
    public long Begin(DateTime now, string minerVersion, IReadOnlyList<string> paths, int files, int toRead)
    {
        store.Execute(
            "INSERT INTO runs (started_at, miner_version, paths, files, to_read) VALUES ($now, $version, $paths, $files, $to_read)",
            ("$now", Text(now)), ("$version", minerVersion), ("$paths", JsonSerializer.Serialize([.. paths], PathsJson.Default.StringArray)), ("$files", files), ("$to_read", toRead));
        return store.Number("SELECT last_insert_rowid()");
    }

    /// <summary>Notes that it ended.</summary>
    public void End(long run, DateTime now, int read, bool stopped) => store.Execute(
        "UPDATE runs SET ended_at = $now, read = $read, stopped = $stopped WHERE run_id = $run",
        ("$now", Text(now)), ("$read", read), ("$stopped", stopped ? 1 : 0), ("$run", run));

    /// <summary>The latest run, or null.</summary>
    public RunRecord? Last() => store.Rows("SELECT started_at, ended_at, paths, files, to_read, read, stopped FROM runs ORDER BY run_id DESC LIMIT 1")
        .Select(r => new RunRecord(
            Time((string)r[0]!), r[1] is string ended ? Time(ended) : null, JsonSerializer.Deserialize((string)r[2]!, PathsJson.Default.StringArray) ?? [],
            (int)(long)r[3]!, (int)(long)r[4]!, (int)(long)r[5]!, (long)r[6]! != 0))
        .FirstOrDefault();

    private static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

/// <summary>Writes lists of paths as JSON, by code made when the program is built.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class PathsJson : JsonSerializerContext;
