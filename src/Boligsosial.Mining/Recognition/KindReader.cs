using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Recognition;

/// <summary>Tells what kind of paper a report is, in which programme, and to which of Husbankens regions.</summary>
internal static class KindReader
{
    /// <summary>Damaged words are looked for in lines up to this length.</summary>
    private const int LongestHeadline = 120;

    /// <summary>The report's type: that of its template, of its words where it follows none; a form for years and half-years is what its year says.</summary>
    public static string ReportType(ReportEvidence report)
    {
        string type = report.Template.ReportType.Length > 0
            ? report.Template.ReportType
            : Headline(report.Headlines, report.Words.ReportTypes) ?? (IsReportOnHalfYear(report) ? "halvarsrapport" : report.Template.LikelyType.Length > 0 ? report.Template.LikelyType : "annet");
        if (type is not ("halvarsrapport" or "arsrapport"))
        {
            return type;
        }

        return PeriodReader.SaysHalfYear(report) switch
        {
            true => "halvarsrapport",
            false => "arsrapport",
            null when PeriodReader.HeadlineSaysHalfYear(report) => "halvarsrapport",
            null => type,
        };
    }

    /// <summary>The programme the headlines name, the form's field, the template's, or the one most named on the first pages; empty when none is.</summary>
    public static string Programme(ReportEvidence report)
    {
        IReadOnlyList<CodedWords> programmes = report.Words.Programmes;
        IReadOnlyList<CodedWords> named = [.. programmes.Where(p => p.Code != "prosjekt")];
        string? headline = Headline(report.Headlines, named) ?? Headline([report.Fields["programnavn"]], named);
        if (report.Words.TemplateProgrammes.TryGetValue(report.Template.Template, out string? usual))
        {
            return headline ?? usual;
        }

        FoldedText pages = FoldedText.Of(report.Front.FirstPages);
        return headline
            ?? (named.MaxBy(p => p.CountIn(pages)) is { } most && most.CountIn(pages) > 0 ? most.Code : null)
            ?? (Headline(report.Headlines, programmes) is { } project ? project : "");
    }

    /// <summary>The region the title page or the form names, if just one; else empty.</summary>
    public static string Region(ReportEvidence report)
    {
        FoldedText text = FoldedText.Of(string.Join('\n', [.. report.Headlines, .. report.Fields.Values("region")]));
        CodedWords[] named = [.. report.Words.Regions.Where(r => r.In(text))];
        return named.Length == 1 ? named[0].Code : "";
    }

    /// <summary>«Rapport for første halvår 2012».</summary>
    private static bool IsReportOnHalfYear(ReportEvidence report) =>
        report.Title.Contains("rapport", StringComparison.OrdinalIgnoreCase) && DateScanner.Scan(report.Title).Any(ReportPeriod.IsHalf);

    /// <summary>The first code, in the order of the definitions, that a headline has, the headlines taken one by one; a damaged word only where none is whole.</summary>
    private static string? Headline(IEnumerable<string> headlines, IReadOnlyList<CodedWords> codes)
    {
        FoldedText[] texts = [.. headlines.Select(FoldedText.Of)];
        return texts.Select(t => codes.FirstOrDefault(c => c.In(t))?.Code).FirstOrDefault(c => c is not null)
            ?? texts.Where(t => t.Value.Length <= LongestHeadline).Select(t => codes.FirstOrDefault(c => c.InDamaged(t))?.Code).FirstOrDefault(c => c is not null);
    }
}
