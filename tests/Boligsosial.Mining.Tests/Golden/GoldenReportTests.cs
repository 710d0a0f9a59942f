using Boligsosial.Mining.Documents;
using Xunit;

namespace Boligsosial.Mining.Tests.Golden;

/// <summary>
/// Whole reports of the corpus, one of each form, as the program reads them today. A change of a rule or a model shows here with all it does;
/// when it is meant, <c>BOLIGSOSIAL_GOLDEN=write ./test Golden</c> writes the files anew, and the change is read in the diff of the commit.
/// </summary>
public sealed class GoldenReportTests
{
    private const string Write = "BOLIGSOSIAL_GOLDEN";


    private static string Corpus => Path.GetFullPath(Path.Combine(TestDefinitions.Folder, ".."));

    private static string Folder => Path.GetFullPath(Path.Combine(Corpus, "..", "tests", "Boligsosial.Mining.Tests", "Golden", "reports"));

    [Theory]
    [InlineData("asker-halvar-2011-12")]
    [InlineData("lier-aar-2012")]
    [InlineData("kvinnherad-sluttrapport-2013")]
    [InlineData("lillehammer-slutt-2014")]
    [InlineData("volda-programplan-2012")]
    [InlineData("vinje-halvar-2013-06")]
    [InlineData("sula-brev-2014")]
    public void A_report_is_read_as_before(string name)
    {
        Outcome<Report> outcome = TestDefinitions.Miner.Mine(Path.Combine(Corpus, name + ".pdf"), default);
        Assert.True(outcome.Success, outcome.Success ? "" : outcome.Failure.Message);
        string actual = ReportText.Of(outcome.Value);
        string golden = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable(Write) == "write")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(golden, actual);
        }

        Assert.Equal(File.ReadAllText(golden), actual);
    }
}
