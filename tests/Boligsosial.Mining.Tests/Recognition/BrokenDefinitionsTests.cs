using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

public sealed class BrokenDefinitionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recognition").FullName;

    public BrokenDefinitionsTests()
    {
        foreach (string name in new[] { "form_labels.yaml", "recognition.yaml" })
        {
            File.Copy(Path.Combine(TestDefinitions.Folder, name), Path.Combine(_folder, name));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("form_labels.yaml", "fields: [{field: kommune, labels: [Kommune]}, {field: dato, labels: [kommune]}]", "one field a label")]
    [InlineData("form_labels.yaml", "fields: [{field: kommune}]", "lacks")]
    [InlineData("form_labels.yaml", "felter: []", "felter")]
    [InlineData("recognition.yaml", "report_types: [{code: rapport, words: [rapport]}]", "sluttrapport")]
    [InlineData("recognition.yaml", "report_types: []", "report_types is empty")]
    public void A_broken_file_is_reported_with_what_was_expected(string file, string content, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, file), content);
        DefinitionException e = Assert.Throws<DefinitionException>(() => ReportRecognizer.Load(_folder, TestDefinitions.Register));
        Assert.EndsWith(file, e.File, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }
}
