using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Scanning;

/// <summary>What a figure owes to the page it was read from, where that is a scan.</summary>
public static class ScannedFigure
{
    /// <summary>How much of a figure's confidence goes at most for a number that was hard to read.</summary>
    private const double Weight = 0.6;

    /// <summary>
    /// The figure as the page prints it: its box where the number lies on the page before it was levelled, its number as OCR read it where
    /// that was repaired, and the less sure the worse it was to read. On a born-digital page the figure itself.
    /// </summary>
    /// <param name="figure">A figure found on the page.</param>
    /// <param name="page">Its page.</param>
    public static Figure Of(Figure figure, Page page)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(page);
        if (page.Turn is null)
        {
            return figure;
        }

        double confidence = figure.Confidence;
        string text = figure.ValueText;
        foreach (IGrouping<ScannedWord, Glyph> word in page.Glyphs.Where(g => g.Scanned is not null && Holds(figure.Box, g)).GroupBy(g => g.Scanned!))
        {
            confidence = Math.Min(confidence, figure.Confidence * (1 - (Weight * (1 - word.Key.Confidence))));
            string repaired = string.Concat(page.Glyphs.Where(g => ReferenceEquals(g.Scanned, word.Key)).Select(g => g.Text));
            if (repaired != word.Key.Printed && repaired.Any(char.IsAsciiDigit))
            {
                text = text.Replace(repaired, word.Key.Printed, StringComparison.Ordinal);
            }
        }

        return figure with { Box = page.ToPrinted(figure.Box), Confidence = confidence, ValueText = text };
    }

    private static bool Holds(Box box, Glyph glyph) => box.Contains(glyph.Box.MidX, glyph.Box.MidY);
}
