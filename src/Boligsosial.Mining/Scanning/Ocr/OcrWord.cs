using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>A character as OCR read it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">Its place.</param>
/// <param name="Confidence">0..1.</param>
public readonly record struct OcrCharacter(string Text, PixelBox Box, double Confidence);

/// <summary>A word as OCR read it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">Its place.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Characters">From left to right.</param>
public sealed record OcrWord(string Text, PixelBox Box, double Confidence, IReadOnlyList<OcrCharacter> Characters)
{
    /// <summary>The lowest confidence of its characters; its own where there are none.</summary>
    public double Weakest => Characters.Count == 0 ? Confidence : Characters.Min(c => c.Confidence);
}

/// <summary>A line as OCR read it.</summary>
/// <param name="Words">From left to right; at least one.</param>
/// <param name="Baseline">Row of the baseline at the middle of the line.</param>
public sealed record OcrLine(IReadOnlyList<OcrWord> Words, double Baseline);
