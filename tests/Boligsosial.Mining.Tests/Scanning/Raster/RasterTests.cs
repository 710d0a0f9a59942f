using Boligsosial.Mining.Scanning.Raster;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning.Raster;

/// <summary>What is found in rasters, on small ones drawn for the purpose.</summary>
public sealed class RasterTests
{
    private const double Dpi = 200;

    [Theory]
    [InlineData(-2)]
    [InlineData(-0.6)]
    [InlineData(0)]
    [InlineData(1.4)]
    public void The_skew_of_lines_of_writing_is_measured(double degrees)
    {
        GreyImage askew = degrees == 0 ? Writing() : Turner.Level(Writing(), -degrees);

        Assert.Equal(degrees, SkewEstimator.Degrees(askew, Dpi), 0.1);
        Assert.False(SkewEstimator.IsSideways(askew, Dpi));
        Assert.True(SkewEstimator.IsSideways(Turner.Quarter(askew, 1), Dpi));
    }

    [Fact]
    public void Ink_is_told_from_paper_in_the_shade_and_in_the_light()
    {
        GreyImage image = GreyImage.White(400, 100);
        for (int y = 0; y < 100; y++)
        {
            for (int x = 0; x < 400; x++)
            {
                int paper = 110 + (x / 3);
                image.Row(y)[x] = (byte)(x % 40 < 4 && y is > 20 and < 80 ? paper - 70 : paper);
            }
        }

        InkMap ink = Binarizer.Of(image, 60);

        Assert.True(ink[42, 50]);
        Assert.True(ink[362, 50]);
        Assert.False(ink[20, 50]);
        Assert.False(ink[380, 50]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(12)]
    public void Ruling_lines_are_found_dark_or_pale_on_noisy_paper(int contrast)
    {
        GreyImage image = Paper(900, 400);
        Fill(image, 100, 200, 700, 202, -contrast);
        Fill(image, 400, 60, 402, 340, -contrast);

        IReadOnlyList<ImageLine> lines = LineFinder.Find(image, Binarizer.Of(image, 66), Dpi);

        ImageLine across = Assert.Single(lines, l => l.Horizontal);
        ImageLine down = Assert.Single(lines, l => !l.Horizontal);
        Assert.Equal(201, across.Across, 1.5);
        Assert.Equal(401, down.Across, 1.5);
        Assert.InRange(across.Start, 80, 130);
        Assert.InRange(across.End, 670, 720);
    }

    [Fact]
    public void Writing_has_no_ruling_lines()
    {
        GreyImage image = Writing();

        Assert.Empty(LineFinder.Find(image, Binarizer.Of(image, 66), Dpi));
    }

    [Fact]
    public void A_line_that_is_erased_leaves_the_letter_that_crosses_it()
    {
        GreyImage image = GreyImage.White(300, 100);
        Fill(image, 0, 50, 300, 52, -255);
        Fill(image, 140, 30, 146, 70, -255);
        InkMap ink = Binarizer.Of(image, 66);

        LineEraser.Erase(image, ink, [new ImageLine(true, 0, 300, 50.5, 0, 2)]);

        Assert.Equal(255, image.Row(51)[40]);
        Assert.Equal(0, image.Row(51)[143]);
    }

    [Fact]
    public void Specks_are_what_stands_apart_from_letters()
    {
        InkComponent[] components =
        [
            Ink(100, 100, 116, 124, 150), // A digit,
            Ink(120, 120, 123, 127, 16),  // a comma at its foot,
            Ink(300, 110, 303, 113, 9),   // a speck in the margin,
            Ink(400, 120, 403, 123, 9), Ink(409, 120, 412, 123, 9), Ink(418, 120, 421, 123, 9), // leaders,
            Ink(105, 90, 106, 92, 2),     // dust.
        ];

        Assert.Equal([false, false, true, false, false, false, true], Specks.Among(components, Dpi / 72));
    }

    [Theory]
    [InlineData("cross", Mark.Cross)]
    [InlineData("tick", Mark.Tick)]
    [InlineData("box", Mark.Box)]
    [InlineData("crossed box", Mark.CrossedBox)]
    [InlineData("spot", Mark.Bullet)]
    [InlineData("letter", Mark.None)]
    public void Marks_are_told_by_their_shape(string shape, Mark mark)
    {
        var ink = new InkMap(40, 40);
        for (int y = 4; y < 36; y++)
        {
            for (int x = 4; x < 36; x++)
            {
                bool cross = Math.Abs(x - y) < 3 || Math.Abs(x + y - 39) < 3;
                bool frame = x < 7 || x >= 33 || y < 7 || y >= 33;
                bool tick = x < 16 ? Math.Abs(y - (x + 14)) < 3 : Math.Abs(y - (44 - x)) < 3;
                ink.Row(y)[x] = shape switch
                {
                    "cross" => cross,
                    "tick" => tick,
                    "box" => frame,
                    "crossed box" => frame || cross,
                    "spot" => ((x - 19.5) * (x - 19.5)) + ((y - 19.5) * (y - 19.5)) < 256,
                    _ => x < 10 || (y > 29 && x < 30),
                } ? (byte)1 : (byte)0;
            }
        }

        InkComponent component = ComponentFinder.Find(ink).MaxBy(c => c.Area);
        Assert.Equal(mark, MarkClassifier.Of(ink, component.Box));
    }

    [Fact]
    public void A_page_turned_four_times_is_the_page()
    {
        GreyImage image = Writing();
        GreyImage turned = Enumerable.Range(0, 4).Aggregate(image, (i, _) => Turner.Quarter(i, 1));

        Assert.Equal(image.Pixels, turned.Pixels);
    }

    private static InkComponent Ink(int left, int top, int right, int bottom, int area) => new(new PixelBox(left, top, right, bottom), area);

    /// <summary>Lines of letter-like strokes.</summary>
    private static GreyImage Writing()
    {
        GreyImage image = GreyImage.White(1000, 700);
        var random = new Random(3);
        for (int line = 0; line < 14; line++)
        {
            for (int x = 80 + random.Next(30); x < 900; x += 11 + random.Next(8))
            {
                if (random.Next(6) > 0)
                {
                    Fill(image, x, 80 + (line * 40), x + 4, 102 + (line * 40), -255);
                    Fill(image, x, 92 + (line * 40), x + 10, 95 + (line * 40), -255);
                }
            }
        }

        return image;
    }

    private static GreyImage Paper(int width, int height)
    {
        GreyImage image = GreyImage.White(width, height);
        var random = new Random(5);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = (byte)(225 + random.Next(-20, 21));
        }

        return image;
    }

    private static void Fill(GreyImage image, int left, int top, int right, int bottom, int by)
    {
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                image.Row(y)[x] = (byte)Math.Clamp(image.Row(y)[x] + by, 0, 255);
            }
        }
    }
}
