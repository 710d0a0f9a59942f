using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>Reads some scanned pages of a file, one after the other, with one start of the OCR engine for all.</summary>
/// <param name="path">The file.</param>
/// <param name="engine">The OCR engine; null when there is none or it is not to be used.</param>
/// <param name="vocabulary">What Norwegian looks like.</param>
internal sealed class PageReader(string path, Tesseract? engine, Vocabulary vocabulary)
{
    /// <summary>Pages with fewer pieces of ink are blank.</summary>
    private const int LeastInk = 12;

    /// <summary>Text with less Norwegian in it than this may have been read upside down.</summary>
    private const double Unlikely = 0.6;

    /// <summary>The pages; null for one that has nothing on it or cannot be drawn: it stays as it is.</summary>
    public IReadOnlyList<ReadPage?> Read(IReadOnlyList<(Page Page, PageTask Task)> pages, CancellationToken cancel)
    {
        Look?[] looks = [.. pages.Select(p => LookAt(p.Page, p.Task, cancel))];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, pages.Count).Where(i => looks[i]?.Sheet is not null).GroupBy(i => looks[i]!.Dpi))
        {
            int[] members = [.. group];
            IReadOnlyList<IReadOnlyList<OcrLine>?> lines = engine!.Read([.. members.Select(i => looks[i]!.Sheet!.Image)], group.Key, cancel);
            for (int i = 0; i < members.Length; i++)
            {
                looks[members[i]] = looks[members[i]]! with { Lines = lines[i] };
            }
        }

        return [.. looks.Select(l => l is null ? null : Finish(l, cancel))];
    }

    private Look? LookAt(Page page, PageTask task, CancellationToken cancel)
    {
        int dpi = PageDrawer.ResolutionOf(page);
        if (PageDrawer.Draw(path, page.Number, dpi, cancel) is not { } drawn)
        {
            return null;
        }

        bool ocr = task != PageTask.Layer && engine is not null;
        int quarters = ocr && SkewEstimator.IsSideways(drawn, dpi) ? new OrientationFinder(engine!, vocabulary).Choose(page, drawn, dpi, [1, 3], cancel) : 0;
        PagePicture picture = PagePicture.Of(page, drawn, quarters);
        if (picture.Components.Count < LeastInk)
        {
            return null;
        }

        Sheet? sheet = ocr ? picture.ToSheet(picture.Regions()) : null;
        return new Look(page, task, dpi, drawn, picture, sheet, null);
    }

    private ReadPage Finish(Look look, CancellationToken cancel)
    {
        if (look.Lines is null)
        {
            return look.Task == PageTask.Ocr
                ? new ReadPage(look.Picture, [], TextSource.Ocr, Unread: true)
                : new ReadPage(look.Picture, LayerWords.Of(look.Picture), TextSource.OcrLayer);
        }

        List<ReadWord> words = OcrWords.Of(look.Picture, look.Sheet!, look.Lines);
        TextJudgement text = TextJudge.Judge(words.Select(w => w.Text), vocabulary);
        if (text.Norwegian < Unlikely && look.Picture.Turn.Quarters == 0
            && new OrientationFinder(engine!, vocabulary).Choose(look.Page, look.Drawn, look.Dpi, [0, 2], cancel) == 2)
        {
            PagePicture turned = PagePicture.Of(look.Page, look.Drawn, 2);
            if (turned.ToSheet(turned.Regions()) is { } sheet && engine!.Read([sheet.Image], look.Dpi, cancel)[0] is { } lines)
            {
                return new ReadPage(turned, OcrWords.Of(turned, sheet, lines), TextSource.Ocr);
            }
        }

        return new ReadPage(look.Picture, words, TextSource.Ocr);
    }

    /// <summary>A page on its way.</summary>
    private sealed record Look(Page Page, PageTask Task, int Dpi, GreyImage Drawn, PagePicture Picture, Sheet? Sheet, IReadOnlyList<OcrLine>? Lines);
}
