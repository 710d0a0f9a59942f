using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Segmentation;
using CsvHelper;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

/// <summary>The whole way from PDF to metadata over the project's own reports, against their gold standard.</summary>
public sealed class CorpusRecognitionTests
{
    /// <summary>The share of the gold's values that must be right, and of each column.</summary>
    private const double LeastAccuracy = 0.98;
    private const double LeastOfColumn = 0.95;

    private static readonly string Corpus = Path.Combine(TestDefinitions.Folder, "..");
    private static readonly ReportRecognizer Recognizer = ReportRecognizer.Load(TestDefinitions.Folder, TestDefinitions.Register);
    private static readonly Segmenter Segmenter = new(TemplateSet.Load(TestDefinitions.Folder));

    [Fact]
    public void The_reports_of_the_corpus_are_recognised()
    {
        var engine = new MutoolEngine();
        var judged = new List<(string Column, bool Right, string Miss)>();
        using CsvReader gold = CsvReader.FromFile(Path.Combine(Corpus, "gold", "documents.csv"));
        while (gold.Read())
        {
            string file = gold.GetString("file");
            IReadOnlyList<Page> pages = engine.Read(Path.Combine(Corpus, file), CancellationToken.None).Value
                ?? throw new InvalidOperationException($"{file} of the corpus cannot be read.");
            DocumentLayout layout = LayoutAnalyzer.Analyze(pages);
            foreach ((string column, string found) in Columns(Recognizer.Recognize(layout, Segmenter.Segment(layout).Template)))
            {
                string wanted = gold.GetString(column);
                if (wanted.Length > 0)
                {
                    judged.Add((column, wanted == found, $"{file} {column}: gold «{wanted}», found «{found}»"));
                }
            }
        }

        string misses = string.Join('\n', judged.Where(j => !j.Right).Select(j => j.Miss));
        Assert.True(judged.Count > 300, "The corpus has too few gold values to judge by.");
        Assert.True(judged.Average(j => j.Right ? 1.0 : 0) >= LeastAccuracy, misses);
        Assert.All(judged.GroupBy(j => j.Column), c => Assert.True(c.Average(j => j.Right ? 1.0 : 0) >= LeastOfColumn, misses));
    }

    private static IEnumerable<(string Column, string Value)> Columns(ReportMetadata report)
    {
        static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        yield return ("report_type", report.ReportType);
        yield return ("programme", report.Programme);
        yield return ("kommune_nr", report.KommuneNr);
        yield return ("husbank_region", report.HusbankRegion);
        yield return ("report_year", report.ReportYear?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return ("period_end", Iso(report.PeriodEnd));
        yield return ("report_date", Iso(report.ReportDate));
        yield return ("language", report.Language);
    }
}
