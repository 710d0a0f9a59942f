using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Goals;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class GoalWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goals").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("columns: {goal: [mål], nummer: [nr]}", "nummer")]
    [InlineData("columns: {goal: [mål], number: [nr], result: [resultat]}", "columns has no duration")]
    [InlineData("kolonner: []", "kolonner")]
    public void A_broken_file_is_reported_with_what_was_expected(string content, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, GoalWords.FileName), content);
        DefinitionException e = Assert.Throws<DefinitionException>(() => GoalWords.Load(_folder));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported() => Assert.Throws<DefinitionException>(() => GoalWords.Load(_folder));

    [Theory]
    [InlineData("Delmål 10", "10")]
    [InlineData("Delrnål 3", "3")]
    [InlineData("Hovedmål", "")]
    [InlineData("2.", "2")]
    [InlineData("L1", "L1")]
    [InlineData("IV", "IV")]
    [InlineData("a)", "a")]
    public void A_cell_may_hold_nothing_but_a_label(string text, string number) =>
        Assert.Equal(number, GoalLabel.OfCell(text, GoalWords.Load(TestDefinitions.Folder))?.Number);

    [Theory]
    [InlineData("Målet er nådd")]
    [InlineData("Målgruppe")]
    [InlineData("12 boliger")]
    [InlineData("NAV")]
    [InlineData("Pågår")]
    public void Other_text_is_no_label(string text) => Assert.Null(GoalLabel.OfCell(text, GoalWords.Load(TestDefinitions.Folder)));
}
