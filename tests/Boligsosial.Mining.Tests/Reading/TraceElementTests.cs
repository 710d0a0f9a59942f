using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

public class TraceElementTests
{
    private static string Attribute(string line, string name) =>
        TraceElement.TryParse(line, out TraceElement element) ? element.Raw(name).ToString() : "no tag";

    [Fact]
    public void A_tag_has_a_name_and_attributes()
    {
        Assert.True(TraceElement.TryParse("    <g unicode=\"b\" glyph=\"69\" x=\"259.26\" y=\"794.3\" adv=\".556\"/>", out TraceElement element));
        Assert.Equal("g", element.Name.ToString());
        Assert.False(element.IsClosing);
        Assert.Equal(259.26, element.Number("x"));
        Assert.Equal(0.556, element.Number("adv"));
    }

    [Fact]
    public void A_closing_tag_is_told_from_an_opening_one()
    {
        Assert.True(TraceElement.TryParse("</fill_path>", out TraceElement element));
        Assert.True(element.IsClosing);
        Assert.Equal("fill_path", element.Name.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("text without a tag")]
    [InlineData("<")]
    [InlineData("<>")]
    public void A_line_without_a_tag_is_none(string line) => Assert.Equal("no tag", Attribute(line, "x"));

    [Theory]
    [InlineData("<g unicode=\"\"\" glyph=\"5\"/>", "\"")]
    [InlineData("<g unicode=\"<\" glyph=\"5\"/>", "<")]
    [InlineData("<g unicode=\"&amp;\" glyph=\"5\"/>", "&amp;")]
    [InlineData("<g unicode=\"\" glyph=\"5\"/>", "")]
    public void A_value_may_hold_what_XML_forbids(string line, string unicode)
    {
        Assert.Equal(unicode, Attribute(line, "unicode"));
        Assert.Equal("5", Attribute(line, "glyph"));
    }

    [Fact]
    public void An_attribute_is_not_found_within_the_value_of_another() =>
        Assert.Equal("7", Attribute("<g font=\"x=y\" x=\"7\"/>", "x"));

    [Fact]
    public void An_attribute_is_not_found_at_the_end_of_the_value_of_another() =>
        Assert.Equal("1 0 0 1", Attribute("<span font=\"Foo trm=\" wmode=\"0\" trm=\"1 0 0 1\">", "trm"));

    [Fact]
    public void An_attribute_is_not_found_in_the_name_of_another() =>
        Assert.Equal("595", Attribute("<fill_image linewidth=\"2\" width=\"595\"/>", "width"));

    [Fact]
    public void A_missing_attribute_is_empty_and_zero()
    {
        Assert.Equal("", Attribute("<g x=\"7\"/>", "y"));
        Assert.True(TraceElement.TryParse("<g x=\"seven\"/>", out TraceElement element));
        Assert.Equal(0, element.Number("x"));
    }

    [Fact]
    public void A_broken_transform_is_the_identity()
    {
        Assert.True(TraceElement.TryParse("<fill_text transform=\"1 0 0\">", out TraceElement element));
        Assert.Equal(Matrix.Identity, element.Matrix("transform"));
    }
}
