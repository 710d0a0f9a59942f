using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Templates;

/// <summary>Tells template and type of reports by the trained model. Immutable, and safe to share between threads.</summary>
/// <param name="model">The trained model.</param>
public sealed class ModelTemplateDecider(TemplateModel model) : ITemplateDecider
{
    /// <summary>The decider of a folder of models; null, for the rules alone, where there is no such model.</summary>
    /// <param name="modelsFolder">Folder of models, or null.</param>
    /// <exception cref="DefinitionException">The model cannot be read.</exception>
    public static ModelTemplateDecider? Load(string? modelsFolder)
    {
        string? file = modelsFolder is null ? null : Path.Combine(modelsFolder, TemplateModel.FileName);
        return file is not null && File.Exists(file) ? new ModelTemplateDecider(TemplateModel.Read(file)) : null;
    }

    /// <inheritdoc/>
    public TemplateAnswer Decide(UnknownReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (string template, double confidence) = model.Templates.Say(TemplateExamples.Make(report, model.Templates.Classes, t => t.Code, -1));
        (string type, _) = model.Types.Say(TemplateExamples.Make(report, model.Types.Classes, t => t.ReportType, -1));
        return new TemplateAnswer(template, confidence, type == TemplateModel.OtherType ? "" : type);
    }
}
