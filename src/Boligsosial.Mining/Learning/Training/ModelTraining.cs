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
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Learning.Templates;
using Boligsosial.Mining.Learning.Years;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>How well the models do that were trained; null for those that were not.</summary>
/// <param name="Figures">The model of figures.</param>
/// <param name="Sections">The model of headings.</param>
/// <param name="Cards">The text of each model's card.</param>
public sealed record TrainingScores(FigureEvaluation? Figures, SectionEvaluation? Sections, IReadOnlyList<string> Cards);

/// <summary>Makes all models of a corpus and their cards. The same corpus and definitions give the same models, bit for bit, on any number of cores.</summary>
/// <param name="definitionsFolder">Folder of definitions.</param>
/// <param name="engine">Reads the PDFs.</param>
public sealed class ModelTraining(string definitionsFolder, IPdfEngine engine)
{
    /// <summary>What can be trained by itself.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["figures", "years", "templates", "sections"];

    /// <summary>Trains, measures, and writes models and cards.</summary>
    /// <param name="corpusFolder">Folder with the PDFs and the gold standard.</param>
    /// <param name="reviews">Figures that people have reviewed, to be learned from too.</param>
    /// <param name="modelsFolder">Folder to write into, made if need be; null to measure only.</param>
    /// <param name="date">Date for the cards.</param>
    /// <param name="say">Told what is being done.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="only">One of <see cref="Kinds"/> to be trained alone, or null for all.</param>
    /// <exception cref="DefinitionException">A definition or the corpus is missing or not understood, or the models cannot be written.</exception>
    /// <exception cref="ToolMissingException">A program that reads PDFs is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set; no model is changed.</exception>
    public TrainingScores Run(
        string corpusFolder, IReadOnlyList<ReviewedFigure> reviews, string? modelsFolder, DateOnly date, Action<string> say, CancellationToken cancel, string? only = null)
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

        var files = new List<(string Name, Action<Stream> Content)>();
        var cards = new List<string>();
        void Add(string file, Action<Stream> model, string card)
        {
            files.Add((file, model));
            files.Add((Path.ChangeExtension(file, ".md"), stream => stream.Write(Encoding.UTF8.GetBytes(card))));
            cards.Add(card);
        }

        FigureEvaluation? evaluation = null;
        if (only is null or "figures")
        {
            say($"training on {corpus.Reports.Count} reports, and many times without some of them");
            FigureExamples examples = FigureDeciders.Examples(codebook, normalizer, IndicatorPatterns.Load(definitionsFolder, codebook, normalizer));
            (FigureModel figures, evaluation) = new FigureTraining(examples, new TrainingOptions(Decay: 2)).Run(corpus, marked, reviewed, cancel);
            Add(FigureModel.FileName, figures.Write, FigureCard.Of(corpus, evaluation, figures.Policy, date));
        }

        if (only is null or "years")
        {
            say("training the years");
            (YearModel years, IReadOnlyList<YearScore> scores) = new YearTraining(new TrainingOptions(Decay: 3)).Run(corpus, reviewed, cancel);
            Add(YearModel.FileName, years.Write, YearCard.Of(corpus, scores, years.Lead, date));
        }

        SectionEvaluation? sections = null;
        bool judged = corpus.Reports.Any(r => r.Sections.Count > 0);
        if (!judged && only is "sections" or "templates")
        {
            throw new DefinitionException(Path.Combine(corpusFolder, CorpusReader.GoldFolder, GoldSection.FileName), null, "is missing or has no sections: there is nothing to learn headings from.");
        }

        if (!judged && only is null)
        {
            say($"no {GoldSection.FileName}: headings are not learned, and a {SectionModel.FileName} that is there stays");
        }

        if (judged && only is null or "sections" or "templates")
        {
            say("training the templates");
            TemplateSet forms = TemplateSet.Load(definitionsFolder);
            IReadOnlyList<SectionReport> reports = SectionReport.Of(corpus);
            (TemplateModel templates, TemplateEvaluation told) = new TemplateTraining(forms, new TrainingOptions()).Run(reports, cancel);
            if (only is not "sections")
            {
                Add(TemplateModel.FileName, templates.Write, TemplateCard.Of(corpus.Hash, told, templates.Templates.Threshold, date));
            }

            if (only is not "templates")
            {
                say("training the sections");
                IReadOnlyList<Outline> outlines = Outlines.Read(definitionsFolder, forms);
                (SectionModel headings, sections) = new SectionTraining(forms, new TrainingOptions()).Run(TemplateTraining.Told(reports, told), outlines, cancel);
                Add(SectionModel.FileName, headings.Write, SectionCard.Of(corpus.Hash, sections, headings.Policy, date));
            }
        }

        if (modelsFolder is not null)
        {
            Write(modelsFolder, files);
        }

        return new TrainingScores(evaluation, sections, cards);
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
}
