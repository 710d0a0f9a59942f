using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>Marks in a form's cells, boxes to tick and bullets, and what OCR made of them.</summary>
public sealed class MarkReaderTests : IDisposable
{
    private readonly Sheets _sheets = new();

    public void Dispose() => _sheets.Dispose();

    [Theory]
    [InlineData("«", 0.4, "X")]
    [InlineData("1", 0.5, "X")]
    [InlineData("4", 0.9, "4")]
    public void A_cross_in_a_cell_replaces_what_was_read_there_unless_that_is_a_digit_read_surely(string read, double confidence, string expected)
    {
        PagePicture picture = _sheets.Picture(Matrix().Line(316, 157, 324, 165, 1.2).Line(316, 165, 324, 157, 1.2));

        List<ReadWord> words = MarkReader.Read(picture, [Typed.Word("Barn", 66, 166), Typed.Word(read, 317, 165) with { Confidence = confidence }]);

        Assert.Equal(["Barn", expected], words.Select(w => w.Text));
        Assert.InRange(words[1].Box.MidX, 316, 324);
    }

    [Fact]
    public void A_tick_that_was_passed_over_is_read()
    {
        PagePicture picture = _sheets.Picture(Matrix().Line(315, 161, 318, 165, 1.2).Line(318, 165, 326, 155, 1.2));

        Assert.Equal(["\u2713"], MarkReader.Read(picture, []).Select(w => w.Text));
    }

    [Fact]
    public void A_cell_with_writing_has_no_mark() =>
        Assert.Empty(MarkReader.Read(_sheets.Picture(Matrix().Text(310, 166, "SKP")), []));

    [Theory]
    [InlineData(false, "\u2610")]
    [InlineData(true, "\u2612")]
    public void A_box_to_tick_is_read_anywhere_on_the_page(bool crossed, string expected)
    {
        PrintedPage page = new PrintedPage().Text(90, 200, "Ja, kommunen har en plan.")
            .Line(70, 190, 80, 190).Line(70, 200, 80, 200).Line(70, 190, 70, 200).Line(80, 190, 80, 200);
        page = crossed ? page.Line(70, 190, 80, 200, 1.2).Line(70, 200, 80, 190, 1.2) : page;

        Assert.Equal([expected], MarkReader.Read(_sheets.Picture(page), []).Select(w => w.Text));
    }

    [Fact]
    public void A_spot_before_a_line_is_a_bullet_whatever_letter_was_read()
    {
        PagePicture picture = _sheets.Picture(new PrintedPage().Spot(73, 196, 4).Text(90, 200, "Startlån").Spot(173, 196, 4));
        ReadWord first = Typed.Word("e", 70, 200) with { Confidence = 0.4 };

        List<ReadWord> words = MarkReader.Read(picture, [first, Typed.Word("Startlån", 90, 200), Typed.Word("e", 170, 200)]);

        Assert.Equal(["•", "Startlån", "e"], words.Select(w => w.Text));
        Assert.True(words[0].Confidence > first.Confidence);
        Assert.Equal("e", MarkReader.Read(picture, [Typed.Word("e", 400, 200)])[0].Text);
    }

    private static PrintedPage Matrix() => new PrintedPage().Table(60, 130, [240, 40], 22, 0, ["Gruppe", "Ja"], ["Barn", ""]);
}
