using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Segmentation;
using CsvHelper;
using Xunit;
using Xunit.Abstractions;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

/// <summary>Goals and partners of reports of the corpus against a gold standard read off their sources.</summary>
public sealed class CorpusGoalTests(ITestOutputHelper output)
{
    private const double Least = 0.97;

    private static readonly string Corpus = Path.Combine(TestDefinitions.Folder, "..");

    [Fact]
    public void Goals_are_those_of_the_sources() => Compare("goals.csv",
        document => GoalReport.Goals(document).Select(g => Row(g.Hovedmaal, g.Delprosjekt, g.DelmaalNo, g.Maal, g.Resultat, g.Varighet, $"{g.Page}")));

    [Fact]
    public void Partners_are_those_of_the_sources() => Compare("partners.csv",
        document => GoalReport.Partners(document).Select(p => Row(p.Name, p.Deltakelse, $"{p.Page}")));

    private void Compare(string name, Func<SegmentedDocument, IEnumerable<string>> find)
    {
        int right = 0;
        int gold = 0;
        int found = 0;
        var faults = new List<string>();
        foreach (IGrouping<string, string> report in Gold(name).GroupBy(r => r.File, r => r.Row))
        {
            List<string> missed = [.. report];
            List<string> extra = [.. find(Read(report.Key))];
            gold += missed.Count;
            found += extra.Count;
            foreach (string row in report.Where(extra.Remove).ToList())
            {
                right++;
                missed.Remove(row);
            }

            faults.AddRange(missed.Select(r => $"missed {report.Key}: {r}").Concat(extra.Select(r => $"false  {report.Key}: {r}")));
        }

        output.WriteLine($"{name}: precision {(double)right / found:0.000}, recall {(double)right / gold:0.000}, {gold} rows");
        Assert.True(right >= Least * found && right >= Least * gold, $"{right} of {gold} found, {found - right} false.\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<(string File, string Row)> Gold(string name)
    {
        using CsvReader csv = CsvReader.FromFile(Path.Combine(Corpus, "gold", name));
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return (csv.GetString(0), Row([.. Enumerable.Range(1, csv.FieldCount - 1).Select(csv.GetString)]));
        }
    }

    private static SegmentedDocument Read(string file)
    {
        IReadOnlyList<Page> pages = new MutoolEngine().Read(Path.Combine(Corpus, file), CancellationToken.None).Value
            ?? throw new InvalidOperationException($"{file} of the corpus cannot be read.");
        return TestDefinitions.Miner.Segment(pages);
    }

    /// <summary>The words of a row; hyphens are left out, for a line's end may stand where the source has one.</summary>
    private static string Row(params string[] fields) => string.Join(" | ", fields.Select(f => string.Join(' ', f.Replace("-", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
