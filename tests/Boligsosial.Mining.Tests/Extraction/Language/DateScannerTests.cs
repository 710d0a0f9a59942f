using System.Globalization;
using Boligsosial.Mining.Extraction.Language;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Language;

public class DateScannerTests
{
    [Theory]
    [InlineData("Dato: 20.06.14", "20.06.14", "2014-06-20")]
    [InlineData("20.6.2014", "20.6.2014", "2014-06-20")]
    [InlineData("Møtet 20/6-14 ble avlyst", "20/6-14", "2014-06-20")]
    [InlineData("Møtet 20/6-2014 ble avlyst", "20/6-2014", "2014-06-20")]
    [InlineData("vedtatt 20/6 2014", "20/6 2014", "2014-06-20")]
    [InlineData("vedtatt 20/06/14.", "20/06/14", "2014-06-20")]
    [InlineData("20. juni 2014", "20. juni 2014", "2014-06-20")]
    [InlineData("den 20 juni 2014", "20 juni 2014", "2014-06-20")]
    [InlineData("20. Juni 2014", "20. Juni 2014", "2014-06-20")]
    [InlineData("3. des. 2012", "3. des. 2012", "2012-12-03")]
    [InlineData("Status behov pr. 31.12. 2013", "31.12. 2013", "2013-12-31")]
    [InlineData("31. 12. 2013", "31. 12. 2013", "2013-12-31")]
    [InlineData("vedtatt av kommunestyret 03.11..2010).", "03.11..2010", "2010-11-03")]
    [InlineData("vedtatt 29.10 2008", "29.10 2008", "2008-10-29")]
    [InlineData("pr.31.12.12", "31.12.12", "2012-12-31")]
    [InlineData("vedtatt kommunestyret 20.6.12. om", "20.6.12", "2012-06-20")]
    [InlineData("26.11.23", "26.11.23", "2023-11-26")]
    [InlineData("20-06-2014", "20-06-2014", "2014-06-20")]
    [InlineData("2014-06-20", "2014-06-20", "2014-06-20")]
    [InlineData("fødd 17.05.98", "17.05.98", "1998-05-17")]
    [InlineData("vedtatt KS 27.1.2010:", "27.1.2010", "2010-01-27")]
    public void A_day(string text, string printed, string day)
    {
        DateMention date = Assert.Single(DateScanner.Scan(text));

        Assert.Equal(printed, text.Substring(date.Start, date.Length));
        Assert.Equal((Iso(day), Iso(day), DatePrecision.Day), (date.First, date.Last, date.Precision));
        Assert.True(date.IsDay);
        Assert.False(date.Impossible);
    }

    [Theory]
    [InlineData("Oktober 2011", "2011-10-01", "2011-10-31", DatePrecision.Month)]
    [InlineData("okt. 2011", "2011-10-01", "2011-10-31", DatePrecision.Month)]
    [InlineData("Fra sept.2011", "2011-09-01", "2011-09-30", DatePrecision.Month)]
    [InlineData("(Des. 2013)", "2013-12-01", "2013-12-31", DatePrecision.Month)]
    [InlineData("mai2012", "2012-05-01", "2012-05-31", DatePrecision.Month)]
    [InlineData("des-12", "2012-12-01", "2012-12-31", DatePrecision.Month)]
    [InlineData("februar måned 2012", "2012-02-01", "2012-02-29", DatePrecision.Month)]
    [InlineData("5/2014", "2014-05-01", "2014-05-31", DatePrecision.Month)]
    [InlineData("1. halvår 2012", "2012-01-01", "2012-06-30", DatePrecision.HalfYear)]
    [InlineData("1.halvår 2012", "2012-01-01", "2012-06-30", DatePrecision.HalfYear)]
    [InlineData("2012 første halvår", "2012-01-01", "2012-06-30", DatePrecision.HalfYear)]
    [InlineData("2012, 2. halvår", "2012-07-01", "2012-12-31", DatePrecision.HalfYear)]
    [InlineData("andre halvår i 2011", "2011-07-01", "2011-12-31", DatePrecision.HalfYear)]
    [InlineData("fyrste halvåret 2012", "2012-01-01", "2012-06-30", DatePrecision.HalfYear)]
    [InlineData("2. tertial 2013", "2013-05-01", "2013-08-31", DatePrecision.Tertial)]
    [InlineData("4. kvartal 2013", "2013-10-01", "2013-12-31", DatePrecision.Quarter)]
    [InlineData("våren 2013", "2013-01-01", "2013-06-30", DatePrecision.Season)]
    [InlineData("Hausten 2012", "2012-07-01", "2012-12-31", DatePrecision.Season)]
    [InlineData("vår 2014", "2014-01-01", "2014-06-30", DatePrecision.Season)]
    [InlineData("H2012", "2012-07-01", "2012-12-31", DatePrecision.Season)]
    [InlineData("i 2011", "2011-01-01", "2011-12-31", DatePrecision.Year)]
    [InlineData("2009/2010", "2009-01-01", "2010-12-31", DatePrecision.Years)]
    [InlineData("2009 /2010", "2009-01-01", "2010-12-31", DatePrecision.Years)]
    [InlineData("2012/13", "2012-01-01", "2013-12-31", DatePrecision.Years)]
    [InlineData("2012-2015", "2012-01-01", "2015-12-31", DatePrecision.Years)]
    [InlineData("2012 – 2014", "2012-01-01", "2014-12-31", DatePrecision.Years)]
    [InlineData("2012–14", "2012-01-01", "2014-12-31", DatePrecision.Years)]
    [InlineData("programperioden (2012-2015(17))", "2012-01-01", "2015-12-31", DatePrecision.Years)]
    [InlineData("på 1990-tallet", "1990-01-01", "1999-12-31", DatePrecision.Years)]
    [InlineData("på 1990-talet", "1990-01-01", "1999-12-31", DatePrecision.Years)]
    [InlineData("(fra 01.04.12 til 20.12.12)", "2012-04-01", "2012-12-20", DatePrecision.Day)]
    [InlineData("01.01.–11.06.14", "2014-01-01", "2014-06-11", DatePrecision.Day)]
    [InlineData("01.01.- 20.06.14", "2014-01-01", "2014-06-20", DatePrecision.Day)]
    [InlineData("01.10-31.03.14", "2013-10-01", "2014-03-31", DatePrecision.Day)]
    [InlineData("1.1.2011 – 31.12.2012", "2011-01-01", "2012-12-31", DatePrecision.Day)]
    [InlineData("01.01.2012 - 30.06.2012", "2012-01-01", "2012-06-30", DatePrecision.Day)]
    [InlineData("17.-18.09.12", "2012-09-17", "2012-09-18", DatePrecision.Day)]
    [InlineData("5.-6.6.13", "2013-06-05", "2013-06-06", DatePrecision.Day)]
    [InlineData("20. og 21. november 2013", "2013-11-20", "2013-11-21", DatePrecision.Day)]
    [InlineData("12-13.06.14", "2014-06-12", "2014-06-13", DatePrecision.Day)]
    [InlineData("05.-06.13", "2013-05-01", "2013-06-30", DatePrecision.Month)]
    [InlineData("01.-04.12 – 20.06.14", "2012-04-01", "2014-06-20", DatePrecision.Day)]
    [InlineData("jan.2011-mai2012", "2011-01-01", "2012-05-31", DatePrecision.Month)]
    [InlineData("januar–mars 2012", "2012-01-01", "2012-03-31", DatePrecision.Month)]
    [InlineData("januar til juni 2012", "2012-01-01", "2012-06-30", DatePrecision.Month)]
    [InlineData("1. januar - 30. juni 2012", "2012-01-01", "2012-06-30", DatePrecision.Day)]
    [InlineData("1. januar t.o.m. 30. juni 2012", "2012-01-01", "2012-06-30", DatePrecision.Day)]
    [InlineData("1. halvår 2012 - 2. halvår 2013", "2012-01-01", "2013-12-31", DatePrecision.HalfYear)]
    [InlineData("2. halvår -12", "2012-07-01", "2012-12-31", DatePrecision.HalfYear)]
    [InlineData("1.halvår-2013", "2013-01-01", "2013-06-30", DatePrecision.HalfYear)]
    [InlineData("juni -14", "2014-06-01", "2014-06-30", DatePrecision.Month)]
    [InlineData("juni '14", "2014-06-01", "2014-06-30", DatePrecision.Month)]
    [InlineData("2 halvår 2012", "2012-07-01", "2012-12-31", DatePrecision.HalfYear)]
    [InlineData("II halvår 2012", "2012-07-01", "2012-12-31", DatePrecision.HalfYear)]
    [InlineData("1. og 2. halvår 2012", "2012-01-01", "2012-12-31", DatePrecision.HalfYear)]
    [InlineData("2. og 3. tertial 2012", "2012-05-01", "2012-12-31", DatePrecision.Tertial)]
    [InlineData("Q2 2013", "2013-04-01", "2013-06-30", DatePrecision.Quarter)]
    [InlineData("2012/2013/2014", "2012-01-01", "2014-12-31", DatePrecision.Years)]
    [InlineData("april/mai 2013", "2013-04-01", "2013-05-31", DatePrecision.Month)]
    [InlineData("mai og juni 2013", "2013-05-01", "2013-06-30", DatePrecision.Month)]
    [InlineData("01.07.13-31.12.13", "2013-07-01", "2013-12-31", DatePrecision.Day)]
    [InlineData("1.1. - 30.6. 2012", "2012-01-01", "2012-06-30", DatePrecision.Day)]
    [InlineData("årsskiftet 2010/ 2011", "2010-12-31", "2010-12-31", DatePrecision.Year)]
    public void A_span_of_time(string text, string first, string last, DatePrecision precision)
    {
        DateMention date = Assert.Single(DateScanner.Scan(text));

        Assert.Equal((Iso(first), Iso(last), precision), (date.First, date.Last, date.Precision));
        Assert.True(date.HasYear);
    }

    [Theory]
    [InlineData("pr. 20.12.12", DateRole.AsOf)]
    [InlineData("per 30.06.2012", DateRole.AsOf)]
    [InlineData("Status pr. 31.12.2012", DateRole.AsOf)]
    [InlineData("Status: 09.12.13", DateRole.AsOf)]
    [InlineData("pr. den 1. juni 2012", DateRole.AsOf)]
    [InlineData("t.o.m. 2012", DateRole.UpTo)]
    [InlineData("til og med 30.06.2012", DateRole.UpTo)]
    [InlineData("innen 1. mai 2012", DateRole.UpTo)]
    [InlineData("fram til 2012", DateRole.UpTo)]
    [InlineData("f.o.m. 2012", DateRole.From)]
    [InlineData("fra og med 2012", DateRole.From)]
    [InlineData("frå 2012", DateRole.From)]
    [InlineData("siden 2005", DateRole.Since)]
    [InlineData("sidan 2005", DateRole.Since)]
    [InlineData("ved utgangen av 2013", DateRole.EndOf)]
    [InlineData("årsskiftet 2010/2011", DateRole.Turn)]
    [InlineData("i 2013", DateRole.None)]
    public void The_words_before_give_the_role(string text, DateRole role) =>
        Assert.Equal(role, Assert.Single(DateScanner.Scan(text)).Role);

    [Theory]
    [InlineData("31. juni 2011")]
    [InlineData("31.juni 2011")]
    [InlineData("31.06.2011")]
    public void A_day_that_does_not_exist_is_its_month(string text)
    {
        DateMention date = Assert.Single(DateScanner.Scan(text));

        Assert.True(date.Impossible);
        Assert.Equal(DatePrecision.Month, date.Precision);
        Assert.Equal((Iso("2011-06-01"), Iso("2011-06-30")), (date.First, date.Last));
    }

    [Theory]
    [InlineData("Leveres 20.06. hvert år", "2012-06-20", "2012-06-20")]
    [InlineData("leveres 28.02 hvert år", "2012-02-28", "2012-02-28")]
    [InlineData("innen 1. juni", "2012-06-01", "2012-06-01")]
    [InlineData("Januar", "2012-01-01", "2012-01-31")]
    [InlineData("i løpet av våren", "2012-01-01", "2012-06-30")]
    [InlineData("1. halvår", "2012-01-01", "2012-06-30")]
    [InlineData("medio februar", "2012-02-01", "2012-02-29")]
    [InlineData("november – januar", "2012-11-01", "2013-01-31")]
    public void A_date_without_a_year_waits_for_one(string text, string first, string last)
    {
        DateMention date = Assert.Single(DateScanner.Scan(text));

        Assert.False(date.HasYear);
        Assert.Null(date.Year);
        DateMention filled = date.InYear(2012);
        Assert.Equal((Iso(first), Iso(last), 2012), (filled.First, filled.Last, filled.First.Year));
    }

    [Fact]
    public void The_29th_of_February_in_a_common_year_is_the_28th() =>
        Assert.Equal(Iso("2013-02-28"), Assert.Single(DateScanner.Scan("29. februar")).InYear(2013).First);

    [Theory]
    [InlineData("4.3.10 Motivere flyktninger til å tenke bokarriere")]
    [InlineData("3.3.1.10 Boligsosiale utfordringer")]
    [InlineData("botid på 5.5 år")]
    [InlineData("kr 2012")]
    [InlineData("kr. 2000,-")]
    [InlineData("2000 kroner")]
    [InlineData("Kommunen har 2012 boliger")]
    [InlineData("2012 nye søknader")]
    [InlineData("referanse 2008/2402")]
    [InlineData("sak 12/345-6")]
    [InlineData("NOU 2011:15")]
    [InlineData("KS 5/2014")]
    [InlineData("kl. 10.10")]
    [InlineData("2.012.500")]
    [InlineData("1 2012,50")]
    [InlineData("mai-møtet hadde jul-stemning")]
    [InlineData("marsipan, augustinerne")]
    [InlineData("31. oppgave")]
    [InlineData("Januar 12 Februar 14")]
    [InlineData("mai -12 boliger")]
    [InlineData("Postboks 158, 2001 Lillestrøm")]
    [InlineData("post@kommune2012.no")]
    public void These_are_no_dates(string text)
    {
        IReadOnlyList<DateMention> found = DateScanner.Scan(text);
        Assert.True(found.Count == 0 || found.All(d => !d.HasYear), string.Join(", ", found));
    }

    [Theory]
    [InlineData("i 2012 2150 søknader og i 2013 450", "2012|2013")]
    [InlineData("27.09.13 og 06.12.13", "27.09.13|06.12.13")]
    [InlineData("Høsten 2013/ våren 2014", "Høsten 2013|våren 2014")]
    [InlineData("2011, 2012 og 2013", "2011|2012|2013")]
    [InlineData("2011,2012", "2011|2012")]
    [InlineData("sank i 2012 til 2, fra 22 i 2011", "2012|2011")]
    [InlineData("I november 2012 ble det holdt konferanse for 2011 personer", "november 2012")]
    [InlineData("fra 34 i 2012 til 27 i 2013", "2012|2013")]
    [InlineData("perioden 2009-2012, eventuelt 2010-2013.", "2009-2012|2010-2013")]
    [InlineData("i 2012 boliger", "2012")]
    public void Several_in_a_text(string text, string printed) =>
        Assert.Equal(printed.Split('|'), DateScanner.Scan(text).Select(d => text.Substring(d.Start, d.Length)));

    [Fact]
    public void A_figure_of_several_years_bears_the_last() => Assert.Equal(2010, Assert.Single(DateScanner.Scan("2009 /2010")).Year);

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
