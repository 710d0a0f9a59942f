using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning;

/// <summary>What is seen on a scanned page before anything is read: its levelled raster, its ink, its ruling lines and the cells they make.</summary>
internal sealed class PagePicture
{
    /// <summary>Remains of ruling lines lie this close to them, in points.</summary>
    private const double LineReach = 1.1;

    private PagePicture(Page page, double dpi, PageTurn turn)
    {
        Page = page;
        Dpi = dpi;
        Turn = turn;
    }

    /// <summary>The page as it was read from the file.</summary>
    public Page Page { get; }

    /// <summary>Pixels per inch of the raster.</summary>
    public double Dpi { get; }

    /// <summary>Pixels of the raster in a point of the page.</summary>
    public double Scale => Dpi / 72;

    /// <summary>Width and height of a pixel in points.</summary>
    public double PixelSize => 72 / Dpi;

    /// <summary>How the raster was turned.</summary>
    public PageTurn Turn { get; }

    /// <summary>The levelled page, paper white, without ruling lines.</summary>
    public required GreyImage Image { get; init; }

    /// <summary>Its ink, without ruling lines and specks.</summary>
    public required InkMap Ink { get; init; }

    /// <summary>The ink's components.</summary>
    public required IReadOnlyList<InkComponent> Components { get; init; }

    /// <summary>Ruling lines, in points of the levelled page.</summary>
    public required IReadOnlyList<RulingLine> Lines { get; init; }

    /// <summary>The cells of its ruled tables, in points of the levelled page.</summary>
    public required IReadOnlyList<Box> Cells { get; init; }

    /// <summary>Looks at a drawn page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="drawn">Its raster as printed.</param>
    /// <param name="quarters">By how many quarters to turn it clockwise first.</param>
    public static PagePicture Of(Page page, GreyImage drawn, int quarters)
    {
        double dpi = 72 * drawn.Width / page.Width;
        GreyImage image = Turner.Quarter(drawn, quarters);
        double degrees = SkewEstimator.Degrees(image, dpi);
        image = Illumination.Flatten(image, (int)(dpi / 8));
        if (degrees != 0)
        {
            image = Turner.Level(image, degrees);
        }

        InkMap ink = Binarizer.Of(image, (int)(dpi / 3));
        IReadOnlyList<ImageLine> lines = LineFinder.Find(image, ink, dpi);
        LineEraser.Erase(image, ink, lines);
        double scale = dpi / 72;
        IReadOnlyList<InkComponent> components = ComponentFinder.Clean(ink, all =>
        {
            bool[] specks = Specks.Among(all, scale);
            return [.. all.Select((c, i) => specks[i] || IsRemainder(c.Box, lines, (LineReach * scale) + 1))];
        });
        List<RulingLine> rules = [.. lines.Select(l => ToRule(l, scale))];
        return new PagePicture(page, dpi, new PageTurn(page.Width, page.Height, quarters, degrees))
        {
            Image = image,
            Ink = ink,
            Components = components,
            Lines = rules,
            Cells = [.. RuledTableFinder.Find(rules).SelectMany(g => g.Cells).Select(c => c.Box)],
        };
    }

    /// <summary>The regions with writing.</summary>
    public IReadOnlyList<PageRegion> Regions() => RegionFinder.Find(Components, [.. Cells.Select(ToPixels)], Dpi);

    /// <summary>A sheet of regions for OCR; null when there are none.</summary>
    public Sheet? ToSheet(IReadOnlyList<PageRegion> regions) => Sheet.Compose(Image, Ink, regions, [.. Cells.Select(ToPixels)], Dpi);

    /// <summary>The cell in which the middle of a box lies; null outside of tables.</summary>
    public Box? CellAt(Box box)
    {
        foreach (Box cell in Cells)
        {
            if (cell.Contains(box.MidX, box.MidY))
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>A box in points, in pixels.</summary>
    public PixelBox ToPixels(Box box) => new(
        (int)Math.Round(box.X0 * Scale), (int)Math.Round(box.Y0 * Scale), (int)Math.Round(box.X1 * Scale), (int)Math.Round(box.Y1 * Scale));

    /// <summary>A box in pixels, in points.</summary>
    public Box ToPoints(PixelBox box) => new(box.Left * PixelSize, box.Top * PixelSize, box.Right * PixelSize, box.Bottom * PixelSize);

    /// <summary>What the eraser left of a line: a sliver that lies along it.</summary>
    private static bool IsRemainder(PixelBox box, IReadOnlyList<ImageLine> lines, double reach)
    {
        foreach (ImageLine line in lines)
        {
            (int start, int end, int near, int far) = line.Horizontal
                ? (box.Left, box.Right, box.Top, box.Bottom)
                : (box.Top, box.Bottom, box.Left, box.Right);
            if (end < line.Start - reach || start > line.End + reach)
            {
                continue;
            }

            double middle = line.At((start + end) / 2.0);
            double half = (line.Thickness / 2) + reach;
            if (near >= middle - half && far <= middle + half)
            {
                return true;
            }
        }

        return false;
    }

    private static RulingLine ToRule(ImageLine line, double scale)
    {
        double near = (line.Across - (line.Thickness / 2)) / scale;
        double far = (line.Across + (line.Thickness / 2)) / scale;
        double start = line.Start / scale;
        double end = line.End / scale;
        return line.Horizontal ? new RulingLine(new Box(start, near, end, far), true) : new RulingLine(new Box(near, start, far, end), false);
    }
}
