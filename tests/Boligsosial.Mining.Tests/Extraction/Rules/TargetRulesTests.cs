using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

public sealed class TargetRulesTests
{
    [Theory]
    [InlineData("Minst 40 leietakere skal kjøpe egen bolig.", "40")]
    [InlineData("Målet er 24 deltakere innen 2017.", "24")]
    [InlineData("Vi planlegger 16 nye boliger.", "16")]
    [InlineData("Kommunen vil bygge 30 boliger.", "30")]
    [InlineData("Mål: 12 småhus står klare i 2013.", "12")]
    [InlineData("Det tas sikte på 6 slike kjøp.", "6")]
    [InlineData("Vi reknar med 60 samtalar neste år.", "60")]
    [InlineData("Rådmannen har foreslått 100 mill. for 2014, som skal gi 80 lån.", "80")]
    public void What_shall_be_is_a_goal(string text, string printed) => Assert.True(TargetRules.IsTarget(SmallReport.Candidate(text, printed), "leie_til_eie_kjopt"));

    [Theory]
    [InlineData("I år har 26 leietakere kjøpt egen bolig.", "26")]
    [InlineData("Kommunen disponerer 341 boliger.", "341")]
    [InlineData("Det ble gjennomført 14 utkastelser. Neste år skal tallet ned.", "14")]
    [InlineData("Vi skulle ha flere, men fikk 12 søknader.", "12")]
    public void What_was_is_none(string text, string printed) => Assert.False(TargetRules.IsTarget(SmallReport.Candidate(text, printed), "leie_til_eie_kjopt"));

    [Theory]
    [InlineData("boliger_planlagt")]
    [InlineData("tilskudd_anslatt")]
    [InlineData("programramme")]
    public void Some_indicators_are_plans_by_themselves(string indicator) => Assert.True(TargetRules.IsTarget(SmallReport.Candidate("Det ble 12 boliger.", "12"), indicator));

    [Theory]
    [InlineData("Tilskudd", "Budsjett 2013", true)]
    [InlineData("Tilskudd", "Mål 2013", true)]
    [InlineData("Tilskudd", "Regnskap 2012", false)]
    [InlineData("Tilskudd", "2012", false)]
    [InlineData("Planlagt forbruk", "2013", true)]
    [InlineData("Planlagt forbruk", "Utbetalt 2013", false)]
    public void In_a_table_the_head_or_the_label_tells(string label, string head, bool target)
    {
        FigureCandidate cell = new LayoutBuilder().Text("Tabell 1").Table(1, ["", head], [label, "900"]).Candidates().Single(c => c.InCell);
        Assert.Equal(target, TargetRules.IsTarget(cell, "tilskudd_tilsagn"));
    }

    [Fact]
    public void A_table_headed_budget_holds_plans() =>
        Assert.True(TargetRules.IsTarget(new LayoutBuilder().Text("Tabell 3. Budsjett").Table(1, ["", "2013"], ["Tilskudd", "900"]).Candidates().Single(c => c.InCell), "tilskudd_tilsagn"));

    [Theory]
    [InlineData("Beskrivelse av mål", true)]
    [InlineData("Skildring av mål", true)]
    [InlineData("Resultat", false)]
    public void In_the_forms_column_of_goals_every_number_is_a_goal(string head, bool target)
    {
        FigureCandidate inCell = new LayoutBuilder().Table(1, ["", head], ["Delmål 1", "Antallet opphold i midlertidig bolig er høyst 25 husstander hvert eneste år"])
            .Candidates().Single(c => c.Mention.ValueText == "25");
        Assert.Equal(target, TargetRules.IsTarget(inCell, "husstander_midlertidig"));
    }
}
