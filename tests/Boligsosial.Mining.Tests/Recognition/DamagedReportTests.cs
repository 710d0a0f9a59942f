using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

/// <summary>What OCR does to a report must not change what it is.</summary>
public sealed class DamagedReportTests
{
    private static readonly ReportRecognizer Recognizer = ReportRecognizer.Load(TestDefinitions.Folder, TestDefinitions.Register);

    [Theory]
    [InlineData("2O.l2.2012", "2012-12-20")]
    [InlineData("I9. jun1 2015", "2015-06-19")]
    [InlineData("31. desembcr 2OI3", "2013-12-31")]
    [InlineData("20.06.14", "2014-06-20")]
    public void A_damaged_date_of_a_form_is_read(string value, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), DamagedDates.Scan(value).Single(d => d.IsDay).First);

    [Theory]
    [InlineData("Behandlet av bystyret")]
    [InlineData("Sak 19/12")]
    public void Other_values_have_no_date(string value) => Assert.DoesNotContain(DamagedDates.Scan(value), d => d.IsDay);

    [Fact]
    public void An_unreadable_date_is_not_replaced_by_another() =>
        Assert.Null(Recognize("sor_halvar", "halvarsrapport", new LayoutBuilder().Heading("Skjema for halvårsrapportering")
            .Table(["Kommunens navn", "Horten"], ["Rapporteringsdato", "Z9.0G.2077x4"], ["Behandlet i styringsgruppen", "15.06.2011"])).ReportDate);

    [Theory]
    [InlineData("Rapportering i b0ligsosialt utviklingsprogrann", "boligsosialt_utviklingsprogram")]
    [InlineData("Programplan for boligsosialt ve1ferdsprogram", "boligsosialt_velferdsprogram")]
    public void A_damaged_programme_is_known(string title, string programme) =>
        Assert.Equal(programme, Recognize("fritt", "", new LayoutBuilder().Heading(title)).Programme);

    [Theory]
    [InlineData("S1uttrapport", "sluttrapport")]
    [InlineData("Årsrapp0rt 2012", "arsrapport")]
    public void A_damaged_type_is_known(string title, string type) =>
        Assert.Equal(type, Recognize("fritt", "", new LayoutBuilder().Heading(title)).ReportType);

    [Fact]
    public void A_report_is_not_about_years_to_come()
    {
        ReportMetadata report = Recognize("ost_aar", "arsrapport", new LayoutBuilder().Heading("Årsrapportering")
            .Table(["Kommune", "Moss"], ["Rapporteringsår", "2072"], ["Rapporteringsdato", "27.02.2013"]));
        Assert.Equal((2012, "0104"), (report.ReportYear, report.KommuneNr));
    }

    private static ReportMetadata Recognize(string template, string type, LayoutBuilder layout) =>
        Recognizer.Recognize(layout.Build(), new TemplateMatch(template, 1, type));
}
