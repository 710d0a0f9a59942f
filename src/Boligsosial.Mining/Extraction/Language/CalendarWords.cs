namespace Boligsosial.Mining.Extraction.Language;

/// <summary>The calendar's words in bokmål and nynorsk, in lower case.</summary>
internal static class CalendarWords
{
    private static readonly WordMap<int> Months = new(
        ("januar", 1), ("februar", 2), ("mars", 3), ("april", 4), ("mai", 5), ("juni", 6), ("juli", 7),
        ("august", 8), ("september", 9), ("oktober", 10), ("november", 11), ("desember", 12));

    private static readonly WordMap<int> ShortMonths = new(
        ("jan", 1), ("feb febr", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
        ("sep sept", 9), ("okt", 10), ("nov", 11), ("des", 12));

    private static readonly WordMap<(int From, int To)> Seasons = new(
        ("vinter vinteren", (1, 3)), ("vår våren", (1, 6)), ("sommer sommeren sommar sommaren sumar sumaren", (6, 8)),
        ("høst høsten haust hausten", (7, 12)));

    private static readonly WordSet DefiniteSeasons = new("vinteren våren sommeren sommaren sumaren høsten hausten");

    private static readonly WordMap<(DatePrecision Precision, int Months)> Parts = new(
        ("halvår halvåret halvårs halvdel", (DatePrecision.HalfYear, 6)),
        ("tertial tertialet tertialen tertials", (DatePrecision.Tertial, 4)),
        ("kvartal kvartalet kvartals", (DatePrecision.Quarter, 3)));

    private static readonly WordMap<int> Ordinals = new(
        ("første fyrste", 1), ("andre annet anna annen", 2), ("tredje", 3), ("fjerde", 4));

    private static readonly WordSet YearEndWords = new("årsskiftet årsskifte årskiftet årskifte årsskiftene");

    /// <summary>The month that a full or a shortened name names; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word) => FullMonth(word) is > 0 and int m ? m : ShortMonth(word);

    /// <summary>The month that a full name names; 0 for any other word.</summary>
    public static int FullMonth(ReadOnlySpan<char> word) => Months.TryGet(word, out int m) ? m : 0;

    /// <summary>The month that a shortened name names; 0 for any other word.</summary>
    public static int ShortMonth(ReadOnlySpan<char> word) => ShortMonths.TryGet(word, out int m) ? m : 0;

    /// <summary>The months of a season.</summary>
    public static bool IsSeason(ReadOnlySpan<char> word, out (int From, int To) months) => Seasons.TryGet(word, out months);

    /// <summary>Whether the word is a season that means one time even without a year: «våren», not «vår».</summary>
    public static bool IsDefiniteSeason(ReadOnlySpan<char> word) => DefiniteSeasons.Contains(word);

    /// <summary>A part of a year («halvår») and its length in months.</summary>
    public static bool IsPartOfYear(ReadOnlySpan<char> word, out (DatePrecision Precision, int Months) part) => Parts.TryGet(word, out part);

    /// <summary>The number of an ordinal word from first to fourth; 0 for any other word.</summary>
    public static int Ordinal(ReadOnlySpan<char> word) => Ordinals.TryGet(word, out int n) ? n : 0;

    /// <summary>Whether the word is «årsskiftet».</summary>
    public static bool IsTurnOfYear(ReadOnlySpan<char> word) => YearEndWords.Contains(word);
}
