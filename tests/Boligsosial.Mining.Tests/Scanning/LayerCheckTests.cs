using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Text;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>A layer's number is read anew where the ink says another one, and the new reading counts only when all of it is sure.</summary>
public sealed class LayerCheckTests : IDisposable
{
    private static readonly Vocabulary Words = Vocabulary.Load(TestDefinitions.Folder);

    private readonly Sheets _sheets = new();

    public void Dispose() => _sheets.Dispose();

    [Fact]
    public void A_number_with_fewer_digits_than_there_are_pieces_of_ink_is_doubtful()
    {
        PagePicture picture = Picture();

        Assert.Empty(LayerCheck.Doubtful(picture, Layer(picture, "1", "200", "000")));
        Assert.NotEmpty(LayerCheck.Doubtful(picture, Layer(picture, "1", "20", "000")));
    }

    [Theory]
    [InlineData(0.9, 0.9, "1 200 000")]
    [InlineData(0.7, 0.9, "1 20 000")]
    [InlineData(0.9, 0.7, "1 20 000")]
    public void Half_of_a_number_is_never_put_in_its_place(double first, double others, string expected)
    {
        PagePicture picture = Picture();
        List<ReadWord> layer = Layer(picture, "1", "20", "000");
        Sheet sheet = picture.ToSheet(LayerCheck.Doubtful(picture, layer))!;
        SheetRegion region = Assert.Single(sheet.Regions);

        List<ReadWord> words = LayerCheck.Replace(picture, layer, sheet, [Line(region, ("1", first), ("200", others), ("000", others))], Words);

        Assert.Equal(expected, string.Join(' ', words.Where(w => char.IsAsciiDigit(w.Text[0])).OrderBy(w => w.Box.X0).Select(w => w.Text)));
    }

    /// <summary>A form with one amount in a cell.</summary>
    private PagePicture Picture() =>
        _sheets.Picture(new PrintedPage().Table(60, 130, [240, 90], 22, 0, ["Virkemiddel", "Kroner"], ["Startlån", "1 200 000"]));

    /// <summary>The layer's words: the labels as printed, and the words given where the amount is.</summary>
    private static List<ReadWord> Layer(PagePicture picture, params string[] amount)
    {
        var words = new List<ReadWord> { Word("Virkemiddel", 66, 150), Word("Kroner", 306, 150), Word("Startlån", 66, 172) };
        Box cell = picture.Cells.Single(c => c.Contains(320, 165));
        double x = cell.X0 + 4;
        foreach (string word in amount)
        {
            words.Add(Word(word, x, 172));
            x = words[^1].Box.X1 + 3;
        }

        return words;
    }

    private static ReadWord Word(string text, double x, double baseline)
    {
        double[] edges = [.. Enumerable.Range(1, text.Length).Select(n => x + (6 * n))];
        return new ReadWord(text, text, new Box(x, baseline - 8, edges[^1], baseline + 2), edges, baseline, 11, 0, 0.85, (int)baseline);
    }

    /// <summary>What OCR read in a region, its words side by side.</summary>
    private static OcrLine Line(SheetRegion region, params (string Text, double Confidence)[] words)
    {
        int width = region.Source.Width / words.Length;
        return new OcrLine(
            [.. words.Select((w, i) => new OcrWord(
                w.Text, new PixelBox(region.SheetX + (i * width), region.SheetY + 2, region.SheetX + ((i + 1) * width) - 4, region.SheetY + region.Source.Height - 2), w.Confidence, []))],
            region.SheetY + region.Source.Height - 2);
    }
}
