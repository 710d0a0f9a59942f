using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Years;

/// <summary>Dates figures by rules and model together: what the rules say is among what the model judges by.</summary>
/// <param name="model">The trained model.</param>
public sealed class ModelDater(YearModel model) : IFigureDater
{
    /// <summary>Rules and model where there is a trained model, else the rules alone.</summary>
    /// <param name="modelsFolder">Folder of models, or null.</param>
    /// <exception cref="DefinitionException">The model cannot be read.</exception>
    public static IFigureDater Load(string? modelsFolder)
    {
        string? file = modelsFolder is null ? null : Path.Combine(modelsFolder, YearModel.FileName);
        return file is not null && File.Exists(file) ? new ModelDater(YearModel.Read(file)) : new RuleDater();
    }

    /// <inheritdoc/>
    public IReadOnlyList<FigureDating> Date(IReadOnlyList<CountedNumber> figures, ReportMetadata metadata) =>
        Date(figures, metadata, new ExampleBuffer(YearModel.Shape));

    private FigureDating[] Date(IReadOnlyList<CountedNumber> figures, ReportMetadata metadata, ExampleBuffer buffer) =>
        [.. YearQuestion.Of(figures, metadata).Select(q => new FigureDating(q.Target, TimeOf(q, model.Choose(q, buffer))))];

    /// <summary>The time that a year stands for: what the rules say where they agree, else the date that names it.</summary>
    private static FigureTime TimeOf(YearQuestion question, YearOption chosen) =>
        chosen.Year == question.Ruled.Year ? question.Ruled
        : chosen.Year is null ? default
        : chosen.Dates.Count > 0 ? YearResolver.Told(chosen.Dates[0])
        : new FigureTime(chosen.Year, null, null, null, chosen.Year == question.Metadata.OwnYear ? "report" : "sentence");
}
