using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A report of the corpus, read once and kept: models are trained and tested on it many times.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Document">Its sections.</param>
/// <param name="Metadata">Its metadata as the program reads it.</param>
/// <param name="Candidates">Its numbers.</param>
/// <param name="Gold">Its gold figures.</param>
/// <param name="Matches">The gold figure of each candidate, or null.</param>
public sealed record TrainingReport(
    string File,
    SegmentedDocument Document,
    ReportMetadata Metadata,
    IReadOnlyList<FigureCandidate> Candidates,
    IReadOnlyList<GoldFigure> Gold,
    IReadOnlyList<GoldFigure?> Matches);
