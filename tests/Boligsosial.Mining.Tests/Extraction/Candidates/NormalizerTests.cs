using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
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
