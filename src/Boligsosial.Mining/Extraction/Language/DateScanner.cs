namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Finds the dates, months, seasons, half-years and years of a Norwegian text, with the words before them that tell what they date.
/// Linear in the length of the text; never throws on text of any kind.
/// </summary>
public static class DateScanner
{
    /// <summary>The dates of <paramref name="text"/> in order; no two share a character.</summary>
    public static IReadOnlyList<DateMention> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TokenizedText t = TokenizedText.Of(text);
        return [.. t.Dates.Select(span => Mention(t, span))];
    }

    /// <summary>The dates of a text as spans of tokens, in order; see <see cref="TokenizedText.Dates"/>.</summary>
    internal static List<DateSpan> Find(TokenizedText t)
    {
        var found = new List<DateSpan>();
        for (int i = 0; i < t.Count; i++)
        {
            if (t[i].Kind != TokenKind.Symbol && !t.InAddress(i) && ReadAt(t, i) is { } span)
            {
                found.Add(span);
                i = span.EndToken - 1;
            }
        }

        return found;
    }

    private static DateSpan? ReadAt(TokenizedText t, int i)
    {
        if (DayRange(t, i) is { } days)
        {
            return days;
        }

        DateSpan? start = Point(t, i, yearMayLack: false);
        if (start is null && t.IsNumber(i, 1, 2) && Point(t, i, yearMayLack: true) is { } yearless)
        {
            // «01.01.–11.06.14»: a day that only the date after the dash makes one.
            DateSpan? whole = Range(t, yearless);
            return whole?.HasYear == true ? whole : null;
        }

        return start is { } s ? Range(t, s) ?? Neighbours(t, s) ?? s : null;
    }

    /// <summary>One date, not a range.</summary>
    private static DateSpan? Point(TokenizedText t, int i, bool yearMayLack) =>
        t.IsWord(i) ? NamedDates.ReadWord(t, i)
        : t.IsNumber(i) ? NumericDates.Read(t, i, yearMayLack) ?? NamedDates.ReadNumber(t, i) ?? Years.Read(t, i)
        : null;

    private static DateSpan? Range(TokenizedText t, DateSpan start)
    {
        int next = AfterConnector(t, start.EndToken);
        if (next < 0 || Point(t, next, yearMayLack: !start.HasYear) is not { } end)
        {
            return null;
        }

        // «2012 – 5. mai»: a year does not run to a day, nor a day to a year.
        bool alike = (start.Precision >= DatePrecision.Year) == (end.Precision >= DatePrecision.Year);
        return alike ? start.Through(end) : null;
    }

    /// <summary>«mai og juni 2013», «april/mai 2013»: two that share the year of the second.</summary>
    private static DateSpan? Neighbours(TokenizedText t, DateSpan start)
    {
        int sign = start.EndToken;
        bool joined = !start.HasYear && start.Precision > DatePrecision.Day && t.SameLine(sign) && (t.Is(sign, "og") || t.IsSymbol(sign, '/'));
        return joined && Point(t, sign + 1, yearMayLack: false) is { HasYear: true } end && end.Precision == start.Precision && end.FirstYear == end.LastYear
            ? start.Through(end) : null;
    }

    /// <summary>«17.-18.09.12», «1.-3. juni», «20. og 21. mai 2013», «12-13.06.14», and «05.-06.13», months of a year.</summary>
    private static DateSpan? DayRange(TokenizedText t, int i)
    {
        if (!t.IsNumber(i, 1, 2) || t.Int(i) is < 1 or > 31 || (t.Glued(i) && t.SymbolAt(i - 1) is '.' or ',' or '/' && t.IsNumber(i - 2)))
        {
            return null;
        }

        bool dot = t.IsSymbol(i + 1, '.') && t.Glued(i + 1);
        int sign = dot ? i + 2 : i + 1;
        bool dash = t.IsDash(sign) && (dot || (t.Glued(sign) && t.Glued(sign + 1)));
        if (!t.IsNumber(sign + 1, 1, 2) || !(dash || (dot && (t.Is(sign, "og") || t.Is(sign, "til")))))
        {
            return null;
        }

        DateSpan? last = NumericDates.Read(t, sign + 1, yearMayLack: dot) ?? NamedDates.ReadNumber(t, sign + 1);
        if (dot && dash && Misprinted(t, i, sign + 1) is { } other)
        {
            return other;
        }

        if (last is not { Precision: DatePrecision.Day } end || t.Int(i) >= end.From.Day)
        {
            return null;
        }

        DateSpan days = end with { FirstToken = i, From = (end.From.Month, t.Int(i)) };
        return Range(t, days) ?? days;
    }

    /// <summary>
    /// «05.-06.13», where no month is the thirteenth: months of a year. «01.-04.12 – 20.06.14», where a full date follows:
    /// the day that it would be without the first dash.
    /// </summary>
    private static DateSpan? Misprinted(TokenizedText t, int i, int second)
    {
        int third = second + 2;
        if (!t.IsSymbol(second + 1, '.') || !t.IsNumber(third, 2, 2) || !t.Glued(third) || !t.Glued(second + 1)
            || t.Int(second) is < 1 or > 12 || (t.IsSymbol(third + 1, '.') && t.IsGluedNumber(third + 2)))
        {
            return null;
        }

        int year = NumericDates.Year(t, third);
        int next = AfterConnector(t, third + 1);
        if (next > 0 && NumericDates.Read(t, next, yearMayLack: false) is { HasYear: true } end)
        {
            DateSpan start = DateSpan.OfDay(i, third + 1, year, t.Int(second), t.Int(i));
            return start.Through(end);
        }

        bool months = t.Int(third) > 12 && t.Int(i) < t.Int(second);
        return months ? DateSpan.OfMonths(i, third + 1, year, t.Int(i), t.Int(second), DatePrecision.Month) : null;
    }

    /// <summary>The token after «–», «til», «t.o.m.» or «til og med»; -1 where there is none.</summary>
    private static int AfterConnector(TokenizedText t, int i)
    {
        if (!t.SameLine(i))
        {
            return -1;
        }

        if (t.IsDash(i) || t.Is(i, "tom"))
        {
            return i + 1;
        }

        if (t.Is(i, "til"))
        {
            int end = t.Is(i + 1, "og") && t.Is(i + 2, "med") ? i + 3 : i + 1;
            return t.Is(end, "den") ? end + 1 : end;
        }

        bool tom = t.Is(i, "t") && t.IsSymbol(i + 1, '.') && t.Is(i + 2, "o") && t.IsSymbol(i + 3, '.') && t.Is(i + 4, "m");
        return tom ? (t.IsSymbol(i + 5, '.') ? i + 6 : i + 5) : -1;
    }

    private static DateMention Mention(TokenizedText t, DateSpan span)
    {
        DateRole role = DateRoles.Before(t, span.FirstToken);
        int start = t[span.FirstToken].Start;
        int length = t[span.EndToken - 1].End - start;
        if (role == DateRole.Turn && span.HasYear)
        {
            // «årsskiftet 2010/2011», «årsskiftet 2010»: the night that ends 2010.
            var eve = new DateOnly(span.First.Year, 12, 31);
            return new DateMention(start, length, eve, eve, DatePrecision.Year, role);
        }

        return new DateMention(start, length, span.First, span.Last, span.Precision, role, span.HasYear, span.Impossible);
    }
}
