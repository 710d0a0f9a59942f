namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads dates that are printed in digits: «20.06.14», «31.12. 2013», «20/6-14», «29.10 2008», «2012-06-30», and «20.12.» without a year.</summary>
internal static class NumericDates
{
    private static readonly WordSet NeverDates = new(
        "kl klokken klokka pkt punkt pkta kap kapittel kapitel delmål tabell figur vedlegg nr nummer sak saksnr avsnitt");

    private static readonly WordSet CaseWords = new("sak saksnr saknr ref jnr vedtak nr");

    /// <summary>Reads a date at token <paramref name="i"/>.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">Token of the first number.</param>
    /// <param name="yearMayLack">Whether a day and month alone is a date here, as before the dash of a range.</param>
    public static DateSpan? Read(TokenizedText t, int i, bool yearMayLack)
    {
        if (t.IsNumber(i, 4, 4))
        {
            return Iso(t, i);
        }

        if (!t.IsNumber(i, 1, 2) || !MayBegin(t, i) || !t.Glued(i + 1))
        {
            return null;
        }

        return t.SymbolAt(i + 1) switch
        {
            '.' => Dotted(t, i, yearMayLack),
            '/' => Slashed(t, i),
            '-' => Dashed(t, i),
            _ => null,
        };
    }

    /// <summary>A year of two or four digits: 2000 to 2049 and 1950 to 1999 for two; -1 where the token is none.</summary>
    public static int Year(TokenizedText t, int i) => t.Length(i) switch
    {
        2 when t.IsNumber(i) => t.Int(i) is var y && y < 50 ? 2000 + y : 1900 + y,
        4 when t.IsNumber(i) && t.Int(i) is >= Years.Earliest and <= Years.Latest => t.Int(i),
        _ => -1,
    };

    private static bool MayBegin(TokenizedText t, int i)
    {
        if (!t.Glued(i))
        {
            return true;
        }

        bool inNumber = t.IsNumber(i - 2) && t.Glued(i - 1);
        return t.SymbolAt(i - 1) switch
        {
            '\0' => t.Is(i - 1, "pr") || t.Is(i - 1, "per") || t.Is(i - 1, "den"),
            '.' or ',' or '/' or ':' => !inNumber,
            _ => true,
        };
    }

    private static DateSpan? Iso(TokenizedText t, int i)
    {
        bool shape = !t.Glued(i) && Year(t, i) > 0
            && t.IsSymbol(i + 1, '-') && t.Glued(i + 1) && t.IsNumber(i + 2, 2, 2) && t.Glued(i + 2)
            && t.IsSymbol(i + 3, '-') && t.Glued(i + 3) && t.IsNumber(i + 4, 2, 2) && t.Glued(i + 4);
        return shape ? Span(i, i + 5, Year(t, i), t.Int(i + 2), t.Int(i + 4)) : null;
    }

    private static DateSpan? Dotted(TokenizedText t, int i, bool yearMayLack)
    {
        int m = i + 2;
        if (!t.IsNumber(m, 1, 2) || !t.SameLine(m) || t.Before(m) == Gap.Wide)
        {
            return null;
        }

        int after = m + 1;
        (int year, int end) = YearAfter(t, after);
        if (year > 0 && !Follows(t, end))
        {
            bool spaced = !t.Glued(m) && t.Length(end - 1) != 4;
            return spaced || IsHeading(t, i, end) ? null : Span(i, end, year, t.Int(m), t.Int(i));
        }

        if (!t.Glued(m) || (t.IsSymbol(after, '.') && t.Glued(after) && t.IsGluedNumber(after + 1)) || IsMeasured(t, after)
            || (t.SymbolAt(after) is ',' or '/' && t.Glued(after) && t.IsGluedNumber(after + 1)))
        {
            return null;
        }

        bool dotAfter = t.IsSymbol(after, '.') && t.Glued(after);
        bool twoDigits = t.Length(i) == 2 && t.Length(m) == 2;
        bool isDate = !NeverDates.Contains(WordBefore(t, i)) && (yearMayLack
            || (dotAfter && twoDigits)
            || (twoDigits && t.First(m) == '0' && (t.IsWord(i - 1) || t.IsWord(after)))
            || (DateRoles.Before(t, i) is DateRole.AsOf or DateRole.UpTo && dotAfter)
            || t.Is(i - 1, "den"));
        return isDate ? Span(i, dotAfter ? after + 1 : after, null, t.Int(m), t.Int(i)) : null;
    }

    /// <summary>The year after day and month, and the token after it; (-1, 0) where there is none.</summary>
    private static (int Year, int End) YearAfter(TokenizedText t, int i)
    {
        int y = i;
        if (t.SymbolAt(y) is '.' or '-' or '/' && t.Glued(y))
        {
            y++;
            // «03.11..2010», «12.06.-14»
            y += t.SymbolAt(y) is '.' or '-' && t.Glued(y) && t.IsSymbol(y - 1, '.') ? 1 : 0;
        }

        bool glued = t.Glued(y) && y > i;
        bool spaced = t.Before(y) is Gap.Space or Gap.Hard && t.Length(y) == 4 && !t.IsSymbol(y - 1, '-');
        int year = glued || spaced ? Year(t, y) : -1;
        return year > 0 ? (year, y + 1) : (-1, 0);
    }

    private static DateSpan? Slashed(TokenizedText t, int i)
    {
        int m = i + 2;
        if (!t.IsNumber(m, 1, 4) || !t.Glued(m) || CaseWords.Contains(WordBefore(t, i)))
        {
            return null;
        }

        // «5/2014» is a month, unless a case of a council: «KS 5/2014».
        if (t.Length(m) == 4)
        {
            bool month = t.Int(i) is >= 1 and <= 12 && Year(t, m) > 0 && !Follows(t, m + 1) && !IsAcronym(t, i - 1)
                && !(t.IsDash(m + 1) && t.Glued(m + 1));
            return month ? DateSpan.OfMonths(i, m + 1, Year(t, m), t.Int(i), t.Int(i), DatePrecision.Month) : null;
        }

        if (t.Length(m) > 2)
        {
            return null;
        }

        (int year, int end) = YearAfter(t, m + 1);
        if (year > 0)
        {
            return Follows(t, end) ? null : Span(i, end, year, t.Int(m), t.Int(i));
        }

        bool isDate = t.Is(i - 1, "den") || DateRoles.Before(t, i) is DateRole.AsOf or DateRole.UpTo;
        return isDate && !Follows(t, m + 1) && !IsMeasured(t, m + 1) ? Span(i, m + 1, null, t.Int(m), t.Int(i)) : null;
    }

    private static DateSpan? Dashed(TokenizedText t, int i)
    {
        bool shape = !(t.Glued(i) && t.IsDash(i - 1)) && t.Length(i) == 2 && t.IsNumber(i + 2, 2, 2) && t.Glued(i + 2)
            && t.IsSymbol(i + 3, '-') && t.Glued(i + 3) && t.IsNumber(i + 4, 4, 4) && t.Glued(i + 4);
        return shape && Year(t, i + 4) is > 0 and int y ? Span(i, i + 5, y, t.Int(i + 2), t.Int(i)) : null;
    }

    private static DateSpan? Span(int first, int end, int? year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 ? DateSpan.OfDay(first, end, year, month, day) : null;

    /// <summary>Whether the digits go on in a way that dates do not: «1.2.12.4», «12.06.14/3».</summary>
    private static bool Follows(TokenizedText t, int end) =>
        t.Glued(end) && t.SymbolAt(end) is '.' or '/' or ',' && t.IsGluedNumber(end + 1);

    /// <summary>«4.3.10 Motivere flyktninger»: a heading's number, not 4 March 2010.</summary>
    private static bool IsHeading(TokenizedText t, int i, int end) =>
        t.Length(i) == 1 && t.Length(i + 2) == 1 && t.Length(end - 1) == 2
        && (NeverDates.Contains(WordBefore(t, i)) || (t.Before(i) == Gap.Line && t.IsCapitalised(end) && t.Before(end) != Gap.Line));

    private static bool IsMeasured(TokenizedText t, int i) =>
        t.SymbolAt(i) is '%' || Units.IsMoney(t.Word(i)) || Units.IsPercent(t.Word(i)) || Units.ScaleOf(t.Word(i)) > 0 || Units.IsTime(t.Word(i));

    private static bool IsAcronym(TokenizedText t, int i) => t.IsWord(i) && t.Length(i) > 1 && char.IsUpper(t.Raw(i)[1]);

    private static ReadOnlySpan<char> WordBefore(TokenizedText t, int i) => t.IsSymbol(i - 1, '.') || t.IsSymbol(i - 1, ':') ? t.Word(i - 2) : t.Word(i - 1);
}
