using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;
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
    private sealed record Asked(YearQuestion Question, int? Year);

    /// <summary>Measures, by leaving out a report at a time, and trains on the whole corpus.</summary>
    public (YearModel Model, IReadOnlyList<YearScore> Scores) Run(TrainingCorpus corpus, CancellationToken cancel)
    {
        List<Asked>[] asked = [.. corpus.Reports.Select(Ask)];
        List<Example>[] examples = [.. asked.Select(report => report.SelectMany(a => YearModel.Examples(a.Question, a.Year)).ToList())];
        var scores = new YearScore[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, r =>
        {
            YearModel model = Train([.. examples.Where((_, other) => other != r)]);
            scores[r] = new YearScore(
                corpus.Reports[r], asked[r].Count,
                asked[r].Count(a => a.Question.Ruled.Year == a.Year),
                asked[r].Count(a => model.Choose(a.Question).Year == a.Year));
        });
        return (Train(examples), scores);
    }

    private YearModel Train(IReadOnlyList<IReadOnlyList<Example>> examples) => new(LogisticTrainer.Train(YearModel.Shape, examples, options));

    /// <summary>The figures of a report whose year is known, with their true indicators.</summary>
    private static List<Asked> Ask(TrainingReport report)
    {
        List<int> figures = [.. Enumerable.Range(0, report.Candidates.Count).Where(i => report.Matches[i] is not null)];
        List<YearQuestion> questions = YearQuestion.Of(figures.Select(i => new CountedNumber(report.Candidates[i], report.Matches[i]!.Indicator)), report.Metadata);
        return [.. questions.Select((q, i) => new Asked(q, report.Matches[figures[i]]!.Year))];
    }
}
