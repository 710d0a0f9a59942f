using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Goals;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Learning;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Years;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining;

/// <summary>
/// The whole way from a PDF to what it reports: reads the pages, those that are scans too, finds their layout, cuts the sections, recognises the report and extracts
/// its figures, goals and partners. Immutable, and safe to share between threads.
/// </summary>
public sealed class ReportMiner : IReportMiner
{
    private readonly ReportReader _reader;
    private readonly FigureExtractor _figures;
    private readonly KommuneRegister _register;
    private readonly GoalExtractor _goals;
    private readonly PartnerExtractor _partners;

    private ReportMiner(ReportReader reader, KommuneRegister register, FigureExtractor figures, GoalWords goalWords, string version)
    {
        _reader = reader;
        _register = register;
        _figures = figures;
        _goals = new GoalExtractor(goalWords);
        _partners = new PartnerExtractor(goalWords);
        Version = version;
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>The miner that works by the definitions of a folder, and by the trained models that belong to them.</summary>
    /// <param name="definitionsFolder">Folder with the codebook, templates, patterns and registers.</param>
    /// <param name="engine">Reads the files; <see cref="MutoolEngine"/> when null.</param>
    /// <param name="ocr">When and how scanned pages are read by OCR; as <see cref="OcrOptions"/> stands when null.</param>
    /// <exception cref="DefinitionException">A definition or a model is missing or not understood.</exception>
    public static ReportMiner Load(string definitionsFolder, IPdfEngine? engine = null, OcrOptions? ocr = null)
    {
        var codebook = Codebook.Load(definitionsFolder);
        var normalizer = Normalizer.Load(definitionsFolder);
        var register = KommuneRegister.Load(definitionsFolder);
        string? models = ModelsFolder.Find(definitionsFolder);

        // The largest model takes as long to load as all the rest, which is loaded meanwhile.
        var decider = Task.Run(() => FigureDeciders.Load(codebook, normalizer, IndicatorPatterns.Load(definitionsFolder, codebook, normalizer), models));
        var reader = ReportReader.Load(definitionsFolder, register, engine, ocr, models);
        var dater = ModelDater.Load(models);
        var goalWords = GoalWords.Load(definitionsFolder);
        string version = MinerVersion.Of(definitionsFolder, ModelsFolder.Files(models)) + (ocr is null or { Mode: OcrMode.Auto } ? "" : $" ocr {ocr.Mode}");
        var figures = new FigureExtractor(new CandidateFinder(normalizer), decider.GetAwaiter().GetResult(), dater, codebook);
        return new ReportMiner(reader, register, figures, goalWords, version);
    }

    /// <inheritdoc/>
    public Outcome<Report> Mine(string path, CancellationToken cancel)
    {
        Outcome<ReadReport> read = _reader.Read(path, cancel);
        return read.Success ? Mine(path, read.Value) : Outcome<Report>.Failed(read.Failure);
    }

    /// <summary>The file's pages as all later stages see them: scans levelled and read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Outcome<IReadOnlyList<Page>> Read(string path, CancellationToken cancel)
    {
        Outcome<ScanResult> read = _reader.ReadPages(path, cancel);
        return read.Success ? Outcome<IReadOnlyList<Page>>.Of(read.Value.Pages) : Outcome<IReadOnlyList<Page>>.Failed(read.Failure);
    }

    /// <summary>The file's pages with their layout and sections: what there is to see before figures are read.</summary>
    /// <param name="pages">The pages in order.</param>
    public SegmentedDocument Segment(IReadOnlyList<Page> pages) => _reader.Segment(pages);

    /// <summary>The figures of a document by themselves.</summary>
    /// <param name="document">A document with text.</param>
    public IReadOnlyList<Figure> Figures(SegmentedDocument document) => _figures.Extract(document, _reader.Recognize(document));

    private Outcome<Report> Mine(string path, ReadReport read)
    {
        ScanResult scan = read.Scan;
        IReadOnlyList<Page> pages = scan.Pages;
        SegmentedDocument document = read.Document;
        bool wantsTool = scan.Failures.Any(f => f.Code == FailureCode.ToolMissing);
        if (document.Units.Count == 0 && !wantsTool)
        {
            if (CutShort(path).FirstOrDefault() is { } cut)
            {
                return Outcome<Report>.Failed(cut with { Message = "The file ends too soon, and nothing that can be read is left of it. Ask its sender for a whole copy." });
            }

            return Outcome<Report>.Failed(scan.Failures.Count > 0
                ? scan.Failures[0] with { Code = FailureCode.NoText, Message = $"No page of the file has text that can be read. {scan.Failures[0].Message}" }
                : new Failure("reading", FailureCode.NoText, "No page of the file has anything printed on it that can be read. Look at the file, and ask its sender for a whole copy."));
        }

        var personal = PersonalData.Of(read.Fields, _register);
        return Outcome<Report>.Of(new Report
        {
            Metadata = read.Metadata with { Title = personal.Redact(read.Metadata.Title) },
            Pages = pages.Count,
            TextSource = document.Layout.TextSource,
            Sections = [.. SectionRows.Of(document).Select(s => s with { Heading = personal.Redact(s.Heading), Text = personal.Redact(s.Text), OwnText = personal.Redact(s.OwnText) })],
            Figures = [.. _figures.Extract(document, read.Metadata, personal.Redact).Select(f => ScannedFigure.Of(f, pages[f.Page - 1]))],
            Goals = [.. _goals.Extract(document).Select(personal.Redact)],
            Partners = [.. _partners.Extract(document).Select(personal.Redact)],
            Failures = [.. CutShort(path), .. scan.Failures],
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
}
