using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class TableScaleTests
{
    private static decimal Value(LayoutBuilder builder) => builder.Candidates().First(c => c.InCell).Mention.Value;

    [Fact]
    public void The_caption_says_what_amounts_are_counted_in() =>
        Assert.Equal(1_450_000, Value(new LayoutBuilder().Text("Tall i hele tusen kroner").Table(1, ["", "2011"], ["Tilsagn om kompetansetilskudd", "1 450"])));

    [Fact]
    public void The_corner_of_the_table_says_it_too() =>
        Assert.Equal(550_000, Value(new LayoutBuilder().Table(1, ["Beløp i 1000 kr", "2012"], ["Utbetalt beløp", "550"])));

    [Fact]
    public void A_columns_own_scale_goes_before_the_tables() =>
        Assert.Equal(35_000_000, Value(new LayoutBuilder().Table(1, ["År", "Utlånsramme (mill. kr)"], ["2012", "35"])));

    [Fact]
    public void A_note_below_the_table_says_it() =>
        Assert.Equal(860_000, Value(new LayoutBuilder().Table(1, ["", "2012"], ["Totalt forbruk", "860"]).Text("Alle tall i 1000 kroner.")));

    [Fact]
    public void Without_a_scale_a_number_is_what_it_says() =>
        Assert.Equal(860, Value(new LayoutBuilder().Text("Tabell 4").Table(1, ["", "2012"], ["Søknader", "860"])));

    [Fact]
    public void Amounts_printed_in_full_are_not_scaled_again() =>
        Assert.Equal(1_026_529, Value(new LayoutBuilder().Text("Tall i hele tusen").Table(1, ["", "2012"], ["Utbetalt beløp", "1 026 529"])));

    [Fact]
    public void A_heading_ends_the_scale_of_a_line_above() =>
        Assert.Equal(12, Value(new LayoutBuilder().Text("(Tall i hele tusen kroner)").Heading("8. Utkastelser").Text("Tabell 5").Table(1, ["", "2012"], ["Gjennomførte utkastelser", "12"])));

    [Fact]
    public void A_line_of_scale_above_another_table_holds_for_no_homes() =>
        Assert.Equal(208, Value(new LayoutBuilder().Text("Tall i 1000 kroner:").Text("Vedlegg: Boligmassen").Table(1, ["Antall boliger", "31.12.2013"], ["Kommunen eier", "208"], ["Leid inn", "24"])));

    [Fact]
    public void A_line_of_scale_some_way_above_holds_for_amounts() =>
        Assert.Equal(500_000, Value(new LayoutBuilder().Text("Tall i 1000 kroner.").Text("Tabell 5").Table(1, ["", "2012"], ["Tilsagn fra Husbanken", "500"], ["Egne midler", "310"])));

    [Fact]
    public void Kroner_in_brackets_end_the_scale_of_the_table_before() =>
        Assert.Equal(240_000, Value(new LayoutBuilder().Text("Tall i hele 1000 kroner.").Text("Regnskap for året 2012 (kroner):").Table(0, ["Konsulentbistand", "240 000"], ["Kurs og reiser", "79 890"])));

    [Fact]
    public void A_head_of_two_lines_may_say_it_in_the_second() =>
        Assert.Equal(1_160_000, Value(new LayoutBuilder().Table(0, ["", "Budsjett"], ["Regnskap per 30.06.2014 (tall i hele tusen)", "hele 2014"], ["Lønn", "1 160"])));
}
