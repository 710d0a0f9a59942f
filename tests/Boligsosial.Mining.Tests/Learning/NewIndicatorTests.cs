using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>An indicator that a researcher adds to the definitions.</summary>
public sealed class NewIndicatorTests : IDisposable
{
    private const string Code = "hageflekker";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public NewIndicatorTests()
    {
        foreach (string file in Directory.GetFiles(TestDefinitions.Folder).Where(f => !ExampleTexts.IsOne(f) || Path.GetFileName(f) == ExampleTexts.FileName))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        File.AppendAllText(Path.Combine(_folder, Codebook.FileName), $"{Code},antall,bolig,Utleide hageflekker,Antall hageflekker som er leid ut,\n");
        string patterns = Path.Combine(_folder, "indicators.yaml");
        File.WriteAllText(patterns, File.ReadAllText(patterns).Replace("\nindicators:\n", $"\nindicators:\n  {Code}:\n    unit: count\n    patterns: [\"hageflekk\"]\n", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_found_by_its_patterns_without_training() =>
        Assert.Equal([Code], Decided(null, "Vi leide ut 14 hageflekker."));

    [Fact]
    public void A_model_trained_before_it_was_thought_of_lets_its_patterns_speak()
    {
        string models = Directory.CreateTempSubdirectory().FullName;
        try
        {
            WholeFiles.Put(Path.Combine(models, FigureModel.FileName), Trained(SmallReport.Codebook, SmallReport.Normalizer, SmallReport.Patterns).Write);

            Assert.Equal([Code], Decided(models, "Vi leide ut 14 hageflekker."));
        }
        finally
        {
            Directory.Delete(models, recursive: true);
        }
    }

    [Fact]
    public void Sentences_with_its_mark_are_read_for_training()
    {
        File.WriteAllText(Path.Combine(_folder, ExampleTexts.FileName), $"examples:\n  - heading: Uteareal\n    texts:\n      - \"Vi leide ut [14 {Code}] hageflekker til 9 familier.\"\n");
        var codebook = Codebook.Load(_folder);

        ExampleText read = Assert.Single(ExampleTexts.Read(_folder, codebook, new CandidateFinder(Normalizer.Load(_folder))));

        Assert.Equal([Code, ""], read.Indicators);
    }

    [Fact]
    public void Tables_are_marked_cell_by_cell()
    {
        File.WriteAllText(Path.Combine(_folder, "examples-hage.yaml"), $"examples:\n  - heading: Uteareal\n    table:\n      - [\"\", \"2013\", \"2014\"]\n      - [\"Hageflekker\", \"[12 {Code}]\", \"[14 {Code}]\"]\n      - [\"Benker\", \"-\", \"31\"]\n");

        ExampleText read = ExampleTexts.Read(_folder, Codebook.Load(_folder), new CandidateFinder(Normalizer.Load(_folder)))[0];

        Assert.Equal([(12m, Code, true), (14m, Code, true), (31m, "", true)], read.Candidates.Select((c, i) => (c.Mention.Value, read.Indicators[i], c.InCell)));
        Assert.Equal(["Hageflekker", "Hageflekker", "Benker"], read.Candidates.Select(c => c.RowLabel));
        Assert.Equal(["2013", "2014", "2014"], read.Candidates.Select(c => c.ColumnHead));
    }

    [Fact]
    public void A_table_with_a_row_too_short_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, "examples-hage.yaml"), "examples:\n  - heading: Uteareal\n    table:\n      - [\"\", \"2013\"]\n      - [\"Benker\"]\n");

        DefinitionException told = Assert.Throws<DefinitionException>(() => ExampleTexts.Read(_folder, Codebook.Load(_folder), new CandidateFinder(Normalizer.Load(_folder))));

        Assert.Contains("«Uteareal»", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_is_not_in_the_codebook_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, ExampleTexts.FileName), "examples:\n  - heading: Uteareal\n    texts:\n      - \"Vi leide ut [14 hageflekkar].\"\n");

        DefinitionException told = Assert.Throws<DefinitionException>(() => ExampleTexts.Read(_folder, Codebook.Load(_folder), new CandidateFinder(Normalizer.Load(_folder))));

        Assert.Contains("hageflekkar", told.Message, StringComparison.Ordinal);
    }

    /// <summary>A model of the marked sentences alone.</summary>
    private FigureModel Trained(Codebook codebook, Normalizer normalizer, IndicatorPatterns patterns)
    {
        FigureExamples maker = FigureDeciders.Examples(codebook, normalizer, patterns);
        var task = FigureTask.Of(new TrainingCorpus([], ""), ExampleTexts.Read(_folder, codebook, new CandidateFinder(normalizer)), [], maker, withRules: true);
        LogisticModel logistic = LogisticTrainer.Train(maker.Shape, task.Marked, new TrainingOptions(Iterations: 10));
        return new FigureModel(maker.Classes.Codes, logistic, DecisionPolicy.Default);
    }

    private string[] Decided(string? models, string text)
    {
        var codebook = Codebook.Load(_folder);
        var normalizer = Normalizer.Load(_folder);
        IFigureDecider decider = FigureDeciders.Load(codebook, normalizer, IndicatorPatterns.Load(_folder, codebook, normalizer), models);
        return [.. decider.Decide(SmallReport.Candidates(text), SmallReport.Annual(2012)).Where(d => d.IsFigure).Select(d => d.Indicator)];
    }
}
