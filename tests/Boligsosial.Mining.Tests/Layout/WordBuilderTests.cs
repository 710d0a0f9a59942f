using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

public class WordBuilderTests
{
    [Fact]
    public void A_space_parts_two_words() =>
        Assert.Equal(["innvilget", "startlån"], new PageMaker().Text(50, 100, "innvilget startlån").Words().Texts());

    [Fact]
    public void A_wide_gap_parts_two_words_without_a_space() =>
        Assert.Equal(["2012", "46"], new PageMaker().Text(50, 100, "2012").Text(75, 100, "46").Words().Texts());

    [Fact]
    public void Glyphs_drawn_out_of_order_are_read_by_their_place() =>
        Assert.Equal(["bolig"], new PageMaker().Text(60, 100, "lig").Text(50, 100, "bo").Words().Texts());

    [Fact]
    public void Words_as_drawn_are_parted_by_spaces_gaps_and_lines()
    {
        Glyph[] glyphs = [.. new PageMaker().Text(50, 100, "innvilget startlån").Text(50, 120, "2012").Text(75, 120, "46").Text(50, 140, "nei").Page().Glyphs];

        Assert.Equal(["innvilget", "startlån", "2012", "46", "nei"], WordBuilder.Drawn(glyphs).Select(w => string.Concat(glyphs[w].Select(g => g.Text))));
    }

    [Fact]
    public void A_space_printed_under_a_visible_glyph_parts_nothing() =>
        Assert.Equal(["økonomi-"], new PageMaker().Text(50, 100, "økonomi ").Text(85, 100, "-").Words().Texts());

    [Fact]
    public void A_space_beside_a_visible_glyph_still_parts() =>
        Assert.Equal(["økonomi", "-"], new PageMaker().Text(50, 100, "økonomi ").Text(90, 100, "-").Words().Texts());

    [Fact]
    public void A_small_raised_digit_is_a_mark_not_a_part_of_the_number() =>
        Assert.Equal(["46¹"], new PageMaker().Text(50, 100, "46").Text(60, 96, "1", 7).Words().Texts());

    [Fact]
    public void A_raised_digit_with_its_parenthesis_is_one_mark() =>
        Assert.Equal(["botilbud¹⁾"], new PageMaker().Text(50, 100, "botilbud").Text(90, 96, "1)", 8).Words().Texts());

    [Fact]
    public void A_raised_digit_before_the_first_word_of_a_footnote_stands_on_its_line() =>
        Assert.Equal(["²", "Avslag"], new PageMaker().Text(50, 96.5, "2", 7).Text(56, 100, "Avslag").Words().Texts());

    [Fact]
    public void A_mark_finds_its_word_over_a_row_printed_between() =>
        Assert.Equal(["bolig¹"], new PageMaker().Text(50, 100, "bolig").Text(75, 96, "1", 7).Text(300, 97.5, "75").Words().Texts()[^1..]);

    [Fact]
    public void A_mark_may_be_nearly_as_large_as_its_word_when_it_is_clearly_raised() =>
        Assert.Equal(["bolig¹"], new PageMaker().Text(50, 100, "bolig").Text(75, 96, "1", 9.5).Words().Texts());

    [Fact]
    public void A_space_before_a_mark_does_not_part_it_from_its_line() =>
        Assert.Equal(["botilbud", "¹⁾", "2012"], new PageMaker().Text(50, 100, "botilbud ", spacing: 0.4).Text(86, 96, "1)", 8).Text(110, 100, "2012").Words().Texts());

    [Fact]
    public void A_small_digit_on_the_baseline_is_no_mark() =>
        Assert.Equal(["46", "1"], new PageMaker().Text(50, 100, "46").Text(64, 100, "1", 7).Words().Texts());

    [Fact]
    public void A_letter_and_its_combining_ring_become_one_character()
    {
        Word word = Assert.Single(new PageMaker().Text(50, 100, "a").Text(55, 100, "\u030A").Words());
        Assert.Equal("å", word.Text);
        Assert.Equal(word.Text.Length, word.Edges.Count);
    }

    [Fact]
    public void The_box_of_a_part_is_the_part_of_the_box()
    {
        Word word = new PageMaker().Text(50, 100, "kr.1200").Words()[0];
        Assert.Equal(new Box(65, 92.5, 85, 102.2), word.Part(3, 4));
    }

    [Fact]
    public void A_word_is_bold_when_most_of_it_is() =>
        Assert.True(new PageMaker().Text(50, 100, "Resultat", bold: true).Text(90, 100, ":").Words()[0].Bold);

    [Fact]
    public void Text_of_an_OCR_layer_is_less_sure() =>
        Assert.Equal(0.9, WordBuilder.Build(new PageMaker().Text(50, 100, "a").Page() with { TextSource = TextSource.OcrLayer })[0].Confidence);
}
