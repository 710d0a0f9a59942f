using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Repair;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>Reads some scanned pages of a file, one after the other, with one start of the OCR engine for all.</summary>
/// <param name="path">The file.</param>
/// <param name="engine">The OCR engine; null when there is none or it is not to be used.</param>
/// <param name="vocabulary">What Norwegian looks like.</param>
internal sealed class PageReader(string path, Tesseract? engine, Vocabulary vocabulary)
{
    /// <summary>Pages with fewer pieces of ink are blank, unless they have text that says otherwise.</summary>
    private const int LeastInk = 12;

    /// <summary>Text with less Norwegian in it than this may have been read upside down.</summary>
    private const double Unlikely = 0.6;

    /// <summary>Fewer letters than this for each piece of ink are what is left of writing that was not understood.</summary>
    private const double LeastRead = 0.25;

    private readonly LayerRepair _layerRepair = new(vocabulary);

    /// <summary>The pages; null for one that cannot be drawn: it stays as it is.</summary>
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
        if (picture.Components.Count < LeastInk && !page.Glyphs.Any(g => char.IsLetterOrDigit(g.Text[0])))
        {
            return new Look(page, task, dpi, drawn, picture, null, null, null, Blank: true);
        }

        if (ocr || task == PageTask.Ocr)
        {
            return new Look(page, task, dpi, drawn, picture, ocr ? picture.ToSheet(picture.Regions()) : null, null, null);
        }

        List<ReadWord> layer = LayerOf(picture);
        Sheet? doubtful = engine is null ? null : picture.ToSheet(LayerCheck.Doubtful(picture, layer));
        return new Look(page, PageTask.Layer, dpi, drawn, picture, doubtful, layer, null);
    }

    private List<ReadWord> LayerOf(PagePicture picture) =>
        _layerRepair.Repair(picture, [.. LayerWords.Of(picture).Where(w => !LayerCheck.IsLitter(picture, w))]);

    private ReadPage Finish(Look look, CancellationToken cancel)
    {
        if (look.Blank)
        {
            return new ReadPage(look.Picture, [], look.Page.TextSource);
        }

        if (look.Layer is { } layer)
        {
            bool checkedAnew = look.Sheet is not null && look.Lines is not null;
            return new ReadPage(look.Picture, checkedAnew ? LayerCheck.Replace(look.Picture, layer, look.Sheet!, look.Lines!, vocabulary) : layer, TextSource.OcrLayer);
        }

        if (look.Lines is null)
        {
            return look.Task == PageTask.OcrOverLayer
                ? new ReadPage(look.Picture, LayerOf(look.Picture), TextSource.OcrLayer)
                : new ReadPage(look.Picture, [], TextSource.Ocr, Unread: true);
        }

        List<ReadWord> words = OcrWords.Of(look.Picture, look.Sheet!, look.Lines, vocabulary);
        return ReadUpsideDown(look, words, cancel) ?? new ReadPage(look.Picture, words, TextSource.Ocr);
    }

    /// <summary>The page turned by half, when what was read is no Norwegian and the other way up it is.</summary>
    private ReadPage? ReadUpsideDown(Look look, List<ReadWord> words, CancellationToken cancel)
    {
        TextJudgement text = TextJudge.Judge(words.Select(w => w.Text), vocabulary);
        bool legible = text.Norwegian >= Unlikely && text.Letters >= LeastRead * look.Picture.Components.Count;
        if (legible || look.Picture.Turn.Quarters != 0
            || new OrientationFinder(engine!, vocabulary).Choose(look.Page, look.Drawn, look.Dpi, [0, 2], cancel) != 2)
        {
            return null;
        }

        PagePicture turned = PagePicture.Of(look.Page, look.Drawn, 2);
        return turned.ToSheet(turned.Regions()) is { } sheet && engine!.Read([sheet.Image], look.Dpi, cancel)[0] is { } lines
            ? new ReadPage(turned, OcrWords.Of(turned, sheet, lines, vocabulary), TextSource.Ocr)
            : null;
    }

    /// <summary>A page on its way.</summary>
    /// <param name="Page">As it was read from the file.</param>
    /// <param name="Task">What is to be done with it.</param>
    /// <param name="Dpi">Resolution of its raster.</param>
    /// <param name="Drawn">Its raster as printed.</param>
    /// <param name="Picture">What is seen on it.</param>
    /// <param name="Sheet">What OCR is to read; null when nothing.</param>
    /// <param name="Layer">The words of its text layer, where they are used.</param>
    /// <param name="Lines">What OCR read.</param>
    /// <param name="Blank">Whether there is nothing on it.</param>
    private sealed record Look(
        Page Page, PageTask Task, int Dpi, GreyImage Drawn, PagePicture Picture, Sheet? Sheet, List<ReadWord>? Layer, IReadOnlyList<OcrLine>? Lines,
        bool Blank = false);
}
