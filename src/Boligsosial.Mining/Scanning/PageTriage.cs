using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>What is to be done with a page.</summary>
internal enum PageTask
{
    /// <summary>Use it as it is.</summary>
    Keep,

    /// <summary>Use its text layer, with geometry from its raster.</summary>
    Layer,

    /// <summary>Read it by OCR; there is a layer to fall back on.</summary>
    OcrOverLayer,

    /// <summary>Read it by OCR; there is nothing else.</summary>
    Ocr,
}

/// <summary>Decides page by page by the text it has and the images it shows.</summary>
internal static class PageTriage
{
    /// <summary>Images that cover this share of the page are the page.</summary>
    private const double Scanned = 0.5;

    /// <summary>Over images that cover this share, a few words of text are a stamp on a scan.</summary>
    private const double WholePage = 0.8;

    /// <summary>Letters and digits that a scanner or a case system prints on a page.</summary>
    private const int Stamp = 200;

    /// <summary>The task for a page.</summary>
    public static PageTask Of(Page page, Vocabulary vocabulary, OcrMode mode)
    {
        double images = Math.Min(1, page.Images.Sum(i => i.Box.Area) / (page.Width * page.Height));

        // A quick look tells of most pages that their text is sound; only where it does not are their words put together.
        TextJudgement text = TextJudge.Judge(page, vocabulary);
        if (text.Quality == TextQuality.Poor || page.TextSource != TextSource.Text)
        {
            text = TextJudge.Judge(page, WordBuilder.Build(page).Select(w => w.Text), vocabulary);
        }

        if (page.TextSource == TextSource.Text)
        {
            bool bare = text.Letters == 0 || (text.Quality == TextQuality.None && images >= Scanned);
            if (bare || (images >= WholePage && text.Letters < Stamp && page.RulingLines.Count == 0))
            {
                return PageTask.Ocr;
            }

            // Text painted under the image of the page: a layer that is not marked as one.
            bool layer = images >= WholePage && page.RulingLines.Count == 0;
            return text.Quality == TextQuality.Poor ? PageTask.OcrOverLayer
                : !layer ? PageTask.Keep
                : mode == OcrMode.Always ? PageTask.OcrOverLayer : PageTask.Layer;
        }

        return text.Quality switch
        {
            TextQuality.None => PageTask.Ocr,
            TextQuality.Poor => PageTask.OcrOverLayer,
            _ => mode == OcrMode.Always ? PageTask.OcrOverLayer : PageTask.Layer,
        };
    }
}
