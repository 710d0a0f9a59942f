using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>Finds which way up a page is: reads a little of it each way, and takes the way that gives most Norwegian.</summary>
internal sealed class OrientationFinder(Tesseract engine, Vocabulary vocabulary)
{
    /// <summary>How much is read each way, in square inches: some lines of text.</summary>
    private const double Enough = 8;

    /// <summary>The best of some quarter turns; the first when none gives any text.</summary>
    public int Choose(Page page, GreyImage drawn, int dpi, IReadOnlyList<int> turns, CancellationToken cancel)
    {
        Sheet?[] sheets = [.. turns.Select(t => Sample(PagePicture.Of(page, drawn, t)))];
        int[] readable = [.. Enumerable.Range(0, turns.Count).Where(i => sheets[i] is not null)];
        if (readable.Length == 0)
        {
            return turns[0];
        }

        IReadOnlyList<IReadOnlyList<OcrLine>?> lines = engine.Read([.. readable.Select(i => sheets[i]!.Image)], dpi, cancel);
        return turns[readable[Enumerable.Range(0, readable.Length).MaxBy(i => Score(lines[i] ?? []))]];
    }

    private static Sheet? Sample(PagePicture picture)
    {
        var sample = new List<PageRegion>();
        double area = 0;
        foreach (PageRegion region in picture.Regions().OrderByDescending(r => r.Box.Width * (double)r.Box.Height).TakeWhile(_ => area < Enough))
        {
            // Of a large region its upper part.
            PixelBox box = region.Box;
            int height = (int)Math.Min(box.Height, 2 * Enough * picture.Dpi * picture.Dpi / Math.Max(1, box.Width));
            sample.Add(region with { Box = box with { Bottom = box.Top + height } });
            area += box.Width * (double)height / (picture.Dpi * picture.Dpi);
        }

        return picture.ToSheet(sample);
    }

    private double Score(IReadOnlyList<OcrLine> lines) =>
        lines.SelectMany(l => l.Words).Sum(w => w.Confidence * w.Text.Length * (TextJudge.Share(w.Text, vocabulary) ?? 0));
}
