using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Tests.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

/// <summary>The goal table without ruling lines, its columns so near each other that a line reads on from one to the next.</summary>
public sealed class BorderlessFormTests
{
    private static readonly Segmenter Segmenter = new(TemplateSet.Load(TestDefinitions.Folder));

    private static string[] Rows(PageMaker page) => Segmenter.Segment(page.Layout()).Rows();

    private static PageMaker Head(bool labels) => labels
        ? new PageMaker().Text(120, 100, "Beskrivelse av mål", bold: true).Text(260, 100, "Resultat", bold: true).Text(440, 100, "Varighet", bold: true)
        : new PageMaker().Text(70, 100, "Beskrivelse av mål", bold: true).Text(200, 100, "Resultat", bold: true).Text(440, 100, "Varighet", bold: true);

    [Fact]
    public void Columns_are_found_by_their_heads() =>
        Assert.Equal(
            [" | Hjem for dem som har vært lengst uten | Ni deltakere har fått kommunal bolig | Ut 2014", "1 | Camping er for ferierende | Åtte husstander bor der i dag | 2015"],
            Rows(Head(labels: true)
                .Row(120, (70, "Hovedmål"), (120, "Hjem for dem som har vært"), (260, "Ni deltakere har fått kommunal"), (440, "Ut 2014"))
                .Row(132, (120, "lengst uten"), (260, "bolig"))
                .Row(150, (70, "Delmål 1"), (120, "Camping er for ferierende"), (260, "Åtte husstander bor der i dag"), (440, "2015"))));

    [Fact]
    public void A_label_at_the_goals_beginning_begins_a_row() =>
        Assert.Equal(
            ["1 | Vite hvem som trenger hva | I uke 43 spurte vi alle tjenestene på likt om dette | Ny runde", "2 | Kurse dem | Ni ganger | 2013"],
            Rows(Head(labels: false)
                .Row(120, (70, "Delmål 1: Vite hvem som"), (200, "I uke 43 spurte vi alle tjenestene på likt om"), (440, "Ny runde"))
                .Row(132, (70, "trenger hva"), (200, "dette"))
                .Row(150, (70, "Delmål 2: Kurse dem"), (200, "Ni ganger"), (440, "2013"))));

    [Fact]
    public void The_text_below_the_table_is_no_part_of_it() =>
        Assert.Equal(
            ["1 | Vite hvem som trenger hva | Alle ble spurt | 2013"],
            Rows(Head(labels: false)
                .Row(120, (70, "Delmål 1: Vite hvem som"), (200, "Alle ble spurt"), (440, "2013"))
                .Row(132, (70, "trenger hva"))
                .Lines(70, 160, 12, "Dette avsnittet står under tabellen og går over hele bredden av siden uten å bry seg om", "spaltene, slik løpende tekst gjør i alle rapporter som er skrevet av folk.")));
}
