using Boligsosial.Mining.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Running;

/// <summary>What has reports read anew.</summary>
public sealed class MinerVersionTests : IDisposable
{
    private readonly TempFolder temp = new();

    [Theory]
    [InlineData("synonyms.yaml", false)]
    [InlineData("stemming.yaml", false)]
    [InlineData("compounds.yaml", false)]
    [InlineData("indicators.yaml", true)]
    public void Definitions_that_only_search_reads_do_not_count(string file, bool counts)
    {
        string folder = Directory.CreateDirectory(temp["definitions"]).FullName;
        string before = MinerVersion.Of(folder);
        File.WriteAllText(Path.Combine(folder, file), "x");
        Assert.Equal(counts, MinerVersion.Of(folder) != before);
    }

    public void Dispose() => temp.Dispose();
}
