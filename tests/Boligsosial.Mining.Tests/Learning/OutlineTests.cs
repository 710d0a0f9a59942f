using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Outlines: how they are read, and that they come out as reports that models learn from.</summary>
public sealed class OutlineTests : IDisposable
{
    private const string Body = "Elleve familier har flyttet inn siden sommeren, og to av dem har kjøpt.";

    private static readonly TemplateSet Templates = TemplateSet.Load(TestDefinitions.Folder);

    private static readonly string[] Topics = ["", .. Templates.Topics.Keys];

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Lines_are_read_with_topic_heading_and_text()
    {
        Write("- language: nn\n  kind: brev\n  sections:\n    - [maal, \"2 Dit vi ville\", \"Ingen skulle vente.\"]\n    - [\"\", \"Tabell 1: Ventetid\", \"Dagar for kvart år.\"]\n");

        Outline read = Assert.Single(Outlines.Read(_temp.FullPath, Templates));

        Assert.Equal("nn", read.Language);
        Assert.Equal([new OutlineLine("maal", "2 Dit vi ville", "Ingen skulle vente."), new OutlineLine("", "Tabell 1: Ventetid", "Dagar for kvart år.")], read.Lines);
    }

    [Fact]
    public void A_folder_without_outlines_has_none() => Assert.Empty(Outlines.Read(_temp.FullPath, Templates));

    [Theory]
    [InlineData("[hage, \"Plenen\", \"Den er klippet.\"]", "«hage»")]
    [InlineData("[maal, \"Plenen\"]", "2 parts")]
    [InlineData("[maal, \"Plenen\", \" \"]", "empty")]
    [InlineData("[maal, \"–\", \"Den er klippet.\"]", "empty")]
    public void A_line_that_is_not_understood_is_told_with_its_place(string line, string told)
    {
        Write($"- language: nb\n  sections:\n    - [maal, \"Dit vi ville\", \"Ingen skulle vente.\"]\n    - {line}\n");

        DefinitionException exception = Assert.Throws<DefinitionException>(() => Outlines.Read(_temp.FullPath, Templates));

        Assert.Equal(4, exception.Line);
        Assert.Contains(told, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_sections_is_told()
    {
        Write("- language: nb\n  kind: brev\n");

        Assert.Contains("no sections", Assert.Throws<DefinitionException>(() => Outlines.Read(_temp.FullPath, Templates)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_are_not_read_anew_for_them()
    {
        string before = MinerVersion.Of(_temp.FullPath);
        Write("- language: nb\n  sections:\n    - [maal, \"Dit vi ville\", \"Ingen skulle vente.\"]\n");

        Assert.Equal(before, MinerVersion.Of(_temp.FullPath));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_heading_is_a_line_with_its_topic_however_it_is_set(int place)
    {
        OutlineLine[] lines = [new("formalia", "Brev for 2012", Body), new("bakgrunn", "1 Derfor", Body), new("boliger", "2 Nøklene", Body), new("", "2.1 Nord i bygda", Body), new("laering", "3 Det vi sitter igjen med", Body)];

        SectionView view = SectionViews.OfOutline(OutlineReport.Of(new Outline("nb", lines), place), place, Templates, Topics).Known;

        Assert.Equal(["1 Derfor", "2 Nøklene", "2.1 Nord i bygda", "3 Det vi sitter igjen med"], view.Lines.Select(l => l.Candidate.Text));
        Assert.Equal(["bakgrunn", "boliger", "", "laering"], view.Examples.Select(e => Topics[e.Label]));
    }

    [Fact]
    public void An_outline_longer_than_a_page_keeps_its_topics()
    {
        OutlineLine[] lines = [.. Enumerable.Range(1, 40).Select(i => new OutlineLine("boliger", $"{i} Nøkkel nummer {i}", Body))];

        SectionView view = SectionViews.OfOutline(OutlineReport.Of(new Outline("nb", lines), 0), 0, Templates, Topics).Known;

        Assert.True(view.Found.Units[^1].Page > 1);
        Assert.All(view.Examples, e => Assert.Equal("boliger", Topics[e.Label]));
    }

    private void Write(string content) => _temp.Write("outlines-test.yaml", content);
}
