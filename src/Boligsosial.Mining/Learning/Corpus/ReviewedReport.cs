using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A report of which people have reviewed figures.</summary>
/// <param name="Metadata">Its metadata as the program reads it.</param>
/// <param name="Candidates">Its numbers.</param>
/// <param name="Matches">The review of each number, with an empty indicator where it is no figure; null for those nobody has reviewed.</param>
public sealed record ReviewedReport(ReportMetadata Metadata, IReadOnlyList<FigureCandidate> Candidates, IReadOnlyList<GoldFigure?> Matches)
{
    /// <summary>Reads the reports of reviewed figures again. What cannot be learned from is left out and told.</summary>
    /// <param name="reader">Reads a report.</param>
    /// <param name="figures">The reviewed figures.</param>
    /// <param name="corpus">SHA-256 of the reports of the corpus, which are left out: of them all is known.</param>
    /// <param name="say">Told of each report and review that is left out: the report was moved or changed or cannot be read, the review's indicator is not in the codebook, or its number is no longer found.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="ToolMissingException">A program that reads PDFs is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static IReadOnlyList<ReviewedReport> Read(
        CorpusReader reader, IEnumerable<ReviewedFigure> figures, IReadOnlySet<string> corpus, Action<string> say, CancellationToken cancel)
    {
        var reports = new List<ReviewedReport>();
        foreach (IGrouping<(string Path, string Sha256), ReviewedFigure> report in figures.GroupBy(f => (f.Path, f.Sha256)).Where(r => !corpus.Contains(r.Key.Sha256)))
        {
            if (FileHash.Of(report.Key.Path) != report.Key.Sha256)
            {
                say($"leaving out {Reviews(report.Count())} of {report.Key.Path}, which was moved or changed since it was mined");
            }
            else if (Of(reader, report.Key.Path, Understood(report, reader, say), say, cancel) is { } read)
            {
                reports.Add(read);
            }
        }

        return reports;
    }

    private static ReviewedReport? Of(CorpusReader reader, string path, List<GoldFigure> reviews, Action<string> say, CancellationToken cancel)
    {
        if (reviews.Count == 0)
        {
            return null;
        }

        Outcome<ReadNumbers> read = reader.ReadFile(path, cancel);
        if (!read.Success)
        {
            say($"leaving out {Reviews(reviews.Count)} of {path}. {read.Failure.Message}");
            return null;
        }

        GoldFigure?[] matches = read.Value.Match(reviews);
        int lost = reviews.Count - matches.Count(m => m is not null);
        if (lost > 0)
        {
            say($"leaving out {Reviews(lost)} of {path}: no number is read where they stand{string.Concat(read.Value.Report.Scan.Failures.Select(f => $". {f.Message}"))}");
        }

        return lost < reviews.Count ? new ReviewedReport(read.Value.Report.Metadata, read.Value.Candidates, matches) : null;
    }

    /// <summary>The reviews whose indicators and years mean something here.</summary>
    private static List<GoldFigure> Understood(IEnumerable<ReviewedFigure> figures, CorpusReader reader, Action<string> say)
    {
        var understood = new List<GoldFigure>();
        foreach (ReviewedFigure f in figures)
        {
            string? wrong = f.Indicator.Length > 0 && reader.Codebook.Find(f.Indicator) is null ? $"the indicator «{f.Indicator}» is not in the codebook"
                : f.Year is { } year && !GoldFigure.IsYear(year) ? $"{year} is no year"
                : null;
            if (wrong is null)
            {
                understood.Add(new GoldFigure(f.Path, f.Indicator, f.Value, f.Year, f.Page, f.Box));
            }
            else
            {
                say($"leaving out a review of {f.Path}, page {f.Page}: {wrong}");
            }
        }

        return understood;
    }

    private static string Reviews(int count) => count == 1 ? "1 reviewed figure" : $"{count} reviewed figures";
}
