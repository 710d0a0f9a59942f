using System.Globalization;
using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Tests.Golden;

/// <summary>All that was found in a report as lines that a person can read and a diff can compare.</summary>
internal static class ReportText
{
    private const int LongText = 90;

    public static string Of(Report report)
    {
        ReportMetadata m = report.Metadata;
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');

        Line($"report {m.ReportType} {m.Template} {m.Language}, {string.Join("; ", m.Kommuner.Select(k => $"{k.Number} {k.Name}"))}, region {m.HusbankRegion}, programme {m.Programme}");
        Line($"title {m.Title}");
        Line($"year {m.ReportYear}, period {m.PeriodStart:yyyy-MM-dd}..{m.PeriodEnd:yyyy-MM-dd}, dated {m.ReportDate:yyyy-MM-dd}, {report.Pages} pages, {report.TextSource}");
        foreach (Section s in report.Sections)
        {
            Line($"section {new string(' ', 2 * (s.Level - 1))}{s.Code} [{s.Topic}] p. {s.PageFirst}-{s.PageLast}: {Short(s.Heading)}");
        }

        foreach (Figure f in report.Figures)
        {
            Line($"figure p. {f.Page} {f.Section}: {f.Indicator} = {f.Value} ({f.ValueText}) {f.Unit} {f.Year} {f.AsOf:yyyy-MM-dd} {f.Bound.ToString().ToLowerInvariant()}{(f.Target ? " target" : "")} {f.Breakdown}");
        }

        foreach (Goal g in report.Goals)
        {
            Line($"goal p. {g.Page} [{Short(g.Hovedmaal)}] [{Short(g.Delprosjekt)}] {g.DelmaalNo}: {Short(g.Maal)} => {Short(g.Resultat)} | {g.Varighet}");
        }

        foreach (Partner p in report.Partners)
        {
            Line($"partner p. {p.Page} {p.Name}: {p.Deltakelse}");
        }

        foreach (Failure f in report.Failures)
        {
            Line($"failure {f.Stage} {f.Code}: {f.Message}");
        }

        return text.ToString();
    }

    private static string Short(string text) => text.Length <= LongText ? text : text[..LongText] + "…";
}
