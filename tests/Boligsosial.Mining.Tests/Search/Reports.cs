using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>Small reports for tests.</summary>
internal static class Reports
{
    /// <summary>A report of Skien for 2012 with given sections.</summary>
    public static Report With(params (string Heading, string Text)[] sections) =>
        Of("0806", "Skien", 2012, [.. sections.Select((s, i) => new Section(i + 1, "hovedmaal_1", "maaloppnaaelse", 1, s.Heading, i + 1, i + 1, s.Text, s.Text, "rule", 1))]);

    /// <summary>A section on the first page.</summary>
    public static Section Section(int number, string code, string topic, string heading, string text) => new(number, code, topic, 1, heading, 1, 1, text, text, "rule", 1);

    /// <summary>A report with given sections.</summary>
    public static Report Of(string number, string kommune, int year, params Section[] sections) => new()
    {
        Metadata = new ReportMetadata
        {
            Title = "Rapport",
            ReportType = "halvarsrapport",
            Template = "sor_halvar",
            Kommuner = [new KommuneRef(number, kommune)],
            HusbankRegion = "sor",
            ReportYear = year,
            Programme = "boligsosialt_utviklingsprogram",
        },
        Pages = sections.Length,
        TextSource = TextSource.Text,
        Sections = sections,
        Figures = [],
    };
}
