using Boligsosial.Mining.Matching;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Matching;

/// <summary>The finder of parts of words, and the quick look at pairs of letters, against what they stand for.</summary>
public sealed class PartFinderTests
{
    private static readonly Gen<string> Words = Gen.Elements("abolig ".ToCharArray()).ListOf().Select(c => string.Concat(c));

    [Fact]
    public void Each_place_of_each_part_is_found() => Check.QuickThrowOnFailure(Prop.ForAll(
        Words.Where(w => w.Length is > 0 and < 5).ListOf().Zip(Words).ToArbitrary(),
        drawn =>
        {
            string[] parts = [.. drawn.Item1.Distinct()];
            string word = drawn.Item2;
            var found = new List<(int, int)>();
            new PartFinder(parts).Find(word, (part, at) => found.Add((part, at)));
            return found.Order().SequenceEqual(
                from part in Enumerable.Range(0, parts.Length)
                from at in Enumerable.Range(0, word.Length)
                where word.AsSpan(at).StartsWith(parts[part])
                select (part, at));
        }));

    [Theory]
    [InlineData("startlån", "antall startlån innvilget", 1, true)]
    [InlineData("startlån", "startlan", 1, true)]
    [InlineData("startlån", "tilskudd", 0.5, false)]
    [InlineData("startlån", "starttilskudd", 0.5, true)]
    [InlineData("startlån", "starttilskudd", 0.9, false)]
    public void Pairs_of_letters_are_shared_by_texts_that_are_alike(string text, string other, double least, bool shared) =>
        Assert.Equal(shared, new LetterPairs(text).AreIn(new LetterPairs(other), least));

    [Fact]
    public void The_quick_look_at_pairs_never_says_no_to_a_text_that_holds_the_other() => Check.QuickThrowOnFailure(Prop.ForAll(
        Words.Zip(Words).ToArbitrary(), drawn => new LetterPairs(drawn.Item1).AreIn(new LetterPairs(drawn.Item1 + drawn.Item2), 1)));
}
