using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Repair;
using Boligsosial.Mining.Scanning.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning.Repair;

/// <summary>What is put right in words read off a scan, and what is left alone.</summary>
public sealed class RepairTests
{
    private static readonly Vocabulary Words = Vocabulary.Load(TestDefinitions.Folder);

    [Theory]
    [InlineData("2O12", "2012")]
    [InlineData("l5", "15")]
    [InlineData("1OO.000", "100.000")]
    [InlineData("42", null)]
    [InlineData("B12", null)]
    [InlineData("i2", null)]
    [InlineData("boliger", null)]
    public void Letters_in_numbers_are_the_digits_they_were_printed_as(string read, string? meant) => Assert.Equal(meant, DigitRepair.Repair(read));

    [Fact]
    public void A_digit_is_never_made_another() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("0123456789lIOoSB|.,%".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary(),
        word => DigitRepair.Repair(word) is not { } repaired
            || (repaired.Length == word.Length && word.Zip(repaired).All(p => !char.IsAsciiDigit(p.First) || p.First == p.Second))));

    [Theory]
    [InlineData("kornmune", 0.5, "kommune")]
    [InlineData("b0lig", 0.5, "bolig")]
    [InlineData("startIån", 0.5, "startlån")]
    [InlineData("kommune", 0.3, null)]
    [InlineData("Dranmen", 0.95, null)]
    [InlineData("xqzwvk", 0.2, null)]
    public void Words_are_repaired_where_one_word_alone_can_be_meant(string read, double confidence, string? meant) =>
        Assert.Equal(meant, new WordRepair(Words).Repair(read, confidence, startsSentence: false));

    [Fact]
    public void The_word_as_read_stays_beside_the_repaired_one_and_a_number_is_less_sure()
    {
        List<ReadWord> words = new PageRepair(Words).Repair([Word("2O12", 0.9, 0), Word("kornmune", 0.5, 40)]);

        Assert.Equal(["2012", "kommune"], words.Select(w => w.Text));
        Assert.Equal(["2O12", "kornmune"], words.Select(w => w.Printed));
        Assert.True(words[0].Confidence < 0.9);
    }

    [Theory]
    [InlineData("i2013", "i 2013")]
    [InlineData("15husstander", "15 husstander")]
    [InlineData("B12", "B12")]
    public void A_word_and_a_number_that_lost_the_space_between_them_are_parted(string read, string parted) =>
        Assert.Equal(parted, string.Join(' ', new PageRepair(Words).Repair([Word(read, 0.9, 0)]).Select(w => w.Text)));

    [Fact]
    public void The_preposition_at_the_beginning_of_a_sentence_is_no_number() =>
        Assert.Equal("I løpet av", string.Join(' ', new PageRepair(Words).Repair([Word("1", 0.9, 0), Word("løpet", 0.9, 10), Word("av", 0.9, 50)]).Select(w => w.Text)));

    [Theory]
    [InlineData("1030", "000", "1 030 000")]
    [InlineData("2011", "350", "2011 350")]
    [InlineData("1030", "35", "1030 35")]
    public void A_number_in_groups_of_three_has_its_lost_space_again(string read, string next, string parted)
    {
        double end = Word(read, 0.9, 0).Box.X1;

        Assert.Equal(parted, string.Join(' ', new PageRepair(Words).Repair([Word(read, 0.9, 0), Word(next, 0.9, end + 3)]).Select(w => w.Text)));
    }

    [Theory]
    [InlineData("Kommunen har i perioden arbeidet med å skaffe boliger til vanskeligstilte, og samarbeidet mellom tjenestene er blitt bedre enn det var før programmet.", TextQuality.Sound)]
    [InlineData("Kommunen har i perioden arbeidd med å skaffa bustader til vanskelegstilte, og samarbeidet mellom tenestene er vorte betre enn det var før programmet.", TextQuality.Sound)]
    [InlineData("K0rnrnuncn hnr i pcriodcn nrbcidct rncd n sknffc b0ligcr lil vnnskcligslillc, og snrnnrbcidcl rncll0rn ljcncslcnc cr blill bcdrc cnn dcl vnr f0r pr0grnrnrncl.", TextQuality.Poor)]
    [InlineData("side 3", TextQuality.None)]
    public void Sound_text_is_told_from_ruined_text_in_both_written_languages(string text, TextQuality quality) =>
        Assert.Equal(quality, TextJudge.Judge(text.Split(' '), Words).Quality);

    [Fact]
    public void Of_a_long_text_set_in_good_Norwegian_not_every_word_is_looked_at_but_gibberish_behind_it_is_seen()
    {
        string[] good = "Kommunen har i perioden arbeidet med å skaffe boliger til vanskeligstilte og samarbeidet mellom tjenestene er blitt bedre enn det var før programmet".Split(' ');
        string[] gibberish = "qzxjw fkvbq wprtx zzkqh xkcdq vbnmw".Split(' ');
        string[] page = [.. Enumerable.Repeat(good, 6).SelectMany(w => w), .. Enumerable.Repeat(gibberish, 80).SelectMany(w => w)];

        Assert.Equal(TextQuality.Sound, TextJudge.Judge(page[..(12 * good.Length / 2)], Words, bornDigital: true).Quality);
        Assert.Equal(TextQuality.Poor, TextJudge.Judge(page, Words, bornDigital: true).Quality);
        Assert.Equal(page.Sum(w => w.Length), TextJudge.Judge(page, Words, bornDigital: true).Letters);
    }

    [Fact]
    public void A_place_on_the_levelled_page_goes_to_the_printed_page_and_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 3).SelectMany(q => Gen.Choose(-500, 500).SelectMany(d => Gen.Choose(0, 595).SelectMany(x => Gen.Choose(0, 842).Select(y => (q, d, x, y))))).ToArbitrary(),
        at =>
        {
            var turn = new PageTurn(595, 842, at.q, at.d / 100.0);
            (double x, double y) = turn.FromPrinted(at.x, at.y);
            Box back = turn.ToPrinted(new Box(x, y, x, y));
            return Math.Abs(back.MidX - at.x) < 0.01 && Math.Abs(back.MidY - at.y) < 0.01;
        }));

    private static ReadWord Word(string text, double confidence, double x)
    {
        double[] edges = [.. Enumerable.Range(1, text.Length).Select(i => x + (6.0 * i))];
        return new ReadWord(text, text, new Box(x, 100, edges[^1], 110), edges, 110, 11, 0, confidence, 1);
    }
}
