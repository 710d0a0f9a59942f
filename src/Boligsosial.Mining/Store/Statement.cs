using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Boligsosial.Mining.Store;

/// <summary>
/// A prepared statement of a store, its values given and read by place: for the many rows of a run, where a look at every parameter's name and every
/// column's type twice takes longer than SQLite itself.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];

    /// <summary>Prepares a statement.</summary>
    /// <param name="store">Where it is to be carried out.</param>
    /// <param name="sql">A single statement.</param>
    /// <exception cref="SqliteException">It is not understood.</exception>
    public Statement(MiningStore store, string sql)
    {
        _connection = store.Connection.Handle ?? throw new InvalidOperationException("The store is closed.");
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    /// <summary>Gives a parameter its value.</summary>
    /// <param name="name">Its name, with the sign before it.</param>
    /// <param name="value">See <see cref="Bind(int, object?)"/>.</param>
    public void Bind(string name, object? value)
    {
        int place = raw.sqlite3_bind_parameter_index(_statement, name);
        Bind(place > 0 ? place : throw new ArgumentException($"The statement has no parameter {name}.", nameof(name)), value);
    }

    /// <summary>Gives a parameter its value.</summary>
    /// <param name="place">Its place, from 1.</param>
    /// <param name="value">Text, a number, a date, a truth value (kept as 0 or 1), bytes, or null.</param>
    public void Bind(int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        "" => raw.sqlite3_bind_text(_statement, place, ""),
        string text => BindText(place, text),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        decimal number => raw.sqlite3_bind_double(_statement, place, (double)number),
        bool flag => raw.sqlite3_bind_int(_statement, place, flag ? 1 : 0),
        DateOnly date => raw.sqlite3_bind_text(_statement, place, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"SQLite keeps no {value.GetType().Name}.", nameof(value)),
    });

    /// <summary>SQLite takes a copy of the text. Of empty text there would be nothing to point at, and it would become NULL: that is bound elsehow.</summary>
    private int BindText(int place, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[2 * most];
        }

        return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False behind the last one.</returns>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw Failure(code));
    }

    /// <summary>The row it is at, each value as SQLite has it: <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, bytes or null.</summary>
    public object?[] Row()
    {
        object?[] row = new object?[raw.sqlite3_column_count(_statement)];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = raw.sqlite3_column_type(_statement, i) switch
            {
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, i),
                raw.SQLITE_FLOAT => raw.sqlite3_column_double(_statement, i),
                raw.SQLITE_TEXT => raw.sqlite3_column_text(_statement, i).utf8_to_string(),
                raw.SQLITE_BLOB => raw.sqlite3_column_blob(_statement, i).ToArray(),
                _ => null,
            };
        }

        return row;
    }

    /// <summary>Carries the statement out once with the values it has, and is ready for the next.</summary>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    private SqliteException Failure(int code) =>
        new($"SQLite Error {code & 0xFF}: '{raw.sqlite3_errmsg(_connection).utf8_to_string()}'.", code & 0xFF, raw.sqlite3_extended_errcode(_connection));
}
