using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

public class GlyphTextTests
{
    [Theory]
    [InlineData("å", "å")]
    [InlineData("&amp;", "&")]
    [InlineData("&lt;", "<")]
    [InlineData("&quot;", "\"")]
    [InlineData("&#xe6;", "æ")]
    [InlineData("&#248;", "ø")]
    [InlineData("&#x1F3E0;", "\U0001F3E0")]
    public void Characters_are_read_however_the_trace_writes_them(string unicode, string text) => Assert.Equal(text, GlyphText.Of(unicode));

    [Theory]
    [InlineData("\uFB01", "fi")]
    [InlineData("\uFB04", "ffl")]
    public void Ligatures_are_spelt_out(string unicode, string text) => Assert.Equal(text, GlyphText.Of(unicode));

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u202F")]
    [InlineData("\u2009")]
    [InlineData("&#x9;")]
    public void Every_space_is_a_space(string unicode) => Assert.Equal(" ", GlyphText.Of(unicode));

    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u2010")]
    [InlineData("\u2011")]
    public void Every_hyphen_is_a_hyphen(string unicode) => Assert.Equal("-", GlyphText.Of(unicode));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("-1")]
    [InlineData("")]
    public void What_prints_nothing_is_nothing(string unicode) => Assert.Equal("", GlyphText.Of(unicode));

    [Theory]
    [InlineData("&#x0;")]
    [InlineData("&#xD800;")]
    [InlineData("&#x110000;")]
    [InlineData("&#nonsense;")]
    [InlineData("\u0003")]
    public void What_cannot_be_known_is_marked(string unicode) => Assert.Equal("\uFFFD", GlyphText.Of(unicode));

    [Theory]
    [InlineData("\uF0B7", "•")]
    [InlineData("\uF0FE", "☑")]
    [InlineData("\uF0A8", "☐")]
    public void Symbol_fonts_print_bullets_and_boxes(string unicode, string text) => Assert.Equal(text, GlyphText.Of(unicode));
}
