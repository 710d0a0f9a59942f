using Boligsosial.Mining.Extraction.Candidates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class SentencesTests
{
    private static readonly string[] Bits = ["Det", "ble", "27", ".", ". ", "! ", "; ", "? ", " ", "bl.a. ", "kr. ", "1. halvår", "20. juni", "I 2012. ", "»", "(", ")", "pr. ", "Vi"];

    private static string[] Split(string text) => [.. Sentences.Split(text).Select(s => text[s.Start..s.End].Trim())];

    [Theory]
    [InlineData("Det ble kjøpt tre leiligheter. Vi solgte to.", "Det ble kjøpt tre leiligheter.", "Vi solgte to.")]
    [InlineData("Antallet var 27. Av disse fikk 20 lån.", "Antallet var 27.", "Av disse fikk 20 lån.")]
    [InlineData("Slik var det i 2012. I 2013 ble det bedre.", "Slik var det i 2012.", "I 2013 ble det bedre.")]
    [InlineData("Virker det? Ja! Og hvordan.", "Virker det?", "Ja!", "Og hvordan.")]
    [InlineData("Ni er kjøpt; to er solgt.", "Ni er kjøpt;", "to er solgt.")]
    [InlineData("Målet er nådd (se over). 14 gjenstår.", "Målet er nådd (se over).", "14 gjenstår.")]
    public void A_sentence_ends_at_its_mark(string text, params string[] sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("Det gjelder bl.a. Heddalsvegen og Sætre.")]
    [InlineData("Tilsagnet var på kr. 856.000,- for året.")]
    [InlineData("Vi fikk ca. 40 søknader.")]
    [InlineData("Status pr. 1. juni var 12.")]
    [InlineData("I 1. halvår var det ni.")]
    [InlineData("Møtet var 20. juni i år.")]
    [InlineData("Utlånet var på 1,2 mill. Kr 300 000 gjenstår")]
    public void An_abbreviation_or_an_ordinal_ends_no_sentence(string text) => Assert.Equal([text], Split(text));

    [Fact]
    public void Together_the_sentences_are_the_text() => Prop.ForAll(Gen.Elements(Bits).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        List<(int Start, int End)> sentences = Sentences.Split(text);
        int at = 0;
        foreach ((int start, int end) in sentences)
        {
            Assert.Equal(at, start);
            Assert.True(end > start);
            at = end;
        }

        Assert.Equal(text.Length, at);
    }).QuickCheckThrowOnFailure();
}
