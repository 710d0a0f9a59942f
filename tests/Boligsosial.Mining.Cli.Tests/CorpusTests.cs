using System.Text.Json;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Tests.Export;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>The whole way on some of the project's own reports.</summary>
public sealed class CorpusTests : IDisposable
{
    private const int EveryNth = 9;

    private static readonly string Corpus = Path.GetFullPath(Path.Combine(DefinitionsFolder.Find(), ".."));

    private readonly TempFolder temp = new();

    private string Out => temp["out"];

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Reports_become_a_dataset_that_is_as_described_and_agrees_with_the_gold_standard()
    {
        var files = Directory.GetFiles(Corpus, "*.pdf").Order(StringComparer.Ordinal).Where((_, i) => i % EveryNth == 0).ToArray();
        var mined = Cli.Run(["mine", .. files, "--out", Out]);

        Assert.Equal(0, mined.Status);
        Assert.Contains($"{files.Length} reports in the store ({files.Length} read now): {files.Length} ok", mined.Out, StringComparison.Ordinal);
        Assert.Contains("Some figures, of «", mined.Out, StringComparison.Ordinal);
        Assert.Empty(DataPackageValidator.Problems(Out));

        var table = Cli.Run("tall", "--out", Out, "--limit", "3");
        Assert.Equal(4, table.Out.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("--limit ", table.Error, StringComparison.Ordinal);

        Assert.Equal(File.ReadAllText(Path.Combine(Out, "figures.csv")), Cli.Run("tall", "--format", "csv", "--out", Out).Out);
        using var json = JsonDocument.Parse(Cli.Run("tall", "--format", "json", "--out", Out).Out);
        Assert.All(json.RootElement.EnumerateArray(), f => Assert.Equal(JsonValueKind.Number, f.GetProperty("value").ValueKind));

        var scores = Cli.Run("evaluate", "--gold", Path.Combine(Corpus, "gold"), "--out", Out);
        Assert.Equal(0, scores.Status);
        Assert.StartsWith("metadata_accuracy 0.", scores.Out, StringComparison.Ordinal);
    }
}
