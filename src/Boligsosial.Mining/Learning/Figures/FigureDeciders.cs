using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>Puts together what decides on figures.</summary>
public static class FigureDeciders
{
    /// <summary>Rules and model together where there is a trained model, else the rules alone.</summary>
    /// <param name="codebook">The indicators.</param>
    /// <param name="normalizer">Spelling.</param>
    /// <param name="patterns">The indicators' patterns.</param>
    /// <param name="modelsFolder">Folder of models, or null.</param>
    /// <exception cref="DefinitionException">The model cannot be read.</exception>
    public static IFigureDecider Load(Codebook codebook, Normalizer normalizer, IndicatorPatterns patterns, string? modelsFolder)
    {
        string? file = modelsFolder is null ? null : Path.Combine(modelsFolder, FigureModel.FileName);
        if (file is null || !File.Exists(file))
        {
            return new RuleDecider(new FigureRules(patterns));
        }

        FigureExamples examples = Examples(codebook, normalizer, patterns);
        return new ModelDecider(FigureModel.Read(file, examples.Classes), examples);
    }

    /// <summary>What makes examples of candidates.</summary>
    public static FigureExamples Examples(Codebook codebook, Normalizer normalizer, IndicatorPatterns patterns)
    {
        var classes = new IndicatorClasses(codebook.Indicators.Select(i => i.Code));
        var lexicon = new WordLexicon(patterns, codebook, normalizer);
        return new FigureExamples(classes, new FigureRules(patterns), new FigureFeatures(lexicon), new ClassEvidence(classes, patterns, lexicon));
    }
}
