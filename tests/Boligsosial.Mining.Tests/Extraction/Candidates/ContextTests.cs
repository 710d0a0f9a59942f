using Boligsosial.Mining.Extraction.Candidates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

/// <summary>What the words around a number are worth: how far away they are, and where they stand.</summary>
public sealed class ContextTests
{
    private static ContextWord Word(FigureCandidate candidate, string word) => candidate.Context.First(w => w.Text == word);

    [Fact]
    public void What_stands_right_behind_a_number_is_nearer_than_what_stands_farther_away()
    {
        FigureCandidate c = SmallReport.Candidate("I 2012 fikk 27 husstander innvilget startlån.", "27");
        Assert.True(Word(c, "husstander").Distance < Word(c, "innvilget").Distance);
        Assert.True(Word(c, "innvilget").Distance < Word(c, "startlån").Distance);
        Assert.Equal(Zone.After, Word(c, "husstander").Zone);
        Assert.Equal(Zone.Before, Word(c, "fått").Zone);
    }

    [Fact]
    public void A_word_counts_half_as_much_every_seven_words() =>
        Assert.Equal((1, 0.5, 0.25), (ContextWord.Nearness(0), ContextWord.Nearness(7), ContextWord.Nearness(14)));

    [Fact]
    public void What_a_distance_comes_to_does_not_depend_on_those_asked_before() =>
        Prop.ForAll(Gen.Choose(0, 6000).Select(d => d / 20.0).ListOf().ToArbitrary(), distances =>
            distances.All(d => ContextWord.Nearness(d) == Math.Pow(2, -d / ContextWord.HalfDistance))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_label_before_a_colon_is_nearer_than_what_follows_the_number()
    {
        FigureCandidate c = SmallReport.Candidate("Antall søknader: 52. Innvilget 21", "52");
        FigureCandidate plain = SmallReport.Candidate("Antall søknader var 52, og avslag var 24", "52");
        Assert.True(Word(c, "søknader").Distance < Word(plain, "søknader").Distance);
    }

    [Fact]
    public void Another_number_between_parts_a_word_from_a_number()
    {
        FigureCandidate first = SmallReport.Candidate("Vi fikk 141 søknader og ga 37 avslag.", "141");
        Assert.True(Word(first, "søknader").Distance + 4 < Word(first, "avslag").Distance);
    }

    [Fact]
    public void The_sentence_before_is_heard_from_afar()
    {
        FigureCandidate c = SmallReport.Candidate("Interessen for startlån er stor. Det kom 143 søknader.", "143");
        Assert.Equal(Zone.Earlier, Word(c, "startlån").Zone);
    }

    [Fact]
    public void The_line_above_a_list_leads_its_items_in()
    {
        FigureCandidate c = new LayoutBuilder().Text("Startlån i 2012:").Item("•", "27 søknader").Item("•", "20 innvilget").Candidates().Single(c => c.Mention.ValueText == "20");
        Assert.Equal(Zone.LeadIn, Word(c, "startlån").Zone);
    }

    [Fact]
    public void Row_column_group_and_caption_speak_for_a_value()
    {
        FigureCandidate c = new LayoutBuilder().Text("Tabell 2. Startlån").Table(1, ["", "2012"], ["Kvinner", "<"], ["Søknader", "91"]).Candidates().Single(c => c.InCell);
        Assert.Equal((Zone.Row, Zone.Column, Zone.Group, Zone.Caption), (Word(c, "søknader").Zone, Word(c, "2012").Zone, Word(c, "kvinner").Zone, Word(c, "startlån").Zone));
        Assert.Equal(("Søknader", "2012", "Søknader – 2012: 91"), (c.RowLabel, c.ColumnHead, c.Sentence));
    }

    [Fact]
    public void Dates_phones_and_paragraphs_are_no_candidates() =>
        Assert.Empty(SmallReport.Candidates("Møtet 20.06.2014 etter § 4-2 i loven, tlf. 35 58 10 00, sak 19/12, side 4."));
}
