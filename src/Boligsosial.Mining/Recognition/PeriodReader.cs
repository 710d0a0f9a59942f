using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Recognition;

/// <summary>Finds the time a report is about: what its form or its headlines say, else what follows from its kind and its date.</summary>
internal static class PeriodReader
{
    /// <summary>A headline that is longer is a sentence, and its dates are of other things.</summary>
    private const int LongestHeadline = 160;

    /// <summary>Reads the period of a report of the type, which it helps to settle where a form serves years and half-years alike.</summary>
    public static ReportPeriod Read(ReportEvidence report, string type, DateOnly? reportDate)
    {
        ReportPeriod period = Named(report, type, reportDate);
        if (type == "sluttrapport" && FormYear(report) is { } year && year > period.Year)
        {
            // A project that ended in December is reported on in the form of the next year.
            period = period with { Year = year };
        }

        // A report on years still to come is a misread number: only the date is left to go by.
        bool future = type != "programplan" && period.End?.Year > reportDate?.Year + 1;
        return !future ? period : type switch
        {
            "halvarsrapport" => ReportPeriod.HalfReportedAt(reportDate!.Value),
            "arsrapport" => ReportPeriod.YearReportedAt(reportDate!.Value),
            _ => ReportPeriod.Unknown with { Year = reportDate!.Value.Year },
        };
    }

    /// <summary>What the form's field for the year says: half a year, a whole year, or nothing.</summary>
    public static bool? SaysHalfYear(ReportEvidence report)
    {
        DateMention[] dates = [.. report.DatesIn("rapporteringsaar").Concat(report.DatesIn("periode")).Where(d => d.HasYear)];
        return dates.Length == 0 ? null : Array.Exists(dates, IsHalfYear);
    }

    /// <summary>Whether a headline names half a year.</summary>
    public static bool HeadlineSaysHalfYear(ReportEvidence report) => Headlines(report).Any(IsHalfYear);

    private static ReportPeriod Named(ReportEvidence report, string type, DateOnly? reportDate) => type switch
    {
        "halvarsrapport" => HalfYear(report, reportDate),
        "arsrapport" => Year(report, reportDate),
        "sluttrapport" => Project(report, reportDate),
        "programplan" => Plan(report, reportDate),
        _ => Free(report, reportDate),
    };

    private static ReportPeriod HalfYear(ReportEvidence report, DateOnly? reportDate)
    {
        DateMention? named = report.DatesIn("periode").Concat(report.DatesIn("rapporteringsaar")).Concat(Headlines(report)).FirstOrDefault(IsHalfYear);
        if (named is not null)
        {
            return ReportPeriod.OfHalf(named.Last.Year, named.Last.Month > 6);
        }

        DateMention? month = Headlines(report).FirstOrDefault(d => d is { HasYear: true, Precision: DatePrecision.Month });
        return reportDate is { } day ? ReportPeriod.HalfReportedAt(day)
            : month is not null ? ReportPeriod.HalfReportedAt(month.Last)
            : Headlines(report).FirstOrDefault(d => d.HasYear) is { } year ? ReportPeriod.Unknown with { Year = year.Year }
            : ReportPeriod.Unknown;
    }

    private static ReportPeriod Year(ReportEvidence report, DateOnly? reportDate)
    {
        DateMention? named = report.DatesIn("rapporteringsaar").LastOrDefault(d => d.HasYear)
            ?? report.DatesIn("periode").LastOrDefault(d => d.HasYear)
            ?? Headlines(report).FirstOrDefault(d => d is { HasYear: true, Precision: DatePrecision.Year });
        return named is not null ? ReportPeriod.OfYear(named.Last.Year)
            : reportDate is { } day ? ReportPeriod.YearReportedAt(day)
            : YearsEnd(report) is { } year ? ReportPeriod.OfYear(year)
            : ReportPeriod.Unknown;
    }

    /// <summary>The year at whose end the text most often counts: «Status behov pr. 31.12.2012».</summary>
    private static int? YearsEnd(ReportEvidence report) =>
        report.Texts.SelectMany(DateScanner.Scan).Where(d => d is { IsDay: true, First: { Month: 12, Day: 31 } })
            .CountBy(d => d.First.Year).OrderByDescending(y => y.Value).ThenByDescending(y => y.Key).Select(y => (int?)y.Key).FirstOrDefault();

    private static ReportPeriod Project(ReportEvidence report, DateOnly? reportDate)
    {
        DateMention? field = report.DatesIn("periode").Concat(report.DatesIn("rapporteringsaar")).FirstOrDefault(IsSpan);
        DateMention? prose = Prose(report);
        DateMention[] spans = [.. Headlines(report).Where(d => d.HasYear && (d.Precision != DatePrecision.Day || IsSpan(d)))];
        DateMention? named = field ?? spans.FirstOrDefault(IsSpan);
        if (named is not null)
        {
            // «2011–2012» on the title page, «frå 01.02.2011 til 31.12.2012» in the text: the same time, more exact.
            bool exact = prose is not null && prose.First.Year == named.First.Year && prose.Last.Year == named.Last.Year;
            return From(report, ReportPeriod.OfSpan(named.Precision == DatePrecision.Years && exact ? prose! : named));
        }

        int? last = (report.DatesIn("rapporteringsaar").LastOrDefault(d => d.HasYear) ?? (spans.Length > 0 ? spans.MaxBy(d => d.Last) : null))?.Last.Year;
        if (prose is not null && (last is null || prose.Last.Year == last))
        {
            return ReportPeriod.OfSpan(prose);
        }

        int? first = spans.Length > 0 ? spans.Min(d => d.First.Year) : null;
        return last is { } year ? From(report, ReportPeriod.OfYears(Math.Min(first ?? year, year), year))
            : reportDate is { } day ? From(report, ReportPeriod.YearReportedAt(day))
            : ReportPeriod.Unknown;
    }

    private static ReportPeriod Plan(ReportEvidence report, DateOnly? reportDate)
    {
        DateMention[] headlines = [.. report.DatesIn("periode").Concat(report.DatesIn("rapporteringsaar")).Concat(Headlines(report)).Where(d => d.HasYear)];
        DateMention? named = headlines.FirstOrDefault(IsSpan) ?? Prose(report) ?? headlines.FirstOrDefault(d => d.Precision == DatePrecision.Year);
        if (named is null)
        {
            return reportDate is { } day ? ReportPeriod.OfYear(day.Year) : ReportPeriod.Unknown;
        }

        ReportPeriod period = ReportPeriod.OfSpan(named);
        return period with { Year = named.First.Year };
    }

    /// <summary>The one year that the form's field for the year names; null when it names none or several.</summary>
    private static int? FormYear(ReportEvidence report) =>
        report.DatesIn("rapporteringsaar").Where(d => d.HasYear).Select(d => (d.First.Year, d.Last.Year)).Distinct().ToArray() is [var (first, last)] && first == last ? last : null;

    private static ReportPeriod Free(ReportEvidence report, DateOnly? reportDate)
    {
        DateMention? named = report.DatesIn("periode").Concat(report.DatesIn("rapporteringsaar")).Concat(Headlines(report))
            .FirstOrDefault(d => d.HasYear && (d.Precision is DatePrecision.Year or DatePrecision.Years or DatePrecision.HalfYear or DatePrecision.Tertial || IsSpan(d)));
        return PartOfYear.In(report.Headlines.Where(h => h.Length <= LongestHeadline)) is { } part && part.Year == (named?.Last.Year ?? part.Year) ? part
            : named is not null ? ReportPeriod.OfSpan(named)
            : reportDate is { } day ? ReportPeriod.Unknown with { Year = day.Year }
            : ReportPeriod.Unknown;
    }

    /// <summary>The form's «Programstart» as the first day, where it lies before what was found.</summary>
    private static ReportPeriod From(ReportEvidence report, ReportPeriod period) =>
        report.DatesIn("programstart").FirstOrDefault(d => d.HasYear) is { } start && period.Start is { } first
        && start.First.Year <= period.End?.Year && (start.First < first || start.First.Year == first.Year)
            ? period with { Start = start.First }
            : period;

    private static IEnumerable<DateMention> Headlines(ReportEvidence report) =>
        report.Headlines.Where(h => h.Length <= LongestHeadline).SelectMany(DateScanner.Scan);

    /// <summary>The first span in a sentence that says how long the project or plan runs.</summary>
    private static DateMention? Prose(ReportEvidence report)
    {
        foreach (string text in report.Texts.SelectMany(t => t.Split('\n')))
        {
            DateMention[] spans = [.. DateScanner.Scan(text).Where(IsSpan)];
            foreach (DateMention span in spans)
            {
                FoldedText before = FoldedText.Of(text[Math.Max(0, span.Start - 80)..span.Start]);
                if (report.Words.PeriodWords.Any(w => w.In(before)))
                {
                    return span;
                }
            }
        }

        return null;
    }

    private static bool IsSpan(DateMention d) => d.HasYear && d.First.Year != d.Last.Year;

    private static bool IsHalfYear(DateMention d) => ReportPeriod.IsHalf(d)
        || (d is { HasYear: true, Precision: DatePrecision.Day or DatePrecision.Month } && d.First.Day == 1 && d.First.Month is 1 or 7
            && d.Last.Year == d.First.Year && d.Last.Month == d.First.Month + 5);
}
