using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class TableReaderTests
{
    private static TableReader Read(int headRows, params string[][] rows) => new(((TableBlock)new LayoutBuilder().Table(headRows, rows).Build().Blocks[0]).Table);

    private static string[] Texts(IEnumerable<TableCell> cells) => [.. cells.Select(c => c.Text.Text)];

    [Theory]
    [InlineData("27", true)]
    [InlineData("1 026 529", true)]
    [InlineData("kr 200 000,-", true)]
    [InlineData("12 %", true)]
    [InlineData("ca. 40", true)]
    [InlineData("90 mill", true)]
    [InlineData("27 husstander", true)]
    [InlineData("9 mot 16 året før i hele kommunen", false)]
    [InlineData("Pågår", false)]
    [InlineData("31.12.2014", false)]
    [InlineData("-", false)]
    [InlineData("§ 4-2", false)]
    public void A_value_is_a_number_with_hardly_a_word(string text, bool value) =>
        Assert.Equal(value, Read(1, ["", "2012"], ["Søknader", text]) is var table && table.IsValue(table.Table[1, 1]!));

    [Fact]
    public void A_head_is_no_value() => Assert.False(Read(1, ["", "27"], ["Søknader", "12"]) is var table && table.IsValue(table.Table[0, 1]!));

    [Fact]
    public void Years_in_the_first_column_are_labels()
    {
        TableReader table = Read(1, ["År", "Søkt", "Innvilget"], ["2011", "77", "40"], ["2012", "91", "52"]);
        Assert.False(table.IsValue(table.Table[2, 0]!));
        Assert.Equal(["2012"], Texts(table.RowLabels(table.Table[2, 2]!)));
    }

    [Fact]
    public void The_nearest_label_of_a_row_comes_first()
    {
        TableReader table = Read(1, ["Type", "Mål", "2012"], ["Startlån", "Innvilget", "52"]);
        Assert.Equal(["Innvilget", "Startlån"], Texts(table.RowLabels(table.Table[1, 2]!)));
    }

    [Fact]
    public void A_label_that_spans_rows_is_a_label_of_each()
    {
        TableReader table = Read(0, ["Startlån", "Søkt", "91"], ["^", "Innvilget", "52"]);
        Assert.Equal(["Innvilget", "Startlån"], Texts(table.RowLabels(table.Table[1, 2]!)));
    }

    [Fact]
    public void All_rows_of_the_head_name_a_column()
    {
        TableReader table = Read(2, ["", "Stavanger", "<"], ["", "2011", "2012"], ["Søkt", "217", "251"]);
        Assert.Equal(["2012", "Stavanger"], Texts(table.ColumnHeads(table.Table[2, 2]!)));
    }

    [Fact]
    public void A_head_in_the_middle_names_the_columns_below_it()
    {
        TableReader table = Read(1, ["", "2011", "2012"], ["Søkt", "77", "91"], ["Boliger", "Eid", "Leid"], ["Antall", "262", "41"]);
        Assert.Equal(["Leid"], Texts(table.ColumnHeads(table.Table[3, 2]!)));
        Assert.Equal(["2012"], Texts(table.ColumnHeads(table.Table[1, 2]!)));
    }

    [Fact]
    public void A_row_of_nothing_but_a_label_heads_a_group()
    {
        TableReader table = Read(1, ["", "2012"], ["Askøy", "<"], ["Søknader", "131"], ["Fjell", "<"], ["Søknader", "149"]);
        Assert.Equal("Askøy", table.GroupLabel(table.Table[2, 1]!)?.Text.Text);
        Assert.Equal("Fjell", table.GroupLabel(table.Table[4, 1]!)?.Text.Text);
    }

    [Fact]
    public void Without_a_group_there_is_no_group_label()
    {
        TableReader table = Read(1, ["", "2012"], ["Søknader", "131"]);
        Assert.Null(table.GroupLabel(table.Table[1, 1]!));
    }

    [Fact]
    public void A_column_without_a_head_has_that_of_the_empty_column_beside_it()
    {
        TableReader table = Read(1, ["", "Per 31.12.2011", "", "Per 30.06.2012", ""], ["Eies av kommunen", "", "236", "", "241"]);
        Assert.Equal(["Per 31.12.2011"], Texts(table.ColumnHeads(table.Table[1, 2]!)));
        Assert.Equal(["Per 30.06.2012"], Texts(table.ColumnHeads(table.Table[1, 4]!)));
    }

    [Fact]
    public void A_first_column_that_counts_the_rows_holds_no_values()
    {
        TableReader table = Read(1, ["Nr.", "Hva vi teller", "2012"], ["1", "Kjøp", "33"], ["2", "Utkastelser", "9"]);
        Assert.False(table.IsValue(table.Table[2, 0]!));
        Assert.True(table.IsValue(table.Table[2, 2]!));
        Assert.Equal(["Utkastelser"], Texts(table.RowLabels(table.Table[2, 2]!)));
    }

    [Fact]
    public void A_row_over_all_columns_below_the_heads_names_a_group_and_no_column()
    {
        TableReader table = Read(2, ["", "1. kv.", "2. kv."], ["Startlån", "<", "<"], ["Søknader", "12", "14"], ["Boliger", "<", "<"], ["Avhendet", "1", "0"]);
        Assert.Equal(["1. kv."], Texts(table.ColumnHeads(table.Table[4, 1]!)));
        Assert.Equal(["1. kv."], Texts(table.ColumnHeads(table.Table[2, 1]!)));
        Assert.Equal("Startlån", table.GroupLabel(table.Table[2, 1]!)?.Text.Text);
        Assert.Equal("Boliger", table.GroupLabel(table.Table[4, 1]!)?.Text.Text);
    }
}
