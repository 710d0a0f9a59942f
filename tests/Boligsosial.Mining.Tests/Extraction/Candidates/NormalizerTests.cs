using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("bustad", "bolig")]
    [InlineData("bustadtilskot", "boligtilskudd")]
    [InlineData("hushald", "husstand")]
    [InlineData("leigebuarar", "leietakerar")]
    [InlineData("eigenfinansiering", "egenfinansiering")]
    [InlineData("rekneskap", "regnskap")]
    [InlineData("utkastingar", "utkastelsear")]
    public void Nynorsk_is_spelt_as_bokmål(string word, string expected) => Assert.Equal(expected, SmallReport.Normalizer.Word(word));

    [Theory]
    [InlineData("startlån")]
    [InlineData("gjennomsnittlig")]
    [InlineData("fornyet")]
    [InlineData("innbygger")]
    [InlineData("innbetaling")]
    [InlineData("leilighet")]
    public void A_word_that_is_spelt_so_already_stays(string word) => Assert.Equal(word, SmallReport.Normalizer.Word(word));

    [Fact]
    public void Words_and_numbers_are_told_apart_with_their_places()
    {
        List<NormalizedWord> words = SmallReport.Normalizer.Words("12 % av B2-ordninga");
        Assert.Equal(["12", "prosent", "av", "b", "2", "ordninga"], words.Select(w => w.Text));
        Assert.Equal((3, 4), (words[1].Start, words[1].End));
    }

    [Fact]
    public void Words_are_normalized_alike_however_often_and_on_which_thread_they_are_seen()
    {
        Arbitrary<string> texts = Gen.Elements("abeiløåBØ1 2,%-".ToCharArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            List<NormalizedWord>[] seen = [.. Enumerable.Range(0, 4).AsParallel().Select(_ => SmallReport.Normalizer.Words(text))];
            return seen[0].TrueForAll(w => w.Text == (text[w.Start] == '%' ? "prosent" : SmallReport.Normalizer.Word(text[w.Start..w.End].ToLowerInvariant())))
                && Array.TrueForAll(seen, words => words.SequenceEqual(seen[0]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_spelling_is_one_object_that_keeps_what_each_owner_knows_of_it()
    {
        NormalizedWord[] words = [.. SmallReport.Normalizer.Words("Bustad, bolig og BOLIG, 50 prosent eller 50 %")];
        Assert.Single(words.Where(w => w.Text == "bolig").Select(w => w.Spelling).Distinct());
        Assert.Single(words.Where(w => w.Text == "prosent").Select(w => w.Spelling).Distinct());

        int asked = 0;
        string Length(object owner, NormalizedSpelling spelling) => spelling.Known(owner, (_, text) => $"{++asked} {text.Length}");
        (object one, object other) = (new object(), new object());
        Assert.Equal(["1 5", "2 5", "1 5"], [Length(one, words[0].Spelling), Length(other, words[0].Spelling), Length(one, words[1].Spelling)]);
    }

    [Fact]
    public void A_broken_file_is_reported()
    {
        string folder = Directory.CreateTempSubdirectory("normalizer").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, Normalizer.FileName), "replace: [[bustad]]");
            Assert.Contains("pair", Assert.Throws<DefinitionException>(() => Normalizer.Load(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
