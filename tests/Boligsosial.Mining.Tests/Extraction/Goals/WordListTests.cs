using Boligsosial.Mining.Extraction.Goals;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class WordListTests
{
    private static readonly WordList Heads = new(["Beskrivelse av mål", "Resultat", "Varighet (ferdig når)", "Nr", "Tid"]);

    [Theory]
    [InlineData("Resultat", true)]
    [InlineData("RESULTAT:", true)]
    [InlineData("Resu1tat", true)]
    [InlineData("beskrivelse", true)]
    [InlineData("nr.", true)]
    [InlineData("mål", false)]
    [InlineData("av", false)]
    [InlineData("kommunen", false)]
    public void Its_own_words_tell_it_and_the_small_ones_of_its_phrases_do_not(string word, bool tells) => Assert.Equal(tells, Heads.Tells(LetterPairs.Skeleton(word)));

    [Fact]
    public void What_is_a_phrase_may_be_one_at_a_quick_look()
    {
        Arbitrary<string> words = Gen.OneOf(
            Gen.Elements("resultat", "resu1tat", "beskrive1se av mal", "varighet ferdig når", "nr", "n r", "tid", "tiden"),
            Gen.Elements("nrtidesulta ".ToCharArray()).ListOf().Select(c => HeadingText.Fold(string.Concat(c)))).ToArbitrary();
        Prop.ForAll(words, text => text.Length == 0 || !Heads.Is(text) || Heads.MayBe(text[0], text.Length)).QuickCheckThrowOnFailure();
    }
}
