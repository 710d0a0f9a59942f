namespace Boligsosial.Mining.Documents;

/// <summary>One character (or ligature) as printed on a page.</summary>
/// <param name="Text">Its Unicode text; U+FFFD when the font gives none that can be trusted.</param>
/// <param name="Box">Its advance width by its font's height.</param>
/// <param name="Baseline">y of the baseline in points.</param>
/// <param name="Font">The font it is set in.</param>
/// <param name="Size">Font size in points, as seen on the page.</param>
/// <param name="Visible">False for the invisible text of an OCR layer.</param>
/// <param name="Scanned">The word it was read in, on a scanned page; null for born-digital text.</param>
public sealed record Glyph(string Text, Box Box, double Baseline, Font Font, double Size, bool Visible, ScannedWord? Scanned = null);

/// <summary>A word read off a scanned page. All glyphs of the word refer to one instance, by which they are known to belong together.</summary>
/// <param name="printed">The word as OCR read it, also where its glyphs bear a repaired form.</param>
/// <param name="confidence">How sure the reading is, 0..1.</param>
public sealed class ScannedWord(string printed, double confidence)
{
    /// <summary>The word as OCR read it, also where its glyphs bear a repaired form.</summary>
    public string Printed { get; } = printed;

    /// <summary>How sure the reading is, 0..1.</summary>
    public double Confidence { get; } = confidence;
}

/// <summary>A font of a page.</summary>
/// <param name="Name">PostScript name without the subset prefix, such as <c>LiberationSans-Bold</c>.</param>
/// <param name="Bold">Whether the name or a style says it is bold.</param>
/// <param name="Italic">Whether the name or a style says it is italic.</param>
public sealed record Font(string Name, bool Bold, bool Italic);

/// <summary>A straight ruling line: a stroke or a thin filled rectangle, parallel to an edge of the page.</summary>
/// <param name="Box">Its extent, with its thickness.</param>
/// <param name="Horizontal">True when it runs from left to right, false when from top to bottom.</param>
public readonly record struct RulingLine(Box Box, bool Horizontal);

/// <summary>A raster image on a page.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="PixelWidth">Width of the raster.</param>
/// <param name="PixelHeight">Height of the raster.</param>
public readonly record struct PageImage(Box Box, int PixelWidth, int PixelHeight);

/// <summary>Where the text of a page or a document comes from.</summary>
public enum TextSource
{
    /// <summary>Born digital: visible glyphs.</summary>
    Text,

    /// <summary>An invisible text layer over a scanned image.</summary>
    OcrLayer,

    /// <summary>Read by OCR in this run.</summary>
    Ocr,
}

/// <summary>One page as the file prints it: the output of the reading stage.</summary>
/// <param name="Number">1-based page of the PDF file.</param>
/// <param name="Width">Width in points, rotation applied.</param>
/// <param name="Height">Height in points, rotation applied.</param>
/// <param name="Glyphs">In content order.</param>
/// <param name="RulingLines">Lines of tables and forms, joined where dashed.</param>
/// <param name="Images">Raster images.</param>
/// <param name="TextSource">Where the glyphs come from.</param>
/// <param name="Turn">How the page was turned to level its writing; null when all coordinates are those of the page as printed.</param>
public sealed record Page(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<RulingLine> RulingLines,
    IReadOnlyList<PageImage> Images,
    TextSource TextSource,
    PageTurn? Turn = null)
{
    /// <summary>A box found on this page, as it lies on the page as printed.</summary>
    public Box ToPrinted(Box box) => Turn is null ? box : Turn.ToPrinted(box);

    /// <summary>The glyphs to go through, not to change.</summary>
    internal Glyph[] AllGlyphs => Glyphs as Glyph[] ?? [.. Glyphs];

    /// <summary>The page as it is needed once its layout is known: without its marks, but for the glyphs of a page that was turned, which tell how well it was read.</summary>
    public Page AfterLayout() => this with { Glyphs = Turn is null ? [] : Glyphs, RulingLines = [], Images = [] };
}
