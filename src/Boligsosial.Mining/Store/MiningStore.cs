using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Store;

/// <summary>The one file, <c>boligsosial.db</c>, that holds all that was mined into a folder. Not for use by several threads at once.</summary>
public sealed class MiningStore : IDisposable
{
    /// <summary>The file's name in its folder.</summary>
    public const string FileName = "boligsosial.db";

    /// <summary>
    /// The schema this program writes, in <c>PRAGMA user_version</c>. Stores made by the first programs of schema 2 and before have <c>figure_id</c> as the key of
    /// their figures: all statements work on them too, only more slowly.
    /// </summary>
    internal const int SchemaVersion = 2;

    /// <summary>«bolg», in <c>PRAGMA application_id</c>: tells the store from any other SQLite file.</summary>
    internal const int ApplicationId = 0x626F6C67;

    /// <summary>So long it is waited for another program that holds the store.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Memory for pages of the store: with less, a large one is read and written over and over while rows are added.</summary>
    private const int CacheKilobytes = 32 * 1024;

    private SqliteTransaction? transaction;

    private MiningStore(string folder, SqliteConnection connection)
    {
        Folder = folder;
        Connection = connection;
    }

    /// <summary>The folder it stands in.</summary>
    public string Folder { get; }

    /// <summary>The connection, for the full-text index that lives in the same file.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>Opens the store of <paramref name="folder"/> to write to, and makes folder and store where there are none.</summary>
    /// <exception cref="StoreException">The folder cannot be written, or holds a store that this program does not understand.</exception>
    public static MiningStore OpenForWriting(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, e);
        }

        return Open(folder, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens the store of <paramref name="folder"/>, which must be there.</summary>
    /// <exception cref="StoreException">There is none, or none that this program understands.</exception>
    public static MiningStore OpenForReading(string folder)
    {
        // Not read-only: after a killed run SQLite must first roll back what that run left half done.
        return File.Exists(Path.Combine(folder, FileName))
            ? Open(folder, SqliteOpenMode.ReadWrite)
            : throw new StoreException($"There is no store in {folder}. Make one with «boligsosial mine PATH --out {folder}», or name the folder of one with --out.");
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    /// <summary>All rows of a query, each value as SQLite has it: <see cref="long"/>, <see cref="double"/>, <see cref="string"/> or null.</summary>
    internal IEnumerable<object?[]> Rows(string sql, params (string Name, object? Value)[] parameters)
    {
        using var statement = new Statement(this, sql);
        foreach (var (name, value) in parameters)
        {
            statement.Bind(name, value);
        }

        while (statement.Step())
        {
            yield return statement.Row();
        }
    }

    /// <summary>The single number that a query gives.</summary>
    internal long Number(string sql, params (string Name, object? Value)[] parameters) => (long)Rows(sql, parameters).First()[0]!;

    /// <summary>Runs a statement.</summary>
    internal void Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Does all of <paramref name="work"/> or, when it throws, nothing; of a part of other work done together, all or nothing of the part.</summary>
    internal void Together(Action work)
    {
        if (transaction is null)
        {
            Within(Connection.BeginTransaction(), work);
            return;
        }

        Execute("SAVEPOINT part");
        try
        {
            work();
        }
        catch
        {
            Execute("ROLLBACK TO part");
            throw;
        }
        finally
        {
            Execute("RELEASE part");
        }
    }

    /// <summary>Does all of <paramref name="work"/>, which only reads, on the store as it is at one moment, whatever other processes write meanwhile.</summary>
    internal void Reading(Action work) => Within(Connection.BeginTransaction(deferred: true), work);

    private void Within(SqliteTransaction begun, Action work)
    {
        using var whole = begun;
        transaction = whole;
        try
        {
            work();
            whole.Commit();
        }
        finally
        {
            transaction = null;
        }
    }

    /// <summary>A command that belongs to what is being done together.</summary>
    internal SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static MiningStore Open(string folder, SqliteOpenMode mode)
    {
        SqliteLibrary.Prepare();
        var path = Path.Combine(folder, FileName);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, (int)Patience.TotalMilliseconds);
            var store = new MiningStore(folder, connection);
            store.Execute("PRAGMA foreign_keys = ON");
            store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}"));
            store.Prepare(path, mode == SqliteOpenMode.ReadWriteCreate);
            return store;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explained(folder, e);
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(string path, bool writing)
    {
        var version = Number("PRAGMA user_version");
        var ours = Number("PRAGMA application_id") == ApplicationId;
        if (!ours && Number("SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new StoreException($"{path} is a database of another program. Move it away, or name another folder with --out.");
        }

        if (ours && version > SchemaVersion)
        {
            throw new StoreException($"{path} was written by a newer boligsosial (schema {version}; this one knows {SchemaVersion}). Update this program, or mine into another folder with --out.");
        }

        if (!ours && !writing)
        {
            throw new StoreException($"{path} is empty. Fill it with «boligsosial mine PATH --out {Folder}».");
        }

        if (!ours)
        {
            Together(() =>
            {
                Execute(Schema());
                Execute($"PRAGMA application_id = {ApplicationId}");
                Execute($"PRAGMA user_version = {SchemaVersion}");
            });
        }
        else if (writing)
        {
            // Finds out now, not after the first file, whether the store can be written. Stores of schema 1 have a trigger that slows it down, see ReportRows.
            Together(() =>
            {
                Execute($"PRAGMA user_version = {SchemaVersion}");
                Execute("DROP TRIGGER IF EXISTS figure_met_again");
            });
        }
    }

    private static string Schema()
    {
        using var stream = typeof(MiningStore).Assembly.GetManifestResourceStream("Boligsosial.Mining.Store.Schema.sql")
            ?? throw new InvalidOperationException("The assembly lacks Schema.sql.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }

    /// <summary>What SQLite complains of, in words that say what to do.</summary>
    internal static StoreException Explained(string folder, SqliteException e) => Explained(Path.Combine(folder, FileName), folder, e);

    private static StoreException Explained(string path, string folder, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => new StoreException($"{path} is no SQLite database. Move it away, or name another folder with --out.", e),
        SQLitePCL.raw.SQLITE_CORRUPT => new StoreException($"{path} is damaged ({e.Message}). Delete it and mine again, or take it from a backup.", e),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new StoreException($"{path} is held by another program. Close that program, or wait until it is done.", e),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_IOERR => Unwritable(folder, e),
        SQLitePCL.raw.SQLITE_FULL => new StoreException($"The disk that holds {path} is full. Make room and run again: what is done is kept.", e),
        _ => new StoreException($"{path} cannot be used: {e.Message}", e),
    };

    private static StoreException Unwritable(string folder, Exception e) =>
        new($"The folder {folder} cannot be written ({e.Message.TrimEnd('.')}). Name a folder you may write to with --out.", e);
}
