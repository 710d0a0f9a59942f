namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Finds ruling lines in a levelled raster: runs of ink far longer than any stroke of a letter, on neighbouring rows, thin together and
/// with paper on both sides (morphological opening by a long element, as in D. Bloomberg's Leptonica; done on runs).
/// </summary>
public static class LineFinder
{
    /// <summary>What is shorter is no ruling line, in points.</summary>
    private const double MinLength = 20;

    /// <summary>What is thicker is a bar or a picture, in points. Double lines are within.</summary>
    private const double MaxThickness = 5;

    /// <summary>Pieces of one line are joined over gaps of this many points.</summary>
    private const double JoinGap = 6;

    /// <summary>And over gaps of so many where nothing is written.</summary>
    private const double PaleGap = 26;

    /// <summary>By so many grey values, on average.</summary>
    private const double LeastContrast = 3;

    /// <summary>At most this share of a line's length has ink beside it on either side: more is writing.</summary>
    private const double MaxBeside = 0.35;

    /// <summary>Below this length, in points, letters that have run together look like lines: the rules are stricter.</summary>
    private const double ShortLine = 45;

    private const double MaxShortThickness = 2.2;

    private const double MaxBesideShort = 0.15;

    /// <summary>The ruling lines of both directions.</summary>
    /// <param name="image">The levelled page.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="dpi">Its resolution.</param>
    public static IReadOnlyList<ImageLine> Find(GreyImage image, InkMap ink, double dpi)
    {
        double scale = dpi / 72;
        InkMap letters = FaintLines.Letters(ink, dpi);
        InkMap across = FaintLines.Add(image, ink, letters, dpi);
        GreyImage turned = Turner.Transposed(image);
        InkMap down = FaintLines.Add(turned, ink.Transposed(), letters.Transposed(), dpi);
        return LineEnds.Complete(FindAcross(across, image, scale, true), FindAcross(down, turned, scale, false), ink, scale);
    }

    private static List<ImageLine> FindAcross(InkMap ink, GreyImage image, double scale, bool horizontal)
    {
        var lines = new List<ImageLine>();
        foreach (RunGroup group in RunGroup.Find(ink, (int)(MinLength * scale), scale))
        {
            ImageLine line = group.ToLine(ink, horizontal);
            bool isShort = line.Length < ShortLine * scale;
            double thickest = isShort ? MaxShortThickness : MaxThickness;
            if (line.Thickness <= thickest * scale && line.Length >= MinLength * scale && IsBare(ink, line, isShort ? MaxBesideShort : MaxBeside))
            {
                lines.Add(line);
            }
        }

        return Join(lines, ink, image, scale);
    }

    /// <summary>Whether there is paper on both sides along most of the line.</summary>
    private static bool IsBare(InkMap ink, ImageLine line, double maxBeside)
    {
        double reach = (line.Thickness / 2) + 2.5;
        int above = 0;
        int below = 0;
        for (int along = line.Start; along < line.End; along++)
        {
            double middle = line.At(along);
            above += ink[along, (int)Math.Round(middle - reach)] ? 1 : 0;
            below += ink[along, (int)Math.Round(middle + reach)] ? 1 : 0;
        }

        return above <= maxBeside * line.Length && below <= maxBeside * line.Length;
    }

    /// <summary>Puts pieces together that lie on one straight line.</summary>
    private static List<ImageLine> Join(List<ImageLine> pieces, InkMap ink, GreyImage image, double scale)
    {
        var joined = new List<ImageLine>();
        foreach (ImageLine piece in pieces.OrderBy(p => p.Start))
        {
            int at = joined.FindIndex(l => (piece.Start - l.End <= JoinGap * scale || IsPaleGap(ink, image, l, piece, scale))
                && Math.Abs(l.At((l.End + piece.Start) / 2.0) - piece.At((l.End + piece.Start) / 2.0)) <= 1.5 * scale);
            if (at < 0)
            {
                joined.Add(piece);
                continue;
            }

            ImageLine line = joined[at];
            int end = Math.Max(line.End, piece.End);
            double from = line.At(line.Start);
            double to = piece.End > line.End ? piece.At(piece.End) : line.At(line.End);
            double length = end - line.Start;
            joined[at] = new ImageLine(line.Horizontal, line.Start, end, (from + to) / 2, (to - from) / length, Math.Max(line.Thickness, piece.Thickness));
        }

        return joined;
    }

    /// <summary>Whether a line may only be too pale between two pieces of it: they are near each other, nothing is written between them, and the paper there is a little darker than beside it.</summary>
    private static bool IsPaleGap(InkMap ink, GreyImage image, ImageLine line, ImageLine next, double scale)
    {
        int gap = next.Start - line.End;
        if (gap > PaleGap * scale || gap > 2 * Math.Min(line.Length, next.Length))
        {
            return false;
        }

        int across = (int)Math.Round((line.At(line.End) + next.At(next.Start)) / 2);
        int reach = (int)Math.Round(1.5 * scale);
        if (across - reach < 1 || across + reach > image.Height - 2)
        {
            return false;
        }

        int written = 0;
        int contrast = 0;
        for (int along = line.End; along < next.Start; along++)
        {
            written += ink[along, across - reach] || ink[along, across + reach] ? 1 : 0;
            for (int near = -1; near <= 1; near++)
            {
                contrast += ((image.Row(across - reach + near)[along] + image.Row(across + reach + near)[along]) / 2) - image.Row(across + near)[along];
            }
        }

        return written <= MaxBesideShort * gap && contrast >= 3 * LeastContrast * gap;
    }
}
