using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning;

/// <summary>Draws a page as a grey raster with <c>mutool draw</c>.</summary>
internal static class PageDrawer
{
    /// <summary>Images finer than this are drawn coarser: letters gain nothing from more.</summary>
    private const int Finest = 300;

    /// <summary>Images coarser than this are drawn finer: strokes of small print must be more than a pixel apart.</summary>
    private const int Coarsest = 150;

    /// <summary>For images below <see cref="Coarsest"/> and for pages without one.</summary>
    private const int Usual = 200;

    /// <summary>An image that covers less of the page than this says nothing about its resolution.</summary>
    private const double LeastShare = 0.05;

    private static readonly ProcessLimits Limits = new(TimeSpan.FromSeconds(60), 100L << 20, 2L << 30);

    /// <summary>The resolution for a page: that of its finest large image, within bounds.</summary>
    public static int ResolutionOf(Page page)
    {
        double area = page.Width * page.Height;
        double finest = page.Images.Where(i => i.Box.Area > LeastShare * area)
            .Select(i => 72 * Math.Sqrt((double)i.PixelWidth * i.PixelHeight / i.Box.Area)).DefaultIfEmpty(0).Max();
        return finest < Coarsest ? Usual : Math.Min(Finest, (int)Math.Round(finest));
    }

    /// <summary>The page as it is printed; null when it cannot be drawn.</summary>
    public static GreyImage? Draw(string path, int page, int dpi, CancellationToken cancel)
    {
        GreyImage? image = null;
        string[] arguments =
        [
            "draw", "-q", "-c", "gray", "-F", "pgm", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-o", "-",
            path, page.ToString(CultureInfo.InvariantCulture),
        ];
        ChildProcess.Run("mutool", arguments, Limits, output =>
        {
            image = GreyImage.ReadPgm(output);
            output.CopyTo(Stream.Null);
        }, cancel);
        return image;
    }
}
