using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning;

/// <summary>Measures print: font size and baseline from the heights of letters, weight from the thickness of strokes.</summary>
internal static class LetterMetrics
{
    /// <summary>Letters as high as capitals, or nearly.</summary>
    private const string Tall = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉbdfhkl0123456789";

    private const string Low = "acemnorsuvwxzæ";

    private const string Descending = "gjpqyQ,;()[]|/_@§µ";

    /// <summary>Height of capitals by font size: 0.65 to 0.73 in the fonts of word processors.</summary>
    private const double CapitalHeight = 0.68;

    /// <summary>Height of small letters by font size: 0.45 to 0.55.</summary>
    private const double LowHeight = 0.49;

    /// <summary>Longer runs of ink, by font size, are crossbars.</summary>
    private const double LongestStroke = 0.3;

    /// <summary>Fewer strokes crossed prove nothing.</summary>
    private const int LeastStrokes = 8;

    /// <summary>Font size of a line in pixels, from its letters' heights; 0 when it has none that tell.</summary>
    public static double SizeOf(OcrLine line)
    {
        List<double> tall = [];
        List<double> low = [];
        foreach (OcrCharacter c in line.Words.SelectMany(w => w.Characters).Where(c => c.Text.Length == 1))
        {
            if (Tall.Contains(c.Text[0]))
            {
                tall.Add(c.Box.Height / CapitalHeight);
            }
            else if (Low.Contains(c.Text[0]))
            {
                low.Add(c.Box.Height / LowHeight);
            }
        }

        return (tall.Count, low.Count) switch
        {
            (0, 0) => 0,
            (0, _) => Median(low),
            (_, < 4) => Median(tall),
            (< 4, _) => Median(low),
            _ => (Median(tall) + Median(low)) / 2,
        };
    }

    /// <summary>Row of the baseline: where letters without a descender end.</summary>
    public static double BaselineOf(OcrLine line)
    {
        List<double> bottoms = [.. line.Words.SelectMany(w => w.Characters)
            .Where(c => c.Text.Length == 1 && char.IsLetterOrDigit(c.Text[0]) && !Descending.Contains(c.Text[0])).Select(c => (double)c.Box.Bottom)];
        return bottoms.Count > 0 ? Median(bottoms) : line.Baseline;
    }

    /// <summary>Mean thickness of upright strokes in a box, in pixels: ink by runs along the rows, without runs that are no strokes; 0 when there is too little.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <param name="box">A word's place.</param>
    /// <param name="size">Its font size in pixels.</param>
    public static double StrokeOf(InkMap ink, PixelBox box, double size)
    {
        int longest = (int)Math.Ceiling(LongestStroke * size);
        int total = 0;
        int runs = 0;
        PixelBox b = box.Within(ink.Width, ink.Height);
        for (int y = b.Top; y < b.Bottom; y++)
        {
            ReadOnlySpan<byte> row = ink.Row(y)[b.Left..b.Right];
            for (int x = 0; x < row.Length;)
            {
                int skip = row[x..].IndexOf((byte)1);
                if (skip < 0)
                {
                    break;
                }

                int start = x + skip;
                int length = row[start..].IndexOf((byte)0);
                x = length < 0 ? row.Length : start + length;
                if (x - start <= longest)
                {
                    total += x - start;
                    runs++;
                }
            }
        }

        return runs < LeastStrokes ? 0 : (double)total / runs;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }
}
