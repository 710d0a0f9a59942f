using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Years;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Makes all models of a corpus and their cards. The same corpus and definitions give the same models, bit for bit, on any number of cores.</summary>
/// <param name="definitionsFolder">Folder of definitions.</param>
/// <param name="engine">Reads the PDFs.</param>
public sealed class ModelTraining(string definitionsFolder, IPdfEngine engine)
{
    /// <summary>Trains, measures, and writes models and cards.</summary>
    /// <param name="corpusFolder">Folder with the PDFs and the gold standard.</param>
    /// <param name="reviews">Figures that people have reviewed, to be learned from too.</param>
    /// <param name="modelsFolder">Folder to write into; made if need be.</param>
    /// <param name="date">Date for the cards.</param>
    /// <param name="say">Told what is being done.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="DefinitionException">A definition or the corpus is missing or not understood.</exception>
    public FigureEvaluation Run(
        string corpusFolder, IReadOnlyList<ReviewedFigure> reviews, string modelsFolder, DateOnly date, Action<string> say, CancellationToken cancel)
    {
        say("reading the corpus");
        var reader = new CorpusReader(definitionsFolder, engine);
        TrainingCorpus corpus = reader.Read(corpusFolder, cancel);
        IReadOnlyList<ReviewedReport> reviewed = ReviewedReport.Read(reader, reviews, corpus.Files, say, cancel);
        if (reviewed.Count > 0)
        {
            say($"learning from {reviewed.Sum(r => r.Matches.Count(m => m is not null))} reviewed numbers of {reviewed.Count} further reports too");
        }

        Directory.CreateDirectory(modelsFolder);
        say($"training on {corpus.Reports.Count} reports, and as often without one of them");
        (FigureModel model, FigureEvaluation evaluation) = new FigureTraining(Examples(), new TrainingOptions()).Run(corpus, Marked(), reviewed, cancel);
        model.Write(Path.Combine(modelsFolder, FigureModel.FileName));
        File.WriteAllText(Path.Combine(modelsFolder, Path.ChangeExtension(FigureModel.FileName, ".md")), FigureCard.Of(corpus, evaluation, model.Policy, date));
        say("training the years");
        (YearModel years, IReadOnlyList<YearScore> scores) = new YearTraining(new TrainingOptions(Decay: 3)).Run(corpus, reviewed, cancel);
        years.Write(Path.Combine(modelsFolder, YearModel.FileName));
        File.WriteAllText(Path.Combine(modelsFolder, Path.ChangeExtension(YearModel.FileName, ".md")), YearCard.Of(corpus, scores, years.Lead, date));
        return evaluation;
    }

    private IReadOnlyList<ExampleText> Marked() =>
        ExampleTexts.Read(definitionsFolder, Codebook.Load(definitionsFolder), new CandidateFinder(Normalizer.Load(definitionsFolder)));

    private FigureExamples Examples()
    {
        var codebook = Codebook.Load(definitionsFolder);
        var normalizer = Normalizer.Load(definitionsFolder);
        return FigureDeciders.Examples(codebook, normalizer, IndicatorPatterns.Load(definitionsFolder, codebook, normalizer));
    }
}
