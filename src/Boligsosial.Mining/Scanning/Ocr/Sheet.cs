using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>
/// The regions of a page set below each other on one sheet, so that OCR sees a single column and can neither read across cells nor
/// pass over a lonely digit between ruling lines. Paper is white there: only what lies close to ink is copied.
/// </summary>
public sealed class Sheet
{
    /// <summary>Paper between regions and around the sheet, in points.</summary>
    private const double Margin = 9;

    /// <summary>How far around ink its surroundings are copied, in pixels: the blurred edges of strokes.</summary>
    private const int Halo = 2;

    private readonly List<SheetRegion> _regions;

    private Sheet(GreyImage image, List<SheetRegion> regions)
    {
        Image = image;
        _regions = regions;
    }

    /// <summary>What OCR is given.</summary>
    public GreyImage Image { get; }

    /// <summary>The regions, from top to bottom.</summary>
    public IReadOnlyList<SheetRegion> Regions => _regions;

    /// <summary>Makes a sheet; null when there is nothing to read.</summary>
    /// <param name="image">The page, paper white.</param>
    /// <param name="ink">Its ink without ruling lines and specks.</param>
    /// <param name="regions">The parts to read.</param>
    /// <param name="cells">The cells of its tables, of which regions outside of them copy nothing.</param>
    /// <param name="dpi">The page's resolution.</param>
    public static Sheet? Compose(GreyImage image, InkMap ink, IReadOnlyList<PageRegion> regions, IReadOnlyList<PixelBox> cells, double dpi)
    {
        if (regions.Count == 0)
        {
            return null;
        }

        int margin = (int)(Margin * dpi / 72);
        int width = regions.Max(r => r.Box.Width) + (2 * margin);
        int height = regions.Sum(r => r.Box.Height + margin) + margin;
        GreyImage sheet = GreyImage.White(width, height);
        var placed = new List<SheetRegion>();
        int y = margin;
        InkMap outside = ink.Without(cells);
        foreach (PageRegion region in regions)
        {
            placed.Add(new SheetRegion(region.Box, margin, y));
            Copy(image, region.InCell ? ink : outside, region.Box, sheet, margin, y);
            y += region.Box.Height + margin;
        }

        return new Sheet(sheet, placed);
    }

    /// <summary>Where on the page a box of the sheet comes from: the region it stands in and its place there; null between regions.</summary>
    public (int Region, PixelBox Box)? ToPage(PixelBox box)
    {
        int middle = (box.Top + box.Bottom) / 2;
        int i = _regions.FindIndex(r => middle >= r.SheetY - Halo && middle < r.SheetY + r.Source.Height + Halo);
        if (i < 0)
        {
            return null;
        }

        SheetRegion region = _regions[i];
        int dx = region.Source.Left - region.SheetX;
        int dy = region.Source.Top - region.SheetY;
        return (i, new PixelBox(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy));
    }

    private static void Copy(GreyImage image, InkMap ink, PixelBox region, GreyImage sheet, int toX, int toY)
    {
        PixelBox from = region.Grow(Halo).Within(image.Width, image.Height);
        for (int y = from.Top; y < from.Bottom; y++)
        {
            ReadOnlySpan<byte> source = image.Row(y);
            Span<byte> target = sheet.Row(toY + y - region.Top);
            int shift = toX - region.Left;
            for (int i = Math.Max(region.Top, y - Halo); i <= Math.Min(region.Bottom - 1, y + Halo); i++)
            {
                ReadOnlySpan<byte> row = ink.Row(i);
                for (int x = region.Left; x < region.Right;)
                {
                    int skip = row[x..region.Right].IndexOf((byte)1);
                    if (skip < 0)
                    {
                        break;
                    }

                    int start = x + skip;
                    int length = row[start..region.Right].IndexOf((byte)0);
                    int end = length < 0 ? region.Right : start + length;
                    int left = Math.Max(from.Left, start - Halo);
                    int right = Math.Min(from.Right, end + Halo);
                    source[left..right].CopyTo(target[(left + shift)..]);
                    x = end;
                }
            }
        }
    }
}
