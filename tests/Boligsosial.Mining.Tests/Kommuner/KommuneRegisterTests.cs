using Boligsosial.Mining.Kommuner;
using Xunit;

namespace Boligsosial.Mining.Tests.Kommuner;

public sealed class KommuneRegisterTests
{
    private static KommuneRegister Register => TestDefinitions.Register;

    [Theory]
    [InlineData("Skien", "0806")]
    [InlineData("Skiens kommune", "0806")]
    [InlineData("SKIEN KOMMUNE", "0806")]
    [InlineData("Lørenskog kommune", "0230")]
    [InlineData("Nord-Fron", "0516")]
    [InlineData("Nord Fron kommune", "0516")]
    [InlineData("Nore & Uvdal kommune", "0633")]
    [InlineData("Østre Slidre", "0544")]
    [InlineData("Kárášjohka", "2021")]
    [InlineData("Hol", "0620")]
    [InlineData("Os kommune", "0441,1243")]
    [InlineData("Ingensteds", "")]
    public void A_kommune_is_known_by_its_names(string name, string numbers) =>
        Assert.Equal(numbers, string.Join(',', Register.ByName(name, 2013).Select(k => k.Number)));

    [Fact]
    public void A_number_is_valid_in_its_years()
    {
        Assert.Equal("Harstad", Register.ByNumber("1901", 2012)?.Name);
        Assert.Null(Register.ByNumber("1901", 2013));
        Assert.Equal("1903", Assert.Single(Register.ByName("Harstad", 2013)).Number);
        Assert.Equal("1901", Assert.Single(Register.ByName("Harstad", 2012)).Number);
    }

    [Theory]
    [InlineData("0806", 2014, "0806")]
    [InlineData("0806", 2020, "3807")]
    [InlineData("0806", 2024, "4003")]
    [InlineData("1850", 2020, "1806,1875")]
    [InlineData("0720", 2017, "0710")]
    public void A_number_is_followed_to_its_successors(string number, int year, string numbers) =>
        Assert.Equal(numbers, string.Join(',', Register.Successors(number, year).Select(k => k.Number).Order()));

    [Theory]
    [InlineData("0806", "0806,3807,4003")]
    [InlineData("4003", "0806,3807,4003")]
    [InlineData("Skiens kommune", "0806,3807,4003")]
    [InlineData("Harstad", "1901,1903,5402,5503")]
    [InlineData("1915", "1915")]
    [InlineData("0720", "0720")]
    [InlineData("0137", "0137,3018,3114")]
    [InlineData("Våler", "0137,0426,3018,3114,3419")]
    [InlineData("9999", "")]
    [InlineData("Ingensteds", "")]
    public void A_kommune_has_all_numbers_it_has_had(string numberOrName, string numbers) => Assert.Equal(numbers, string.Join(',', Register.AllNumbers(numberOrName)));

    [Fact]
    public void A_merged_kommune_has_its_predecessors() =>
        Assert.Equal(["1901", "1915"], Register.Predecessors("1903", 2012).Select(k => k.Number).Order());

    [Theory]
    [InlineData("0806", "sor")]
    [InlineData("0230", "ost")]
    [InlineData("1149", "vest")]
    [InlineData("1601", "midt-norge")]
    [InlineData("5001", "midt-norge")]
    [InlineData("1804", "bodo")]
    [InlineData("1902", "hammerfest")]
    [InlineData("4003", "sor")]
    public void A_kommune_has_the_region_of_its_fylke_or_of_those_it_came_from(string number, string region) =>
        Assert.Equal(region, Register.RegionOf(Register.ByNumber(number)!));

    [Theory]
    [InlineData("arn@lorenskog.kommune.no", "0230")]
    [InlineData("Se www.nord-fron.kommune.no.", "0516")]
    [InlineData("post@baerum.kommune.no eller post@asker.kommune.no", "0219,0220")]
    [InlineData("post@eksempel.no", "")]
    [InlineData("post@os.kommune.no", "")]
    public void An_address_on_the_net_tells_the_kommune(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(',', Register.FindInAddresses(text, 2012).Select(k => k.Number)));

    [Fact]
    public void There_are_as_many_kommuner_as_there_were()
    {
        Assert.Equal(430, Register.Kommuner.Count(k => k.ValidIn(2011)));
        Assert.Equal(428, Register.Kommuner.Count(k => k.ValidIn(2014)));
        Assert.Equal(15, Register.Bydeler.Count);
    }

    [Fact]
    public void Every_kommune_of_the_reporting_years_is_found_by_its_own_name_and_its_genitive() =>
        Assert.All(Register.Kommuner.Where(k => k.ValidIn(2012)), k =>
        {
            Assert.Contains(k, Register.ByName(k.Name, 2012));
            Assert.Contains(k, Register.ByName($"{k.Name.ToUpperInvariant()} KOMMUNE", 2012));
            KommuneMention mention = Assert.Single(Register.FindMentions($"Rådmannen i {k.Name} kommune har ansvaret.", 2012));
            Assert.Contains(k, (IEnumerable<Kommune>)[mention.Kommune, .. mention.Namesakes]);
        });
}
