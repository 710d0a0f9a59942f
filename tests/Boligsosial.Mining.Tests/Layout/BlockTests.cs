using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

public class BlockTests
{
    private static readonly TextLine First = new PageMaker().Text(50, 100, "Foreløpig er 29").TextLines()[0];
    private static readonly TextLine Second = new PageMaker().Text(50, 113, "personer registrert").TextLines()[0];

    [Fact]
    public void A_cell_that_gets_more_lines_has_their_text_though_it_was_asked_for_its_text_before()
    {
        var cell = new TableCell(0, 0, 1, 1, 1, new Box(0, 0, 100, 100), [First]);
        Assert.Equal("Foreløpig er 29", cell.Text.Text);
        Assert.Equal("Foreløpig er 29 personer registrert", (cell with { Lines = [First, Second] }).Text.Text);
    }

    [Fact]
    public void A_paragraph_that_gets_more_lines_has_their_text_though_it_was_asked_for_its_text_before()
    {
        var paragraph = new Paragraph([First], "");
        Assert.Equal("Foreløpig er 29", paragraph.Text.Text);
        Assert.Equal("Foreløpig er 29 personer registrert", (paragraph with { TextLines = [First, Second] }).Text.Text);
    }
}
