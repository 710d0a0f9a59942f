using Boligsosial.Mining.Store;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("2012", 2012, 2012)]
    [InlineData("2012..2014", 2012, 2014)]
    [InlineData("2012..", 2012, null)]
    [InlineData("..2014", null, 2014)]
    public void Years_are_one_or_from_to(string text, int? first, int? last) => Assert.Equal(new YearRange(first, last), YearRange.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("12")]
    [InlineData("2014..2012")]
    [InlineData("2012-2014")]
    [InlineData("2012..2013..2014")]
    public void What_is_no_year_is_not_understood(string text) => Assert.Null(YearRange.Parse(text));

    [Theory]
    [InlineData("startlan_soktt", "startlan_sokt")]
    [InlineData("startlån_søkt", "startlan_sokt")]
    [InlineData("avslag", "startlan_avslag")]
    [InlineData("zzz", null)]
    public void The_nearest_name_is_what_may_have_been_meant(string given, string? meant) =>
        Assert.Equal(meant is null ? "" : $" Did you mean {meant}?", Nearest.Hint(given, ["bostedslose", "startlan_sokt", "startlan_avslag"]));
}
