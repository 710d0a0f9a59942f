using System.Security.Cryptography;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>What people said of figures is learned from.</summary>
public sealed class ReviewedFiguresTests
{
    [Fact]
    public void Only_reviewed_numbers_become_examples_and_each_stands_by_itself()
    {
        IReadOnlyList<FigureCandidate> candidates = SmallReport.Candidates("Vi fikk 12 søknader, 7 ble innvilget, og 31 møtte fram.");

        FigureTask task = Task(new ReviewedReport(SmallReport.Annual(2012), candidates, [Review("startlan_sokt"), null, Review("")]));

        IReadOnlyList<Example> examples = Assert.Single(task.Marked);
        Assert.Equal([task.Maker.Classes.Of("startlan_sokt"), IndicatorClasses.None], examples.Select(e => e.Label));
        Assert.All(examples, e => Assert.Null(e.Link));
    }

    [Fact]
    public void A_reviewed_report_is_read_again_unless_it_was_changed_or_is_of_the_corpus()
    {
        string path = Path.GetFullPath(Path.Combine(TestDefinitions.Folder, "..", "sula-brev-2014.pdf"));
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        var reader = new CorpusReader(TestDefinitions.Folder, new MutoolEngine());
        FigureCandidate first = reader.ReadFile(path, CancellationToken.None).Candidates[0];
        (int page, Box box) = first.Text.Locate(first.Mention.Start, first.Mention.Length);
        var said = new List<string>();
        IReadOnlyList<ReviewedReport> Read(string sha256, params string[] corpus) => ReviewedReport.Read(
            reader, [new ReviewedFigure(path, sha256, page, box, "botid_ar", 3, 2012, false)], corpus.ToHashSet(), said.Add, CancellationToken.None);

        Assert.Equal("botid_ar", Assert.Single(Read(hash)).Matches[0]?.Indicator);
        Assert.Empty(Read(hash, corpus: hash));
        Assert.Empty(said);
        Assert.Empty(Read("of another file"));
        Assert.Contains("was moved or changed since it was mined", Assert.Single(said), StringComparison.Ordinal);
    }

    private static GoldFigure Review(string indicator) => new("a.pdf", indicator, 1, 2012, false, 1, null, "");

    private static FigureTask Task(ReviewedReport reviewed) => FigureTask.Of(
        new TrainingCorpus([], ""), [], [reviewed], FigureDeciders.Examples(SmallReport.Codebook, SmallReport.Normalizer, SmallReport.Patterns), withRules: true);
}
