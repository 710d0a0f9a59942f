using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Years;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>How often the year of a figure is right, on a report the model was not trained on.</summary>
/// <param name="Report">The report.</param>
/// <param name="Figures">How many figures it has.</param>
/// <param name="Rules">Of how many the rules alone tell the right year, or rightly that there is none.</param>
/// <param name="Both">Of how many rules and model do together.</param>
public sealed record YearScore(TrainingReport Report, int Figures, int Rules, int Both);

/// <summary>Trains the year model of a corpus and measures it on reports it was not trained on.</summary>
/// <param name="options">How to train.</param>
public sealed class YearTraining(TrainingOptions options)
{
    private const double NextToNothing = 0.002;
    private static readonly double[] Leads = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3];

    private sealed record Asked(YearQuestion Question, int? Year);

    /// <summary>Measures, by leaving out a report at a time, and trains on the whole corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="reviewed">Reports, not of the corpus, of which people have reviewed figures.</param>
    /// <param name="cancel">Stops.</param>
    public (YearModel Model, IReadOnlyList<YearScore> Scores) Run(TrainingCorpus corpus, IReadOnlyList<ReviewedReport> reviewed, CancellationToken cancel)
    {
        List<Asked>[] asked = [.. corpus.Reports.Select(r => Ask(r.Candidates, r.Matches, r.Metadata))];
        List<Example>[] examples = [.. asked.Select(ExamplesOf)];
        List<Example>[] beside = [.. reviewed.Select(r => ExamplesOf(Ask(r.Candidates, r.Matches, r.Metadata)))];
        var models = new FoldModels(YearModel.Shape, TrainingSet.Of([.. examples, .. beside], options.MinGroups), examples.Length, options);
        int[][] right = new int[asked.Length][];
        models.EachReport(
            (r, without) =>
            {
                var buffer = new ExampleBuffer(YearModel.Shape);
                right[r] = Array.ConvertAll(Leads, lead => asked[r].Count(a => new YearModel(without, lead).Choose(a.Question, buffer).Year == a.Year));
            },
            cancel);
        int lead = Best(right);
        return (new YearModel(models.OfAll(cancel), Leads[lead]), [.. asked.Select((a, r) => new YearScore(corpus.Reports[r], a.Count, a.Count(x => x.Question.Ruled.Year == x.Year), right[r][lead]))]);
    }

    /// <summary>The largest lead that costs next to nothing: of two ways as good, the one that says more often what the rules say.</summary>
    private static int Best(int[][] right)
    {
        int[] sums = [.. Enumerable.Range(0, Leads.Length).Select(l => right.Sum(r => r[l]))];
        return Array.FindLastIndex(sums, s => s >= sums.Max() * (1 - NextToNothing));
    }

    /// <summary>The figures of a report whose year is known, with their true indicators.</summary>
    private static List<Asked> Ask(IReadOnlyList<FigureCandidate> candidates, IReadOnlyList<GoldFigure?> matches, ReportMetadata metadata)
    {
        List<int> figures = [.. Enumerable.Range(0, candidates.Count).Where(i => matches[i] is { Indicator.Length: > 0 })];
        List<YearQuestion> questions = YearQuestion.Of(figures.Select(i => new CountedNumber(candidates[i], matches[i]!.Indicator)), metadata);
        return [.. questions.Select((q, i) => new Asked(q, matches[figures[i]]!.Year))];
    }

    private static List<Example> ExamplesOf(List<Asked> figures) => [.. figures.SelectMany(a => YearModel.Examples(a.Question, a.Year))];
}
