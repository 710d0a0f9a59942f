using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Repair;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>
/// Compares a text layer with the ink it stands for, and finds the regions to be read anew: those whose writing the layer passed over, and
/// those whose number has more or fewer characters than there are pieces of ink. Each digit is one piece.
/// </summary>
internal static class LayerCheck
{
    /// <summary>Text longer than this is prose: a lost word shows in the vocabulary.</summary>
    private const int Short = 12;

    /// <summary>Pieces of ink lower than this share of the region's highest are points, commas and dashes.</summary>
    private const double DigitHeight = 0.6;

    /// <summary>Lower ink than this, in points, is a speck or a dash that a layer may well lack.</summary>
    private const double LeastHeight = 4;

    /// <summary>What is read anew must be at least this sure to be believed.</summary>
    private const double LeastConfidence = 0.75;

    /// <summary>Letters cover at least this share of their word's width.</summary>
    private const double LeastCover = 0.35;

    /// <summary>The regions of a page that its layer does not account for.</summary>
    public static List<PageRegion> Doubtful(PagePicture picture, IReadOnlyList<ReadWord> words)
    {
        var doubtful = new List<PageRegion>();
        foreach (PageRegion region in picture.Regions())
        {
            // A layer's words may stand beside their ink, but hardly in another cell.
            Box place = PlaceOf(picture, picture.ToPoints(region.Box));
            string text = string.Concat(words.Where(w => IsIn(place, w)).Select(w => w.Text));
            PixelBox pixels = picture.ToPixels(place);
            List<InkComponent> ink = [.. picture.Components.Where(c => pixels.Contains(c.Box))];
            int highest = ink.Select(c => c.Box.Height).DefaultIfEmpty(0).Max();
            int pieces = ink.Count(c => c.Box.Height >= DigitHeight * highest);
            bool passedOver = !text.Any(char.IsLetterOrDigit) && highest > LeastHeight * picture.Scale;
            bool number = region.InCell && text.Length <= Short && text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter);
            if (passedOver || (number && pieces != text.Count(char.IsAsciiDigit)))
            {
                doubtful.Add(region);
            }
        }

        return doubtful;
    }

    /// <summary>The layer's words with those of the regions read anew, where all of the new reading is sure: half of a number is another number.</summary>
    public static List<ReadWord> Replace(PagePicture picture, IReadOnlyList<ReadWord> words, Sheet sheet, IReadOnlyList<OcrLine> lines, Vocabulary vocabulary)
    {
        int firstLine = words.Select(w => w.Line).DefaultIfEmpty(0).Max() + 1;
        List<ReadWord> read = [.. OcrWords.Of(picture, sheet, lines, vocabulary).Select(w => w with { Line = w.Line + firstLine })];
        List<(Box Place, List<ReadWord> Read)> anew = [.. sheet.Regions.Select(r => PlaceOf(picture, picture.ToPoints(r.Source)))
            .Select(place => (place, read.FindAll(w => IsIn(place, w)))).Where(p => p.Item2.Count > 0 && p.Item2.TrueForAll(w => w.Confidence >= LeastConfidence))];
        return [.. words.Where(w => !anew.Exists(p => IsIn(p.Place, w))), .. anew.SelectMany(p => p.Read).Distinct()];
    }

    /// <summary>Whether a word is a ruling line or a speck that the layer took for a mark: there is hardly any ink under it now.</summary>
    public static bool IsLitter(PagePicture picture, ReadWord word) => !word.Text.Any(char.IsLetterOrDigit) && InkGaps.Cover(picture, word) < LeastCover;

    /// <summary>The cell around a region; outside of tables the region itself.</summary>
    private static Box PlaceOf(PagePicture picture, Box region) => picture.CellAt(region) ?? region.Grow(2);

    private static bool IsIn(Box place, ReadWord word)
    {
        Box ink = word.Letters;
        return place.Contains(ink.MidX, ink.MidY) || ink.SharedWidth(place) * ink.SharedHeight(place) > 0.5 * Math.Min(ink.Area, place.Area);
    }
}
