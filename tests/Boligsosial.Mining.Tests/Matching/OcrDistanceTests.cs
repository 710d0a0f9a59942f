using Boligsosial.Mining.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Matching;

public sealed class OcrDistanceTests
{
    /// <summary>Letters that are confused, alone and as pairs, with what no one takes them for.</summary>
    public static TheoryData<string> Alphabets => new("l1o0rnm ", "!|lijs5b86", "øoeéêc æa4âåä", "hnbuvyz2gq9", "wvdclkhfrtæøåaeo", "nimurlh.- AŠ", "abcdefghijklmnopqrstuvwxyzæøå0123456789 -!|");

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
    public void Texts_that_are_one_confusion_apart_are_never_beyond_a_confusion()
    {
        foreach (string alike in "l1 li 1i i! l! l| i| ij o0 oø ø0 ø6 öø öo åa äå äa âå âa ée èe êe ec s5 b8 b6 g9 gq g6 z2 vy uv nu nh hb ft rt tf øe æe æa a4".Split(' '))
        {
            Assert.Equal(OcrDistance.Confusion, OcrDistance.Between($"bolig{alike[0]}k", $"bolig{alike[1]}k", OcrDistance.Confusion), 9);
        }

        foreach (string pair in "mrn mnn min mni wvv dcl hli uii uli nri nii klc æae øoe åaa".Split(' '))
        {
            Assert.Equal(OcrDistance.Confusion, OcrDistance.Between($"bolig{pair[0]}s", $"bolig{pair[1..]}s", OcrDistance.Confusion), 9);
            Assert.Equal(OcrDistance.Confusion, OcrDistance.Prefix($"bolig{pair[1..]}s", $"bolig{pair[0]}s og mer", OcrDistance.Confusion).Distance, 9);
        }
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

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void A_limit_does_not_change_what_lies_within_it(string letters)
    {
        Arbitrary<string> words = Gen.Elements(letters.ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Arbitrary<int> limits = Gen.Choose(0, 40).ToArbitrary();
        Prop.ForAll(words, words, limits, (a, b, tenths) =>
        {
            double limit = tenths / 10.0;
            double free = OcrDistance.Between(a, b);
            double limited = OcrDistance.Between(a, b, limit);
            return free <= limit ? limited == free : double.IsInfinity(limited);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void Nor_does_it_change_the_beginning_that_is_most_like_a_prefix(string letters)
    {
        Arbitrary<string> words = Gen.Elements(letters.ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Arbitrary<int> limits = Gen.Choose(0, 40).ToArbitrary();
        Prop.ForAll(words, words, limits, (prefix, text, tenths) =>
        {
            (double Distance, int Length) free = OcrDistance.Prefix(prefix, text);
            (double Distance, int Length) limited = OcrDistance.Prefix(prefix, text, tenths / 10.0);
            return free.Distance <= tenths / 10.0 ? limited == free : double.IsInfinity(limited.Distance);
        }).QuickCheckThrowOnFailure();
    }
}
