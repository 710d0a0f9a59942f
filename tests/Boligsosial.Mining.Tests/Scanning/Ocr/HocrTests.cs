using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning.Ocr;

/// <summary>What the OCR engine writes, and what is kept of it.</summary>
public sealed class HocrTests
{
    private const string Page = """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><body>
         <div class='ocr_page' id='page_1' title='image "x"; bbox 0 0 400 100; ppageno 0'>
          <span class='ocr_line' id='line_1_1' title="bbox 10 20 200 44; baseline 0 -4; x_size 24">
           <span class='ocrx_word' id='word_1_1' title='bbox 10 20 40 44; x_wconf 96'>
            <span class='ocrx_cinfo' title='x_bboxes 10 20 24 40; x_conf 99.1'>4</span>
            <span class='ocrx_cinfo' title='x_bboxes 26 20 40 40; x_conf 98.2'>2</span>
           </span>
           <span class='ocrx_word' id='word_1_2' title='bbox 50 20 120 44; x_wconf 91'>
            <span class='ocrx_cinfo' title='x_bboxes 50 20 64 40; x_conf 97'>å</span>
           </span>
          </span>
         </div>
         <div class='ocr_page' id='page_2' title='image "y"; bbox 0 0 10 10'></div>
        </body></html>
        """;

    [Fact]
    public void Pages_lines_words_and_characters_are_read_with_place_and_confidence()
    {
        IReadOnlyList<IReadOnlyList<OcrLine>> pages = HocrReader.Read(new StringReader(Page));

        Assert.Equal([1, 0], pages.Select(p => p.Count));
        OcrLine line = pages[0][0];
        Assert.Equal(40, line.Baseline);
        Assert.Equal(["42", "å"], line.Words.Select(w => w.Text));
        Assert.Equal((new PixelBox(10, 20, 40, 44), 0.96), (line.Words[0].Box, line.Words[0].Confidence));
        Assert.Equal(0.982, line.Words[0].Weakest, 6);
    }

    [Fact]
    public void What_is_kept_is_what_was_read_and_a_torn_file_is_noticed()
    {
        IReadOnlyList<OcrLine> lines = HocrReader.Read(new StringReader(Page))[0];
        using var kept = new StringWriter();
        OcrLines.Write(lines, kept);

        IReadOnlyList<OcrLine> back = OcrLines.Read(new StringReader(kept.ToString()));

        Assert.Equal(lines[0].Words.SelectMany(w => w.Characters), back[0].Words.SelectMany(w => w.Characters));
        Assert.Equal(lines[0].Words.Select(w => (w.Text, w.Box, w.Confidence)), back[0].Words.Select(w => (w.Text, w.Box, w.Confidence)));
        Assert.Equal(lines.Select(l => l.Baseline), back.Select(l => l.Baseline));
        Assert.Throws<FormatException>(() => OcrLines.Read(new StringReader(kept.ToString()[..^3])));
    }

    [Theory]
    [InlineData("155|", 49, 36, "155")]
    [InlineData("|155", 49, 36, "155")]
    [InlineData("155|", 25, 36, "155|")]
    [InlineData("155|", 49, 0, "155")]
    [InlineData("155|", 25, 0, "155|")]
    [InlineData("1|5", 49, 36, "1|5")]
    [InlineData("eller|", 49, 36, "eller|")]
    public void A_stroke_higher_than_digits_at_the_end_of_a_number_is_no_digit(string read, int height, double size, string expected)
    {
        OcrCharacter[] characters = [.. read.Select((c, i) => new OcrCharacter($"{c}", new PixelBox(15 * i, c == '|' ? 40 - height : 15, (15 * i) + 12, 40), 0.9))];

        OcrWord word = OcrWords.WithoutRules(new OcrWord(read, new PixelBox(0, 0, 15 * read.Length, 40), 0.9, characters), size);

        Assert.Equal(expected, word.Text);
        Assert.Equal(expected, string.Concat(word.Characters.Select(c => c.Text)));
        Assert.Equal(expected != read, word.Box != new PixelBox(0, 0, 15 * read.Length, 40));
    }
}
