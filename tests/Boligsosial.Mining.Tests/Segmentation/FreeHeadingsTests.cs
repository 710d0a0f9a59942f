using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Segmentation;

/// <summary>What a heading of a report in no form is about.</summary>
public sealed class FreeHeadingsTests
{
    [Theory]
    [InlineData("Samarbeid og brukermedvirkning", "samarbeid")]
    [InlineData("Brukarmedverknad og samarbeid", "brukermedvirkning")]
    [InlineData("Behov: søknader og tildeling av kommunale boliger", "behov_resultat")]
    [InlineData("Virkemidlene – bruker vi dem?", "virkemidler")]
    [InlineData("Bustadene", "boliger")]
    [InlineData("Pengane", "okonomi")]
    [InlineData("Hva ble gjort?", "gjennomforing")]
    [InlineData("Brukerne – de det gjelder", "brukermedvirkning")]
    public void The_first_named_is_the_topic(string heading, string topic) => Assert.Equal($"formalia maal {topic} laering", Codes(heading));

    [Fact]
    public void A_heading_without_a_topic_is_none() => Assert.Equal("formalia maal laering", Codes("En dag på kontoret"));

    [Fact]
    public void A_numbered_heading_without_a_topic_has_that_of_its_chapter() =>
        Assert.Equal("formalia boliger boliger okonomi", Report("3 Kommunale boliger", "3.1 Hva vi har", "4 Økonomi", "5 Helt andre ting"));

    [Fact]
    public void The_title_of_the_report_is_no_heading() =>
        Assert.Equal("formalia maal virkemidler", new LayoutBuilder().Text("Til formannskapet").Heading("Kommunale boliger og startlån i 2013", 20).Text(Body)
            .Heading("Mål", 14).Text(Body).Heading("Startlån", 14).Text(Body).Segment().Codes());

    [Fact]
    public void Bold_headings_may_be_smaller_than_the_text() =>
        Assert.Equal("formalia maal kvalitet", new LayoutBuilder().Text(Body).Heading("Mål", 14).Text(Body).Heading("Bokvalitet", 9).Text(Body).Segment().Codes());

    [Theory]
    [InlineData("Husa vi rår over")]
    [InlineData("Folk og styring")]
    [InlineData("Det som bekymrer oss")]
    public void What_is_set_like_the_other_headings_is_one(string heading) =>
        Assert.Contains(heading, Styled(new LayoutBuilder().Text(Long).Heading("Kort fortalt", 13).Text(Long).Heading(heading, 13).Text(Long).Heading("Pengane", 13).Text(Long)));

    [Fact]
    public void Title_address_subject_and_captions_are_none() =>
        Assert.Equal(["Boligbehovet", "Kommunale boliger", "Høsten"], Styled(new LayoutBuilder().Text("NES KOMMUNE").Heading("Fra kø til kontrakt", 20)
            .Heading("Dato: 21.10.2014", 11).Heading("Rapport for første halvår 2012 – boligsosialt utviklingsprogram", 13).Text(Long)
            .Heading("Boligbehovet", 13).Text(Long).Heading("Tabell 1. Kommunale boliger", 9).Heading("Kommunale boliger", 13).Text(Long).Heading("Høsten", 13).Text(Long)));

    [Fact]
    public void Without_three_that_stand_out_the_look_tells_nothing() => Assert.Empty(Styled(new LayoutBuilder().Text(Long).Heading("Penger", 13).Text(Long)));

    private const string Long = "Her står det noe om arbeidet i kommunen det siste året, så mye\nat det går over på en linje til, og så mye at ingen tar det for en overskrift.";

    private static IEnumerable<string> Styled(LayoutBuilder builder)
    {
        var layout = builder.Build();
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        return (FreeStyles.Units(HeadingCandidate.Of(units, layout.BodySize), units, layout.BodySize) ?? []).Order().Select(u => units[u].Text);
    }

    private const string Body = "Her står det noe om arbeidet i kommunen det siste året.";

    private static string Codes(string heading) => Report("Mål", heading, "Erfaringer");

    private static string Report(params string[] headings)
    {
        LayoutBuilder builder = new LayoutBuilder().Text(Body);
        foreach (string heading in headings)
        {
            builder.Heading(heading, 14).Text(Body);
        }

        return builder.Segment().Codes();
    }
}
