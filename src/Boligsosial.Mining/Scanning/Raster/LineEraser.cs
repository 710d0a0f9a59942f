namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Takes ruling lines out of a raster, so that OCR does not read them as strokes. Letters that cross a line keep their ink.</summary>
public static class LineEraser
{
    /// <summary>Whitens the lines in <paramref name="image"/> and clears them in <paramref name="ink"/>.</summary>
    public static void Erase(GreyImage image, InkMap ink, IReadOnlyList<ImageLine> lines)
    {
        foreach (ImageLine line in lines)
        {
            int reach = (int)Math.Ceiling((line.Thickness / 2) + 2);
            for (int along = line.Start - 1; along <= line.End; along++)
            {
                Column(image, ink, line, along, (int)Math.Round(line.At(along)), reach);
            }
        }
    }

    private static void Column(GreyImage image, InkMap ink, ImageLine line, int along, int middle, int reach)
    {
        bool Ink(int across) => line.Horizontal ? ink[along, across] : ink[across, along];

        // The stroke's own extent here; where ink runs on beyond it, a letter crosses.
        int from = middle;
        int to = middle;
        if (!Ink(middle))
        {
            int near = Ink(middle - 1) ? middle - 1 : Ink(middle + 1) ? middle + 1 : middle;
            from = to = near;
        }

        while (from >= middle - reach && Ink(from - 1))
        {
            from--;
        }

        while (to <= middle + reach && Ink(to + 1))
        {
            to++;
        }

        if (from < middle - reach || to > middle + reach)
        {
            return;
        }

        // One pixel more on each side: the stroke's blurred edge.
        for (int across = from - 1; across <= to + 1; across++)
        {
            (int x, int y) = line.Horizontal ? (along, across) : (across, along);
            if ((uint)x < (uint)image.Width && (uint)y < (uint)image.Height)
            {
                image.Pixels[(y * image.Width) + x] = 255;
                ink.Ink[(y * image.Width) + x] = 0;
            }
        }
    }
}
