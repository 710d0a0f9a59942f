using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

/// <summary>The notation of indicators.yaml, each part on a sentence or a cell.</summary>
public sealed class PatternTests
{
    private static double Score(string pattern, FigureCandidate candidate)
    {
        var terms = new TermIndex();
        Pattern parsed = Pattern.Parse(pattern, terms);
        return parsed.Score(TermDistances.Of(terms, candidate), ownOnly: false);
    }

    private static double Score(string pattern, string text, string printed) => Score(pattern, SmallReport.Candidate(text, printed));

    private static FigureCandidate Cell(string label, string head, string caption = "Tabell 1") =>
        new LayoutBuilder().Text(caption).Table(1, ["", head], [label, "27"]).Candidates().Single(c => c.InCell);

    [Theory]
    [InlineData("startlån innvilget", true)]
    [InlineData("startlån avslag", false)]
    [InlineData("lån husstand", true)]
    [InlineData("startlån avslag|innvilget", true)]
    public void All_terms_must_be_there_each_in_one_of_its_spellings(string pattern, bool fits) =>
        Assert.Equal(fits, Score(pattern, "I 2012 fikk 27 husstander innvilget startlån.", "27") > 0);

    [Theory]
    [InlineData("lån", true)]
    [InlineData("=lån", false)]
    [InlineData("^start", true)]
    [InlineData("^lån", false)]
    [InlineData("=startlån", true)]
    public void A_term_is_a_part_of_a_word_its_beginning_or_the_whole(string pattern, bool fits) =>
        Assert.Equal(fits, Score(pattern, "Kommunen ga 27 startlån.", "27") > 0);

    [Fact]
    public void Nynorsk_words_have_the_bokmål_terms() =>
        Assert.True(Score("tilskudd bolig", "Ti fekk bustadtilskot til 12 bustader.", "12") > 0);

    [Fact]
    public void A_forbidden_term_beside_the_number_rules_the_pattern_out() =>
        Assert.Equal(0, Score("startlån -avslag", "Det ble gitt 27 avslag på startlån.", "27"));

    [Fact]
    public void A_forbidden_term_far_away_does_not() =>
        Assert.True(Score("startlån -avslag", "Det kom inn 27 startlånsøknader i løpet av det første halvåret, og etter en lang behandling ble til slutt fem avslag sendt.", "27") > 0);

    [Fact]
    public void An_excluded_term_rules_the_pattern_out_from_the_caption_too()
    {
        FigureCandidate cell = Cell("Antall søknader", "2012", "Tabell 1. Startlån");
        Assert.True(Score("søknad -startlån", cell) > 0);
        Assert.Equal(0, Score("søknad !startlån", cell));
    }

    [Fact]
    public void A_pattern_for_cells_does_not_speak_of_sentences()
    {
        const string Sentence = "Det ble disponert 27 boliger.";
        Assert.Equal(0, Score("disponer @cell", Sentence, "27"));
        Assert.True(Score("disponer @prose", Sentence, "27") > 0);
        Assert.True(Score("disponer @cell", Cell("Disponerte boliger", "2012")) > 0);
        Assert.Equal(0, Score("disponer @prose", Cell("Disponerte boliger", "2012")));
    }

    [Fact]
    public void The_nearer_a_term_the_more_it_is_worth()
    {
        const string Sentence = "Vi fikk 141 søknader i halvåret og ga 37 avslag.";
        Assert.True(Score("avslag", Sentence, "37") > Score("avslag", Sentence, "141"));
        Assert.True(Score("søknad", Sentence, "141") > Score("søknad", Sentence, "37"));
    }

    [Fact]
    public void A_heading_alone_says_nothing_of_a_number_in_a_sentence() =>
        Assert.Equal(0, Score("utkastelse", new LayoutBuilder().Heading("4.5 Utkastelser").Text("Vi har 27 ansatte.").Candidates().Single(c => c.Mention.ValueText == "27")));

    [Fact]
    public void The_caption_alone_says_nothing_of_a_cell() =>
        Assert.Equal(0, Score("startlån", Cell("Menn", "2012", "Tabell 1. Startlån")));
}
