using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Scanning;

/// <summary>Makes an ordinary page of a scanned one: glyphs of its words, ruling lines of its raster, all level.</summary>
internal static class PageBuilder
{
    private static readonly Font Regular = new("scanned", false, false);
    private static readonly Font Bold = new("scanned-Bold", true, false);

    /// <summary>Letters have a width, in points, so that they keep their order.</summary>
    private const double LeastWidth = 0.05;

    /// <summary>The page, in coordinates of the levelled page.</summary>
    public static Page Build(ReadPage read, TypeLeveller type)
    {
        PagePicture picture = read.Picture;
        var glyphs = new List<Glyph>();
        foreach (IGrouping<int, ReadWord> group in read.Words.GroupBy(w => w.Line))
        {
            ReadWord[] line = [.. group];
            bool[] bold = type.Bold(line);
            for (int i = 0; i < line.Length; i++)
            {
                Add(line[i], bold[i] ? Bold : Regular, type.Size(line[i].Size), read.Source == TextSource.Ocr, glyphs);
            }
        }

        return picture.Page with
        {
            Width = picture.Turn.TurnedWidth,
            Height = picture.Turn.TurnedHeight,
            Glyphs = glyphs,
            RulingLines = picture.Lines,
            Images = [.. picture.Page.Images.Select(i => i with { Box = picture.Turn.FromPrinted(i.Box) })],
            TextSource = read.Source,
            Turn = picture.Turn,
        };
    }

    private static void Add(ReadWord word, Font font, double size, bool visible, List<Glyph> glyphs)
    {
        var scanned = new ScannedWord(word.Printed, word.Confidence);
        double left = word.Box.X0;
        for (int i = 0; i < word.Text.Length; i++)
        {
            // A surrogate pair is one glyph.
            int length = char.IsHighSurrogate(word.Text[i]) && i + 1 < word.Text.Length ? 2 : 1;
            double right = Math.Max(word.Edges[i + length - 1], left + LeastWidth);
            var box = new Box(left, word.Baseline - (0.75 * size), right, word.Baseline + (0.22 * size));
            glyphs.Add(new Glyph(word.Text.Substring(i, length), box, word.Baseline, font, size, visible, scanned));
            left = right;
            i += length - 1;
        }
    }
}
