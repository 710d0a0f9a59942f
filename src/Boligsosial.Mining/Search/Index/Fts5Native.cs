using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Search.Index;

/// <summary>The part of SQLite's C interface for FTS5 that this program uses (sqlite.org/fts5.html, section 7). Structures have the layout of fts5.h.</summary>
internal static unsafe partial class Fts5Native
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int TokenColocated = 1;
    public const int TokenizeQuery = 1;

    private const string Library = "e_sqlite3";

    [LibraryImport(Library)]
    public static partial int sqlite3_prepare_v2(IntPtr db, byte* sql, int length, out IntPtr statement, IntPtr tail);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_pointer(IntPtr statement, int index, void* pointer, byte* type, IntPtr destroy);

    [LibraryImport(Library)]
    public static partial int sqlite3_step(IntPtr statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_finalize(IntPtr statement);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_int(IntPtr context, int value);

    [LibraryImport(Library)]
    public static partial void sqlite3_result_error_code(IntPtr context, int code);

    /// <summary>fts5_api, version 2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Api
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, Tokenizer*, IntPtr, int> CreateTokenizer;
        public IntPtr FindTokenizer;
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, delegate* unmanaged[Cdecl]<Extension*, IntPtr, IntPtr, int, IntPtr*, void>, IntPtr, int> CreateFunction;
    }

    /// <summary>fts5_tokenizer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Tokenizer
    {
        public delegate* unmanaged[Cdecl]<void*, byte**, int, IntPtr*, int> Create;
        public delegate* unmanaged[Cdecl]<IntPtr, void> Delete;
        public delegate* unmanaged[Cdecl]<IntPtr, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
    }

    /// <summary>Fts5ExtensionApi: only the members that are called have their types.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Extension
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<IntPtr, void*> UserData;
        public IntPtr ColumnCount;
        public IntPtr RowCount;
        public IntPtr ColumnTotalSize;
        public IntPtr TokenizeText;
        public delegate* unmanaged[Cdecl]<IntPtr, int> PhraseCount;
        public IntPtr PhraseSize;
        public IntPtr InstCount;
        public IntPtr Inst;
        public delegate* unmanaged[Cdecl]<IntPtr, long> Rowid;
        public IntPtr ColumnText;
        public IntPtr ColumnSize;
        public IntPtr QueryPhrase;
        public IntPtr SetAuxdata;
        public IntPtr GetAuxdata;
        public delegate* unmanaged[Cdecl]<IntPtr, int, PhraseIterator*, int*, int*, int> PhraseFirst;
        public delegate* unmanaged[Cdecl]<IntPtr, PhraseIterator*, int*, int*, void> PhraseNext;
    }

    /// <summary>Fts5PhraseIter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PhraseIterator
    {
        public IntPtr A;
        public IntPtr B;
    }
}
