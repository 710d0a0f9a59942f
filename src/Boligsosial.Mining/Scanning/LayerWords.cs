using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Scanning;

/// <summary>Takes the words of an old text layer to the levelled page.</summary>
internal static class LayerWords
{
    /// <summary>How sure a word of a layer is taken to be: the engines of the time gave no confidence.</summary>
    private const double Confidence = 0.85;

    /// <summary>Sizes in layers are rough: none is taken to be below this share of the page's median, where it would look like a raised mark.</summary>
    private const double LeastSize = 0.97;

    /// <summary>The words of the page's layer.</summary>
    public static List<ReadWord> Of(PagePicture picture)
    {
        Page page = picture.Page;
        if (page.Glyphs.Count == 0)
        {
            return [];
        }

        double[] sizes = [.. page.Glyphs.Select(g => g.Size).Order()];
        double least = LeastSize * sizes[sizes.Length / 2];
        Page level = page with { Glyphs = [.. page.Glyphs.Select(g => Level(g, picture.Turn) with { Size = Math.Max(least, g.Size) })] };
        var words = new List<ReadWord>();
        int number = 0;
        foreach (TextLine line in LineBuilder.Build(page.Number, WordBuilder.Build(level)).SelectMany(l => LineBuilder.Segments(l)))
        {
            words.AddRange(line.Words.Select(w => ToRead(w, picture, number)));
            number++;
        }

        return words;
    }

    private static Glyph Level(Glyph glyph, PageTurn turn)
    {
        (double x, double y) = turn.FromPrinted(glyph.Box.X0, glyph.Baseline);
        double rise = y - glyph.Baseline;
        double width = glyph.Box.Width;
        return glyph with { Box = new Box(x, glyph.Box.Y0 + rise, x + width, glyph.Box.Y1 + rise), Baseline = y };
    }

    private static ReadWord ToRead(Word word, PagePicture picture, int line)
    {
        double scale = picture.Scale;
        double stroke = LetterMetrics.StrokeOf(picture.Ink, picture.ToPixels(word.Box), word.Size * scale) / scale;
        return new ReadWord(word.Text, word.Text, word.Box, word.Edges, word.Baseline, word.Size, stroke, Confidence, line);
    }
}
