using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Trains the section model of a corpus and measures it on reports it was not trained on, whose words the definitions do not know.</summary>
/// <param name="templates">The definitions.</param>
/// <param name="options">How to train.</param>
public sealed class SectionTraining(TemplateSet templates, TrainingOptions options)
{
    private const int Hidings = 3;
    private const int Blocks = 4;
    private readonly string[] _topics = ["", .. templates.Topics.Keys];

    /// <summary>Measures, by leaving out a report or a template at a time, and trains on the whole corpus.</summary>
    /// <param name="reports">The reports with their gold sections.</param>
    /// <param name="cancel">Stops.</param>
    public (SectionModel Model, SectionEvaluation Evaluation) Run(IReadOnlyList<SectionReport> reports, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ReportViews[] views = InParallel.Make(reports.Count, r => Views(reports, r), cancel);
        Shape shape = SectionExamples.Shape(_topics.Length);
        TrainingSet Set(Func<ReportViews, IEnumerable<SectionView>> of) =>
            TrainingSet.Of([.. views.Select(v => (IReadOnlyList<Example>)[.. of(v).SelectMany(x => x.Examples)])], options.MinGroups);
        (TrainingSet full, TrainingSet plain) = (Set(v => v.ToLearnFrom), Set(v => [v.Bare]));
        LogisticModel Begin(Func<int, bool> use) => LogisticTrainer.Begin(shape, full.Only(use), options, null, options.Iterations, cancel);

        // A fold begins from a model that has not seen its block of folds, and so not its own report.
        int blocks = Math.Min(Blocks, reports.Count);
        LogisticModel[] begun = InParallel.Make(blocks, b => Begin(r => r % blocks != b), cancel);
        LogisticModel[] byReport = InParallel.Make(reports.Count, r => LogisticTrainer.Train(shape, full.Only(other => other != r), options, begun[r % blocks], options.Refining, cancel), cancel);
        LogisticModel[] bare = InParallel.Make(blocks, b => LogisticTrainer.Train(shape, plain.Only(r => r % blocks != b), options, null, options.Iterations, cancel), cancel);
        string[] forms = [.. reports.Select(r => r.Template).Distinct()];
        LogisticModel[] byForm = InParallel.Make(forms.Length, t => Begin(r => reports[r].Template != forms[t]).Compact(), cancel);
        LogisticModel[] byTemplate = [.. reports.Select(r => byForm[Array.IndexOf(forms, r.Template)])];

        var tuner = new SectionPolicyTuner([.. views.Select((v, r) => v.ToLearnFrom.Select(x => (x, x.Answer(byReport[r]))).ToList())]);
        SectionPolicy[] policies = InParallel.Make(reports.Count, r => tuner.Tune(other => other != r), cancel);
        var evaluation = new SectionEvaluation(
            reports,
            new SectionScores(reports, [.. reports.Select(r => SectionView.Places(r.Document.Sections, r.Document.Units))]),
            new SectionScores(reports, [.. views.Select((v, r) => v.Bare.Sections(v.Bare.Answer(bare[r % blocks]), SectionPolicy.From(0.5)))]),
            [
                Under("its own words not known", [.. views.Select(v => v.Known)], byReport, policies),
                Under("nor those of its template", [.. views.Select(v => v.Strange)], byTemplate, policies),
                .. Enumerable.Range(0, Hidings).Select(h => Under($"a third of its headings in no known words ({h + 1})", [.. views.Select(v => v.Hidden[h])], byReport, policies)),
            ],
            tuner.Reliability(policies));
        return (new SectionModel(_topics, Begin(_ => true).Compact(), tuner.Tune(_ => true)), evaluation);
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

    private ReportViews Views(IReadOnlyList<SectionReport> reports, int r)
    {
        SectionReport report = reports[r];
        List<HeadingCandidate> candidates = HeadingCandidate.Of(report.Document.Units, report.Document.Layout.BodySize);
        TemplateSet Without(Func<SectionReport, bool> left) => FewerDefinitions.KnownFrom(templates, reports.Where(x => !left(x)).SelectMany(x => x.Gold.Select(g => g.Heading)));

        TemplateSet known = Without(x => x == report);
        bool free = report.Document.Template.Template == TemplateSet.Free;
        SectionView Hidden(int hiding, bool words)
        {
            bool Hide(string name) => FewerDefinitions.IsHidden($"{report.File} {name}", hiding);
            TemplateSet fewer = FewerDefinitions.Hide(known, (template, name) => free == (template.Length == 0) && Hide(name));
            return SectionView.Of(report, candidates, fewer, _topics, words ? null : g => Hide(free ? g.Topic : g.Code));
        }

        int seen = free ? Hidings : 1;
        return new ReportViews(
            SectionView.Of(report, candidates, known, _topics),
            SectionView.Of(report, candidates, Without(x => x.Template == report.Template), _topics),
            SectionView.Of(report, candidates, known, _topics, rules: false),
            [.. Enumerable.Range(0, Hidings).Select(h => Hidden(h, words: false))],
            [.. Enumerable.Range(0, seen).Select(h => Hidden(h, words: true))]);
    }

    /// <summary>The views of one report.</summary>
    /// <param name="Known">Without the words that only this report has.</param>
    /// <param name="Strange">Without the words that only reports of its template have.</param>
    /// <param name="Bare">Without what the rules say.</param>
    /// <param name="Hidden">Also without the words of a third of its sections, which the model does not see either.</param>
    /// <param name="Seen">The same, but the model sees the words.</param>
    private sealed record ReportViews(SectionView Known, SectionView Strange, SectionView Bare, SectionView[] Hidden, SectionView[] Seen)
    {
        public IReadOnlyList<SectionView> ToLearnFrom { get; } = [Known, .. Hidden, .. Seen];
    }
}
