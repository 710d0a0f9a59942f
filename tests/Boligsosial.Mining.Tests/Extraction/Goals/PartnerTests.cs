using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class PartnerTests
{
    private static readonly string[] Head = ["", "Formell deltakelse", "Aktiv deltakelse", "Blir informert", "Ingen deltakelse"];

    private static string[] Rows(params string[][] rows) => Rows(new LayoutBuilder().Table(1, rows));

    private static string[] Rows(LayoutBuilder builder) => [.. GoalReport.Partners(builder.Whole()).Select(p => $"{p.Name}: {p.Deltakelse}")];

    [Fact]
    public void A_mark_tells_how_a_partner_takes_part() =>
        Assert.Equal(
            ["Planseksjon: formell", "Rustjeneste: aktiv", "Politi: informert", "Private utleiere: ingen"],
            Rows(Head, ["Planseksjon", "X", "", "", ""], ["Rustjeneste", "", "X", "", ""], ["Politi", "", "", "X", ""], ["Private utleiere", "", "", "", "X"]));

    [Fact]
    public void A_partner_that_takes_part_in_two_ways_gives_two_rows() =>
        Assert.Equal(["NAV: formell", "NAV: aktiv"], Rows(Head, ["NAV", "x", "x", "", ""]));

    [Theory]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("✓")]
    [InlineData("☒")]
    [InlineData("●")]
    [InlineData("•")]
    [InlineData("Ja")]
    [InlineData("x (fra 2013)")]
    public void Marks_are_many(string mark) => Assert.Equal(["Politi: aktiv"], Rows(Head, ["Politi", "", mark, "", ""]));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("☐")]
    [InlineData("Nei")]
    public void An_empty_box_is_no_mark(string mark) => Assert.Empty(Rows(Head, ["Politi", "", mark, "", ""]));

    [Fact]
    public void An_empty_matrix_has_no_partners() =>
        Assert.Empty(Rows(Head, ["Kommunalt baserte", "", "", "", ""], ["Planseksjon", "", "", "", ""], ["Andre;", "", "", "", ""]));

    [Fact]
    public void Rows_that_head_a_group_are_no_partners() =>
        Assert.Equal(
            ["Planseksjon: aktiv", "Andre: Frelsesarmeen: aktiv"],
            Rows(Head, ["Kommunalt baserte", "<", "<", "<", "<"], ["Planseksjon", "", "x", "", ""], ["Andre", "", "x", "", ""], ["Andre: Frelsesarmeen", "", "x", "", ""]));

    [Fact]
    public void A_head_over_the_names_is_no_partner() =>
        Assert.Equal(["Politi: aktiv"], Rows(["Kommunalt baserte", .. Head[1..]], ["Politi", "", "x", "", ""]));

    [Fact]
    public void A_matrix_in_nynorsk_is_read() =>
        Assert.Equal(
            ["Lensmannen: informert", "Kriminalomsorga: ingen"],
            Rows(["", "Formell deltaking", "Aktiv deltaking", "Vert informert", "Inga deltaking"], ["Lensmannen", "", "", "X", ""], ["Kriminalomsorga", "", "", "", "X"]));

    [Fact]
    public void A_repeated_head_is_passed_over() =>
        Assert.Equal(
            ["Planseksjon: aktiv", "Politi: informert"],
            Rows(new LayoutBuilder().Table(1, Head, ["Planseksjon", "", "x", "", ""]).TableOverPage(Head, ["Politi", "", "", "x", ""])));

    [Fact]
    public void A_matrix_goes_on_without_its_head_on_the_next_page() =>
        Assert.Equal(
            ["Planseksjon: aktiv", "Politi: informert"],
            Rows(new LayoutBuilder().Table(1, Head, ["Planseksjon", "", "x", "", ""]).Page().Table(["Politi", "", "", "x", ""])));

    [Fact]
    public void A_table_of_other_things_with_marks_has_no_partners() =>
        Assert.Empty(Rows(["Aktivitet", "2012", "2013"], ["Fagdag", "x", ""]));
}
