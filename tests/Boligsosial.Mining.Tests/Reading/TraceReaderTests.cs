using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

public class TraceReaderTests
{
    private static List<Page> Pages(string trace)
    {
        var pages = new List<Page>();
        new TraceReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(trace)), pages.Add);
        return pages;
    }

    private static Page PageWith(string marks) =>
        Assert.Single(Pages($"<document filename=\"x.pdf\">\n<page number=\"1\" mediabox=\"0 0 595 842\">\n{marks}\n</page>\n</document>\n"));

    private static string Text(string glyphs, string tag = "fill_text", string attributes = "", string trm = "10 0 0 -10", string font = "ABCDEF+LiberationSans") =>
        $"<{tag} {attributes}transform=\"1 0 0 1 0 0\">\n<span font=\"{font}\" trm=\"{trm}\">\n{glyphs}\n</span>\n</{tag}>";

    private static string Glyph(string unicode, double x, string glyph = "5", double adv = 0.5) =>
        FormattableString.Invariant($"<g unicode=\"{unicode}\" glyph=\"{glyph}\" x=\"{x}\" y=\"100\" adv=\"{adv}\"/>");

    [Fact]
    public void A_glyph_has_its_place_size_and_font()
    {
        Glyph glyph = Assert.Single(PageWith(Text(Glyph("b", 50), font: "ABCDEF+LiberationSans-Bold")).Glyphs);
        Assert.Equal(("b", 100.0, 10.0, true), (glyph.Text, glyph.Baseline, glyph.Size, glyph.Visible));
        Assert.Equal(new Font("LiberationSans-Bold", true, false), glyph.Font);
        Assert.Equal((50.0, 55.0), (glyph.Box.X0, glyph.Box.X1));
    }

    [Fact]
    public void Pages_come_one_by_one_in_order() =>
        Assert.Equal([1, 2], Pages("<page number=\"1\" mediabox=\"0 0 10 20\">\n</page>\n<page number=\"2\" mediabox=\"0 0 30 40\">\n</page>").Select(p => p.Number));

    [Fact]
    public void A_trace_that_breaks_off_gives_what_it_has() =>
        Assert.Equal("b", Assert.Single(Pages("<page number=\"1\" mediabox=\"0 0 595 842\">\n" + Text(Glyph("b", 50)))).Glyphs.Single().Text);

    [Fact]
    public void A_ligature_is_one_glyph_with_all_its_letters()
    {
        Glyph glyph = Assert.Single(PageWith(Text(Glyph("f", 50) + "\n<g unicode=\"i\" x=\"50\" y=\"100\" adv=\"0\"/>")).Glyphs);
        Assert.Equal("fi", glyph.Text);
    }

    [Fact]
    public void A_hyphen_that_is_soft_and_hard_is_one() =>
        Assert.Equal("-", Assert.Single(PageWith(Text(Glyph("\u00AD", 50) + "\n<g unicode=\"\u2010\" x=\"50\" y=\"100\" adv=\"0\"/>")).Glyphs).Text);

    [Fact]
    public void Bold_made_by_printing_twice_is_one_letter() =>
        Assert.Single(PageWith(Text(Glyph("b", 50)) + "\n" + Text(Glyph("b", 50.2))).Glyphs);

    [Fact]
    public void A_letter_twice_beside_itself_is_two() =>
        Assert.Equal(2, PageWith(Text(Glyph("l", 50, adv: 0.2) + "\n" + Glyph("l", 52, adv: 0.2))).Glyphs.Count);

    [Fact]
    public void Invisible_text_over_nothing_else_is_a_layer_of_OCR()
    {
        Page page = PageWith(Text(Glyph("b", 50), tag: "ignore_text"));
        Assert.Equal(TextSource.OcrLayer, page.TextSource);
        Assert.False(Assert.Single(page.Glyphs).Visible);
    }

    [Fact]
    public void Hidden_text_beside_visible_text_is_left_out()
    {
        string visible = string.Join('\n', Enumerable.Range(0, 30).Select(i => Glyph("b", 50 + (6 * i))));
        Page page = PageWith(Text(visible) + "\n" + Text(Glyph("z", 50), attributes: "alpha=\"0\" "));
        Assert.DoesNotContain(page.Glyphs, g => g.Text == "z");
    }

    [Fact]
    public void Text_written_up_the_margin_is_left_out() =>
        Assert.Empty(PageWith(Text(Glyph("b", 50), trm: "0 10 10 0")).Glyphs);

    [Fact]
    public void A_stroke_is_a_ruling_line_as_thick_as_its_pen()
    {
        RulingLine line = Assert.Single(PageWith(
            "<stroke_path linewidth=\"2\" color=\"0\" transform=\"1 0 0 1 0 0\">\n<moveto x=\"50\" y=\"100\"/>\n<lineto x=\"200\" y=\"100\"/>\n</stroke_path>").RulingLines);
        Assert.True(line.Horizontal);
        Assert.Equal(new Box(50, 99, 200, 101), line.Box);
    }

    [Fact]
    public void A_thin_filled_rectangle_is_a_ruling_line_and_a_thick_one_is_not() =>
        Assert.False(Assert.Single(PageWith(Rectangle(50, 100, 51, 300, "0") + Rectangle(60, 100, 90, 300, "0")).RulingLines).Horizontal);

    [Fact]
    public void A_white_rectangle_is_no_line() => Assert.Empty(PageWith(Rectangle(50, 100, 51, 300, "1")).RulingLines);

    [Fact]
    public void A_slanted_stroke_is_no_ruling_line() =>
        Assert.Empty(PageWith("<stroke_path linewidth=\"1\" color=\"0\" transform=\"1 0 0 1 0 0\">\n<moveto x=\"50\" y=\"100\"/>\n<lineto x=\"200\" y=\"150\"/>\n</stroke_path>").RulingLines);

    [Fact]
    public void Dashes_make_one_line()
    {
        string dashes = string.Concat(Enumerable.Range(0, 20).Select(i => $"<moveto x=\"{50 + (5 * i)}\" y=\"100\"/>\n<lineto x=\"{53 + (5 * i)}\" y=\"100\"/>\n"));
        Assert.Equal(98, Assert.Single(PageWith($"<stroke_path linewidth=\"1\" color=\"0\" transform=\"1 0 0 1 0 0\">\n{dashes}</stroke_path>").RulingLines).Box.Width);
    }

    [Fact]
    public void The_four_sides_of_a_box_are_four_lines() =>
        Assert.Equal(4, PageWith(
            "<stroke_path linewidth=\"1\" color=\"0\" transform=\"1 0 0 1 0 0\">\n<moveto x=\"50\" y=\"100\"/>\n<lineto x=\"200\" y=\"100\"/>\n<lineto x=\"200\" y=\"150\"/>\n<lineto x=\"50\" y=\"150\"/>\n<closepath/>\n</stroke_path>").RulingLines.Count);

    [Fact]
    public void An_image_stands_where_its_transform_puts_it() =>
        Assert.Equal(
            new PageImage(new Box(10, 20, 210, 120), 400, 200),
            Assert.Single(PageWith("<fill_image alpha=\"1\" transform=\"200 0 0 -100 10 120\" width=\"400\" height=\"200\"/>").Images));

    [Fact]
    public void A_font_of_meaningless_codes_is_masked()
    {
        string shifted = string.Join('\n', "gwdwlvwlnnrjerwdwlrqlnnrpgdwerol".Concat("gwdwlvwlnnrjhrwdwlrqlnnrpgdwhrol").Concat("xyzxyzxyzxyz")
            .Where(c => !"aeiouy".Contains(c, StringComparison.Ordinal)).Select((c, i) => Glyph(c.ToString(), 50 + (6 * i))));
        Assert.All(PageWith(Text(shifted)).Glyphs, g => Assert.Equal("\uFFFD", g.Text));
    }

    [Fact]
    public void A_font_that_prints_few_letters_is_trusted() =>
        Assert.Equal("bcd", string.Concat(PageWith(Text(Glyph("b", 50) + "\n" + Glyph("c", 56) + "\n" + Glyph("d", 62))).Glyphs.Select(g => g.Text)));

    private static string Rectangle(double x0, double y0, double x1, double y1, string color) => FormattableString.Invariant(
        $"<fill_path winding=\"nonzero\" colorspace=\"DeviceGray\" color=\"{color}\" transform=\"1 0 0 1 0 0\">\n<moveto x=\"{x0}\" y=\"{y0}\"/>\n<lineto x=\"{x1}\" y=\"{y0}\"/>\n<lineto x=\"{x1}\" y=\"{y1}\"/>\n<lineto x=\"{x0}\" y=\"{y1}\"/>\n<closepath/>\n</fill_path>\n");
}
