using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

/// <summary>What a line is follows from its words.</summary>
public sealed class TextLineTests
{
    private static readonly TextLine Line = LayoutBuilder.Line("Hvem vi jobber sammen med");

    [Fact]
    public void A_line_stays_the_same_when_it_has_been_read()
    {
        var read = new TextLine(Line.Page, Line.Words);
        var known = new HashSet<TextLine> { read };
        Assert.Equal(("Hvem vi jobber sammen med", 12.0, false), (read.Text, read.Size, read.Bold));
        Assert.Contains(read, known);
        Assert.Equal(new TextLine(Line.Page, Line.Words), read);
    }

    [Fact]
    public void A_line_of_other_words_or_drawn_otherwise_is_another()
    {
        Assert.NotEqual(new TextLine(Line.Page, [.. Line.Words]), Line);
        Assert.NotEqual(Line with { Underlined = true }, Line);
        Assert.NotEqual(new TextLine(Line.Page + 1, Line.Words), Line);
    }
}
