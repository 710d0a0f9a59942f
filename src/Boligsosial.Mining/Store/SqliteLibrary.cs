using static SQLitePCL.raw;

namespace Boligsosial.Mining.Store;

/// <summary>
/// Readies SQLite for this program, once: every connection is used by one thread at a time, and nobody asks how much memory is in use, so neither is guarded
/// by locks. What a statement needs to be undone by itself is kept in memory, not in a file: it is a few pages, written and thrown away for every row. Where SQLite is at work in this process already it stays as it is, which is right too, only slower.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>SQLITE_CONFIG_STMTJRNL_SPILL of sqlite3.h: from how many bytes on they go to a file; never when negative.</summary>
    private const int StatementJournalSpill = 26;

    private static readonly Lazy<bool> Unguarded = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return sqlite3_config(SQLITE_CONFIG_MULTITHREAD) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK
            && sqlite3_config(StatementJournalSpill, -1) == SQLITE_OK;
    });

    /// <summary>Readies it; to be called before a connection is opened.</summary>
    public static void Prepare() => _ = Unguarded.Value;
}
