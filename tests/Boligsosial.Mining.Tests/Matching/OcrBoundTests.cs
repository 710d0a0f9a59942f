using Boligsosial.Mining.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Matching;

/// <summary>The bound is below the distance whatever the letters, and tells most texts apart.</summary>
public sealed class OcrBoundTests
{
    [Theory]
    [MemberData(nameof(OcrDistanceTests.Alphabets), MemberType = typeof(OcrDistanceTests))]
    public void No_distance_is_below_it(string letters)
    {
        Gen<string> texts = Gen.Elements(letters.ToCharArray()).ListOf().Select(c => string.Concat(c));
        Gen<string> longTexts = Gen.Elements(letters.ToCharArray()).ListOf(90).Select(c => string.Concat(c));
        Arbitrary<string> any = Gen.OneOf(texts, longTexts).ToArbitrary();
        Prop.ForAll(any, any, (a, b) => OcrBound.Of(a, b, beginning: false) <= OcrDistance.Between(a, b) + 1e-9
            && OcrBound.Of(a, b, beginning: true) <= OcrDistance.Prefix(a, b).Distance + 1e-9
            && OcrBound.Of(a, b, beginning: true) == new OcrBound.Pattern(a).OfBeginning(b)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("resultat", "tilsagn om kjøp", 1.04)]
    [InlineData("dato for ferdigstilling", "samlet blir dette 3,61 mill", 2.53)]
    [InlineData("forankret boligsosialt arbeid på strategisk og operativt nivå", "årsrapportering boligsosialt utviklingsprogram kommune", 14)]
    [InlineData("klargjort ansvar rolle og oppgaveplassering på strategisk og operativt nivå", "bomiljøvert i 60 stilling fra august 2014 bo oppfølging 4 årsverk i 2012 7 i 20", 18)]
    public void It_tells_texts_apart_that_have_little_in_common(string a, string b, double limit) => Assert.True(OcrBound.Of(a, b, beginning: true) > limit);

    [Fact]
    public void Of_texts_that_OCR_confuses_it_asks_no_more_than_the_confusion() => Assert.InRange(OcrBound.Of("samarbeid", "sarnarbeid", beginning: false), -2, OcrDistance.Confusion + 1e-9);
}
