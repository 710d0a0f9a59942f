using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

public sealed class UnitFitTests
{
    [Theory]
    [InlineData("I 2012 fikk 27 husstander startlån.", "27", "Count")]
    [InlineData("I 2012 fikk tre husstander startlån.", "tre", "Count")]
    [InlineData("Vi fikk kr 856.000,- til Housing First.", "856.000", "Nok")]
    [InlineData("Rammen ble 0,3 mill i fjor.", "0,3 mill", "Nok")]
    [InlineData("Utlånsrammen er på 45 millioner kroner.", "45 millioner", "Nok")]
    [InlineData("Det er satt av 600 000 i tilskudd fra Husbanken.", "600 000", "Nok")]
    [InlineData("Andelen avslag var 12 %.", "12 %", "Percent")]
    [InlineData("Programleder har 50 prosent stilling.", "50 prosent", "Percent")]
    [InlineData("Kommunen har 24,3 boliger per 1000 innbyggere.", "24,3", "Ratio")]
    [InlineData("Gjennomsnittlig botid er 4,7 år.", "4,7", "Years")]
    [InlineData("Teamet har nå 7,5 årsverk.", "7,5", "Fte")]
    public void A_number_fits_its_unit(string text, string printed, string unit) =>
        Assert.True(UnitFit.Fits(SmallReport.Candidate(text, printed), Enum.Parse<PatternUnit>(unit)));

    [Theory]
    [InlineData("Vi fikk kr 856.000,- til Housing First.", "856.000", "Count")]
    [InlineData("Rammen ble 0,3 mill i fjor.", "0,3 mill", "Count")]
    [InlineData("Andelen avslag var 12 %.", "12 %", "Count")]
    [InlineData("Andelen avslag var 12 %.", "12 %", "Nok")]
    [InlineData("Teamet har nå 7,5 årsverk.", "7,5", "Count")]
    [InlineData("I 2012 fikk 27 husstander startlån.", "27", "Nok")]
    [InlineData("I 2012 fikk 27 husstander startlån.", "27", "Percent")]
    [InlineData("I 2012 fikk 27 husstander startlån.", "27", "Fte")]
    [InlineData("I 2012 fikk 27 husstander startlån.", "27", "Years")]
    [InlineData("Kommunen har 12 500 innbyggere.", "12 500", "Ratio")]
    public void And_no_other(string text, string printed, string unit) =>
        Assert.False(UnitFit.Fits(SmallReport.Candidate(text, printed), Enum.Parse<PatternUnit>(unit)));

    [Theory]
    [InlineData("to tredeler av husstandene", "to tredeler", "Count", true)]
    [InlineData("Av lånene gjaldt 32 % refinansiering.", "32 %", "Count", true)]
    [InlineData("Døgnprisen er 690 kroner.", "690", "Count", true)]
    [InlineData("Døgnprisen er 690 kroner.", "690", "Nok", true)]
    [InlineData("Det ble gitt 32 lån.", "32", "Count", false)]
    [InlineData("Det ble lånt ut 4,2 mill. kroner.", "4,2 mill", "Nok", false)]
    [InlineData("Egenandelen står til 0 kroner.", "0", "Nok", false)]
    [InlineData("Koordinatoren har 140 % stilling.", "140 %", "Percent", false)]
    public void A_printed_unit_rules_other_indicators_out(string text, string printed, string unit, bool contradicts) =>
        Assert.Equal(contradicts, UnitFit.Contradicts(SmallReport.Candidate(text, printed).Mention, Enum.Parse<PatternUnit>(unit)));

    [Theory]
    [InlineData("Tilsagn om kompetansetilskudd", "2012", true)]
    [InlineData("Kommunal egenfinansiering", "2012", true)]
    [InlineData("Antall søknader", "2012", false)]
    public void A_bare_number_in_a_cell_is_an_amount_where_its_label_speaks_of_money(string label, string head, bool money)
    {
        FigureCandidate cell = new LayoutBuilder().Text("Tabell 1").Table(1, ["", head], [label, "900"]).Candidates().Single(c => c.InCell);
        Assert.Equal(money, UnitFit.Fits(cell, PatternUnit.Nok));
    }

    [Fact]
    public void Every_bare_number_of_accounts_is_an_amount() =>
        Assert.All(
            new LayoutBuilder().Text("Prosjektregnskap").Table(1, ["", "2011"], ["Bruttolønn", "512"], ["Pensjon", "61"], ["Reiser", "24"]).Candidates().Where(c => c.InCell),
            c => Assert.True(UnitFit.Fits(c, PatternUnit.Nok)));

    [Fact]
    public void A_label_that_ends_with_kroner_counts_no_homes() =>
        Assert.False(UnitFit.Fits(new LayoutBuilder().Table(1, ["", "2010"], ["Netto driftsutgift til bolig per innbygger (kr)", "312"]).Candidates().Single(c => c.InCell), PatternUnit.Count));
}
