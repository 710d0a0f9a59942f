using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

/// <summary>A line of text is underlined when a ruling line runs close below it from its first letter to its last.</summary>
public sealed class UnderlinesTests
{
    private static readonly TextLine Line = LayoutBuilder.Line("Hvem vi jobber sammen med");

    [Fact]
    public void A_line_below_the_text_underlines_it() => Assert.True(Marked(Line.Box.X0, Line.Box.X1, 2));

    [Fact]
    public void A_line_across_the_page_does_not() => Assert.False(Marked(Line.Box.X0, Line.Box.X1 + 150, 2));

    [Fact]
    public void A_line_far_below_does_not() => Assert.False(Marked(Line.Box.X0, Line.Box.X1, 9));

    [Fact]
    public void A_line_through_the_text_does_not() => Assert.False(Marked(Line.Box.X0, Line.Box.X1, -4));

    private static bool Marked(double left, double right, double below)
    {
        double y = Line.Words[0].Baseline + below;
        return Underlines.Mark([Line], [new RulingLine(new Box(left, y, right, y + 0.7), Horizontal: true)])[0].Underlined;
    }
}
