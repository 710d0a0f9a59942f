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
