using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

public sealed class ReportRecognizerTests
{
    private static readonly ReportRecognizer Recognizer = ReportRecognizer.Load(TestDefinitions.Folder, TestDefinitions.Register);

    [Fact]
    public void A_half_yearly_form_is_recognised_by_its_fields()
    {
        ReportMetadata report = Recognize("sor_halvar", "halvarsrapport", new LayoutBuilder()
            .Heading("Boligsosialt utviklingsprogram", 18).Heading("Husbanken Region sør", 12).Heading("Skjema for halvårsrapportering")
            .Text("Leveres 20.06. og 20.12. hvert år.")
            .Heading("1. Formalia", 13)
            .Table(["Kommunens navn", "Notodden"], ["Programstart", "01.09.2010"], ["Rapporteringsdato", "20.12.2012"], ["Behandlet i styringsgruppen", "13.12.2012"]));
        Assert.Equal("Skjema for halvårsrapportering", report.Title);
        Assert.Equal(("halvarsrapport", "boligsosialt_utviklingsprogram", "sor"), (report.ReportType, report.Programme, report.HusbankRegion));
        Assert.Equal(new KommuneRef("0807", "Notodden"), Assert.Single(report.Kommuner));
        Assert.Equal((2012, Day("2012-07-01"), Day("2012-12-31"), Day("2012-12-20")), (report.ReportYear, report.PeriodStart, report.PeriodEnd, report.ReportDate));
    }

    [Theory]
    [InlineData("2012 første halvår", "halvarsrapport", "2012-01-01", "2012-06-30")]
    [InlineData("2. halvår 2011", "halvarsrapport", "2011-07-01", "2011-12-31")]
    [InlineData("2012", "arsrapport", "2012-01-01", "2012-12-31")]
    public void A_form_for_years_and_half_years_is_what_its_year_says(string year, string type, string start, string end)
    {
        ReportMetadata report = Recognize("ost_halvar", "halvarsrapport", new LayoutBuilder()
            .Heading("Skjema for års- og halvårsrapportering")
            .Table(["Kommune", "Ullensaker"], ["Rapporteringsår", year], ["Rapporteringsdato", "02.07.12"]));
        Assert.Equal((type, Day(start), Day(end)), (report.ReportType, report.PeriodStart, report.PeriodEnd));
    }

    [Theory]
    [InlineData("20.06.14", "2014-01-01", "2014-06-30")]
    [InlineData("5. juli 2013", "2013-01-01", "2013-06-30")]
    [InlineData("19.12.2013", "2013-07-01", "2013-12-31")]
    [InlineData("15. januar 2014", "2013-07-01", "2013-12-31")]
    public void A_half_year_ends_with_the_due_date_nearest_the_reports_own(string date, string start, string end)
    {
        ReportMetadata report = Recognize("sor_halvar", "halvarsrapport", new LayoutBuilder()
            .Heading("Halvårsrapport").Table(["Kommunens navn", "Larvik"], ["Rapporteringsdato", date]));
        Assert.Equal((Day(start), Day(end)), (report.PeriodStart, report.PeriodEnd));
    }

    [Theory]
    [InlineData("Årsrapport 2011", "", 2011)]
    [InlineData("Årsrapport", "31.01.2012", 2011)]
    [InlineData("Årsrapport", "31.12.2012", 2012)]
    public void A_year_is_the_titles_or_the_one_before_the_date(string title, string date, int year)
    {
        ReportMetadata report = Recognize("sor_aar", "arsrapport", new LayoutBuilder()
            .Heading(title).Table(["Kommunens navn", "Grimstad"], ["Rapporteringsdato", date]));
        Assert.Equal((year, new DateOnly(year, 12, 31)), (report.ReportYear, report.PeriodEnd));
    }

    [Fact]
    public void A_joint_report_has_its_kommuner_in_order_and_not_those_it_only_mentions()
    {
        ReportMetadata report = Recognize("vest_slutt", "sluttrapport", new LayoutBuilder()
            .Heading("Sluttrapport", 30).Heading("Samarbeidsprosjekt om boligsosialt arbeid i Karmøy og Haugesund", 18, bold: false).Heading("2011-2012", 22)
            .Page().Text("Innhold").Text("Prosjektleder: Sveinung Eksempel, Rana Kommune")
            .Page().Text("Karmøy kommune og Haugesund kommune søkte sammen. Erfaringer ble hentet fra Sandnes kommune og Bergen."));
        Assert.Equal("1149;1106", report.KommuneNr);
        Assert.Equal(("prosjekt", "vest"), (report.Programme, report.HusbankRegion));
        Assert.Equal((2012, Day("2011-01-01"), Day("2012-12-31")), (report.ReportYear, report.PeriodStart, report.PeriodEnd));
        Assert.Equal("Sluttrapport Samarbeidsprosjekt om boligsosialt arbeid i Karmøy og Haugesund", report.Title);
    }

    [Fact]
    public void A_project_ran_as_the_text_says_when_the_title_agrees()
    {
        ReportMetadata report = Recognize("vest_slutt", "sluttrapport", new LayoutBuilder()
            .Heading("Sluttrapport", 24).Heading("Veg til eigen bustad 2011–2012").Text("Leirvik, 14.02.2013").Text("Stord kommune")
            .Page().Text("Prosjektet vara frå 01.02.2011 til 31.12.2012."));
        Assert.Equal((Day("2011-02-01"), Day("2012-12-31"), Day("2013-02-14")), (report.PeriodStart, report.PeriodEnd, report.ReportDate));
    }

    [Fact]
    public void Days_in_the_title_say_exactly_how_long_a_project_ran()
    {
        ReportMetadata report = Recognize("vest_slutt", "sluttrapport", new LayoutBuilder()
            .Heading("Veg til eigen bustad 2014", 24).Text("Prosjekt med kompetansetilskot").Text("1. august 2009 – 30. juni 2014").Text("Stord kommune"));
        Assert.Equal((2014, Day("2009-08-01"), Day("2014-06-30")), (report.ReportYear, report.PeriodStart, report.PeriodEnd));
    }

    [Theory]
    [InlineData("Til: Husbanken. Kopi: komité for helse. Fra: Boligkontoret, 15. februar 2013. Vår ref. 12/4407. Programmet startet 1. september 2010.", "2013-02-15")]
    [InlineData("Frå: bustadkontoret, 15.02.2013", "2013-02-15")]
    [InlineData("Til: Husbanken, Avsender: Boligkontoret, 15.02.2013", "2013-02-15")]
    [InlineData("Fra: Boligkontoret, som åpnet i 2010", null)]
    public void A_letters_day_stands_behind_its_sender(string head, string? date) =>
        Assert.Equal(date is null ? null : Day(date), Recognize("fritt", "", new LayoutBuilder().Heading("Boligarbeidet i fjor", 24).Text(head)).ReportDate);

    [Fact]
    public void A_plan_has_a_period_and_the_year_it_begins()
    {
        ReportMetadata report = Recognize("programplan", "programplan", new LayoutBuilder()
            .Heading("Programplan for\nBoligsosialt velferdsprogram\n2012 - 2015\ni Elverum kommune", 24)
            .Text("Sist korrigert, 18.02.14").Text("Dato: 24.02.2014").Text("Behandlet i Formannskapet 11.4.2012"));
        Assert.Equal((2012, Day("2012-01-01"), Day("2015-12-31")), (report.ReportYear, report.PeriodStart, report.PeriodEnd));
        Assert.Equal(Day("2014-02-24"), report.ReportDate);
        Assert.Equal(("0427", "boligsosialt_velferdsprogram"), (report.KommuneNr, report.Programme));
    }

    [Theory]
    [InlineData("Vedtatt av bystyret 15.09.2011, sak 097/11", "2011-09-15")]
    [InlineData("Frist for innspill 1. mai 2011. Utarbeidet 15.05.2011", "2011-05-15")]
    [InlineData("Oktober 2011", null)]
    public void A_plans_date_is_its_own_else_that_of_its_decision(string line, string? date)
    {
        ReportMetadata report = Recognize("programplan", "programplan", new LayoutBuilder().Heading("Programplan 2011–2014 for Ålesund kommune", 24).Text(line));
        Assert.Equal(date is null ? null : Day(date), report.ReportDate);
    }

    [Fact]
    public void A_place_and_a_day_may_stand_before_what_was_decided()
    {
        ReportMetadata report = Recognize("programplan", "programplan", new LayoutBuilder().Heading("Programplan 2011–2014", 24)
            .Text("Lillesand, 7. april 2011. Behandlet i styringsgruppa 31.03.2011, legges fram for bystyret 28. april som sak 34/11. Kontakt: programleder, enhet for NAV og velferd, tlf. 00 00 00 00."));
        Assert.Equal((2011, Day("2014-12-31"), Day("2011-04-07")), (report.ReportYear, report.PeriodEnd, report.ReportDate));
    }

    [Fact]
    public void A_span_of_days_in_the_title_is_the_period_and_no_date()
    {
        ReportMetadata report = Recognize("fritt", "", new LayoutBuilder().Heading("Fra brakke til bolig", 24)
            .Heading("Evaluering av programmet i Lyngdal kommune, 1. januar 2011 – 30.\njuni 2014", 12, bold: false).Text("Levert 15. september 2014 til rådmannen i Lyngdal, som har bekostet arbeidet."));
        Assert.Equal((2014, Day("2011-01-01"), Day("2014-06-30"), Day("2014-09-15")), (report.ReportYear, report.PeriodStart, report.PeriodEnd, report.ReportDate));
    }

    [Theory]
    [InlineData("Status i boligsosialt utviklingsprogram etter tre kvartaler i 2014", "2014-09-30")]
    [InlineData("Status for dei to første tertiala av 2013", "2013-08-31")]
    [InlineData("Notat om boliger, 1.–3. kvartal 2012", "2012-09-30")]
    [InlineData("Notat om boliger 2012", "2012-12-31")]
    public void A_part_of_a_year_ends_with_its_last_day(string title, string end) =>
        Assert.Equal(Day(end), Recognize("fritt", "", new LayoutBuilder().Heading(title)).PeriodEnd);

    [Fact]
    public void The_form_names_the_year_in_which_a_project_is_reported()
    {
        ReportMetadata report = Recognize("slutt_mal", "sluttrapport", new LayoutBuilder().Heading("Sluttrapportering")
            .Table(["Kommune", "Nes kommune, 0236"], ["Programperiode", "01.01.2011–31.12.2014"], ["Rapporteringsår", "2015 (sluttrapport)"], ["Rapporteringsdato", "12.06.2015"]));
        Assert.Equal((2015, Day("2014-12-31"), 2014), (report.ReportYear, report.PeriodEnd, report.OwnYear));
    }

    [Fact]
    public void The_number_is_that_of_the_reporting_period()
    {
        Assert.Equal("1901", Recognize("programplan", "programplan", new LayoutBuilder().Heading("Programplan, Harstad kommune 2010–2012", 24)).KommuneNr);
        Assert.Equal("1903", Recognize("programplan", "programplan", new LayoutBuilder().Heading("Programplan, Harstad kommune 2012–2013", 24)).KommuneNr);
    }

    [Fact]
    public void A_bydel_reports_for_Oslo()
    {
        ReportMetadata report = Recognize("ost_halvar", "halvarsrapport", new LayoutBuilder()
            .Heading("Skjema for års- og halvårsrapportering").Table(["Kommune", "Oslo kommune, bydel Stovner"], ["Rapporteringsår", "2013 første halvår"]));
        Assert.Equal(("0301", "ost"), (report.KommuneNr, report.HusbankRegion));
    }

    [Fact]
    public void Namesakes_are_told_apart_by_region_or_language()
    {
        Assert.Equal("1243", Recognize("fritt", "", new LayoutBuilder().Heading("Notat frå Os kommune 2013").Text("Til Husbanken Region vest")).KommuneNr);
        Assert.Equal("1243", Recognize("fritt", "", new LayoutBuilder().Heading("Notat frå Os kommune 2013").Text("Vi veit ikkje kor mange bustader det er.")).KommuneNr);
        Assert.Equal("0441", Recognize("fritt", "", new LayoutBuilder().Heading("Notat fra Os kommune 2013").Text("Vi samarbeider med Tolga og Røros i Østerdalen.")).KommuneNr);
    }

    [Fact]
    public void A_damaged_name_in_the_form_is_read() =>
        Assert.Equal("0230", Recognize("ost_aar", "arsrapport", new LayoutBuilder()
            .Heading("RAPPORTER1NG I BOL1GSOSIALT UTV1KLINGSPROGRAM").Table(["Kornmune:", "L0renskog"], ["Rapporteringsår:", "2012"])).KommuneNr);

    [Fact]
    public void Without_form_or_title_the_kommune_most_named_reports() =>
        Assert.Equal("0906", Recognize("fritt", "", new LayoutBuilder()
            .Heading("Status for det boligsosiale arbeidet 2012")
            .Text("Arendal kommune har kjøpt ti boliger. Sammenlignet med Grimstad er det mange.").Text("I Arendal kommune er det 40 bostedsløse.")).KommuneNr);

    [Theory]
    [InlineData("Årsmelding 2013 for boligkontoret", "arsrapport")]
    [InlineData("Sluttrapport: Egen dør først", "sluttrapport")]
    [InlineData("Rapport for første halvår 2012 – boligsosialt utviklingsprogram", "halvarsrapport")]
    [InlineData("Program- og aktivitetsplan 2013", "programplan")]
    [InlineData("Notat om kommunale boliger", "annet")]
    public void A_report_without_a_template_is_what_its_title_says(string title, string type) =>
        Assert.Equal(type, Recognize("fritt", "", new LayoutBuilder().Heading(title)).ReportType);

    [Theory]
    [InlineData("Program- og aktivitetsplan for Basis-programmet i Volda kommune", "basis")]
    [InlineData("Plan for Husbankens kommuneprogram i Tromsø", "kommuneprogram")]
    [InlineData("Rapportering i bustadsosialt utviklingsprogram", "boligsosialt_utviklingsprogram")]
    [InlineData("Notat om boliger", "")]
    public void The_programme_is_the_titles(string title, string programme) =>
        Assert.Equal(programme, Recognize("fritt", "", new LayoutBuilder().Heading(title)).Programme);

    [Theory]
    [InlineData("Kommunen har ikke nok boliger, og mange søkere venter. Søknadene øker.", "nb")]
    [InlineData("Kommunen har ikkje nok bustader, og mange søkjarar ventar. Det vart fleire søknader.", "nn")]
    [InlineData("Formålet er at vanskeligstilte skal få en bolig. «Me treng ikkje fleire kurs», sa en leietaker om tjenesten.", "nb")]
    public void The_language_is_that_of_most_telling_words(string text, string language) =>
        Assert.Equal(language, Recognize("fritt", "", new LayoutBuilder().Text(text)).Language);

    [Fact]
    public void An_empty_document_gives_empty_metadata()
    {
        ReportMetadata report = Recognize("fritt", "", new LayoutBuilder());
        Assert.Equal(("", "annet", "", "", null), (report.Title, report.ReportType, report.KommuneNr, report.HusbankRegion, report.ReportDate));
    }

    private static ReportMetadata Recognize(string template, string type, LayoutBuilder layout) =>
        Recognizer.Recognize(layout.Build(), new TemplateMatch(template, 1, type));

    private static DateOnly? Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
