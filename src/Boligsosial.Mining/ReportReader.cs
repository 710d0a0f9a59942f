using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Learning.Templates;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Text;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining;

/// <summary>A report as it is read, before anything is extracted from it.</summary>
/// <param name="Scan">Its pages, and what could not be read of them. What is printed on them is in the layout, and no longer here; see <see cref="Page.AfterLayout"/>.</param>
/// <param name="Document">Its layout and sections; no units when it has no text.</param>
/// <param name="Fields">The fields of its form.</param>
/// <param name="Metadata">What it is and whose.</param>
public sealed record ReadReport(ScanResult Scan, SegmentedDocument Document, FormFields Fields, ReportMetadata Metadata);

/// <summary>
/// The way from a PDF to a document of which figures can be asked, the same for mining and for training: reads the pages, those that are scans too,
/// finds their layout, cuts the sections and recognises the report. Immutable, and safe to share between threads.
/// </summary>
public sealed class ReportReader
{
    private readonly IPdfEngine _engine;
    private readonly ScanReader _scans;
    private readonly Segmenter _segmenter;
    private readonly ReportRecognizer _recognizer;

    private ReportReader(IPdfEngine engine, ScanReader scans, Segmenter segmenter, ReportRecognizer recognizer)
    {
        _engine = engine;
        _scans = scans;
        _segmenter = segmenter;
        _recognizer = recognizer;
    }

    /// <summary>The reader that works by the definitions of a folder.</summary>
    /// <param name="definitionsFolder">The folder.</param>
    /// <param name="register">The kommuner.</param>
    /// <param name="engine">Reads the files; <see cref="MutoolEngine"/> when null.</param>
    /// <param name="ocr">When and how scanned pages are read by OCR; as <see cref="OcrOptions"/> stands when null.</param>
    /// <param name="modelsFolder">Folder of trained models; null to go by the rules alone.</param>
    /// <exception cref="DefinitionException">A definition is missing, or a definition or model is not understood.</exception>
    public static ReportReader Load(string definitionsFolder, KommuneRegister register, IPdfEngine? engine = null, OcrOptions? ocr = null, string? modelsFolder = null)
    {
        var templates = TemplateSet.Load(definitionsFolder);
        return new ReportReader(
            engine ?? new MutoolEngine(),
            new ScanReader(Vocabulary.Load(definitionsFolder), ocr ?? new OcrOptions()),
            new Segmenter(templates, ModelHeadingDecider.Load(modelsFolder, templates), ModelTemplateDecider.Load(modelsFolder)),
            ReportRecognizer.Load(definitionsFolder, register));
    }

    /// <summary>A file's pages as all later stages see them: scans levelled and read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ToolMissingException">The engine's program is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public Outcome<ScanResult> ReadPages(string path, CancellationToken cancel)
    {
        Outcome<IReadOnlyList<Page>> read = _engine.Read(path, cancel);
        return read.Success ? Outcome<ScanResult>.Of(_scans.Read(path, read.Value, cancel)) : Outcome<ScanResult>.Failed(read.Failure);
    }

    /// <summary>The pages with their layout and sections.</summary>
    /// <param name="pages">The pages in order.</param>
    public SegmentedDocument Segment(IReadOnlyList<Page> pages) => _segmenter.Segment(LayoutAnalyzer.Analyze(pages));

    /// <summary>What a document is and whose.</summary>
    /// <param name="document">A document with text.</param>
    public ReportMetadata Recognize(SegmentedDocument document) => _recognizer.Recognize(document.Layout, document.Template);

    /// <summary>Reads a report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ToolMissingException">The engine's program is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public Outcome<ReadReport> Read(string path, CancellationToken cancel)
    {
        Outcome<LaidOut> read = ReadLayout(path, cancel);
        if (!read.Success)
        {
            return Outcome<ReadReport>.Failed(read.Failure);
        }

        (ScanResult scan, DocumentLayout layout) = read.Value;
        SegmentedDocument document = _segmenter.Segment(layout);
        FormFields fields = _recognizer.ReadFields(layout);
        return Outcome<ReadReport>.Of(new ReadReport(scan, document, fields, _recognizer.Recognize(layout, document.Template, fields)));
    }

    /// <summary>
    /// The pages' layout, and the pages without what it was made of: they are thousands of glyphs, which the collector of memory would go through again and
    /// again until the report is mined.
    /// </summary>
    private Outcome<LaidOut> ReadLayout(string path, CancellationToken cancel)
    {
        Outcome<ScanResult> read = ReadPages(path, cancel);
        return read.Success
            ? Outcome<LaidOut>.Of(new LaidOut(read.Value with { Pages = [.. read.Value.Pages.Select(p => p.AfterLayout())] }, LayoutAnalyzer.Analyze(read.Value.Pages)))
            : Outcome<LaidOut>.Failed(read.Failure);
    }

    private sealed record LaidOut(ScanResult Scan, DocumentLayout Layout);
}
