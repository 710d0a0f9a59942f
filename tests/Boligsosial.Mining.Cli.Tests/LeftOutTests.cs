using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary><c>evaluate --left-out</c>: models that are measured and not kept.</summary>
public sealed class LeftOutTests : IDisposable
{
    private static readonly string Corpus = Path.GetFullPath(Path.Combine(DefinitionsFolder.Find(), ".."));
    private static readonly string[] Reports = ["horten-halvar-2011-06.pdf", "hamar-aar-2012.pdf", "mandal-status-2012.pdf", "re-halvar-2012-06.pdf"];

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Rules_model_and_both_are_scored_on_reports_left_out_and_no_model_is_written()
    {
        WriteCorpus();

        var result = Cli.Run("evaluate", "--gold", temp["gold"], "--left-out", "--definitions", temp["definitions"]);

        Assert.Equal(0, result.Status);
        foreach (var told in (string[])["| rules alone |", "| model alone |", "| both, template left out |", "## By template", "## By language", "## By indicator", "Expected calibration error", "# Sections:", "# Years:"])
        {
            Assert.Contains(told, result.Out, StringComparison.Ordinal);
        }

        Assert.Contains("on 4 reports with ", result.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(temp.FullPath, "*.model", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_gold_standard_that_lies_beside_no_reports_is_told()
    {
        var result = Cli.Run("evaluate", "--gold", temp.FullPath, "--left-out");

        Assert.Equal((1, ""), (result.Status, result.Out));
        Assert.Contains("is no folder «gold» of a corpus", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Some reports of the corpus, and the definitions without the sentences to learn from, of which there are many.</summary>
    private void WriteCorpus()
    {
        foreach (var file in Directory.GetFiles(DefinitionsFolder.Find()).Where(f => !ExampleTexts.IsOne(f) && !Outlines.IsOne(f)))
        {
            temp.Write("definitions/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var report in Reports)
        {
            File.Copy(Path.Combine(Corpus, report), temp[report]);
        }

        foreach (var table in (string[])["documents.csv", "figures.csv", "sections.csv"])
        {
            var lines = File.ReadAllLines(Path.Combine(Corpus, "gold", table));
            temp.Write("gold/" + table, string.Join('\n', lines.Where((l, i) => i == 0 || Reports.Any(r => l.StartsWith(r + ",", StringComparison.Ordinal)))) + "\n");
        }
    }
}
