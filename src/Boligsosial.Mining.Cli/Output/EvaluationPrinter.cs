using System.Globalization;
using Boligsosial.Mining.Evaluation;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Prints the scores of an evaluation.</summary>
internal static class EvaluationPrinter
{
    /// <summary>Writes the scores, and with <paramref name="list"/> every miss and false find.</summary>
    public static void Write(Session session, EvaluationResult result, bool list)
    {
        var output = session.Out;
        output.WriteLine(Invariant($"metadata_accuracy {result.MetadataAccuracy:0.0000} ({result.MetadataRight}/{result.MetadataTotal})"));
        WriteScore(output, "section_f1", result.Sections);
        WriteScore(output, "figure_f1", result.Figures);
        WriteScore(output, "figure_f1_year", result.FiguresWithYear);
        WriteScore(output, "figure_f1_page", result.FiguresWithPage);
        WriteParts(session, "document", result.Documents);
        WriteParts(session, "template", result.Templates);
        WriteParts(session, "language", result.Languages);
        WriteParts(session, "indicator", result.Indicators);
        WriteReliability(session, result.Reliability);
        if (list)
        {
            WriteFaults(output, result);
        }
    }

    private static void WriteScore(TextWriter output, string name, Score score) =>
        output.WriteLine(Invariant($"{name} {score.F1:0.0000} (precision {score.Precision:0.0000} recall {score.Recall:0.0000}; gold {score.Gold} found {score.Found})"));

    private static void WriteParts(Session session, string what, IReadOnlyList<PartScore> parts)
    {
        var withSections = parts.Any(p => p.Sections is not null);
        TextColumn[] columns = [new(what, Shrinks: true), .. Columns("figures"), .. withSections ? Columns("sections") : []];
        session.Out.WriteLine();
        TextTable.Write(session.Out, session.Width, columns, [.. parts.Select(p => (string[])[p.Name, .. Cells(p.Figures), .. withSections ? Cells(p.Sections ?? default) : []])]);
    }

    private static void WriteReliability(Session session, Reliability reliability)
    {
        session.Out.WriteLine();
        session.Out.WriteLine(Invariant($"calibration_error {reliability.Error:0.0000}"));
        TextTable.Write(
            session.Out, session.Width, [new("confidence"), new("figures", Right: true), new("mean", Right: true), new("right", Right: true)],
            [.. reliability.Bins.Select(b => (string[])[Invariant($"{b.Low:0.0}-{b.High:0.0}"), Invariant($"{b.Count}"), Invariant($"{b.Confidence:0.000}"), Invariant($"{b.Right:0.000}")])]);
    }

    private static TextColumn[] Columns(string what) =>
        [new($"{what}: F1", Right: true), new("precision", Right: true), new("recall", Right: true), new("gold", Right: true), new("found", Right: true)];

    private static string[] Cells(Score score) => score is { Gold: 0, Found: 0 }
        ? ["-", "-", "-", "0", "0"]
        : [Invariant($"{score.F1:0.000}"), Invariant($"{score.Precision:0.000}"), Invariant($"{score.Recall:0.000}"), Invariant($"{score.Gold}"), Invariant($"{score.Found}")];

    private static void WriteFaults(TextWriter output, EvaluationResult result)
    {
        output.WriteLine();
        foreach (var wrong in result.MetadataWrong)
        {
            output.WriteLine($"metadata {wrong.File} {wrong.Column}: expected «{wrong.Expected}», found «{wrong.Found}»");
        }

        WriteSections(output, "missed", result.SectionFaults.Missed);
        WriteSections(output, "extra ", result.SectionFaults.Extra);
        WriteFigures(output, "missed", result.FigureFaults.Missed);
        WriteFigures(output, "extra ", result.FigureFaults.Extra);
    }

    private static void WriteSections(TextWriter output, string fault, IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            output.WriteLine($"{fault} section {row.FileName} p. {row["page_first"]} {row["section"]} «{row["heading"]}»");
        }
    }

    private static void WriteFigures(TextWriter output, string fault, IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            output.WriteLine($"{fault} figure {row.FileName} p. {row["page"]} {row["indicator"]} {row["value"]} {row["year"]} [{row["section"]}] «{row["quote"].ReplaceLineEndings(" ")}»");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
