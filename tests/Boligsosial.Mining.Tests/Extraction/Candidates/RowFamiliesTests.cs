using Boligsosial.Mining.Extraction.Candidates;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

/// <summary>Rows whose labels leave something to be understood from the rows above.</summary>
public sealed class RowFamiliesTests
{
    private static string[] Words(FigureCandidate candidate, Zone zone) => [.. candidate.Context.Where(w => w.Zone == zone).Select(w => w.Text)];

    private static FigureCandidate Cell(string printed, params string[][] rows) => new LayoutBuilder().Table(1, rows).Candidates().Single(c => c.InCell && c.Mention.ValueText == printed);

    [Theory]
    [InlineData("– regnet per 1 000 innbyggere")]
    [InlineData("- rekna per 1000 innbyggjarar")]
    [InlineData("Det samme, pr. 1000 innbyggere")]
    [InlineData("Herav i tettstedet")]
    public void A_part_is_of_the_row_above(string label) =>
        Assert.Contains("boliger", Words(Cell("18,4", ["", "2011"], ["Boliger kommunen rår over", "148"], [label, "18,4"]), Zone.Whole));

    [Fact]
    public void Several_parts_are_of_the_same_whole() =>
        Assert.Equal(["gjennomført", "kjøp"], Words(Cell("21", ["Startlån", "2012"], ["Gjennomført kjøp", "33"], ["– lånet dekket alt", "12"], ["– bank ved siden av", "21"]), Zone.Whole));

    [Fact]
    public void A_row_that_stands_by_itself_has_no_whole() =>
        Assert.Empty(Words(Cell("29", ["Startlån", "2012"], ["Søknader", "61"], ["Avslag", "29"]), Zone.Whole));

    [Fact]
    public void A_sum_has_the_rows_above_as_parts() =>
        Assert.Equal(["leid", "inn", "eid", "av", "kommunen"], Words(Cell("759", ["", "2011"], ["Eid av kommunen", "688"], ["Leid inn", "71"], ["Til sammen", "759"]), Zone.Parts));

    [Fact]
    public void A_sum_ends_at_the_sum_before() =>
        Assert.Equal(["avslag"], Words(Cell("9", ["", "2011"], ["Eid", "6"], ["I alt", "8"], ["Avslag", "4"], ["Sum", "9"]), Zone.Parts));
}
