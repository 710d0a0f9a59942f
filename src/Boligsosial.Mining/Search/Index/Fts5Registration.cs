using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Boligsosial.Mining.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Search.Index;

/// <summary>
/// Teaches a connection the tokenizer <c>norsk</c> and the function <c>norsk_treff(index)</c>, by which FTS5 hands over every row that matches.
/// A text is tokenized by the <see cref="NorwegianAnalyzer"/>; a query is not, for it is made of index terms already, parted by spaces.
/// </summary>
internal sealed unsafe class Fts5Registration
{
    /// <summary>The function's name.</summary>
    public const string HitFunction = "norsk_treff";

    /// <summary>One for each connection: SQLite keeps a pointer to it until the connection is closed.</summary>
    private static readonly ConditionalWeakTable<SqliteConnection, Fts5Registration> Registered = [];

    private readonly GCHandle handle;
    private Exception? failure;

    private Fts5Registration(NorwegianAnalyzer analyzer)
    {
        Analyzer = analyzer;
        handle = GCHandle.Alloc(this);
    }

    /// <summary>Takes the rows of the query that is being run.</summary>
    public IHitSink? Sink { get; set; }

    /// <summary>Texts whose terms are known already; those of others are made when SQLite asks for them.</summary>
    public IReadOnlyList<TermList> Prepared { get; set; } = [];

    private NorwegianAnalyzer Analyzer { get; set; }

    /// <summary>Teaches an open connection, which from then on analyzes text by <paramref name="analyzer"/>.</summary>
    /// <exception cref="InvalidOperationException">SQLite was built without FTS5.</exception>
    public static Fts5Registration Register(SqliteConnection connection, NorwegianAnalyzer analyzer)
    {
        if (Registered.TryGetValue(connection, out Fts5Registration? known))
        {
            known.Analyzer = analyzer;
            return known;
        }

        Fts5Native.Api* api = FindApi(connection);
        var registration = new Fts5Registration(analyzer);
        var user = (void*)GCHandle.ToIntPtr(registration.handle);
        var tokenizer = new Fts5Native.Tokenizer { Create = &CreateTokenizer, Delete = &DeleteTokenizer, Tokenize = &Tokenize };
        fixed (byte* name = "norsk\0"u8)
        fixed (byte* function = "norsk_treff\0"u8)
        {
            if (api->CreateTokenizer(api, name, user, &tokenizer, IntPtr.Zero) != Fts5Native.Ok || api->CreateFunction(api, function, user, &Hit, IntPtr.Zero) != Fts5Native.Ok)
            {
                registration.handle.Free();
                throw new InvalidOperationException("SQLite refused the Norwegian tokenizer.");
            }
        }

        Registered.Add(connection, registration);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == System.Data.ConnectionState.Closed && Registered.Remove(connection))
            {
                registration.handle.Free();
            }
        };
        return registration;
    }

    /// <summary>
    /// Runs SQL that may call back. What goes wrong in a callback is kept there, for an exception must not pass through SQLite's own code, and is
    /// thrown here, behind it; SQLite itself only says that something failed.
    /// </summary>
    /// <exception cref="InvalidOperationException">A callback failed; its exception is the inner one.</exception>
    public void Run(Action sql)
    {
        failure = null;
        try
        {
            sql();
        }
        catch (Exception) when (failure is not null)
        {
            // What SQLite or its caller says of it is the consequence.
            throw Failed(failure);
        }

        if (failure is not null)
        {
            throw Failed(failure);
        }
    }

    private static InvalidOperationException Failed(Exception cause) => new("The search index could not be read or written.", cause);

    private static Fts5Native.Api* FindApi(SqliteConnection connection)
    {
        Fts5Native.Api* api = null;
        IntPtr db = connection.Handle!.DangerousGetHandle();
        fixed (byte* sql = "SELECT fts5(?1)\0"u8)
        fixed (byte* type = "fts5_api_ptr\0"u8)
        {
            if (Fts5Native.sqlite3_prepare_v2(db, sql, -1, out IntPtr statement, IntPtr.Zero) == Fts5Native.Ok)
            {
                // Whether it went well is seen by whether there is a pointer in the end.
                _ = Fts5Native.sqlite3_bind_pointer(statement, 1, &api, type, IntPtr.Zero);
                _ = Fts5Native.sqlite3_step(statement);
                _ = Fts5Native.sqlite3_finalize(statement);
            }
        }

        return api is not null ? api : throw new InvalidOperationException("This SQLite has no full-text search (FTS5).");
    }

    private static Fts5Registration Of(void* user) => (Fts5Registration)GCHandle.FromIntPtr((IntPtr)user).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CreateTokenizer(void* user, byte** arguments, int count, IntPtr* tokenizer)
    {
        *tokenizer = (IntPtr)user;
        return Fts5Native.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteTokenizer(IntPtr tokenizer)
    {
        // The registration goes with the connection, not with each table.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(IntPtr tokenizer, void* context, int flags, byte* text, int length, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> token)
    {
        Fts5Registration self = Of((void*)tokenizer);
        try
        {
            return (flags & Fts5Native.TokenizeQuery) != 0
                ? TokenizeTerms(context, text, length, token)
                : self.TokenizeText(context, Encoding.UTF8.GetString(text, length), token);
        }
#pragma warning disable CA1031 // Whatever it is, it must not pass through SQLite's own code, which would end the process; Run throws it behind it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            self.failure = e;
            return Fts5Native.Error;
        }
    }

    /// <summary>Terms parted by spaces, as they are.</summary>
    private static int TokenizeTerms(void* context, byte* text, int length, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> token)
    {
        int start = 0;
        for (int i = 0; i <= length; i++)
        {
            if (i == length || text[i] == (byte)' ')
            {
                if (i > start && token(context, 0, text + start, i - start, start, i) is not 0 and var failed)
                {
                    return failed;
                }

                start = i + 1;
            }
        }

        return Fts5Native.Ok;
    }

    private int TokenizeText(void* context, string text, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> token)
    {
        TermList list = Prepared.FirstOrDefault(p => p.Text == text) ?? TermList.Of(Analyzer, text);
        int start = 0;
        fixed (byte* bytes = list.Bytes)
        {
            foreach (TermList.Term term in list.Terms)
            {
                if (token(context, term.Colocated ? Fts5Native.TokenColocated : 0, bytes + start, term.End - start, 0, 0) is not 0 and var failed)
                {
                    return failed;
                }

                start = term.End;
            }
        }

        return Fts5Native.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Hit(Fts5Native.Extension* api, IntPtr context, IntPtr result, int count, IntPtr* values)
    {
        Fts5Registration self = Of(api->UserData(context));
        try
        {
            self.Sink?.Take(new Hit(api, context));
        }
#pragma warning disable CA1031 // Whatever it is, it must not pass through SQLite's own code, which would end the process; Run throws it behind it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            self.failure = e;
            Fts5Native.sqlite3_result_error_code(result, Fts5Native.Error);
            return;
        }

        Fts5Native.sqlite3_result_int(result, 0);
    }
}

/// <summary>Takes the rows that match a query, one by one.</summary>
internal interface IHitSink
{
    /// <summary>Takes a row; the hit is valid only during the call.</summary>
    void Take(Hit hit);
}

/// <summary>A row that matches a query, with where the query's phrases stand in it.</summary>
internal readonly unsafe ref struct Hit(Fts5Native.Extension* api, IntPtr context)
{
    /// <summary>The row.</summary>
    public long Row => api->Rowid(context);

    /// <summary>How often a phrase of the query stands in the heading and in the text, and where in the text.</summary>
    public (int Heading, int Text) Count(int phrase, int most, List<int> places)
    {
        Fts5Native.PhraseIterator iterator;
        int column;
        int offset;
        int heading = 0;
        int text = 0;
        if (api->PhraseFirst(context, phrase, &iterator, &column, &offset) == Fts5Native.Ok)
        {
            while (column >= 0 && heading + text < most)
            {
                heading += column == 0 ? 1 : 0;
                if (column != 0)
                {
                    text++;
                    places.Add(offset);
                }

                api->PhraseNext(context, &iterator, &column, &offset);
            }
        }

        return (heading, text);
    }

    /// <summary>Where a phrase begins: heading 0, text 1, and the number of the word, in order.</summary>
    public List<(int Column, int Position)> Places(int phrase)
    {
        var places = new List<(int, int)>();
        Fts5Native.PhraseIterator iterator;
        int column;
        int offset;
        if (api->PhraseFirst(context, phrase, &iterator, &column, &offset) == Fts5Native.Ok)
        {
            while (column >= 0)
            {
                places.Add((column, offset));
                api->PhraseNext(context, &iterator, &column, &offset);
            }
        }

        return places;
    }
}
