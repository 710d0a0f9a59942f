using System.Security.Cryptography;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A report of which people have reviewed figures.</summary>
/// <param name="Metadata">Its metadata as the program reads it.</param>
/// <param name="Candidates">Its numbers.</param>
/// <param name="Matches">The review of each number, with an empty indicator where it is no figure; null for those nobody has reviewed.</param>
public sealed record ReviewedReport(ReportMetadata Metadata, IReadOnlyList<FigureCandidate> Candidates, IReadOnlyList<GoldFigure?> Matches)
{
    /// <summary>Reads the reports of reviewed figures again. Those that were moved or changed since they were mined are left out.</summary>
    /// <param name="reader">Reads a report.</param>
    /// <param name="figures">The reviewed figures.</param>
    /// <param name="corpus">SHA-256 of the reports of the corpus, which are left out: of them all is known.</param>
    /// <param name="say">Told of each report that is left out.</param>
    /// <param name="cancel">Stops reading.</param>
    public static IReadOnlyList<ReviewedReport> Read(
        CorpusReader reader, IEnumerable<ReviewedFigure> figures, IReadOnlySet<string> corpus, Action<string> say, CancellationToken cancel)
    {
        var reports = new List<ReviewedReport>();
        foreach (IGrouping<(string Path, string Sha256), ReviewedFigure> report in figures.GroupBy(f => (f.Path, f.Sha256)))
        {
            if (corpus.Contains(report.Key.Sha256))
            {
                continue;
            }

            if (!IsUnchanged(report.Key.Path, report.Key.Sha256))
            {
                say($"leaving out the {report.Count()} reviewed figures of {report.Key.Path}, which was moved or changed since it was mined");
                continue;
            }

            GoldFigure[] gold = [.. report.Select(f => new GoldFigure(f.Path, f.Indicator, f.Value, f.Year, f.Target, f.Page, f.Box, ""))];
            (_, ReportMetadata metadata, IReadOnlyList<FigureCandidate> candidates) = reader.ReadFile(report.Key.Path, cancel);
            reports.Add(new ReviewedReport(metadata, candidates, GoldMatcher.Match(candidates, gold)));
        }

        return reports;
    }

    private static bool IsUnchanged(string path, string sha256)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == sha256;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
