using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

public sealed class PageBreakTests
{
    private const double Left = 60;
    private static readonly double[] Columns = [Left, 160, 260, 360];

    [Fact]
    public void A_table_goes_on_without_its_head()
    {
        DocumentLayout layout = PageMaker.Layout(
            Rows(700, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]),
            Rows(60, ["2012", "74", "12"], ["2013", "38", "9"]).Text(Left, 200, "Måltallet er passert."));

        Table table = Assert.Single(layout.Tables());
        Assert.Equal(["Periode | Brev sendt | Kjøpt", "2011 | 60 | 7", "2012 | 74 | 12", "2013 | 38 | 9"], Enumerable.Range(0, table.Rows).Select(r => table.Row(r)));
    }

    [Fact]
    public void A_head_that_is_printed_again_stands_once()
    {
        DocumentLayout layout = PageMaker.Layout(
            Rows(700, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]),
            Rows(60, ["Periode", "Brev sendt", "Kjøpt"], ["2012", "74", "12"]));

        Table table = Assert.Single(layout.Tables());
        Assert.Equal(["Periode | Brev sendt | Kjøpt", "2011 | 60 | 7", "2012 | 74 | 12"], Enumerable.Range(0, table.Rows).Select(r => table.Row(r)));
    }

    [Fact]
    public void A_column_that_is_cut_in_two_on_the_next_page_is_cut_above_too()
    {
        PageMaker halves = new PageMaker().Grid([Left, 110, 160, 260, 360], [60, 80, 100])
            .Row(74, (Left + 4, "2012"), (114, "1.h."), (164, "74"), (264, "12")).Row(94, (114, "2.h."), (164, "38"), (264, "9"));

        DocumentLayout layout = PageMaker.Layout(Rows(700, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]), halves);

        Table table = Assert.Single(layout.Tables());
        Assert.Equal(4, table.Columns);
        Assert.Equal((0, 2), (table[0, 0]!.Column, table[0, 0]!.ColumnSpan));
        Assert.Equal("Kjøpt", table[0, 3]!.Text.Text);
        Assert.Equal("12", table[2, 3]!.Text.Text);
    }

    [Fact]
    public void Pages_of_a_scan_stand_some_points_apart()
    {
        PageMaker Page(double shift, params string[][] rows) => Rows(60, shift, rows);

        DocumentLayout layout = PageMaker.Layout(
            Rows(700, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]), Page(4, ["2012", "74", "12"], [.. Enumerable.Repeat("1", 3)]), Page(-3, ["2013", "38", "9"]), Page(1, ["2014", "41", "8"]));

        Assert.All(layout.Tables(), t => Assert.Equal(3, t.Columns));
        Assert.Contains(layout.Tables(), t => Enumerable.Range(0, t.Rows).Any(r => t.Row(r) == "2014 | 41 | 8"));
    }

    [Fact]
    public void A_table_of_other_width_is_another()
    {
        DocumentLayout layout = PageMaker.Layout(
            Rows(700, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]),
            new PageMaker().Grid([Left, 110, 300, 480], [60, 80, 100]).Row(74, (Left + 4, "Longum"), (114, "Småhus"), (304, "4")).Row(94, (Left + 4, "Myra"), (114, "Leiligheter"), (304, "8")));

        Assert.Equal(2, layout.Tables().Length);
    }

    [Theory]
    [InlineData(735)]
    [InlineData(790)]
    public void A_foot_that_comes_on_every_page_does_not_part_a_table(double baseline)
    {
        DocumentLayout layout = PageMaker.Layout(
            Rows(660, ["Periode", "Brev sendt", "Kjøpt"], ["2011", "60", "7"]).Text(280, baseline, "side 1"),
            Rows(60, ["2012", "74", "12"], ["2013", "38", "9"]).Text(280, baseline, "side 2"));

        Assert.Single(layout.Tables());
        Assert.Equal(["side 1", "side 2"], layout.Furniture.Select(l => l.Text));
    }

    [Fact]
    public void The_last_number_of_a_column_is_no_page_number()
    {
        DocumentLayout layout = PageMaker.Layout(new PageMaker().Lines(Left, 690, 24, "Søknader i alt", "212", "152"), new PageMaker().Text(Left, 60, "Dette er flere enn året før."));

        Assert.Empty(layout.Furniture);
    }

    private static PageMaker Rows(double y, params string[][] rows) => Rows(y, 0, rows);

    /// <summary>A ruled table from y downwards, shifted to the right.</summary>
    private static PageMaker Rows(double y, double shift, string[][] rows)
    {
        PageMaker page = new PageMaker().Grid([.. Columns.Select(x => x + shift)], [.. Enumerable.Range(0, rows.Length + 1).Select(r => y + (r * 20))]);
        for (int r = 0; r < rows.Length; r++)
        {
            page.Row(y + (r * 20) + 14, [.. rows[r].Select((text, c) => (Columns[c] + shift + 4, text))]);
        }

        return page;
    }
}
