using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Language;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Language;

public class ParseCellTests
{
    [Theory]
    [InlineData("447", "447=447")]
    [InlineData("2 150", "2 150=2150")]
    [InlineData("450 000", "450 000=450000")]
    [InlineData("12 345 678", "12 345 678=12345678")]
    [InlineData("Kr. 1.268.191", "1.268.191=1268191 kr")]
    [InlineData("1.200 000", "1.200 000=1200000")]
    [InlineData("300 000,00", "300 000,00=300000")]
    [InlineData("73,6 %", "73,6 %=73.6 %")]
    [InlineData("8,9", "8,9=8.9")]
    [InlineData("5.5", "5.5=5.5")]
    [InlineData("28.02", "28.02=28.02")]
    [InlineData("0,6mill", "0,6mill=600000 kr")]
    [InlineData("0", "0=0")]
    [InlineData(" 20 ", "20=20")]
    [InlineData("ca 40", "40=40~")]
    [InlineData(">40", "40=40>")]
    [InlineData("8-9", "8=8>; 9=9<")]
    [InlineData("12 (14)", "12=12; 14=14")]
    [InlineData("14 / 7 / 21", "14=14; 7=7; 21=21")]
    [InlineData("12/14", "12=12; 14=14")]
    [InlineData("447 1)", "447=447")]
    [InlineData("447*", "447=447")]
    [InlineData("447¹", "447=447")]
    [InlineData("447 ²", "447=447")]
    [InlineData("60 m²", "60=60 Area")]
    [InlineData("-12", "-12=-12")]
    [InlineData("−12", "−12=-12")]
    [InlineData("-1 200", "-1 200=-1200")]
    [InlineData("(1 200)", "1 200=-1200")]
    [InlineData("(89)", "89=89")]
    [InlineData("(12 %)", "12 %=12 %")]
    [InlineData("syv", "syv=7")]
    [InlineData("12 husstander", "12=12")]
    [InlineData("3 1", "3=3; 1=1")]
    [InlineData("Antall fått Startlån: 2", "2=2")]
    public void Values(string cell, string expected) =>
        Assert.Equal(expected, NumberAssert.Line(NumberScanner.ParseCell(cell).Where(n => n.Kind == NumberKind.Quantity)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData(":")]
    [InlineData("..")]
    [InlineData("ikke tall")]
    [InlineData("ikkje tal")]
    [InlineData("x")]
    [InlineData("i.t.")]
    [InlineData("*")]
    public void Signs_of_a_missing_value_hold_no_number(string cell) => Assert.Empty(NumberScanner.ParseCell(cell));

    [Fact]
    public void A_year_alone_is_a_year_and_the_caller_decides() =>
        Assert.Equal(NumberKind.Year, Assert.Single(NumberScanner.ParseCell("2012")).Kind);

    [Theory]
    [InlineData("450", 450_000, 1000)]
    [InlineData("-450", -450_000, 1000)]
    [InlineData("(450)", -450_000, 1000)]
    [InlineData("kr 450", 450_000, 1000)]
    [InlineData("0,6 mill", 600_000, 1_000_000)]
    [InlineData("12 %", 12, 1)]
    [InlineData("2 årsverk", 2, 1)]
    public void The_scale_of_the_head_is_given_to_bare_numbers(string cell, int value, int scale)
    {
        NumberMention number = Assert.Single(NumberScanner.ParseCell(cell, 1000));

        Assert.Equal((value, scale), (number.Value, number.Scale));
    }

    [Fact]
    public void Positions_count_from_the_start_of_the_cell()
    {
        NumberMention number = Assert.Single(NumberScanner.ParseCell("  ca. 447 1)"));

        Assert.Equal((6, 3, "447"), (number.Start, number.Length, number.ValueText));
    }

    [Theory]
    [InlineData("Anslått tilskudd fra Husbanken", Bound.Approx)]
    [InlineData("Maks. beløp", Bound.Max)]
    [InlineData("Minst", Bound.Min)]
    [InlineData("Oversikt over boliger", Bound.Exact)]
    [InlineData("Antall søknader", Bound.Exact)]
    public void A_label_may_bound_its_numbers(string label, Bound bound) => Assert.Equal(bound, NumberScanner.BoundInLabel(label));

    [Theory]
    [InlineData("Tall i hele tusen", 1000)]
    [InlineData("Tal i heile tusen", 1000)]
    [InlineData("(i 1000 kr)", 1000)]
    [InlineData("(1000 kr)", 1000)]
    [InlineData("i 1.000 kr", 1000)]
    [InlineData("Beløp i hele 1000", 1000)]
    [InlineData("Beløp i hele 1 000 kroner", 1000)]
    [InlineData("kr 1000", 1000)]
    [InlineData("1000 NOK", 1000)]
    [InlineData("tusen kroner", 1000)]
    [InlineData("Regnskap 2012 (tusen kr)", 1000)]
    [InlineData("TNOK", 1000)]
    [InlineData("Budsjett 2012 i t.kr", 1000)]
    [InlineData("i mill. kr", 1_000_000)]
    [InlineData("Beløp i millioner kroner", 1_000_000)]
    [InlineData("MNOK", 1_000_000)]
    [InlineData("Mill. kr", 1_000_000)]
    [InlineData("Beløp i hele kroner", 1)]
    [InlineData("Utbetalt (i kr)", 1)]
    [InlineData("Regnskap for året 2012 (kroner):", 1)]
    public void Heads_give_a_scale(string head, int scale) => Assert.Equal(scale, Scales.FromHeader(head));

    [Theory]
    [InlineData("")]
    [InlineData("Antall boliger per 1000 innbyggere")]
    [InlineData("Kommunale boliger/ 1000 innbyggere")]
    [InlineData("Total ramme 7,9 mill kr")]
    [InlineData("Ramme på tre millioner kroner")]
    [InlineData("2012")]
    [InlineData("Tilskudd over 10 000 kr")]
    [InlineData("Kr")]
    public void Other_heads_give_none(string head) => Assert.Null(Scales.FromHeader(head));

    [Theory]
    [InlineData("01.01.2012 - 30.06.2012", "2012-01-01", "2012-06-30")]
    [InlineData("2. halvår 2012", "2012-07-01", "2012-12-31")]
    [InlineData("Fra: 01.01.12 Til: 30.06.12", "2012-01-01", "2012-06-30")]
    [InlineData("Årsrapportering 2012", "2012-01-01", "2012-12-31")]
    [InlineData("2012-2015", "2012-01-01", "2015-12-31")]
    public void Periods(string text, string first, string last)
    {
        Period period = PeriodParser.Parse(text)!;

        Assert.Equal((first, last), (period.First.ToString("yyyy-MM-dd"), period.Last.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void A_period_without_a_year_takes_the_one_given()
    {
        Assert.Null(PeriodParser.Parse("1. halvår"));
        Assert.Equal(new DateOnly(2013, 6, 30), PeriodParser.Parse("1. halvår", 2013)!.Last);
        Assert.Null(PeriodParser.Parse("Pågående arbeid", 2013));
    }
}
