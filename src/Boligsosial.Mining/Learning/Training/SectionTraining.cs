using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Trains the section model of a corpus and of outlines beside it, and measures it on reports it was not trained on, whose words the definitions do not know.</summary>
/// <param name="templates">The definitions.</param>
/// <param name="options">How to train.</param>
public sealed class SectionTraining(TemplateSet templates, TrainingOptions options)
{
    private const int Parts = 4;
    private readonly string[] _topics = ["", .. templates.Topics.Keys];

    /// <summary>Measures, by leaving out a report or a template at a time, and trains on the whole corpus.</summary>
    /// <param name="reports">The reports with their gold sections.</param>
    /// <param name="outlines">Outlines to be learned from beside them, in every model: no report of the corpus is among them.</param>
    /// <param name="cancel">Stops.</param>
    public (SectionModel Model, SectionEvaluation Evaluation) Run(IReadOnlyList<SectionReport> reports, IReadOnlyList<Outline> outlines, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(outlines);
        SectionViews[] views = InParallel.Make(reports.Count, r => SectionViews.Of(reports, r, templates, _topics), cancel);
        SectionViews[] beside = InParallel.Make(outlines.Count, o => SectionViews.OfOutline(OutlineReport.Of(outlines[o], o), o, templates, _topics), cancel);
        Shape shape = SectionExamples.Shape(_topics.Length);
        TrainingSet Set(Func<SectionViews, IEnumerable<SectionView>> of) =>
            TrainingSet.Of([.. views.Concat(beside).Select(v => (IReadOnlyList<Example>)[.. of(v).SelectMany(x => x.Examples)])], options.MinGroups);
        var full = new FoldModels(shape, Set(v => v.ToLearnFrom), reports.Count, options);
        var plain = new FoldModels(shape, Set(v => [v.Bare]), reports.Count, options);
        var byReport = new LogisticModel[reports.Count];
        full.EachReport((r, model) => byReport[r] = model, cancel);
        int parts = Math.Min(Parts, reports.Count);
        LogisticModel[] bare = InParallel.Make(parts, p => plain.Without(r => r % parts == p, cancel), cancel);
        string[] forms = [.. reports.Select(r => r.Template).Distinct()];
        LogisticModel[] byForm = InParallel.Make(forms.Length, t => full.Without(r => reports[r].Template == forms[t], cancel), cancel);
        LogisticModel[] byTemplate = [.. reports.Select(r => byForm[Array.IndexOf(forms, r.Template)])];

        var tuner = new SectionPolicyTuner([.. views.Select((v, r) => v.ToLearnFrom.Select(x => (x, x.Answer(byReport[r]))).ToList())]);
        SectionPolicy[] policies = InParallel.Make(reports.Count, r => tuner.Tune(other => other != r), cancel);
        var evaluation = new SectionEvaluation(
            reports,
            new SectionScores(reports, [.. reports.Select(r => SectionView.Places(r.Document.Sections, r.Document.Units))]),
            new SectionScores(reports, [.. views.Select((v, r) => v.Bare.Sections(v.Bare.Answer(bare[r % parts]), SectionPolicy.From(0.5)))]),
            [
                Under("its own words not known", [.. views.Select(v => v.Known)], byReport, policies),
                Under("nor those of its template", [.. views.Select(v => v.Strange)], byTemplate, policies),
                .. Enumerable.Range(0, SectionViews.Hidings).Select(h => Under($"a third of its headings in no known words ({h + 1})", [.. views.Select(v => v.Hidden[h])], byReport, policies)),
            ],
            tuner.Reliability(policies))
        {
            Outlines = outlines,
        };
        return (new SectionModel(_topics, full.OfAll(cancel), tuner.Tune(_ => true)), evaluation);
    }

    private static SectionCondition Under(string name, SectionView[] views, LogisticModel[] models, SectionPolicy[] policies)
    {
        SectionReport[] reports = [.. views.Select(v => v.Report)];
        var rules = new SectionScores(reports, [.. views.Select(v => v.Ruled())]);
        var judged = views.SelectMany((v, r) => v.Judge(v.Answer(models[r]), policies[r])).ToList();
        Score score = rules.Of();
        return new SectionCondition(
            name, rules, new SectionScores(reports, [.. views.Select((v, r) => v.Sections(v.Answer(models[r]), policies[r]))]),
            new SectionGain(score.Gold - score.Hits, judged.Count(j => j.Right), judged.Count(j => !j.Right)));
    }
}
