namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// A date as read from tokens, before its year is settled: «17.06» may get its year from the «20.06.14» that follows.
/// </summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="FirstYear">Year of its first day, null where not printed.</param>
/// <param name="LastYear">Year of its last day, null where not printed.</param>
/// <param name="From">Month and day it begins.</param>
/// <param name="To">Month and day it ends; a day that the month does not have means the month's last.</param>
/// <param name="Precision">How finely it is told.</param>
/// <param name="Impossible">Whether the day printed does not exist.</param>
internal readonly record struct DateSpan(
    int FirstToken,
    int EndToken,
    int? FirstYear,
    int? LastYear,
    (int Month, int Day) From,
    (int Month, int Day) To,
    DatePrecision Precision,
    bool Impossible = false)
{
    /// <summary>Whether its year is printed.</summary>
    public bool HasYear => FirstYear is not null;

    /// <summary>First day, in <see cref="DateMention.NoYear"/> where there is no year.</summary>
    public DateOnly First => Day(FirstYear, From);

    /// <summary>Last day, in <see cref="DateMention.NoYear"/> or the year after it where there is no year.</summary>
    public DateOnly Last => Day(LastYear ?? (To.CompareTo(From) < 0 ? DateMention.NoYear + 1 : null), To);

    /// <summary>A day; its month where the day does not exist.</summary>
    public static DateSpan OfDay(int first, int end, int? year, int month, int day) =>
        day <= DateTime.DaysInMonth(year ?? DateMention.NoYear, month)
            ? new(first, end, year, year, (month, day), (month, day), DatePrecision.Day)
            : OfMonths(first, end, year, month, month, DatePrecision.Month) with { Impossible = true };

    /// <summary>Whole months of one year.</summary>
    public static DateSpan OfMonths(int first, int end, int? year, int from, int to, DatePrecision precision) =>
        new(first, end, year, year, (from, 1), (to, 31), precision);

    /// <summary>Whole years.</summary>
    public static DateSpan OfYears(int first, int end, int from, int to) =>
        new(first, end, from, to, (1, 1), (12, 31), from == to ? DatePrecision.Year : DatePrecision.Years);

    /// <summary>The same days of <paramref name="year"/>.</summary>
    public DateSpan WithYear(int year) => this with { FirstYear = year, LastYear = year };

    /// <summary>
    /// From the start of this one to the end of <paramref name="other"/>, each lending the other its year;
    /// null where that would run backwards.
    /// </summary>
    public DateSpan? Through(DateSpan other)
    {
        DateSpan a = this;
        DateSpan b = other;
        if (a.HasYear && !b.HasYear)
        {
            b = b.WithYear(a.LastYear!.Value);
        }
        else if (!a.HasYear && b.HasYear)
        {
            a = a.WithYear(b.FirstYear!.Value);
            a = a.First > b.Last ? a.WithYear(b.FirstYear.Value - 1) : a;
        }

        return a.HasYear && a.First > b.Last ? null : new DateSpan(
            a.FirstToken,
            b.EndToken,
            a.FirstYear,
            b.LastYear,
            a.From,
            b.To,
            a.Precision == DatePrecision.Year && b.Precision == DatePrecision.Year ? DatePrecision.Years : Coarser(a.Precision, b.Precision),
            a.Impossible || b.Impossible);
    }

    private static DatePrecision Coarser(DatePrecision a, DatePrecision b) => a > b ? a : b;

    private static DateOnly Day(int? year, (int Month, int Day) day)
    {
        int y = year ?? DateMention.NoYear;
        return new DateOnly(y, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(y, day.Month)));
    }
}
