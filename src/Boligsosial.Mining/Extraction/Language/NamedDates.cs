namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads dates that hold a word: «20. juni 2014», «okt. 2011», «1. halvår 2012», «2012 første halvår», «våren 2013», «H2012».</summary>
internal static class NamedDates
{
    /// <summary>Reads a date whose first token <paramref name="i"/> is a word.</summary>
    public static DateSpan? ReadWord(TokenizedText t, int i) =>
        Month(t, i, i) ?? Part(t, i, i + 1, CalendarWords.Ordinal(t.Word(i))) ?? Roman(t, i) ?? Season(t, i);

    /// <summary>Reads a date whose first token <paramref name="i"/> is a number followed by a word: «20. juni», «2. halvår», «2012 første halvår».</summary>
    public static DateSpan? ReadNumber(TokenizedText t, int i)
    {
        if (t.Glued(i) && t.SymbolAt(i - 1) is '.' or ',' or '/' && t.IsNumber(i - 2))
        {
            return null;
        }

        if (Years.IsPlausible(t, i))
        {
            return YearFirst(t, i);
        }

        if (!t.IsNumber(i, 1, 2))
        {
            return null;
        }

        int word = t.IsSymbol(i + 1, '.') && t.Glued(i + 1) ? i + 2 : i + 1;
        if (!t.SameLine(word))
        {
            return null;
        }

        return DayOfMonth(t, i, word) ?? (word == i + 2 ? Part(t, i, word, t.Int(i)) ?? BothParts(t, i) : PartWithoutPoint(t, i));
    }

    private static DateSpan? DayOfMonth(TokenizedText t, int day, int word)
    {
        int month = CalendarWords.Month(t.Word(word));
        if (month == 0 || t.Int(day) is < 1 or > 31)
        {
            return null;
        }

        DateSpan? whole = Month(t, day, word);
        bool sure = CalendarWords.FullMonth(t.Word(word)) > 0 || whole?.HasYear == true || word == day + 2;
        return sure ? DateSpan.OfDay(day, whole?.EndToken ?? word + 1, whole?.FirstYear, month, t.Int(day)) : null;
    }

    private static DateSpan? Month(TokenizedText t, int first, int word)
    {
        int month = CalendarWords.Month(t.Word(word));
        if (month == 0 || t.InAddress(word))
        {
            return null;
        }

        bool isShort = CalendarWords.FullMonth(t.Word(word)) == 0;
        bool dot = t.IsSymbol(word + 1, '.') && t.Glued(word + 1);
        int after = word + 1;
        if (dot && (isShort || t.IsGluedNumber(word + 2)))
        {
            after++;
        }

        after += t.Is(after, "måned") || t.Is(after, "månad") ? 1 : 0;
        (int? year, int end) = Years.After(t, after);
        if (year is null && isShort && dot && t.IsNumber(after, 2, 2) && t.Glued(after) && !t.Glued(after + 1))
        {
            // «okt.12»
            year = NumericDates.Year(t, after);
            end = after + 1;
        }

        if (year is null)
        {
            // A short name without a year is a word of another kind as often as a month, unless it stands alone or after a day.
            bool alone = !isShort || first < word || t.Count <= (dot ? 2 : 1);
            bool compound = t.IsDash(word + 1) && t.Glued(word + 1) && t.Glued(word + 2) && t.IsWord(word + 2) && CalendarWords.Month(t.Word(word + 2)) == 0;
            return alone && !compound && !t.IsGluedNumber(word + 1)
                ? DateSpan.OfMonths(first, isShort && dot ? word + 2 : word + 1, null, month, month, DatePrecision.Month) : null;
        }

        return DateSpan.OfMonths(first, end, year, month, month, DatePrecision.Month);
    }

    private static DateSpan? Part(TokenizedText t, int first, int word, int number)
    {
        if (number < 1 || !CalendarWords.IsPartOfYear(t.Word(word), out (DatePrecision Precision, int Months) part) || number * part.Months > 12)
        {
            return null;
        }

        (int? year, int end) = Years.After(t, word + 1);
        return DateSpan.OfMonths(
            first, year is null ? word + 1 : end, year, ((number - 1) * part.Months) + 1, number * part.Months, part.Precision);
    }

    /// <summary>«1. og 2. halvår 2012», «1.-2. tertial».</summary>
    private static DateSpan? BothParts(TokenizedText t, int i)
    {
        int second = i + 3;
        bool joined = (t.Is(i + 2, "og") || t.IsDash(i + 2) || t.IsSymbol(i + 2, '/')) && t.IsNumber(second, 1, 1) && t.IsSymbol(second + 1, '.') && t.Glued(second + 1);
        DateSpan? last = joined && t.Int(i) < t.Int(second) ? Part(t, i, second + 2, t.Int(second)) : null;
        return last is { } part ? part with { From = ((t.Int(i) - 1) * (part.To.Month / t.Int(second)) + 1, 1) } : null;
    }

    /// <summary>«2 halvår 2012»: only with its year, for «2 tertial» may be a count.</summary>
    private static DateSpan? PartWithoutPoint(TokenizedText t, int i) =>
        t.IsNumber(i, 1, 1) && Part(t, i, i + 1, t.Int(i)) is { HasYear: true } part ? part : null;

    /// <summary>«II halvår 2012», «Q2 2012».</summary>
    private static DateSpan? Roman(TokenizedText t, int i)
    {
        if (t.Is(i, "q") && t.IsNumber(i + 1, 1, 1) && t.Glued(i + 1) && t.Int(i + 1) is >= 1 and <= 4 && !t.Glued(i))
        {
            (int? year, int end) = Years.After(t, i + 2);
            int quarter = t.Int(i + 1);
            return year is null ? null : DateSpan.OfMonths(i, end, year, (quarter * 3) - 2, quarter * 3, DatePrecision.Quarter);
        }

        int number = t.Raw(i) switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, _ => 0 };
        return Part(t, i, t.IsSymbol(i + 1, '.') ? i + 2 : i + 1, number);
    }

    private static DateSpan? Season(TokenizedText t, int i)
    {
        if (!CalendarWords.IsSeason(t.Word(i), out (int From, int To) months))
        {
            bool half = t.Length(i) == 1 && (t.Is(i, "h") || t.Is(i, "v")) && t.Glued(i + 1) && Years.IsPlausible(t, i + 1) && !t.Glued(i);
            return half ? DateSpan.OfMonths(i, i + 2, t.Int(i + 1), t.Is(i, "h") ? 7 : 1, t.Is(i, "h") ? 12 : 6, DatePrecision.Season) : null;
        }

        (int? year, int end) = Years.After(t, i + 1);
        if (year is null && !CalendarWords.IsDefiniteSeason(t.Word(i)))
        {
            return null;
        }

        DateSpan season = DateSpan.OfMonths(i, year is null ? i + 1 : end, year, months.From, months.To, DatePrecision.Season);

        // «vinteren 2012/2013»
        bool winter = year is { } y && months.From == 1 && months.To == 3 && t.IsSymbol(end, '/') && NumericDates.Year(t, end + 1) == y + 1;
        return winter ? season with { EndToken = end + 2, LastYear = year + 1, From = (12, 1) } : season;
    }

    /// <summary>«2012 første halvår», «2012, 1. halvår», «2012 – 2. tertial».</summary>
    private static DateSpan? YearFirst(TokenizedText t, int i)
    {
        int next = t.IsSymbol(i + 1, ',') || t.IsSymbol(i + 1, ':') || t.IsDash(i + 1) ? i + 2 : i + 1;
        if (!t.SameLine(next))
        {
            return null;
        }

        DateSpan? part = t.IsNumber(next, 1, 1) && t.IsSymbol(next + 1, '.')
            ? Part(t, i, next + 2, t.Int(next))
            : Part(t, i, next + 1, CalendarWords.Ordinal(t.Word(next)));
        return part is { HasYear: false } ? part.Value.WithYear(t.Int(i)) : null;
    }
}
