using Boligsosial.Mining.Search.Analysis;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>What text is searched by.</summary>
public sealed class AnalyzerTests
{
    private static readonly NorwegianAnalyzer Analyzer = NorwegianAnalyzer.Load(TestDefinitions.Folder);

    [Theory]
    [InlineData("1 200 000", "1200000")]
    [InlineData("1.200.000,-", "1200000")]
    [InlineData("1\u00A0200\u00A0000", "1200000")]
    [InlineData("856.000,50", "856000,50")]
    [InlineData("20.12.2012", "2012-12-20")]
    [InlineData("20.12.12", "2012-12-20")]
    [InlineData("2012-12-20", "2012-12-20")]
    [InlineData("4,7", "4,7")]
    [InlineData("2012", "2012")]
    [InlineData("3.1.7", "3.1.7")]
    public void A_number_is_kept_whole(string printed, string term) => Assert.Equal([term], Stems(printed));

    [Theory]
    [InlineData("startla\u030An", "startlån")]
    [InlineData("StartLÅN", "startlån")]
    [InlineData("start\u00ADlån", "startlån")]
    [InlineData("start-\nlån", "startlån")]
    [InlineData("start\u00AD\nlån", "startlån")]
    [InlineData("start\u00AD \r\n  lån", "startlån")]
    [InlineData("start\u00AD\flån", "startlån")]
    [InlineData("kontakt\u00AD\ntil", "kontakttil")]
    [InlineData("startlaan", "startlån")]
    [InlineData("soeknad", "søknad")]
    [InlineData("Baerum", "bærum")]
    [InlineData("Tromsö", "tromsø")]
    [InlineData("idé", "ide")]
    [InlineData("ﬁnansiering", "finansiering")]
    public void A_word_has_one_spelling(string printed, string spelling) => Assert.Equal(spelling, Assert.Single(Analyzer.Analyze(printed)).Word.Spelling);

    [Theory]
    [InlineData("boenhet")]
    [InlineData("poeng")]
    [InlineData("noen")]
    [InlineData("beboer")]
    [InlineData("Israel")]
    public void Two_letters_that_are_two_sounds_stay_two(string word) => Assert.Equal(word.ToLowerInvariant(), Analyzer.Word(word).Spelling);

    [Fact]
    public void A_letter_of_its_own_is_not_folded() => Assert.NotEqual(Analyzer.Word("måte").Stem, Analyzer.Word("mate").Stem);

    [Theory]
    [InlineData("rus-\nog psykiatri", "rus og psykiatri")]
    [InlineData("rus-\nkontra psykiatri", "rus kontra psykiatri")]
    [InlineData("lån\u00AD\nOslo", "lån oslo")]
    [InlineData("lån\u00AD", "lån")]
    public void A_hyphen_before_a_conjunction_or_a_name_does_not_join_lines(string text, string words) => Assert.Equal(words, string.Join(' ', Analyzer.Analyze(text).Select(t => t.Word.Spelling)));

    [Fact]
    public void A_word_with_hyphens_is_found_whole_and_by_its_parts()
    {
        Token[] tokens = [.. Analyzer.Analyze("NAV-kontoret i Skien")];
        Assert.Equal(["navkontor", "nav", "kontor", "i", "skien"], tokens.Select(t => t.Word.Stem));
        Assert.Equal([0, 0, 1, 2, 3], tokens.Select(t => t.Position));
    }

    [Theory]
    [InlineData("Skiens", "skien")]
    [InlineData("Drammen", "drammen")]
    [InlineData("timene", "tim")]
    public void A_name_of_a_place_is_not_cut_unless_it_is_a_word(string word, string stem) => Assert.Equal(stem, Analyzer.Word(word).Stem);

    [Fact]
    public void An_abbreviation_is_one_word() => Assert.Equal(["bla", "nav"], Stems("bl.a. NAV"));

    [Theory]
    [InlineData("startlånsordningen", "startlån ordning")]
    [InlineData("husleierestanser", "husleie restanse")]
    [InlineData("boenheter", "enhet")]
    [InlineData("bustadtilskotet", "bustad tilskot")]
    [InlineData("utleigebustader", "utleige bustad")]
    [InlineData("barnehagen", "barn hage")]
    public void A_compound_is_found_by_its_parts(string word, string parts)
    {
        IReadOnlyList<string> found = Analyzer.Word(word).Parts;
        Assert.All(parts.Split(' '), p => Assert.Contains(Analyzer.Word(p).Stem, found));
    }

    [Theory]
    [InlineData("tilskudd")]
    [InlineData("rapportering")]
    [InlineData("vurdering")]
    [InlineData("forskrift")]
    [InlineData("organisasjon")]
    [InlineData("medlem")]
    public void A_simple_word_is_not_split(string word) => Assert.Empty(Analyzer.Word(word).Parts);

    [Fact]
    public void A_name_is_not_split()
    {
        Assert.Empty(Analyzer.Analyze("de bor i Boligveien").Last().Word.Parts);
        Assert.Empty(Analyzer.Word("Sandefjord").Parts);
    }

    [Fact]
    public void Places_are_those_of_the_text()
    {
        const string Text = "Kommunen ga «startlån», kr 1 200 000,-.";
        Assert.Equal(["Kommunen", "ga", "startlån", "kr", "1 200 000"], Analyzer.Analyze(Text).Select(t => Text.Substring(t.Start, t.Length)));
    }

    private static IEnumerable<string> Stems(string text) => Analyzer.Analyze(text).Select(t => t.Word.Stem);
}
