using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A report of the corpus, read once and kept: models are trained and tested on it many times.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Template">Its template by the gold standard.</param>
/// <param name="Language">Its language by the gold standard.</param>
/// <param name="Metadata">Its metadata as the program reads it.</param>
/// <param name="Candidates">Its numbers.</param>
/// <param name="Gold">Its gold figures.</param>
/// <param name="Matches">The gold figure of each candidate, or null.</param>
public sealed record TrainingReport(
    string File,
    string Template,
    string Language,
    ReportMetadata Metadata,
    IReadOnlyList<FigureCandidate> Candidates,
    IReadOnlyList<GoldFigure> Gold,
    IReadOnlyList<GoldFigure?> Matches)
{
    /// <summary>Its type by the gold standard; empty where the gold standard does not judge types.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>Its layout and sections as the rules find them; null where only its numbers count.</summary>
    public SegmentedDocument? Document { get; init; }

    /// <summary>Its gold sections in reading order; none where the gold standard does not judge sections.</summary>
    public IReadOnlyList<GoldSection> Sections { get; init; } = [];
}

/// <summary>The reports that models are trained on.</summary>
/// <param name="Reports">In the order of their file names.</param>
/// <param name="Hash">Hash of all PDFs and of the gold standard.</param>
public sealed record TrainingCorpus(IReadOnlyList<TrainingReport> Reports, string Hash)
{
    /// <summary>SHA-256 of each PDF, by which a copy of it is known elsewhere.</summary>
    public IReadOnlySet<string> Files { get; init; } = new HashSet<string>();
}
