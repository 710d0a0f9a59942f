namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Reads years and runs of years: «2011», «2009 /2010», «2012/13», «2012 – 2014», «1990-tallet».
/// A number like 2012 is a year unless what stands around it makes it a count, an amount or part of a longer number.
/// </summary>
internal static class Years
{
    /// <summary>The first year that is read as one.</summary>
    public const int Earliest = 1900;

    /// <summary>The last year that is read as one.</summary>
    public const int Latest = 2049;

    private const int MaxSlashed = 3;

    private static readonly WordSet NotBefore = new("kr kroner nok mnok beløp nou nr nummer postboks kl klokken klokka sak saksnr pb");

    private static readonly WordSet SurelyBefore = new(
        "i siden sidan år året åra årene innen innan ultimo primo medio etter før perioden våren høsten hausten sommeren vinteren vår høst haust "
        + "januar februar mars april mai juni juli august september oktober november desember halvår tertial kvartal årsskiftet budsjettåret");

    private static readonly WordSet MayBefore = new("fra frå til for av mot per pr og eller med ved på");

    /// <summary>Whether the token is four digits that can be a year.</summary>
    public static bool IsPlausible(TokenizedText t, int i) => t.IsNumber(i, 4, 4) && t.Int(i) is >= Earliest and <= Latest;

    /// <summary>Reads a year, or a run of years, at token <paramref name="i"/>.</summary>
    public static DateSpan? Read(TokenizedText t, int i)
    {
        if (!IsPlausible(t, i) || !MayStandAfter(t, i))
        {
            return null;
        }

        int first = t.Int(i);
        if (t.IsDash(i + 1) && t.Glued(i + 1) && t.Glued(i + 2) && t.Word(i + 2).StartsWith("tal"))
        {
            return DateSpan.OfYears(i, i + 1, first, first % 10 == 0 ? first + 9 : first);
        }

        if (Pair(t, i, first) is { } pair)
        {
            return pair;
        }

        return MayStandBefore(t, i) ? DateSpan.OfYears(i, i + 1, first, first) : null;
    }

    /// <summary>The year named right after a month, a season or half a year: «2012», «i 2012», «-12», «'12»; (null, <paramref name="i"/>) where there is none.</summary>
    public static (int? Year, int End) After(TokenizedText t, int i)
    {
        if (t.SameLine(i) && (t.IsDash(i) || t.SymbolAt(i) is '\'' or '’'))
        {
            bool shortYear = t.IsNumber(i + 1, 2, 2) && !(t.Glued(i + 2) && !IsPunctuation(t.SymbolAt(i + 2))) && !IsCounting(t, i + 2)
                && !(t.IsSymbol(i + 2, '.') && t.IsWord(i + 3) && CalendarWords.Month(t.Word(i + 3)) > 0);
            return t.Glued(i + 1) && (shortYear || IsPlausible(t, i + 1)) ? (NumericDates.Year(t, i + 1), i + 2) : (null, i);
        }

        int y = t.Is(i, "i") || t.Is(i, "av") || (t.IsSymbol(i, ',') && t.Glued(i)) ? i + 1 : i;
        bool year = IsPlausible(t, y) && !(t.Glued(y + 1) && t.SymbolAt(y + 1) is '.' or ',' or ':' && t.IsGluedNumber(y + 2))
            && !Units.IsMoney(t.Word(y + 1)) && !(y > i && t.IsSymbol(i, ',') && CountedNouns.Follows(t, y + 1));
        return year ? (t.Int(y), y + 1) : (null, i);
    }

    private static DateSpan? Pair(TokenizedText t, int i, int first)
    {
        bool slash = t.IsSymbol(i + 1, '/');
        bool dash = t.IsDash(i + 1);
        int j = i + 2;
        if (!(slash || dash) || !t.IsNumber(j) || !t.SameLine(i + 1) || !t.SameLine(j))
        {
            return null;
        }

        bool glued = t.Glued(j) && t.Glued(i + 1);
        int last = IsPlausible(t, j) ? t.Int(j) : t.Length(j) == 2 && glued ? ShortYearAfter(first, t.Int(j)) : -1;
        bool list = slash && IsPlausible(t, j + 2);
        bool goesOn = t.Glued(j + 1) && t.IsGluedNumber(j + 2) && !list
            && (t.SymbolAt(j + 1) is '/' or '.' or ',' or ':' || (t.IsDash(j + 1) && t.Glued(j)));
        if (goesOn || last <= first)
        {
            // «2012-06» is a month.
            bool month = dash && !goesOn && t.IsNumber(j, 2, 2) && t.Glued(j) && t.Int(j) is >= 1 and <= 12;
            return month ? DateSpan.OfMonths(i, j + 1, first, t.Int(j), t.Int(j), DatePrecision.Month) : null;
        }

        // «2008/2402» is a case; years with a slash lie close together.
        if (slash && last - first > MaxSlashed)
        {
            return null;
        }

        // «2012/2013/2014»
        while (list && t.IsSymbol(j + 1, '/') && t.Int(j + 2) == last + 1)
        {
            j += 2;
            last++;
        }

        return DateSpan.OfYears(i, j + 1, first, last);
    }

    /// <summary>The year that two digits mean after the year <paramref name="first"/>: 13 after 2012, 00 after 1999.</summary>
    private static int ShortYearAfter(int first, int digits)
    {
        int year = (first / 100 * 100) + digits;
        return digits == 0 && first % 100 == 99 ? year + 100 : year;
    }

    private static bool IsPunctuation(char c) => c is '.' or ',' or ';' or ':' or ')' or '!' or '?' or '/' or '–' or '-';

    private static bool IsCounting(TokenizedText t, int i) =>
        t.SymbolAt(i) is '%' || (t.SameLine(i) && t.IsWord(i) && char.IsLower(t.First(i)) && CountedNouns.Follows(t, i));

    private static bool MayStandAfter(TokenizedText t, int i)
    {
        int before = i - 1;
        if (t.Glued(i))
        {
            char symbol = t.SymbolAt(before);
            bool inNumber = t.IsNumber(before - 1) && t.Glued(before);
            bool ends = symbol switch
            {
                '\0' => CalendarWords.Month(t.Word(before)) > 0,
                ',' => !inNumber || IsPlausible(t, before - 1),
                '.' => !inNumber,
                '-' or '/' or ':' => !inNumber || t.Length(before - 1) > 2,
                '§' or '+' or '#' => false,
                _ => true,
            };
            if (!ends)
            {
                return false;
            }
        }

        while (t.IsSymbol(before, '.') || t.IsSymbol(before, '§') || (t.IsSymbol(before, ':') && Units.IsMoney(t.Word(before - 1))))
        {
            if (t.IsSymbol(before, '§'))
            {
                return false;
            }

            before--;
        }

        return !NotBefore.Contains(t.Word(before));
    }

    private static bool MayStandBefore(TokenizedText t, int i)
    {
        int next = i + 1;
        ReadOnlySpan<char> word = t.SameLine(next) ? t.Word(next) : [];
        if (t.Glued(next))
        {
            char symbol = t.SymbolAt(next);
            bool number = t.IsGluedNumber(next + 1);
            if ((symbol is '.' or ':' or '/' && number)
                || (symbol == ',' && (t.IsDash(next + 1) ? t.Glued(next + 1) : number && !IsPlausible(t, next + 1)))
                || symbol is '\''
                || word.Length is 1 or 2)
            {
                return false;
            }
        }

        if (t.Is(i - 1, "år"))
        {
            return true;
        }

        if (t.IsSymbol(next, '%') || Units.IsMoney(word) || Units.IsPercent(word) || Units.ScaleOf(word) > 0 || Units.IsTime(word))
        {
            return false;
        }

        if (SurelyBefore.Contains(t.Word(i - 1)))
        {
            return true;
        }

        // «fra 2013 gjennomført samtaler», but «2012 nye søknader» and «økte til 2012 søknader»
        bool counts = MayBefore.Contains(t.Word(i - 1)) ? CountedNouns.IsCounted(word) : CountedNouns.Follows(t, next);
        return !counts && !IsPostcode(t, i);
    }

    /// <summary>«Postboks 12, 2001 Lillestrøm»: after an address' number and a comma, before a place.</summary>
    private static bool IsPostcode(TokenizedText t, int i) =>
        t.IsSymbol(i - 1, ',') && t.IsNumber(i - 2) && t.IsWord(i + 1) && char.IsUpper(t.First(i + 1)) && !IsPlausible(t, i - 2);
}
