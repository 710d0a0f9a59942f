using Boligsosial.Mining.Documents;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Rules;

/// <summary>The whole way from a small document to its figures.</summary>
public sealed class FigureExtractorTests
{
    private static string Line(Figure f) => $"{f.Indicator} {f.Value:0.##} {f.Year}{(f.Target ? " mål" : "")}";

    private static string[] In(string text, ReportMetadata report) => [.. SmallReport.Figures(text, report).Select(Line)];

    private static string[] In(LayoutBuilder builder, ReportMetadata report) => [.. SmallReport.Figures(builder.Whole(), report).Select(Line)];

    [Theory]
    [InlineData("Antall søknader om startlån: 52", "startlan_sokt 52 2012")]
    [InlineData("I 2011 ga kommunen avslag på startlån til 24 husstander.", "startlan_avslag 24 2011")]
    [InlineData("Kommunen disponerer 341 boliger.", "boliger_kommunalt_disponert 341 2012")]
    [InlineData("Det ble gjennomført 14 utkastelser.", "utkastelser_gjennomfort 14 2012")]
    [InlineData("Namsmannen mottok 22 begjæringer om utkastelse.", "utkastelser_begjaringer 22 2012")]
    [InlineData("Kommunen har 9 husstander i midlertidig bolig.", "husstander_midlertidig 9 2012")]
    [InlineData("NIBR fant 83 bostedsløse i 2008.", "bostedslose 83 2008")]
    [InlineData("Programleder har 80 % stilling.", "stillingsprosent 80 2012")]
    public void A_sentence_gives_a_figure(string text, string expected) => Assert.Contains(expected, In(text, SmallReport.Annual(2012)));

    [Theory]
    [InlineData("Kommunen disponerer 128 bustader.", "boliger_kommunalt_disponert 128 2012")]
    [InlineData("Til saman fekk 7 husstandar avslag på startlån.", "startlan_avslag 7 2012")]
    [InlineData("Vi hadde 4 krav om utkasting i 2011.", "utkastelser_begjaringer 4 2011")]
    public void A_sentence_in_nynorsk_gives_the_same(string text, string expected) => Assert.Contains(expected, In(text, SmallReport.Annual(2012)));

    [Fact]
    public void Each_year_of_a_table_gives_a_figure() =>
        Assert.Equal(
            ["soknader_kommunal_bolig 107 2011", "soknader_kommunal_bolig 101 2012", "utkastelser_gjennomfort 6 2011", "utkastelser_gjennomfort 2 2012"],
            In(new LayoutBuilder().Text("Tabell 1").Table(1, ["", "2011", "2012"], ["Søknader om kommunal bolig", "107", "101"], ["Gjennomførte utkastelser", "6", "2"]), SmallReport.Annual(2012)));

    [Fact]
    public void The_forms_use_of_resources_gives_its_four_figures() =>
        Assert.Equal(
            ["tilskudd_tilsagn 600000 2011", "tilskudd_utbetalt 600000 2011", "egenfinansiering 210000 2011", "forbruk_totalt 810000 2011"],
            In(new LayoutBuilder().Text("7. Ressursbruk").Table(1, ["", "2011"], ["Tilsagn om kompetansetilskudd", "600 000"], ["Utbetalt beløp", "600 000"], ["Kommunal egenfinansiering", "210 000"], ["Totalt forbruk per dato", "810 000"]), SmallReport.HalfYear(2011, 6)));

    [Fact]
    public void Every_line_of_accounts_is_one() =>
        Assert.All(
            SmallReport.Figures(new LayoutBuilder().Text("Prosjektregnskap").Table(1, ["", "2011"], ["Bruttolønn", "512 300"], ["Pensjonsavgift", "61 476"], ["SUM LØNN", "573 776"]).Whole(), SmallReport.Annual(2011)),
            f => Assert.Equal("regnskap_post", f.Indicator));

    [Theory]
    [InlineData("Møtet var 20.06.2014 i Storgata 12, 3717 Skien.")]
    [InlineData("Telefon 35 58 10 00, mobil 901 71 532.")]
    [InlineData("Se § 4-2 i husleieloven, kap. 3 og sak 19/12 på side 4.")]
    [InlineData("Fagdagen samlet 46 deltakere fra ni tjenester.")]
    [InlineData("Møtet er kl. 12.00 i 2. etasje.")]
    public void Dates_phones_paragraphs_and_participants_are_no_figures(string text) => Assert.Empty(In(text, SmallReport.Annual(2014)));

    [Fact]
    public void A_risk_matrix_holds_no_figures() =>
        Assert.Empty(In(new LayoutBuilder().Table(1, ["Hendelse", "Sannsynlighet", "Konsekvens"], ["Mangel på kommunale boliger", "3", "2"]), SmallReport.Plan));

    [Fact]
    public void A_goal_is_marked_as_one() => Assert.Contains("boliger_kjopt_bygget 40 2016 mål", In("Kommunen skal ha kjøpt 40 boliger innen 2016.", SmallReport.Annual(2014)));

    [Fact]
    public void A_figure_knows_its_page_its_box_and_its_words()
    {
        LayoutBuilder builder = new LayoutBuilder().Page().Text("Kommunen disponerer 341 boliger.");
        Figure figure = Assert.Single(SmallReport.Figures(builder.Whole(), SmallReport.Annual(2012)));
        Assert.Equal((2, "341", "Kommunen disponerer 341 boliger.", "rule"), (figure.Page, figure.ValueText, figure.Quote, figure.Method));
        Assert.Equal(3 * 0.5 * 11, figure.Box.Width, 3);
    }

    [Fact]
    public void A_figure_of_a_cell_is_quoted_with_its_label_and_head()
    {
        Figure figure = Assert.Single(SmallReport.Figures(new LayoutBuilder().Text("Tabell 1").Table(1, ["", "2011"], ["Gjennomførte utkastelser", "6"]).Whole(), SmallReport.Annual(2012)));
        Assert.Equal(("Gjennomførte utkastelser – 2011: 6", "table", "column"), (figure.Quote, figure.Method, figure.YearSource));
    }

    [Fact]
    public void A_quote_is_at_most_300_characters()
    {
        string text = "Kommunen disponerer 341 boliger og " + string.Join(" og ", Enumerable.Repeat("har et godt samarbeid med mange", 20)) + ".";
        Assert.All(SmallReport.Figures(text, SmallReport.Annual(2012)), f => Assert.InRange(f.Quote.Length, 1, 300));
    }

    [Theory]
    [InlineData("Kommunen disponerer ca. 340 boliger.", Bound.Approx)]
    [InlineData("Kommunen disponerer over 340 boliger.", Bound.Min)]
    [InlineData("Kommunen disponerer 340 boliger.", Bound.Exact)]
    public void A_figure_is_as_exact_as_it_is_said(string text, Bound bound) => Assert.Equal(bound, Assert.Single(SmallReport.Figures(text, SmallReport.Annual(2012))).Bound);

    [Fact]
    public void The_table_of_contents_holds_no_figures() =>
        Assert.Empty(In(new LayoutBuilder().Heading("Innhold").Text("1. Kommunale boliger .......... 12").Text("2. Startlån .......... 27"), SmallReport.Plan));
}
