namespace Boligsosial.Mining.Extraction.Language;

/// <summary>A span of days that a report or a figure covers.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Precision">How finely it is told.</param>
public sealed record Period(DateOnly First, DateOnly Last, DatePrecision Precision);

/// <summary>Reads the period that a form's field, a title or a column's head names.</summary>
public static class PeriodParser
{
    /// <summary>
    /// The period in <paramref name="text"/>: «01.01.2012 - 30.06.2012», «2. halvår 2012», «Fra: 01.01.12 Til: 30.06.12», «2012-2015», «2012».
    /// The first date with a year decides; one that «til» or «t.o.m.» follows up is its end. Null where no date has a year and <paramref name="year"/> is not given.
    /// </summary>
    /// <param name="text">The field.</param>
    /// <param name="year">The year of dates that are printed without one, where it is known.</param>
    public static Period? Parse(string text, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<DateMention> dates = [.. DateScanner.Scan(text).Where(d => d.HasYear || year is not null).Select(d => year is { } y ? d.InYear(y) : d)];
        if (dates.Count == 0)
        {
            return null;
        }

        DateMention first = dates[0];
        DateMention? end = dates.Skip(1).FirstOrDefault();
        bool ends = end is { Role: DateRole.UpTo } && end.First > first.First && first.First == first.Last;
        return ends ? new Period(first.First, end!.Last, first.Precision > end.Precision ? first.Precision : end.Precision)
            : new Period(first.First, first.Last, first.Precision);
    }
}
