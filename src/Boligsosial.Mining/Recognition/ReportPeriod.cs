using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Recognition;

/// <summary>The time a report is about.</summary>
/// <param name="Year">The year it is about: the first one of a plan, the one that the form names.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="IsHalfYear">Whether it is half a year.</param>
internal sealed record ReportPeriod(int? Year, DateOnly? Start, DateOnly? End, bool IsHalfYear = false)
{
    /// <summary>Nothing is said.</summary>
    public static ReportPeriod Unknown { get; } = new(null, null, null);

    /// <summary>1 January to 31 December.</summary>
    public static ReportPeriod OfYear(int year) => OfYears(year, year);

    /// <summary>1 January of the first to 31 December of the last; the last is the year it is about.</summary>
    public static ReportPeriod OfYears(int first, int last) => new(last, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    /// <summary>The half-year in which a day lies.</summary>
    public static ReportPeriod OfHalf(int year, bool second) => second
        ? new(year, new DateOnly(year, 7, 1), new DateOnly(year, 12, 31), true)
        : new(year, new DateOnly(year, 1, 1), new DateOnly(year, 6, 30), true);

    /// <summary>The half-year on which one reports at a day: reports are due about 20 June and 20 December, and some come late.</summary>
    public static ReportPeriod HalfReportedAt(DateOnly day) => (day.Month, day.Day) switch
    {
        ( < 3, _) or (3, <= 20) => OfHalf(day.Year - 1, second: true),
        ( < 9, _) or (9, <= 20) => OfHalf(day.Year, second: false),
        _ => OfHalf(day.Year, second: true),
    };

    /// <summary>The year on which one reports at a day: in its last weeks or in the first months after.</summary>
    public static ReportPeriod YearReportedAt(DateOnly day) => OfYear(day.Month >= 10 ? day.Year : day.Year - 1);

    /// <summary>The time a printed span names, from its first day to its last.</summary>
    public static ReportPeriod OfSpan(DateMention span) => new(span.Last.Year, span.First, span.Last, IsHalf(span));

    /// <summary>Whether a date names half a year: «1. halvår 2012», «høsten 2011».</summary>
    public static bool IsHalf(DateMention date) => date.HasYear && date.Precision is DatePrecision.HalfYear or DatePrecision.Season
        && date.First.Year == date.Last.Year && date.Last.Month - date.First.Month <= 5;
}
