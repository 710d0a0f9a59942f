using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>Sees in the raster where words really part: text layers glue them and tear them.</summary>
internal static class InkGaps
{
    /// <summary>White columns between two words are wider than this share of the font size.</summary>
    private const double WordGap = 0.2;

    /// <summary>White columns within a word are narrower than this.</summary>
    private const double LetterGap = 0.14;

    /// <summary>Middles of the gaps within a word's box (x, points) that are wide enough to part words.</summary>
    public static IReadOnlyList<double> Within(PagePicture picture, ReadWord word)
    {
        double scale = picture.Scale;
        bool[] ink = Columns(picture, word, word.Box.X0, word.Box.X1, out int left);
        var gaps = new List<double>();
        int last = -1;
        for (int x = 0; x < ink.Length; x++)
        {
            if (!ink[x])
            {
                continue;
            }

            if (last >= 0 && x - last - 1 >= WordGap * word.Size * scale)
            {
                gaps.Add((left + ((last + x) / 2.0)) / scale);
            }

            last = x;
        }

        return gaps;
    }

    /// <summary>Whether two words that follow each other on a line are one in print.</summary>
    public static bool AreOne(PagePicture picture, ReadWord word, ReadWord next)
    {
        double scale = picture.Scale;
        bool[] ink = Columns(picture, word, (word.Box.X0 + word.Box.X1) / 2, (next.Box.X0 + next.Box.X1) / 2, out int _);
        int widest = 0;
        int run = 0;
        foreach (bool dark in ink)
        {
            run = dark ? 0 : run + 1;
            widest = Math.Max(widest, run);
        }

        return ink.Length > 0 && widest < LetterGap * word.Size * scale;
    }

    /// <summary>How much of a word's width has ink in it, 0..1.</summary>
    public static double Cover(PagePicture picture, ReadWord word)
    {
        bool[] ink = Columns(picture, word, word.Box.X0, word.Box.X1, out int _);
        return ink.Length == 0 ? 0 : (double)ink.Count(dark => dark) / ink.Length;
    }

    /// <summary>Which columns have ink at the height of a word's small letters and capitals.</summary>
    private static bool[] Columns(PagePicture picture, ReadWord word, double from, double to, out int left)
    {
        double scale = picture.Scale;
        PixelBox box = new PixelBox(
            (int)(from * scale), (int)((word.Baseline - (0.75 * word.Size)) * scale), (int)Math.Ceiling(to * scale), (int)((word.Baseline + (0.05 * word.Size)) * scale))
            .Within(picture.Ink.Width, picture.Ink.Height);
        left = box.Left;
        var columns = new bool[box.Width];
        for (int y = box.Top; y < box.Bottom; y++)
        {
            ReadOnlySpan<byte> row = picture.Ink.Row(y)[box.Left..box.Right];
            for (int x = 0; x < row.Length; x++)
            {
                columns[x] |= row[x] != 0;
            }
        }

        return columns;
    }
}
