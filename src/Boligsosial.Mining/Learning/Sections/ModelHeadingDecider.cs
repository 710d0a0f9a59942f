using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Finds the headings that the rules miss by the trained model. Immutable, and safe to share between threads.</summary>
public sealed class ModelHeadingDecider : IHeadingDecider
{
    private readonly SectionModel _model;
    private readonly SectionExamples _examples;
    private readonly SectionDecisions _decisions;

    /// <summary>A decider.</summary>
    /// <param name="model">The trained model.</param>
    /// <param name="templates">The definitions.</param>
    public ModelHeadingDecider(SectionModel model, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(model);
        var words = new TopicWords(templates, model.Topics);
        _model = model;
        _examples = new SectionExamples(words);
        _decisions = new SectionDecisions(words);
    }

    /// <summary>The decider of a folder of models; null, for the rules alone, where there is no such model.</summary>
    /// <param name="modelsFolder">Folder of models, or null.</param>
    /// <param name="templates">The definitions.</param>
    /// <exception cref="DefinitionException">The model cannot be read.</exception>
    public static ModelHeadingDecider? Load(string? modelsFolder, TemplateSet templates)
    {
        string? file = modelsFolder is null ? null : Path.Combine(modelsFolder, SectionModel.FileName);
        return file is not null && File.Exists(file) ? new ModelHeadingDecider(SectionModel.Read(file), templates) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SectionSpan> Decide(FoundHeadings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Template is not null && !IsIncomplete(found))
        {
            return found.Starts;
        }

        List<HeadingLine> lines = HeadingLine.Of(found);
        if (lines.Count == 0)
        {
            return found.Starts;
        }

        var examples = new List<Example>(lines.Count);
        _examples.Make(found, lines, (_, example) => examples.Add(example.ToExample(-1)));
        return SectionDecisions.Apply(found.Starts, _decisions.Of(found, lines, SectionModel.Answer(_model.Logistic, examples), _model.Policy));
    }

    /// <summary>Whether a section of the form is missing. Sections that come several times are looked for where they belong, when the form has any.</summary>
    private static bool IsIncomplete(FoundHeadings found) =>
        found.Template!.Sections.Exists(s => !found.Starts.Any(f => f.Code == s.Code));
}
