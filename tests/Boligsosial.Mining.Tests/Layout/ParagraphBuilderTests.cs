using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

public class ParagraphBuilderTests
{
    private static string[] Paragraphs(PageMaker page) => [.. ParagraphBuilder.Build(page.TextLines()).Select(p => p.Text.Text)];

    [Fact]
    public void Lines_at_one_distance_are_one_paragraph() =>
        Assert.Equal(
            ["Kommunen har kartlagt behovet og lagt fram tallene for styringsgruppen."],
            Paragraphs(new PageMaker().Lines(50, 100, 13, "Kommunen har kartlagt behovet og lagt", "fram tallene for styringsgruppen.")));

    [Fact]
    public void A_larger_distance_begins_a_paragraph() =>
        Assert.Equal(
            ["Kommunen har kartlagt behovet og lagt fram alle tallene for gruppen i mai.", "Neste år følger en ny telling."],
            Paragraphs(new PageMaker().Lines(50, 100, 13, "Kommunen har kartlagt behovet og lagt", "fram alle tallene for gruppen i mai.").Text(50, 134, "Neste år følger en ny telling.")));

    [Fact]
    public void Wide_line_spacing_is_seen_from_sentences_that_read_on_over_it()
    {
        PageMaker page = new PageMaker()
            .Lines(50, 100, 19, "To stykker, en fra hver side av kommune-", "grensen: boligsjefen og en leder som var", "ny i stillingen.")
            .Lines(50, 166, 19, "Spør alle dem det virkelig gjelder for", "i dag, og svarene kommer.")
            .Lines(50, 213, 19, "Prosjektleder ble ansatt i en fast jobb", "fra juni i det andre året.");
        Assert.Equal(3, Paragraphs(page).Length);
    }

    [Fact]
    public void A_short_line_ends_its_paragraph() =>
        Assert.Equal(
            ["Kort svar.", "Kommunen har kartlagt behovet og lagt fram tallene."],
            Paragraphs(new PageMaker().Lines(50, 100, 13, "Kort svar.", "Kommunen har kartlagt behovet og lagt", "fram tallene.")));

    [Fact]
    public void A_bullet_begins_an_item() =>
        Assert.Equal(
            ["• En ny bolig i sentrum", "• To nye boliger i utkanten"],
            Paragraphs(new PageMaker().Lines(50, 100, 13, "• En ny bolig i sentrum", "• To nye boliger i utkanten")));

    [Fact]
    public void A_number_with_a_full_stop_begins_an_item() =>
        Assert.Equal(2, Paragraphs(new PageMaker().Lines(50, 100, 13, "1. Flere skal eie egen bolig i perioden", "2. Færre skal bo midlertidig i kommunen")).Length);

    [Fact]
    public void A_small_letter_with_a_full_stop_begins_an_item() =>
        Assert.Equal(2, Paragraphs(new PageMaker().Lines(50, 100, 13, "a. Flere skal gå fra å leie til å eie", "b. Færre skal bo midlertidig, og kortere")).Length);

    [Theory]
    [InlineData("Vi ga karakter til elleve leietakere, fra 1 til", "6. Snittet ble 5,2 for vaktmesteren det året.")]
    [InlineData("Det holdes en konferanse hvert år, første gang", "15. november 2011 med plass til 90 deltakere.")]
    [InlineData("To representanter sitter i gruppa, som ble møtt", "12.09. og 28.11. Etter råd derfra er skjemaet kort.")]
    [InlineData("Vi har nå åpent på ettermiddagstid (kl. 14–", "20) tre dager i uka, og det er flere som kommer.")]
    public void A_number_in_the_middle_of_a_sentence_begins_no_item(string first, string second) =>
        Assert.Single(Paragraphs(new PageMaker().Lines(50, 100, 13, first, second)));

    [Fact]
    public void A_date_after_a_full_stop_begins_no_item() =>
        Assert.Equal("", ListMarker.Of(new PageMaker().Text(50, 100, "15. november 2011 var det klart.").TextLines()[0]));

    [Fact]
    public void Another_size_begins_a_paragraph() =>
        Assert.Equal(
            ["Økonomi", "Kommunen har brukt alle midlene."],
            Paragraphs(new PageMaker().Text(50, 100, "Økonomi", 14).Text(50, 118, "Kommunen har brukt alle midlene.")));

    [Fact]
    public void Bold_text_above_plain_text_is_a_paragraph_of_its_own() =>
        Assert.Equal(2, Paragraphs(new PageMaker().Text(50, 100, "Samarbeid med brukere og frivillige", bold: true).Text(50, 113, "Rådet har møtt fire ganger i perioden.")).Length);

    [Theory]
    [InlineData("flere", "fikk lån", true)]
    [InlineData("flere.", "fikk lån", false)]
    [InlineData("1,1 mill.", "kroner", true)]
    [InlineData("flere,", "Husbanken", true)]
    [InlineData("(kl. 14–", "20)", true)]
    [InlineData("flere", "Husbanken", false)]
    [InlineData("", "Husbanken", false)]
    public void A_line_reads_on_in_the_next_by_its_end_and_the_next_ones_beginning(string last, string next, bool readsOn) =>
        Assert.Equal(readsOn, ParagraphBuilder.FlowsOn(last, next));
}
