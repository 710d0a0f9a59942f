using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Kommuner;
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
    /// <exception cref="DefinitionException">A definition or the corpus is missing or not understood, or the models cannot be written.</exception>
    /// <exception cref="ToolMissingException">A program that reads PDFs is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set; no model is changed.</exception>
    public FigureEvaluation Run(
        string corpusFolder, IReadOnlyList<ReviewedFigure> reviews, string modelsFolder, DateOnly date, Action<string> say, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(say);
        say("reading the corpus");
        var codebook = Codebook.Load(definitionsFolder);
        var normalizer = Normalizer.Load(definitionsFolder);
        var finder = new CandidateFinder(normalizer);
        var reader = new CorpusReader(ReportReader.Load(definitionsFolder, KommuneRegister.Load(definitionsFolder), engine), finder, codebook);
        TrainingCorpus corpus = reader.Read(corpusFolder, say, cancel);
        IReadOnlyList<ExampleText> marked = ExampleTexts.Read(definitionsFolder, codebook, finder);
        IReadOnlyList<ReviewedReport> reviewed = ReviewedReport.Read(reader, reviews, corpus.Files, say, cancel);
        if (reviewed.Count > 0)
        {
            say($"learning from {reviewed.Sum(r => r.Matches.Count(m => m is not null))} reviewed numbers of {reviewed.Count} further reports too");
        }

        say($"training on {corpus.Reports.Count} reports, and as often without one of them");
        FigureExamples examples = FigureDeciders.Examples(codebook, normalizer, IndicatorPatterns.Load(definitionsFolder, codebook, normalizer));
        (FigureModel figures, FigureEvaluation evaluation) = new FigureTraining(examples, new TrainingOptions()).Run(corpus, marked, reviewed, cancel);
        say("training the years");
        (YearModel years, IReadOnlyList<YearScore> scores) = new YearTraining(new TrainingOptions(Decay: 3)).Run(corpus, reviewed, cancel);
        Write(modelsFolder,
        [
            (FigureModel.FileName, figures.Write),
            (Card(FigureModel.FileName), Text(FigureCard.Of(corpus, evaluation, figures.Policy, date))),
            (YearModel.FileName, years.Write),
            (Card(YearModel.FileName), Text(YearCard.Of(corpus, scores, years.Lead, date))),
        ]);
        return evaluation;
    }

    /// <summary>Models belong together: all are written, or none is changed.</summary>
    private static void Write(string folder, IEnumerable<(string Name, Action<Stream> Content)> contents)
    {
        try
        {
            using var files = new WholeFiles();
            foreach ((string name, Action<Stream> content) in contents)
            {
                files.Write(Path.Combine(folder, name), content);
            }

            files.Put();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(folder, null, $"the models cannot be written ({e.Message.TrimEnd('.')}). Name a folder you may write to with --models.");
        }
    }

    private static string Card(string model) => Path.ChangeExtension(model, ".md");

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));
}
