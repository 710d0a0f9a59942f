using System.Globalization;
using System.Text;
using Boligsosial.Mining.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>Glyphs' lines read byte by byte say what the same lines say read as elements; other lines are left to those.</summary>
public sealed class GlyphLineTests
{
    private GlyphLine.LastNumber _height;

    [Fact]
    public void A_glyph_has_its_text_origin_and_advance()
    {
        Assert.True(GlyphLine.TryParse("            <g unicode=\"å\" glyph=\"12\" x=\"68.2\" y=\"757.789\" adv=\".598\"/>"u8, ref _height, out GlyphLine glyph));
        Assert.Equal("å", Encoding.UTF8.GetString(glyph.Unicode));
        Assert.True(glyph.HasGlyph);
        Assert.Equal((68.2, 757.789, .598), (glyph.X, glyph.Y, glyph.Advance));
    }

    [Fact]
    public void The_rest_of_a_ligature_has_no_glyph()
    {
        Assert.True(GlyphLine.TryParse("<g unicode=\"i\" glyph=\"\" x=\"0\" y=\"-3\" adv=\"0\"/>"u8, ref _height, out GlyphLine glyph));
        Assert.False(glyph.HasGlyph);
    }

    [Fact]
    public void A_height_is_its_own_whatever_the_glyph_before_has() =>
        Prop.ForAll(Gen.Elements("7", "7.5", "70.5", "-7.5", "757.789", "757.78", "757.7891", "1234567890.12345", "12345678901234", "1e-05", "1e-051").ListOf().ToArbitrary(), heights =>
            heights.All(y => GlyphLine.TryParse(Encoding.UTF8.GetBytes($"<g unicode=\"a\" glyph=\"3\" x=\"1\" y=\"{y}\" adv=\".5\"/>"), ref _height, out GlyphLine glyph)
                && glyph.Y == double.Parse(y, CultureInfo.InvariantCulture) && glyph.Advance == .5)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<g unicode=\"\"\" glyph=\"quotedbl\" x=\"1\" y=\"2\" adv=\".3\"/>")]
    [InlineData("<span font=\"A\" wmode=\"0\" trm=\"1 0 0 1\">")]
    [InlineData("<g unicode=\"a\" x=\"1\" y=\"2\" adv=\".3\"/>")]
    [InlineData("<g unicode=\"a\" glyph=\"a\" x=\"1\" y=\"2\"")]
    [InlineData("")]
    public void What_is_written_otherwise_is_left_to_the_general_reader(string line) =>
        Assert.False(GlyphLine.TryParse(Encoding.UTF8.GetBytes(line), ref _height, out _));

    [Fact]
    public void Numbers_are_those_of_the_library() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (digits, decimals) =>
        {
            string text = (digits / (decimal)Math.Pow(10, decimals % 12)).ToString(CultureInfo.InvariantCulture);
            return GlyphLine.TryParseNumber(Encoding.UTF8.GetBytes(text), out double number) && number == double.Parse(text, CultureInfo.InvariantCulture);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1e-05", 1e-05)]
    [InlineData(".5", .5)]
    [InlineData("-0.25", -.25)]
    [InlineData("12345678901234567890", 12345678901234567890d)]
    public void Numbers_of_all_forms_are_read(string text, double expected)
    {
        Assert.True(GlyphLine.TryParseNumber(Encoding.UTF8.GetBytes(text), out double number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("inf")]
    [InlineData("1.2.3")]
    public void What_is_no_number_is_none(string text) => Assert.False(GlyphLine.TryParseNumber(Encoding.UTF8.GetBytes(text), out _));
}
