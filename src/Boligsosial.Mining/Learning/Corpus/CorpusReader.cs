using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Reading;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A report as it is read, and its numbers.</summary>
/// <param name="Report">The report.</param>
/// <param name="Candidates">Its numbers in reading order.</param>
public sealed record ReadNumbers(ReadReport Report, IReadOnlyList<FigureCandidate> Candidates)
{
    /// <summary>The gold figure of each number, or null.</summary>
    public GoldFigure?[] Match(IReadOnlyList<GoldFigure> gold) => GoldMatcher.Match(Candidates, gold, Report.Scan.Pages);
}

/// <summary>Reads a corpus: a folder of PDFs with a gold standard in its folder <c>gold</c>.</summary>
/// <param name="reports">Reads a report.</param>
/// <param name="finder">Finds its numbers.</param>
/// <param name="codebook">The indicators that the gold standard may name.</param>
public sealed class CorpusReader(ReportReader reports, CandidateFinder finder, Codebook codebook)
{
    /// <summary>The folder of a corpus with its gold standard.</summary>
    public const string GoldFolder = "gold";

    private const string TypeColumn = "report_type";

    /// <summary>The indicators that figures may be of.</summary>
    public Codebook Codebook => codebook;

    /// <summary>Reads all reports of a corpus that its gold standard lists.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="say">Told of each report whose figures are found nowhere in it.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="DefinitionException">The gold standard is missing or broken, or one of its PDFs cannot be read.</exception>
    /// <exception cref="ToolMissingException">A program that reads PDFs is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public TrainingCorpus Read(string folder, Action<string> say, CancellationToken cancel)
    {
        string gold = Path.Combine(folder, GoldFolder);
        string list = Path.Combine(gold, "documents.csv");
        IReadOnlyList<DefinitionRow> documents = DefinitionTable.Read(list, "file", "template", "language");
        Dictionary<string, string> types = HasTypes(list) ? DefinitionTable.Read(list, "file", TypeColumn).DistinctBy(d => d["file"]).ToDictionary(d => d["file"], d => d[TypeColumn]) : [];
        ILookup<string, GoldFigure> figures = GoldFigure.Read(gold, codebook).ToLookup(g => g.File);
        ILookup<string, GoldSection> sections = GoldSection.Read(gold).ToLookup(g => g.File);
        List<DefinitionRow> rows = [.. documents.OrderBy(d => d["file"], StringComparer.Ordinal)];
        string PathOf(int row) => Path.Combine(folder, rows[row]["file"]);
        TrainingReport[] read = InParallel.Make(rows.Count, i => ReadReport(PathOf(i), rows[i], [.. figures[rows[i]["file"]]], cancel) with { Sections = [.. sections[rows[i]["file"]]], ReportType = types.GetValueOrDefault(rows[i]["file"], "") }, cancel);
        foreach (TrainingReport report in read.Where(r => r.Gold.Any(g => g.Box is not null) && r.Matches.All(m => m is null)))
        {
            say($"none of the {report.Gold.Count} figures that the gold standard has of {report.File} stands where it says");
        }

        string[] hashes = [.. rows.Select((_, i) => FileHash.Of(PathOf(i)) ?? throw new DefinitionException(PathOf(i), null, "can no longer be read."))];
        return new TrainingCorpus(read, Hash(gold, rows, hashes)) { Files = hashes.ToHashSet() };
    }

    /// <summary>Reads one report, as it is mined.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="ToolMissingException">A program that reads PDFs is not installed.</exception>
    public Outcome<ReadNumbers> ReadFile(string path, CancellationToken cancel)
    {
        Outcome<ReadReport> read = reports.Read(path, cancel);
        return read.Success
            ? Outcome<ReadNumbers>.Of(new ReadNumbers(read.Value, read.Value.Document.Units.Count == 0 ? [] : finder.Find(read.Value.Document)))
            : Outcome<ReadNumbers>.Failed(read.Failure);
    }

    private static bool HasTypes(string list) => File.ReadLines(list).FirstOrDefault("").Split(',').Contains(TypeColumn);

    private TrainingReport ReadReport(string path, DefinitionRow row, List<GoldFigure> gold, CancellationToken cancel)
    {
        Outcome<ReadNumbers> read = ReadFile(path, cancel);
        if (!read.Success)
        {
            throw new DefinitionException(path, null, read.Failure.Message);
        }

        (ReadReport report, IReadOnlyList<FigureCandidate> candidates) = read.Value;
        return report.Scan.Failures.Count == 0
            ? new TrainingReport(row["file"], row["template"], row["language"], report.Metadata, candidates, gold, read.Value.Match(gold)) { Document = report.Document }
            : throw new DefinitionException(path, null, report.Scan.Failures[0].Message);
    }

    private static string Hash(string gold, List<DefinitionRow> rows, string[] hashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(gold, "*.csv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        for (int i = 0; i < rows.Count; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(rows[i]["file"]));
            hash.AppendData(Convert.FromHexString(hashes[i]));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
