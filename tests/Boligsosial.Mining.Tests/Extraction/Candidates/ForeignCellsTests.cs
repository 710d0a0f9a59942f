using Boligsosial.Mining.Extraction.Candidates;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class ForeignCellsTests
{
    private static string[] Values(params string[][] rows) => [.. new LayoutBuilder().Table(1, rows).Candidates().Where(c => c.InCell).Select(c => c.Mention.ValueText)];

    [Theory]
    [InlineData("Kostragruppe 11")]
    [InlineData("KOSTRA-gruppe 3")]
    [InlineData("Landet u/Oslo")]
    [InlineData("Heile landet")]
    [InlineData("Landsgjennomsnittet")]
    [InlineData("Endring")]
    [InlineData("Avvik")]
    public void The_average_of_others_and_a_difference_count_nothing_of_the_kommune(string head) =>
        Assert.Equal(["25,1"], Values(["", "2010", head], ["Boliger per 1000 innbyggere", "25,1", "20,7"]));

    [Fact]
    public void Nor_does_the_row_of_the_country() =>
        Assert.Equal(["25,1"], Values(["", "Boliger per 1000 innbyggere"], ["Risør", "25,1"], ["Landet", "20,7"]));

    [Fact]
    public void Another_kommune_does() =>
        Assert.Equal(["25,1", "20,3"], Values(["", "Risør", "Tvedestrand"], ["Boliger per 1000 innbyggere", "25,1", "20,3"]));

    [Fact]
    public void What_the_lending_changed_by_is_a_figure() =>
        Assert.Equal(["30", "5"], Values(["", "2012", "Endring"], ["Videreutlån av startlån (mill. kr)", "30", "5"]));
}
