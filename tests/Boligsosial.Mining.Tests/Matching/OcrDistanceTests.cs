using Boligsosial.Mining.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Matching;

public sealed class OcrDistanceTests
{
    [Theory]
    [InlineData("formalia", "formalia", 0, 0)]
    [InlineData("bolig", "b0lig", 0.01, 0.3)]
    [InlineData("organisering", "organ1sering", 0.01, 0.3)]
    [InlineData("samarbeid", "sarnarbeid", 0.01, 0.3)]
    [InlineData("e-post", "e- ost", 1, 1.2)]
    [InlineData("årsrapport", "arsrapport", 0.01, 0.3)]
    [InlineData("utfylt av", "utfyltav", 0.01, 0.15)]
    [InlineData("skien", "stord", 3, 5)]
    public void Damage_is_cheap_and_difference_is_dear(string a, string b, double least, double most) =>
        Assert.InRange(OcrDistance.Between(a, b), least, most);

    [Fact]
    public void It_gives_up_beyond_the_limit() => Assert.Equal(double.PositiveInfinity, OcrDistance.Between("mandal", "tromsø", 1));

    [Fact]
    public void A_prefix_is_found_where_it_ends()
    {
        (double distance, int length) = OcrDistance.Prefix("kommunens navn", "kommunens navnSkien");
        Assert.Equal((0, 14), (distance, length));
    }

    [Fact]
    public void It_is_a_distance()
    {
        Arbitrary<string> words = Gen.Elements("l1i!|o0øaåærnmclduvw -.kst".ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Prop.ForAll(words, words, (a, b) =>
            OcrDistance.Between(a, a) == 0
            && Math.Abs(OcrDistance.Between(a, b) - OcrDistance.Between(b, a)) < 1e-9
            && (OcrDistance.Between(a, b) > 0 || a == b)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_limit_does_not_change_what_lies_within_it()
    {
        Arbitrary<string> words = Gen.Elements("l1o0rnm ".ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Arbitrary<int> limits = Gen.Choose(0, 40).ToArbitrary();
        Prop.ForAll(words, words, limits, (a, b, tenths) =>
        {
            double limit = tenths / 10.0;
            double free = OcrDistance.Between(a, b);
            double limited = OcrDistance.Between(a, b, limit);
            return free <= limit ? limited == free : double.IsInfinity(limited);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nor_does_it_change_the_beginning_that_is_most_like_a_prefix()
    {
        Arbitrary<string> words = Gen.Elements("l1o0rnm ".ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Arbitrary<int> limits = Gen.Choose(0, 40).ToArbitrary();
        Prop.ForAll(words, words, limits, (prefix, text, tenths) =>
        {
            (double Distance, int Length) free = OcrDistance.Prefix(prefix, text);
            (double Distance, int Length) limited = OcrDistance.Prefix(prefix, text, tenths / 10.0);
            return free.Distance <= tenths / 10.0 ? limited == free : double.IsInfinity(limited.Distance);
        }).QuickCheckThrowOnFailure();
    }
}
