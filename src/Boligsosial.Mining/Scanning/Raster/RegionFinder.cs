namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>A part of a page with writing.</summary>
/// <param name="Box">Its place.</param>
/// <param name="InCell">Whether it lies in a cell of a table; the box of one outside may go around tables.</param>
public readonly record struct PageRegion(PixelBox Box, bool InCell);

/// <summary>
/// Parts a page into regions of writing that can be read one by one: the cells of its tables, and what stands outside of them, cut along
/// wide white gutters (the recursive XY-cut of G. Nagy and S. Seth, 1984). A cut through a table without lines does no harm: words keep
/// their places on the page.
/// </summary>
public static class RegionFinder
{
    /// <summary>White columns wider than this part two regions, in points.</summary>
    private const double Gutter = 14;

    /// <summary>White rows higher than this part two regions, in points.</summary>
    private const double Gap = 16;

    /// <summary>Higher components are pictures and logos, not letters, in points.</summary>
    private const double MaxLetter = 48;

    /// <summary>Less ink than this, in square points, is no writing: a hyphen has 2.</summary>
    private const double LeastInk = 1.6;

    /// <summary>The regions with writing, cells first in the order given, then the rest from top to bottom.</summary>
    /// <param name="components">Ink of the page without ruling lines and specks.</param>
    /// <param name="cells">The cells of its tables.</param>
    /// <param name="dpi">The page's resolution.</param>
    public static IReadOnlyList<PageRegion> Find(IReadOnlyList<InkComponent> components, IReadOnlyList<PixelBox> cells, double dpi)
    {
        double scale = dpi / 72;
        var inCells = new List<InkComponent>[cells.Count];
        var rest = new List<InkComponent>();
        foreach (InkComponent component in components.Where(c => c.Box.Height <= MaxLetter * scale))
        {
            int cell = CellOf(component.Box, cells);
            if (cell < 0)
            {
                rest.Add(component);
            }
            else
            {
                (inCells[cell] ??= []).Add(component);
            }
        }

        var regions = new List<PageRegion>();
        var cut = new Cutter((int)(Gutter * scale), (int)(Gap * scale), LeastInk * scale * scale);
        foreach (List<InkComponent>? cell in inCells.Where(c => c is not null))
        {
            regions.AddRange(cut.Cut(cell!).Select(b => new PageRegion(b, true)));
        }

        regions.AddRange(cut.Cut(rest).Select(b => new PageRegion(b, false)));
        return regions;
    }

    private static int CellOf(PixelBox box, IReadOnlyList<PixelBox> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Contains(box))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Cutter(int gutter, int gap, double leastInk)
    {
        public List<PixelBox> Cut(List<InkComponent> ink)
        {
            var regions = new List<PixelBox>();
            Cut(ink, regions);
            return regions;
        }

        private void Cut(List<InkComponent> ink, List<PixelBox> regions)
        {
            foreach (List<InkComponent> band in Split(ink, c => c.Box.Top, c => c.Box.Bottom, gap))
            {
                List<List<InkComponent>> columns = Split(band, c => c.Box.Left, c => c.Box.Right, gutter);
                if (columns.Count > 1)
                {
                    columns.ForEach(column => Cut(column, regions));
                }
                else if (band.Sum(c => c.Area) >= leastInk)
                {
                    regions.Add(band.Select(c => c.Box).Aggregate((a, b) => a.Union(b)));
                }
            }
        }

        private static List<List<InkComponent>> Split(List<InkComponent> ink, Func<InkComponent, int> start, Func<InkComponent, int> end, int gap)
        {
            var parts = new List<List<InkComponent>>();
            int reached = int.MinValue;
            foreach (InkComponent component in ink.OrderBy(start))
            {
                if (parts.Count == 0 || start(component) - reached > gap)
                {
                    parts.Add([]);
                }

                parts[^1].Add(component);
                reached = Math.Max(reached, end(component));
            }

            return parts;
        }
    }
}
