using Boligsosial.Mining.Cli.Output;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

public sealed class TextTableTests
{
    private static readonly TextColumn[] Columns = [new("kommune", Shrinks: true), new("value", Right: true)];

    [Fact]
    public void Columns_are_as_wide_as_their_widest_value_and_numbers_stand_flush_right() =>
        Assert.Equal("kommune    value\nLørenskog      7\nÅl         1 200\n", Table(100, ["Lørenskog", "7"], ["Ål", "1 200"]));

    [Fact]
    public void What_does_not_fit_the_terminal_is_cut() =>
        Assert.Equal("kommune             value\nKarmøy;Haugesund;…      7\n", Table(25, ["Karmøy;Haugesund;Tysvær;Bokn", "7"]));

    [Fact]
    public void A_line_break_in_a_value_does_not_break_the_table() => Assert.Equal("kommune  value\nA B          1\n", Table(100, ["A\nB", "1"]));

    private static string Table(int width, params string[][] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextTable.Write(output, width, Columns, rows);
        return output.ToString();
    }
}
