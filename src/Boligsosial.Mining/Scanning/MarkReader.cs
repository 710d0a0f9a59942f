using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning;

/// <summary>
/// Reads the marks that OCR takes for letters or passes over: crosses and ticks in cells, boxes to tick, bullets. A mark replaces what OCR
/// made of it; handwriting, stamps and logos are no marks.
/// </summary>
internal static class MarkReader
{
    /// <summary>Marks are between so many points wide and high.</summary>
    private const double Least = 3;

    private const double Most = 16;

    /// <summary>How sure a mark is.</summary>
    private const double Confidence = 0.9;

    /// <summary>A digit that was read with so much confidence is no mark: an old layer's too.</summary>
    private const double SureDigit = 0.8;

    /// <summary>A word of two letters or more that OCR is so sure of is no mark.</summary>
    private const double SureWord = 0.5;

    /// <summary>What OCR makes of bullets.</summary>
    private const string BulletReadings = "*e«»o0O°º©®¢.-·+s";

    /// <summary>The words with the page's marks among them.</summary>
    public static List<ReadWord> Read(PagePicture picture, IReadOnlyList<ReadWord> words)
    {
        var all = new List<ReadWord>(words);
        int line = words.Select(w => w.Line).DefaultIfEmpty(0).Max() + 1;
        foreach ((PixelBox box, Mark mark) in Boxes(picture, words).Concat(InCells(picture, words)))
        {
            Box place = picture.ToPoints(box);
            all.RemoveAll(w => w.Text.Length <= 3 && place.Grow(1).Contains(w.Letters.MidX, w.Letters.MidY));
            if (!all.Exists(w => place.SharedWidth(w.Box) > 0.5 * place.Width && place.Contains(place.MidX, w.Letters.MidY)))
            {
                string text = Text(mark);
                all.Add(new ReadWord(text, text, place, [place.X1], place.Y1, Math.Max(place.Height / 0.75, 6), 0, Confidence, line++));
            }
        }

        return Bullets(picture, all);
    }

    /// <summary>Boxes to tick, anywhere on the page.</summary>
    private static IEnumerable<(PixelBox Box, Mark Mark)> Boxes(PagePicture picture, IReadOnlyList<ReadWord> words)
    {
        foreach (InkComponent component in picture.Components.Where(c => IsMarkSized(picture, c.Box)))
        {
            Mark mark = MarkClassifier.Of(picture.Ink, component.Box);
            if (mark is (Mark.Box or Mark.CrossedBox or Mark.TickedBox) && !IsWord(picture.ToPoints(component.Box), words))
            {
                yield return (component.Box, mark);
            }
        }
    }

    private static bool IsWord(Box place, IReadOnlyList<ReadWord> words) => words.Any(w =>
        w.Confidence >= SureWord && w.Text.Length > 1 && w.Text.All(char.IsLetterOrDigit) && w.Box.Contains(place.MidX, w.Box.MidY)
        && place.Y0 < w.Baseline && place.Y1 > w.Baseline - w.Size);

    /// <summary>Cells that hold a cross or a tick and nothing else.</summary>
    private static IEnumerable<(PixelBox Box, Mark Mark)> InCells(PagePicture picture, IReadOnlyList<ReadWord> words)
    {
        foreach (Box cell in picture.Cells)
        {
            List<InkComponent> inside = [.. picture.Components.Where(c => picture.ToPixels(cell).Contains(c.Box))];
            if (inside.Count is 0 or > 4)
            {
                continue;
            }

            PixelBox box = inside.Select(c => c.Box).Aggregate((a, b) => a.Union(b));
            List<ReadWord> read = [.. words.Where(w => cell.Contains(w.Letters.MidX, w.Letters.MidY))];
            bool sure = read.Exists(w => w.Confidence >= SureDigit && w.Text.Any(char.IsAsciiDigit)) || read.Sum(w => w.Text.Length) > 3;
            Mark mark = !sure && IsMarkSized(picture, box) ? MarkClassifier.Of(picture.Ink, box) : Mark.None;
            if (mark is Mark.Cross or Mark.Tick)
            {
                yield return (box, mark);
            }
        }
    }

    private static List<ReadWord> Bullets(PagePicture picture, List<ReadWord> words)
    {
        var read = new List<ReadWord>(words.Count);
        int? line = null;
        foreach (ReadWord word in words)
        {
            bool begins = line != word.Line;
            line = word.Line;
            if (begins && word.Text.Length == 1 && BulletReadings.Contains(word.Text[0], StringComparison.Ordinal) && IsBullet(picture, word))
            {
                read.Add(word with { Text = "•", Confidence = Math.Max(word.Confidence, Confidence) });
            }
            else
            {
                read.Add(word);
            }
        }

        return read;
    }

    private static bool IsBullet(PagePicture picture, ReadWord word)
    {
        double size = word.Size * picture.Scale;
        PixelBox place = picture.ToPixels(word.Box).Grow(1);
        return picture.Components.Any(c => place.Contains(c.Box) && c.Box.Height > 0.15 * size && c.Box.Height < 0.6 * size
            && c.Box.Bottom < (word.Baseline * picture.Scale) - (0.05 * size) && MarkClassifier.Of(picture.Ink, c.Box) == Mark.Bullet);
    }

    private static bool IsMarkSized(PagePicture picture, PixelBox box)
    {
        double scale = picture.Scale;
        return box.Width >= Least * scale && box.Height >= Least * scale && box.Width <= Most * scale && box.Height <= Most * scale;
    }

    private static string Text(Mark mark) => mark switch
    {
        Mark.Cross => "X",
        Mark.Tick => "\u2713",
        Mark.Box => "\u2610",
        Mark.CrossedBox => "\u2612",
        _ => "\u2611",
    };
}
