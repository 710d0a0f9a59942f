using System.Text.Json;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary><c>sammenlign</c> on the reports of a kommune whose number has changed.</summary>
public sealed class SammenlignTests(SammenlignTests.MinedStore mined) : IClassFixture<SammenlignTests.MinedStore>
{
    [Theory]
    [InlineData("Harstad")]
    [InlineData("harstad")]
    [InlineData("Harstad kommune")]
    [InlineData("1901")]
    [InlineData("1903")]
    public void A_kommune_is_followed_over_its_numbers_and_its_reports_stand_side_by_side(string kommune)
    {
        CliResult table = Run("--kommune", kommune);
        Assert.Equal((0, "2 sections in 2 reports.\n"), (table.Status, table.Error));
        Assert.Matches(@"^=== 2012 \w+ +\|  === 2014 \w+\n", table.Out);
        Assert.Matches(@"(?m)^.*elleve startlaan.*  \|  .*tolv startlaan", table.Out);

        using var json = JsonDocument.Parse(Run("--kommune", kommune, "--format", "json").Out);
        Assert.Equal([2012, 2014], json.RootElement.EnumerateArray().Select(s => s.GetProperty("report_year").GetInt32()));
        Assert.Equal(3, Run("--kommune", kommune, "--format", "csv").Out.Split("\n", StringSplitOptions.RemoveEmptyEntries).Count(l => l.Contains(".pdf", StringComparison.Ordinal) || l.StartsWith("document_id", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_kommune_without_such_a_section_has_no_columns()
    {
        Assert.Equal((0, "", "No report of Bergen has a section «formalia».\n"), Parts(Run("--kommune", "Bergen")));
        Assert.Equal((0, "[]\n", "No report of 1201 has a section «formalia».\n"), Parts(Run("--kommune", "1201", "--format", "json")));
    }

    private static (int, string, string) Parts(CliResult result) => (result.Status, result.Out, result.Error);

    private CliResult Run(params string[] args) => Cli.Here(["sammenlign", "--del", "formalia", .. args, "--out", mined.Folder]);

    /// <summary>The store, mined once.</summary>
    public sealed class MinedStore : IDisposable
    {
        private readonly TempFolder temp = new();

        public MinedStore()
        {
            Directory.CreateDirectory(temp["in"]);
            Write("2012", "Harstad", "elleve");
            Write("2014", "Harstad", "tolv");
            Write("2013", "Skien", "ni");
            Assert.Equal(0, Cli.Run("mine", temp["in"], "--out", Folder).Status);
        }

        public string Folder => temp["out"];

        public void Dispose() => temp.Dispose();

        private void Write(string year, string kommune, string number) => File.WriteAllBytes(
            temp[$"in/{kommune}-{year}.pdf"], TinyPdf.WithLines($"Rapport for {year}", $"Kommune: {kommune}", $"Rapporteringsaar: {year}", $"Kommunen ga {number} startlaan i {year}."));
    }
}
