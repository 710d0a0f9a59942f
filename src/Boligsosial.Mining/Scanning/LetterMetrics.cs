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

    /// <summary>How far g and p go below the baseline, by font size.</summary>
    private const double Descent = 0.2;

    /// <summary>Darker than half between ink and paper.</summary>
    private const int DarkEnough = 150;

    /// <summary>Longer runs of ink, by font size, are crossbars.</summary>
    private const double LongestStroke = 0.3;

    /// <summary>Fewer strokes crossed prove nothing.</summary>
    private const int LeastStrokes = 8;

    /// <summary>Font size of a line in pixels: the median over its words of their ink's height by what their letters should have; 0 when none tells.</summary>
    /// <param name="line">The line as read off a sheet.</param>
    /// <param name="sheet">The sheet's ink.</param>
    public static double SizeOf(OcrLine line, GreyImage sheet)
    {
        List<double> sizes = [];
        foreach (OcrWord word in line.Words)
        {
            double expected = HeightOf(word.Text);
            if (expected > 0 && InkHeight(sheet, word.Box) is var height and > 0)
            {
                sizes.AddRange(Enumerable.Repeat(height / expected, word.Text.Length));
            }
        }

        return sizes.Count == 0 ? 0 : Median(sizes);
    }

    /// <summary>Height of a word's ink by font size; 0 when its characters do not tell.</summary>
    private static double HeightOf(string text)
    {
        bool tall = false;
        bool low = false;
        bool descends = false;
        foreach (char c in text)
        {
            bool isTall = Tall.Contains(c);
            bool isDescending = "gpqyjQ".Contains(c);
            if (!isTall && !isDescending && !Low.Contains(c) && !"ijtåøö.".Contains(c))
            {
                return 0;
            }

            tall |= isTall || "ijå".Contains(c);
            low |= !isTall && c != '.';
            descends |= isDescending;
        }

        return (tall, low, descends) switch
        {
            (true, _, true) => CapitalHeight + Descent,
            (true, _, false) => CapitalHeight,
            (false, true, true) => LowHeight + Descent,
            (false, true, false) => text.Contains('t') ? 0 : LowHeight,
            _ => 0,
        };
    }

    private static int InkHeight(GreyImage sheet, PixelBox box)
    {
        PixelBox b = box.Grow(2).Within(sheet.Width, sheet.Height);
        int top = -1;
        int bottom = -1;
        for (int y = b.Top; y < b.Bottom; y++)
        {
            bool dark = sheet.Row(y)[b.Left..b.Right].IndexOfAnyInRange((byte)0, (byte)DarkEnough) >= 0;
            top = dark && top < 0 ? y : top;
            bottom = dark ? y : bottom;
        }

        return top < 0 ? 0 : bottom - top + 1;
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
