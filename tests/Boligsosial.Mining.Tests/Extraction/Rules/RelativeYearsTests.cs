using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

/// <summary>Years told by another year, in reports of 2014.</summary>
public sealed class RelativeYearsTests
{
    private static int? In(string text, string printed) => RelativeYears.Of(SmallReport.Candidate(text, printed), 2014);

    [Theory]
    [InlineData("På samme tid i fjor var det 58.", "58", 2013)]
    [InlineData("I september i fjor nådde ho 236 husstandar, i september i år 214.", "236", 2013)]
    [InlineData("I september i fjor nådde ho 236 husstandar, i september i år 214.", "214", 2014)]
    [InlineData("I hele fjor var det elleve kjøpere.", "elleve", 2013)]
    [InlineData("I 2012 var det åtte familiar; no gjeld det fem.", "fem", 2014)]
    [InlineData("I fjor var køen lang, men nå er det 26 husstander.", "26", 2014)]
    [InlineData("Av fjorårets 34 har mange bundet renta.", "34", 2013)]
    [InlineData("For to år sidan var det 14.", "14", 2012)]
    [InlineData("Til neste år kommer vi til å be om en ramme på 55 millioner.", "55 millioner", 2015)]
    [InlineData("Vi venter 25 utkastelser neste år.", "25", 2015)]
    [InlineData("21 saker endte slik (36 våren før).", "36", 2013)]
    [InlineData("Ved nyttår: 14 husstander på hospits (23 ett år før).", "23", 2013)]
    public void By_the_reports_year(string text, string printed, int? year) => Assert.Equal(year, In(text, printed));

    [Theory]
    [InlineData("Lensmannen gjennomførte 3 utkastingar i 2012, 2 året etter og 0 i år.", "2", 2013)]
    [InlineData("54 søkte i 2010 og 22 fikk. Året før var det 47 og 19.", "47", 2009)]
    [InlineData("54 søkte i 2010 og 22 fikk. Året før var det 47 og 19.", "19", 2009)]
    [InlineData("I 2011 søkte vi Husbanken for hus bygde før 1985. Startlån vart lite nytta: tolv søkte det året, og fire fekk.", "tolv", 2011)]
    [InlineData("I 2011 søkte vi Husbanken. Startlån vart lite nytta: tolv søkte det året, og fire fekk.", "fire", 2011)]
    [InlineData("Seks av kjøparane i 2013 fekk tilskot. Det kom 11 private hus til gode same året.", "11", 2013)]
    public void By_the_year_named_last(string text, string printed, int? year) => Assert.Equal(year, In(text, printed));

    [Theory]
    [InlineData("Antallet kjøp gikk fra 13 i fjor til 26.", "26")]
    [InlineData("I 2010, året før vi kom med i programmet, behandlet kommunen 26 søknader.", "26")]
    [InlineData("Vi regner med å nå 26 før jul.", "26")]
    [InlineData("Vi kan nå slå fast at kommunen disponerer 26 boliger pr. 31.12.2014.", "26")]
    [InlineData("I fjor sa vi at 26 hadde søkt i 2011.", "26")]
    [InlineData("Det kom 26 søknader.", "26")]
    public void Not_by_what_is_said_of_another_number(string text, string printed) => Assert.Null(In(text, printed));
}
