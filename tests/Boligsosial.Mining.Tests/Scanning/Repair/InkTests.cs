using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Repair;
using Boligsosial.Mining.Scanning.Text;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning.Repair;

/// <summary>What the ink shows of words: where they part, which are one, and the comma that was passed over.</summary>
public sealed class InkTests : IDisposable
{
    private static readonly Vocabulary Words = Vocabulary.Load(TestDefinitions.Folder);

    private readonly Sheets _sheets = new();

    public void Dispose() => _sheets.Dispose();

    [Fact]
    public void Words_part_where_the_paper_between_them_is_wide()
    {
        PagePicture picture = _sheets.Picture(new PrintedPage().Text(70, 100, "kommunen").Text(128, 100, "har"));

        double gap = Assert.Single(InkGaps.Within(picture, Typed.Word("kommunenhar", 70, 144, 100)));

        Assert.InRange(gap, 124, 129);
        Assert.Empty(InkGaps.Within(picture, Typed.Word("kommunen", 70, 124, 100)));
    }

    [Fact]
    public void Two_pieces_are_one_word_when_no_paper_parts_them()
    {
        PagePicture picture = _sheets.Picture(new PrintedPage().Text(70, 100, "kommunen").Text(128, 100, "har"));

        Assert.True(InkGaps.AreOne(picture, Typed.Word("komm", 70, 100, 100), Typed.Word("unen", 100, 124, 100)));
        Assert.False(InkGaps.AreOne(picture, Typed.Word("kommunen", 70, 124, 100), Typed.Word("har", 128, 144, 100)));
    }

    [Fact]
    public void Ink_covers_a_word_and_none_the_paper()
    {
        PagePicture picture = _sheets.Picture(new PrintedPage().Text(70, 100, "kommunen").Text(70, 140, "bustad"));

        Assert.InRange(InkGaps.Cover(picture, Typed.Word("kommunen", 70, 124, 100)), 0.6, 1);
        Assert.Equal(0, InkGaps.Cover(picture, Typed.Word("kommunen", 70, 124, 120)));
    }

    [Theory]
    [InlineData("kommunen", "har", "kommunen har")]
    [InlineData("kommunenhar", "", "kommunenhar")]
    public void A_glued_word_is_parted_only_where_the_print_parts_it(string first, string second, string expected)
    {
        PrintedPage page = new PrintedPage().Text(70, 100, first);
        PagePicture picture = _sheets.Picture(second.Length > 0 ? page.Text(128, 100, second) : page);

        List<ReadWord> words = new LayerRepair(Words).Repair(picture, [Typed.Word("kommunenhar", 70, 144, 100)]);

        Assert.Equal(expected, string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(70, words[0].Box.X0);
        Assert.Equal(144, words[^1].Box.X1);
    }

    [Theory]
    [InlineData(97.0, "vanskeligstilte")]
    [InlineData(110.0, "vanskelig stilte")]
    public void A_torn_word_is_put_together_only_where_the_print_has_it_in_one(double second, string expected)
    {
        // «vanskelig» ends at 115 points, «vansk» at 98.
        PrintedPage page = second < 100 ? new PrintedPage().Text(70, 100, "vanskeligstilte") : new PrintedPage().Text(70, 100, "vanskelig").Text(122, 100, "stilte");
        PagePicture picture = _sheets.Picture(page);

        List<ReadWord> words = new LayerRepair(Words).Repair(
            picture,
            second < 100 ? [Typed.Word("vansk", 70, 98, 100), Typed.Word("eligstilte", 98, 141, 100)] : [Typed.Word("vanskelig", 70, 115, 100), Typed.Word("stilte", 122, 147, 100)]);

        Assert.Equal(expected, string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(second < 100 ? "vansk eligstilte" : "vanskelig", words[0].Printed);
    }

    [Theory]
    [InlineData("7,0", "70", "7,0")]
    [InlineData("12,5", "125", "12,5")]
    [InlineData("70", "70", "70")]
    [InlineData("7.0", "70", "70")]
    [InlineData("7,000", "7000", "7000")]
    public void A_decimal_comma_that_was_passed_over_is_put_back_where_it_is_printed(string printed, string read, string expected)
    {
        PagePicture picture = _sheets.Picture(new PrintedPage().Text(70, 100, printed).Text(70, 130, "Andelen er oppgitt i prosent."));
        ReadWord word = Typed.Word(read, 70, 70 + (6.1 * read.Length) + (printed.Length > read.Length ? 3 : 0), 100);

        ReadWord restored = LostComma.Restore(picture, word);

        Assert.Equal(expected, restored.Text);
        Assert.Equal(read, restored.Printed);
        Assert.Equal(restored.Text.Length, restored.Edges.Count);
        Assert.Equal(restored.Edges.Order(), restored.Edges);
        Assert.Equal(expected != read, restored.Confidence < word.Confidence);
    }
}
