using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

public sealed class BreakdownsTests
{
    private static FigureCandidate Cell(string label, string head) => new LayoutBuilder().Text("Tabell 1").Table(1, ["", head], [label, "27"]).Candidates().Single(c => c.InCell);

    [Theory]
    [InlineData("Bruttolønn", "regnskap_post", "Bruttolønn")]
    [InlineData("SUM TOTALT", "regnskap_post", "SUM TOTALT")]
    [InlineData("Mangler bolig", "kartlagt_boligproblem", "Mangler bolig")]
    [InlineData("Totalt", "kartlagt_boligproblem", "")]
    [InlineData("I alt", "kartlagt_boligproblem", "")]
    [InlineData("Gjennomgangsboliger", "botid_ar", "Gjennomgangsboliger")]
    [InlineData("Søknader", "startlan_sokt", "")]
    public void The_label_of_the_row_is_the_part(string label, string indicator, string part) => Assert.Equal(part, Breakdowns.Of(Cell(label, "Antall"), indicator, null));

    [Theory]
    [InlineData("Januar 2012", "januar")]
    [InlineData("Desember 2012", "desember")]
    [InlineData("2012", "")]
    public void Housing_allowance_is_counted_in_months(string head, string part) => Assert.Equal(part, Breakdowns.Of(Cell("Mottakere av bostøtte", head), "bostotte_mottakere", null));

    [Fact]
    public void The_form_counts_needs_at_the_years_beginning_and_end()
    {
        FigureCandidate cell = Cell("Uegnet bolig", "Status behov");
        Assert.Equal("status_start", Breakdowns.Of(cell, "husstander_uegnet_bolig", new DateOnly(2012, 1, 1)));
        Assert.Equal("status_slutt", Breakdowns.Of(cell, "husstander_uegnet_bolig", new DateOnly(2012, 12, 31)));
        Assert.Equal("resultat", Breakdowns.Of(Cell("Uegnet bolig", "Resultat: har fått egnet bolig"), "husstander_uegnet_bolig", new DateOnly(2012, 12, 31)));
    }

    [Fact]
    public void The_giver_of_a_grant_is_its_part() =>
        Assert.Equal("Helsedirektoratet", Breakdowns.Of(SmallReport.Candidate("Vi har mottatt tilsagn fra Helsedirektoratet på kr 856.000,-.", "856.000"), "tilskudd_tilsagn", null));
}
