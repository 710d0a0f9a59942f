using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Training;
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

    private static GoldFigure Review(string indicator) => new("a.pdf", indicator, 1, 2012, false, 1, null, "");

    private static FigureTask Task(ReviewedReport reviewed) => FigureTask.Of(
        new TrainingCorpus([], ""), [], [reviewed], FigureDeciders.Examples(SmallReport.Codebook, SmallReport.Normalizer, SmallReport.Patterns), withRules: true);
}
