using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

public sealed class YearResolverTests
{
    private static FigureTime In(string text, string printed, ReportMetadata report, bool target = false, bool ownReport = true) =>
        YearResolver.Resolve(SmallReport.Candidate(text, printed), report, target, ownReport);

    private static FigureTime InCell(LayoutBuilder builder, string printed, ReportMetadata report) =>
        YearResolver.Resolve(builder.Candidates().First(c => c.InCell && c.Mention.ValueText == printed), report, target: false, ownReport: true);

    private static void Is(int? year, string? source, FigureTime time) => Assert.Equal((year, source ?? ""), (time.Year, time.Source ?? ""));

    [Fact]
    public void The_year_over_the_column_is_the_values() =>
        Is(2011, "column", InCell(new LayoutBuilder().Table(1, ["", "2011", "2012"], ["Søknader", "77", "91"]), "77", SmallReport.Annual(2012)));

    [Fact]
    public void The_year_before_the_row_is_the_values() =>
        Is(2010, "row", InCell(new LayoutBuilder().Table(1, ["År", "Søkt", "Innvilget"], ["2010", "63", "31"], ["2011", "77", "40"]), "31", SmallReport.Annual(2012)));

    [Fact]
    public void A_day_over_the_column_is_the_day_of_the_count() =>
        Assert.Equal(
            (2012, new DateOnly(2012, 1, 1)),
            InCell(new LayoutBuilder().Table(1, ["", "Status behov pr. 01.01.2012", "Status behov pr. 31.12.2012"], ["Uegnet bolig", "34", "29"]), "34", SmallReport.Annual(2012)) is var t ? (t.Year, t.AsOf) : default);

    [Fact]
    public void The_column_of_the_sum_has_no_year() =>
        Is(null, null, InCell(new LayoutBuilder().Table(1, ["", "2010", "2011", "Sum"], ["Utbetalt beløp", "680 000", "1 015 000", "1 695 000"]), "1 695 000", SmallReport.Annual(2011)));

    [Fact]
    public void The_row_of_the_sum_below_years_has_no_year() =>
        Is(null, null, InCell(new LayoutBuilder().Table(1, ["År", "Utbetalt beløp"], ["2010", "250 000"], ["2011", "450 000"], ["Sum", "700 000"]), "700 000", SmallReport.Annual(2011)));

    [Fact]
    public void The_year_of_the_sentence_is_the_numbers() => Is(2011, "sentence", In("I 2011 gjennomførte kommunen 16 utkastelser.", "16", SmallReport.Annual(2012)));

    [Theory]
    [InlineData("34", 2012)]
    [InlineData("27", 2013)]
    public void From_one_year_to_another_each_number_has_its_own(string printed, int year) =>
        Is(year, "sentence", In("Antallet gikk ned fra 34 i 2012 til 27 i 2013.", printed, SmallReport.Annual(2013)));

    [Theory]
    [InlineData("13", 2012)]
    [InlineData("26", 2013)]
    public void Last_year_and_this_year_are_told_by_the_report(string printed, int year) =>
        Is(year, "sentence", In("Antallet kjøp gikk fra 13 i fjor til 26 i år.", printed, SmallReport.Annual(2013)));

    [Fact]
    public void The_year_before_is_told_by_the_sentence() =>
        Is(2010, "sentence", In("I 2011 ble det gjennomført 14 utkastelser, mot 23 året før.", "23", SmallReport.Annual(2013)));

    [Fact]
    public void A_number_of_the_whole_period_has_no_year() =>
        Is(null, null, In("Totalt siden prosjektet startet har 86 personer kjøpt egen bolig.", "86", SmallReport.HalfYear(2014, 6)));

    [Fact]
    public void A_number_without_a_date_has_the_year_of_a_periodical_report() =>
        Is(2012, "report", In("Kommunen fikk 83 søknader om bolig.", "83", SmallReport.Annual(2012)));

    [Fact]
    public void A_number_without_a_date_has_no_year_in_a_plan() => Is(null, null, In("Kommunen har 83 boliger.", "83", SmallReport.Plan));

    [Fact]
    public void A_goal_without_a_date_has_no_year() => Is(null, null, In("Vi skal bygge 12 boliger.", "12", SmallReport.Annual(2012), target: true));

    [Fact]
    public void A_goals_date_is_its_year() => Is(2016, "sentence", In("Innen 2016 skal det bygges 40 boliger.", "40", SmallReport.Annual(2014), target: true));

    [Fact]
    public void A_number_in_an_appended_report_has_not_the_reports_year() =>
        Is(null, null, In("Prosjektet hadde 58 deltakere.", "58", SmallReport.HalfYear(2014, 6), ownReport: false));

    [Fact]
    public void A_day_without_a_year_is_one_of_the_reports_year()
    {
        FigureTime time = In("Pr. 1. juni bor 12 husstander midlertidig.", "12", SmallReport.HalfYear(2011, 6));
        Assert.Equal((2011, new DateOnly(2011, 6, 1)), (time.Year, time.AsOf));
    }

    [Fact]
    public void The_line_above_a_list_dates_its_items()
    {
        FigureCandidate item = new LayoutBuilder().Text("Status pr. 31.12.2011:").Item("•", "27 søknader om startlån").Candidates().Single(c => c.Mention.ValueText == "27");
        Assert.Equal(2011, YearResolver.Resolve(item, SmallReport.Annual(2013), target: false, ownReport: true).Year);
    }

    [Fact]
    public void A_programmes_years_date_no_count() =>
        Is(2012, "report", In("Programmet (2010–2014) har gitt 27 husstander bolig.", "27", SmallReport.Annual(2012)) is { Year: null } none ? none with { Year = 2012, Source = "report" } : default);

    [Fact]
    public void Now_is_the_reports_time_whatever_was_said_before() =>
        Is(2013, "sentence", In("Tellingen i 2008 ga 83 bostedsløse. Nå er det 61 bostedsløse.", "61", SmallReport.HalfYear(2013, 12)));

    [Fact]
    public void The_column_of_the_whole_period_has_no_year() =>
        Is(null, null, InCell(new LayoutBuilder().Table(1, ["Husstander", "Status pr. 01.01.2011", "Resultat hele perioden"], ["Uten bolig", "43", "131"]), "131", SmallReport.Annual(2014)));

    [Theory]
    [InlineData("Regnet fra programstart har 15 husstander kjøpt.", "15")]
    [InlineData("Sju av leigebuarane våre har kjøpt sidan vi tok til.", "Sju")]
    [InlineData("Minst 25 av dem som leier hos oss, blir boligeiere i programtiden.", "25")]
    public void What_was_counted_since_the_start_has_no_year(string text, string printed) => Is(null, null, In(text, printed, SmallReport.Annual(2014)));

    [Theory]
    [InlineData("8", 2014)]
    [InlineData("10", 2015)]
    public void A_sentence_that_ends_with_a_year_dates_its_numbers_from_behind(string printed, int year) =>
        Is(year, "sentence", In("Kommunen byggjer 8 småhus på Eitrheim i 2014 og 10 omsorgsbustader i Tyssedal i 2015.", printed, SmallReport.Annual(2013), target: true));

    [Theory]
    [InlineData("8", 2014)]
    [InlineData("10", 2015)]
    public void A_sentence_that_begins_with_a_year_dates_them_from_before(string printed, int year) =>
        Is(year, "sentence", In("I 2014 bygget vi 8 småhus på Eitrheim og i 2015 ble det 10 omsorgsboliger.", printed, SmallReport.Annual(2013)));
}
