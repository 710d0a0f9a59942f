namespace Boligsosial.Mining.Extraction.Language;

/// <summary>How finely a printed date tells the time.</summary>
public enum DatePrecision
{
    /// <summary>A day, or a range of days.</summary>
    Day,

    /// <summary>A month, or a range of months.</summary>
    Month,

    /// <summary>A quarter of a year: «kvartal».</summary>
    Quarter,

    /// <summary>A third of a year: «tertial».</summary>
    Tertial,

    /// <summary>A season. Spring and autumn are the two working terms of the year: January to June and July to December.</summary>
    Season,

    /// <summary>Half a year: «halvår».</summary>
    HalfYear,

    /// <summary>One year, or a point of it that is not told, as in «årsskiftet».</summary>
    Year,

    /// <summary>Several years.</summary>
    Years,
}

/// <summary>What the words before a date make of it.</summary>
public enum DateRole
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>«pr.», «per», «status pr.»: the day of a count.</summary>
    AsOf,

    /// <summary>«t.o.m.», «til og med», «innen», «til»: the end of a period.</summary>
    UpTo,

    /// <summary>«f.o.m.», «fra og med», «fra»: the start of a period.</summary>
    From,

    /// <summary>«siden», «etter»: the start of a period that is still open.</summary>
    Since,

    /// <summary>«ved utgangen av», «ultimo»: the end of the time named, without a day.</summary>
    EndOf,

    /// <summary>«årsskiftet»: the turn of the year; the mention bears the year that ends.</summary>
    Turn,
}

/// <summary>
/// A date, or a span of time, as printed in a text. Half-years, months and years are the days they run from and to.
/// A date printed without its year stands in the year <see cref="NoYear"/> until <see cref="InYear"/> gives it one.
/// </summary>
/// <param name="Start">First character of the printed date, without «pr.», «fra» and the like.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; the same as <paramref name="First"/> for one day.</param>
/// <param name="Precision">How finely the date is told; of a range, the coarser of its two ends.</param>
/// <param name="Role">What the words before it make of it.</param>
/// <param name="HasYear">Whether the text gives the year.</param>
/// <param name="Impossible">Whether the day printed does not exist («31. juni»): the mention is then its month.</param>
public sealed record DateMention(
    int Start, int Length, DateOnly First, DateOnly Last, DatePrecision Precision, DateRole Role, bool HasYear = true, bool Impossible = false)
{
    /// <summary>The year of a date printed without one. A leap year, so that every day that may be printed exists.</summary>
    public const int NoYear = 4;

    /// <summary>The year that a figure of this date describes: the last one named, null where none is.</summary>
    public int? Year => HasYear ? Last.Year : null;

    /// <summary>Whether the mention is one day of the calendar.</summary>
    public bool IsDay => Precision == DatePrecision.Day && First == Last && HasYear;

    /// <summary>The same date in <paramref name="year"/>; the mention itself where the text gives the year. A range over new year ends in the year after.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not a year of the calendar before the last.</exception>
    public DateMention InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year - 1);
        return HasYear ? this : this with
        {
            First = Moved(First, year),
            Last = Moved(Last, year + Last.Year - First.Year),
            HasYear = true,
        };
    }

    private static DateOnly Moved(DateOnly day, int year) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
