using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Scanning;

/// <summary>A word on its way from OCR or a text layer to glyphs, in points of the levelled page.</summary>
/// <param name="Text">Its text, repaired where that was certain.</param>
/// <param name="Printed">Its text as it was read.</param>
/// <param name="Box">Its extent; the vertical one only as good as its source.</param>
/// <param name="Edges">Right edge of each UTF-16 unit of <paramref name="Text"/>.</param>
/// <param name="Baseline">y of its line's baseline.</param>
/// <param name="Size">Font size, as measured: not yet made the same for all lines of one kind.</param>
/// <param name="Stroke">Thickness of its upright strokes, in points; 0 when not measured.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Line">Which line of its page it stands on: words of one line have the same number.</param>
internal sealed record ReadWord(
    string Text, string Printed, Box Box, IReadOnlyList<double> Edges, double Baseline, double Size, double Stroke, double Confidence, int Line)
{
    /// <summary>Where its letters are: from its baseline to the height of its capitals. In it lies a word's ink, whatever its box.</summary>
    public Box Letters => new(Box.X0, Baseline - (0.7 * Size), Box.X1, Baseline);
}

/// <summary>A scanned page whose words are known.</summary>
/// <param name="Picture">What is seen on it.</param>
/// <param name="Words">Its words, in any order.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Unread">Whether there is writing on it that could not be read.</param>
internal sealed record ReadPage(PagePicture Picture, IReadOnlyList<ReadWord> Words, TextSource Source, bool Unread = false);
