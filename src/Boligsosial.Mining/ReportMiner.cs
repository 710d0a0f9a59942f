using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Learning;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining;

/// <summary>
/// The whole way from a PDF to what it reports: reads the pages, finds their layout, cuts the sections, recognises the report and extracts
/// its figures. Immutable, and safe to share between threads.
/// </summary>
public sealed class ReportMiner : IReportMiner
{
    private readonly IPdfEngine _engine;
    private readonly Segmenter _segmenter;
    private readonly ReportRecognizer _recognizer;
    private readonly FigureExtractor _figures;

    private ReportMiner(IPdfEngine engine, Segmenter segmenter, ReportRecognizer recognizer, FigureExtractor figures, string version)
    {
        _engine = engine;
        _segmenter = segmenter;
        _recognizer = recognizer;
        _figures = figures;
        Version = version;
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>The miner that works by the definitions of a folder, and by the trained models that belong to them.</summary>
    /// <param name="definitionsFolder">Folder with the codebook, templates, patterns and registers.</param>
    /// <param name="engine">Reads the files; <see cref="MutoolEngine"/> when null.</param>
    /// <exception cref="DefinitionException">A definition or a model is missing or not understood.</exception>
    public static ReportMiner Load(string definitionsFolder, IPdfEngine? engine = null)
    {
        var codebook = Codebook.Load(definitionsFolder);
        var normalizer = Normalizer.Load(definitionsFolder);
        var patterns = IndicatorPatterns.Load(definitionsFolder, codebook, normalizer);
        string? models = ModelsFolder.Find(definitionsFolder);
        return new ReportMiner(
            engine ?? new MutoolEngine(),
            new Segmenter(TemplateSet.Load(definitionsFolder)),
            ReportRecognizer.Load(definitionsFolder, KommuneRegister.Load(definitionsFolder)),
            new FigureExtractor(new CandidateFinder(normalizer), FigureDeciders.Load(codebook, normalizer, patterns, models), codebook),
            MinerVersion.Of(definitionsFolder, ModelsFolder.Files(models)));
    }

    /// <inheritdoc/>
    public Outcome<Report> Mine(string path, CancellationToken cancel)
    {
        Outcome<IReadOnlyList<Page>> read = _engine.Read(path, cancel);
        return read.Success ? Mine(path, read.Value) : Outcome<Report>.Failed(read.Failure);
    }

    /// <summary>The file's pages with their layout and sections: what there is to see before figures are read.</summary>
    /// <param name="pages">The pages in order.</param>
    public SegmentedDocument Segment(IReadOnlyList<Page> pages) => _segmenter.Segment(LayoutAnalyzer.Analyze(pages));

    private Outcome<Report> Mine(string path, IReadOnlyList<Page> pages)
    {
        SegmentedDocument document = Segment(pages);
        if (document.Units.Count == 0)
        {
            return Outcome<Report>.Failed(new Failure(
                "reading", FailureCode.NoText, "No page of the file has text that can be read. If it is scanned, run it through OCR and mine the result."));
        }

        ReportMetadata metadata = _recognizer.Recognize(document.Layout, document.Template);
        return Outcome<Report>.Of(new Report
        {
            Metadata = metadata,
            Pages = pages.Count,
            TextSource = document.Layout.TextSource,
            Sections = SectionRows.Of(document),
            Figures = _figures.Extract(document, metadata),
            Failures = [.. CutShort(path), .. UnreadPages(pages)],
        });
    }

    private static IEnumerable<Failure> CutShort(string path)
    {
        if (PdfFile.EndsTooSoon(path))
        {
            yield return new Failure("reading", FailureCode.Damaged,
                "The file ends too soon; what could be saved of it is used, and pages may be missing. Ask its sender for a whole copy.");
        }
    }

    /// <summary>Pages that are pictures of text, without the text.</summary>
    private static IEnumerable<Failure> UnreadPages(IReadOnlyList<Page> pages)
    {
        List<int> unread = [.. pages.Where(p => p.Glyphs.Count(g => g.Text is not (" " or "\uFFFD")) < 5
            && (p.Glyphs.Count > 20 || p.Images.Any(i => i.Box.Area > 0.3 * p.Width * p.Height))).Select(p => p.Number)];
        if (unread.Count > 0)
        {
            yield return new Failure("reading", FailureCode.PagesWithoutText,
                $"{(unread.Count == 1 ? "Page" : "Pages")} {string.Join(", ", unread)} {(unread.Count == 1 ? "has" : "have")} no text that can be read; the other pages are used. Run the file through OCR and mine the result to have all of it.");
        }
    }
}
