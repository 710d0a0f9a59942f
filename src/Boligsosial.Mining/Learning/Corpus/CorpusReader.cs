using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>Reads a corpus: a folder of PDFs with a gold standard in its folder <c>gold</c>.</summary>
public sealed class CorpusReader
{
    private const string GoldFolder = "gold";
    private readonly IPdfEngine _engine;
    private readonly Segmenter _segmenter;
    private readonly ReportRecognizer _recognizer;
    private readonly CandidateFinder _finder;

    /// <summary>A reader that works by the definitions of a folder.</summary>
    /// <param name="definitionsFolder">The folder.</param>
    /// <param name="engine">Reads the files.</param>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public CorpusReader(string definitionsFolder, IPdfEngine engine)
    {
        _engine = engine;
        _segmenter = new Segmenter(TemplateSet.Load(definitionsFolder));
        _recognizer = ReportRecognizer.Load(definitionsFolder, KommuneRegister.Load(definitionsFolder));
        _finder = new CandidateFinder(Normalizer.Load(definitionsFolder));
    }

    /// <summary>Reads all reports of a corpus that its gold standard lists.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="DefinitionException">The gold standard is missing or broken, or one of its PDFs cannot be read.</exception>
    public TrainingCorpus Read(string folder, CancellationToken cancel)
    {
        string gold = Path.Combine(folder, GoldFolder);
        IReadOnlyList<DefinitionRow> documents = DefinitionTable.Read(Path.Combine(gold, "documents.csv"), "file", "template", "language");
        ILookup<string, GoldFigure> figures = GoldFigure.Read(gold).ToLookup(g => g.File);
        List<DefinitionRow> rows = [.. documents.OrderBy(d => d["file"], StringComparer.Ordinal)];
        var reports = new TrainingReport[rows.Count];
        var hashes = new byte[rows.Count][];
        Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            string path = Path.Combine(folder, rows[i]["file"]);
            reports[i] = ReadReport(path, rows[i], [.. figures[rows[i]["file"]]], cancel);
            hashes[i] = SHA256.HashData(File.ReadAllBytes(path));
        });
        return new TrainingCorpus(reports, Hash(gold, rows, hashes)) { Files = hashes.Select(h => Convert.ToHexStringLower(h)).ToHashSet() };
    }

    private TrainingReport ReadReport(string path, DefinitionRow row, List<GoldFigure> gold, CancellationToken cancel)
    {
        (SegmentedDocument document, ReportMetadata metadata, IReadOnlyList<FigureCandidate> candidates) = ReadFile(path, cancel);
        return new TrainingReport(row["file"], row["template"], row["language"], document, metadata, candidates, gold, GoldMatcher.Match(candidates, gold));
    }

    /// <summary>Reads one report.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="DefinitionException">It cannot be read.</exception>
    public (SegmentedDocument Document, ReportMetadata Metadata, IReadOnlyList<FigureCandidate> Candidates) ReadFile(string path, CancellationToken cancel)
    {
        Outcome<IReadOnlyList<Page>> pages = _engine.Read(path, cancel);
        if (!pages.Success)
        {
            throw new DefinitionException(path, null, pages.Failure.Message);
        }

        SegmentedDocument document = _segmenter.Segment(LayoutAnalyzer.Analyze(pages.Value));
        ReportMetadata metadata = _recognizer.Recognize(document.Layout, document.Template);
        IReadOnlyList<FigureCandidate> candidates = document.Units.Count == 0 ? [] : _finder.Find(document);
        return (document, metadata, candidates);
    }

    private static string Hash(string gold, List<DefinitionRow> rows, byte[][] hashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(gold, "*.csv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        for (int i = 0; i < rows.Count; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(rows[i]["file"]));
            hash.AppendData(hashes[i]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
