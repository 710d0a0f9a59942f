using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>
/// Puts a decimal comma back that OCR passed over («70» for «7,0») where it stands in the raster: a small piece of ink between two digits
/// that begins at the baseline and goes below it. The digits stay as they were read, and the number is less sure.
/// </summary>
internal static class LostComma
{
    /// <summary>By how much a number is less sure.</summary>
    private const double Doubt = 0.8;

    /// <summary>At most so many digits follow a decimal comma.</summary>
    private const int MostDecimals = 2;

    /// <summary>Ink of a comma by the square of the font size, at least and at most: specks have less, digits more.</summary>
    private const double LeastArea = 0.014;

    private const double MostArea = 0.06;

    /// <summary>How far it goes below the baseline, and how high above it begins, by font size.</summary>
    private const double LeastBelow = 0.04;

    private const double MostBelow = 0.28;

    private const double MostAbove = 0.22;

    /// <summary>The word, with its comma.</summary>
    public static ReadWord Restore(PagePicture picture, ReadWord word)
    {
        if (word.Text.Length is < 2 or > 6 || !word.Text.All(char.IsAsciiDigit))
        {
            return word;
        }

        double scale = picture.Scale;
        double size = word.Size * scale;
        double baseline = word.Baseline * scale;
        PixelBox place = picture.ToPixels(word.Box).Grow((int)(0.3 * size));
        foreach (InkComponent c in picture.Components.Where(c => place.Contains(c.Box)))
        {
            bool isComma = c.Area >= LeastArea * size * size && c.Area <= MostArea * size * size && c.Box.Height > c.Box.Width
                && c.Box.Bottom >= baseline + (LeastBelow * size) && c.Box.Bottom <= baseline + (MostBelow * size) && c.Box.Top >= baseline - (MostAbove * size);
            int decimals = isComma ? DigitsAfter(picture, place, c.Box, size, baseline) : 0;
            if (decimals is > 0 and <= MostDecimals && decimals < word.Text.Length)
            {
                int at = word.Text.Length - decimals;
                double left = c.Box.Left / scale;
                double right = c.Box.Right / scale;
                return word with
                {
                    Text = word.Text[..at] + "," + word.Text[at..],
                    Edges = [.. word.Edges.Take(at - 1), left, right, .. word.Edges.Skip(at).Select(e => Math.Max(e, right))],
                    Confidence = word.Confidence * Doubt,
                };
            }
        }

        return word;
    }

    /// <summary>How many pieces as high as digits stand to the right of the comma within the word; 0 when none stands to its left, or one hangs over it.</summary>
    private static int DigitsAfter(PagePicture picture, PixelBox place, PixelBox comma, double size, double baseline)
    {
        List<PixelBox> digits = [.. picture.Components.Select(c => c.Box)
            .Where(b => place.Contains(b) && b.Height >= 0.5 * size && b.Height <= 0.9 * size && Math.Abs(b.Bottom - baseline) <= 0.12 * size)];
        int middle = (comma.Left + comma.Right) / 2;
        return digits.Exists(d => d.Right <= middle + 1) && !digits.Exists(d => d.Left < middle - 1 && d.Right > middle + 1) ? digits.Count(d => d.Left >= middle - 1) : 0;
    }
}
