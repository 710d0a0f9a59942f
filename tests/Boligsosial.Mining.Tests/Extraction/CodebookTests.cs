using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction;

public sealed class CodebookTests : IDisposable
{
    private const string Header = "indicator,unit,topic,label_nb,definition_nb,breakdown\n";

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_project_s_own_codebook_is_understood()
    {
        var codebook = Codebook.Load(DefinitionsFolder.Find());

        Assert.Equal(new Indicator("startlan_avslag", "antall", "startlån", "Avslag på startlån", "Antall avslag på søknad om startlån", ""), codebook.Find("startlan_avslag"));
        Assert.Equal("status_start|status_slutt|resultat", codebook.Find("husstander_uten_bolig")?.Breakdown);
        Assert.Null(codebook.Find("nothing"));
    }

    [Theory]
    [InlineData(Header + "a,antall,t,A,,\nb,meter,t,B,,\n", 3, "the unit «meter» is not known; expected one of antall")]
    [InlineData(Header + "a,antall,t,A,,\na,antall,t,A,,\n", 3, "«a» stands there already")]
    [InlineData(Header + "Å b,antall,t,A,,\n", 2, "is no code; expected lower-case letters")]
    [InlineData(Header + "a,antall,t,,,\n", 2, "label_nb is empty")]
    [InlineData(Header + "a,antall,t,A, og b,,\n", 2, "has 7 fields; expected 6")]
    [InlineData("indicator,unit,topic\na,antall,t\n", 1, "the column label_nb, definition_nb, breakdown is missing")]
    [InlineData(Header, null, "has no indicators")]
    [InlineData("", 1, "is missing; expected indicator,unit")]
    public void A_broken_codebook_is_reported_with_its_line_and_what_was_expected(string text, int? line, string message)
    {
        temp.Write("codebook.csv", text);

        var e = Assert.Throws<DefinitionException>(() => Codebook.Load(temp.FullPath));

        Assert.Equal(line, e.Line);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_codebook_is_reported_with_its_path() =>
        Assert.Equal(temp["codebook.csv"], Assert.Throws<DefinitionException>(() => Codebook.Load(temp.FullPath)).File);

    [Fact]
    public void A_folder_of_definitions_that_is_not_there_is_reported() =>
        Assert.Contains("there is no such folder", Assert.Throws<DefinitionException>(() => DefinitionsFolder.Find(temp["nowhere"])).Message, StringComparison.Ordinal);
}
