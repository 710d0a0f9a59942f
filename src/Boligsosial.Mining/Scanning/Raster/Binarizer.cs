namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Tells ink from paper by each pixel's surroundings, so that uneven light and shaded table heads do no harm
/// (J. Sauvola and M. Pietikäinen, «Adaptive document image binarization», Pattern Recognition 33, 2000).
/// </summary>
public static class Binarizer
{
    /// <summary>How much darker than its surroundings ink is; 0.2 to 0.5 in the literature, low for faint copies.</summary>
    private const double K = 0.2;

    /// <summary>The largest standard deviation of grey values.</summary>
    private const double R = 128;

    /// <summary>The ink of an image.</summary>
    /// <param name="image">The raster.</param>
    /// <param name="window">Width of the surroundings in pixels: about the height of two lines of text.</param>
    public static InkMap Of(GreyImage image, int window)
    {
        int half = Math.Max(2, window / 2);
        int width = image.Width;
        int height = image.Height;
        var ink = new byte[width * height];
        var sums = new int[width];
        var squares = new long[width];
        int rows = 0;
        for (int y = 0; y < Math.Min(half, height); y++, rows++)
        {
            AddRow(image.Row(y), sums, squares, 1);
        }

        for (int y = 0; y < height; y++)
        {
            if (y + half < height)
            {
                AddRow(image.Row(y + half), sums, squares, 1);
                rows++;
            }

            if (y - half - 1 >= 0)
            {
                AddRow(image.Row(y - half - 1), sums, squares, -1);
                rows--;
            }

            Threshold(image.Row(y), ink.AsSpan(y * width, width), sums, squares, rows, half);
        }

        return new InkMap(width, height, ink);
    }

    private static void AddRow(ReadOnlySpan<byte> row, int[] sums, long[] squares, int sign)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int value = row[x];
            sums[x] += sign * value;
            squares[x] += sign * value * value;
        }
    }

    private static void Threshold(ReadOnlySpan<byte> row, Span<byte> ink, int[] sums, long[] squares, int rows, int half)
    {
        long sum = 0;
        long square = 0;
        int columns = 0;
        for (int x = 0; x < Math.Min(half, row.Length); x++, columns++)
        {
            sum += sums[x];
            square += squares[x];
        }

        for (int x = 0; x < row.Length; x++)
        {
            if (x + half < row.Length)
            {
                sum += sums[x + half];
                square += squares[x + half];
                columns++;
            }

            if (x - half - 1 >= 0)
            {
                sum -= sums[x - half - 1];
                square -= squares[x - half - 1];
                columns--;
            }

            double n = (double)rows * columns;
            double mean = sum / n;
            double deviation = Math.Sqrt(Math.Max(0, (square / n) - (mean * mean)));
            ink[x] = row[x] < mean * (1 + (K * ((deviation / R) - 1))) ? (byte)1 : (byte)0;
        }
    }
}
