using Boligsosial.Mining.Scanning.Raster;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning.Raster;

/// <summary>What is done on many pixels at a time gives what the definition gives, pixel by pixel, whatever the raster's size.</summary>
public sealed class PixelWorkTests
{
    [Fact]
    public void Rows_and_columns_are_exchanged() => ForRasters(image =>
    {
        GreyImage turned = Turner.Transposed(image);
        return All(image, (x, y) => turned.Row(x)[y] == image.Row(y)[x]);
    });

    [Fact]
    public void Ink_grows_by_two_pixels() => ForRasters(image =>
    {
        InkMap ink = Dark(image);
        InkMap grown = ink.Grown(2);
        return All(image, (x, y) => grown[x, y] == (ink.Count(new PixelBox(x - 2, y - 2, x + 3, y + 3)) > 0));
    });

    [Fact]
    public void An_image_is_reduced_to_the_means_of_its_pixels() => ForRasters(image => new[] { 2, 3 }.All(factor =>
    {
        GreyImage small = Turner.Reduce(image, factor);
        return small == image || All(small, (x, y) =>
        {
            int sum = 0;
            for (int i = 0; i < factor * factor; i++)
            {
                sum += image.Row((y * factor) + (i / factor))[(x * factor) + (i % factor)];
            }

            return small.Row(y)[x] == sum / (factor * factor);
        });
    }));

    [Fact]
    public void Ink_is_what_is_darker_than_its_surroundings_by_their_deviation() => ForRasters(image =>
    {
        const int Half = 6;
        InkMap ink = Binarizer.Of(image, 2 * Half);
        return All(image, (x, y) =>
        {
            PixelBox window = new PixelBox(x - Half, y - Half, x + Half + 1, y + Half + 1).Within(image.Width, image.Height);
            double n = window.Width * (double)window.Height;
            long sum = 0;
            long squares = 0;
            for (int row = window.Top; row < window.Bottom; row++)
            {
                foreach (byte value in image.Row(row)[window.Left..window.Right])
                {
                    sum += value;
                    squares += value * value;
                }
            }

            double mean = sum / n;
            double deviation = Math.Sqrt(Math.Max(0, (squares / n) - (mean * mean)));
            return ink[x, y] == image.Row(y)[x] < mean * (1 + (0.2 * ((deviation / 128) - 1)));
        });
    });

    [Theory]
    [InlineData(0.05)]
    [InlineData(-1.7)]
    [InlineData(6)]
    [InlineData(-44)]
    public void A_levelled_image_has_each_pixel_from_between_four(double degrees) => ForRasters(image =>
    {
        GreyImage level = Turner.Level(image, degrees);
        long cos = (long)Math.Round(Math.Cos(degrees * Math.PI / 180) * 65536);
        long sin = (long)Math.Round(Math.Sin(degrees * Math.PI / 180) * 65536);
        long cx = (image.Width - 1) * 32768L;
        long cy = (image.Height - 1) * 32768L;
        return All(image, (x, y) =>
        {
            long dy = ((long)y << 16) - cy;
            long sx = cx + (((-cx * cos) - (dy * sin)) >> 16) + (x * cos);
            long sy = cy + (((-cx * sin) + (dy * cos)) >> 16) + (x * sin);
            (int ix, int iy) = ((int)(sx >> 16), (int)(sy >> 16));
            if (ix < 0 || iy < 0 || ix >= image.Width - 1 || iy >= image.Height - 1)
            {
                return level.Row(y)[x] == 255;
            }

            (int fx, int fy) = ((int)(sx & 0xFFFF) >> 8, (int)(sy & 0xFFFF) >> 8);
            int top = (image.Row(iy)[ix] * (256 - fx)) + (image.Row(iy)[ix + 1] * fx);
            int bottom = (image.Row(iy + 1)[ix] * (256 - fx)) + (image.Row(iy + 1)[ix + 1] * fx);
            return level.Row(y)[x] == ((top * (256 - fy)) + (bottom * fy) + 32768) >> 16;
        });
    });

    [Fact]
    public void The_response_to_a_pale_line_is_the_paper_beside_it_less_its_mean() => ForRasters(image =>
    {
        InkMap letters = Dark(image);
        var seen = new List<(int Row, short[] Short, short[] Long)>();
        new LineResponses(image, letters, 5, 20).Walk((y, row) => seen.Add((y, row.Short.ToArray(), row.Long.ToArray())));
        int first = LineResponses.Aside + 1;
        return seen.Select(s => s.Row).SequenceEqual(Enumerable.Range(first, Math.Max(0, image.Height - (2 * first))))
            && seen.All(s => Enumerable.Range(0, image.Width).All(x => s.Short[x] == Response(image, letters, x, s.Row, 5) && s.Long[x] == Response(image, letters, x, s.Row, 20)));
    });

    private static short Response(GreyImage image, InkMap letters, int x, int y, int half)
    {
        short above = Mean(image, letters, x, y - LineResponses.Aside, half);
        short here = Mean(image, letters, x, y, half);
        short below = Mean(image, letters, x, y + LineResponses.Aside, half);
        return above < 0 || here < 0 || below < 0 ? LineResponses.Hidden : (short)(Math.Min(above, below) - here);
    }

    private static short Mean(GreyImage image, InkMap letters, int x, int y, int half)
    {
        int sum = 0;
        int n = 0;
        for (int i = Math.Max(0, x - half); y > 0 && y < image.Height - 1 && i <= Math.Min(image.Width - 1, x + half); i++)
        {
            if (letters.Count(new PixelBox(i, y - 1, i + 1, y + 2)) == 0)
            {
                sum += image.Row(y - 1)[i] + image.Row(y)[i] + image.Row(y + 1)[i];
                n++;
            }
        }

        return n <= half ? (short)-1 : (short)(sum * (16f / (3 * n)));
    }

    private static InkMap Dark(GreyImage image) => new(image.Width, image.Height, [.. image.Pixels.Select(p => (byte)(p < 12 ? 1 : 0))]);

    private static bool All(GreyImage image, Func<int, int, bool> holds) =>
        Enumerable.Range(0, image.Height).All(y => Enumerable.Range(0, image.Width).All(x => holds(x, y)));

    /// <summary>Noise of all sizes, below and above what is taken at a time.</summary>
    private static void ForRasters(Func<GreyImage, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(
            Gen.Choose(2, 90).SelectMany(w => Gen.Choose(2, 40).SelectMany(h => Gen.Choose(0, 255).ArrayOf(w * h).Select(p => new GreyImage(w, h, [.. p.Select(v => (byte)v)])))).ToArbitrary(),
            holds));
}
