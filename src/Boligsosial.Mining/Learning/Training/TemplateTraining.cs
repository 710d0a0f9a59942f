using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Templates;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>What rules and model, which have not seen it, say of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="View">0 for the report as it is, else the number of a view of it in which most headings are in no known words.</param>
/// <param name="Truth">What it is.</param>
/// <param name="Rules">What the rules say; empty where they are silent.</param>
/// <param name="Model">What the model says.</param>
/// <param name="Both">What they say together.</param>
/// <param name="Confidence">How sure the model is, calibrated without the report.</param>
public sealed record ReportAnswer(SectionReport Report, int View, string Truth, string Rules, string Model, string Both, double Confidence);

/// <summary>How well templates and types are told.</summary>
/// <param name="Templates">The answers on templates.</param>
/// <param name="Types">The answers on report types; the rules here are those of the templates alone.</param>
public sealed record TemplateEvaluation(IReadOnlyList<ReportAnswer> Templates, IReadOnlyList<ReportAnswer> Types)
{
    /// <summary>Reliability of what the model says of templates.</summary>
    public Reliability Reliability => Reliability.Of(Templates.Select(a => (a.Confidence, a.Model == a.Truth)));
}

/// <summary>Trains the model of templates and report types, and measures it on reports it was not trained on, whose words the definitions do not know.</summary>
/// <param name="templates">The definitions.</param>
/// <param name="options">How to train.</param>
public sealed class TemplateTraining(TemplateSet templates, TrainingOptions options)
{
    private const int Hidings = 3;

    /// <summary>A report in the wrong form loses more than one in the right form gains.</summary>
    private const double CostOfWrong = 2;

    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, ReportClassifier.Never];

    /// <summary>Measures, by leaving out a report at a time, and trains on all.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="cancel">Stops.</param>
    public (TemplateModel Model, TemplateEvaluation Evaluation) Run(IReadOnlyList<SectionReport> reports, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reports);
        View[][] views = InParallel.Make(reports.Count, r => Views(reports, r), cancel);
        string[] codes = [TemplateSet.Free, .. templates.Templates.Select(t => t.Code)];
        string[] types = [TemplateModel.OtherType, .. templates.Templates.Select(t => t.ReportType).Distinct()];
        (ReportClassifier template, List<ReportAnswer> byTemplate) = Run(reports, views, codes, t => t.Code, r => r.Template, alike: true, cancel);
        (ReportClassifier type, List<ReportAnswer> byType) = Run(reports, views, types, t => t.ReportType, r => r.ReportType, alike: false, cancel);
        return (new TemplateModel(template, type), new TemplateEvaluation(byTemplate, [.. byType.Where(a => a.Truth.Length > 0)]));
    }

    /// <summary>The reports, those whose template the rules do not know with the one that the model, not having seen them, says.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="evaluation">The answers on them.</param>
    public static IReadOnlyList<SectionReport> Told(IReadOnlyList<SectionReport> reports, TemplateEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(evaluation);
        return [.. reports.Zip(evaluation.Templates.Where(a => a.View == 0), (report, answer) => report.Document.Template.Template == TemplateSet.Free && answer.Both != TemplateSet.Free
            ? report with { Document = report.Document with { Template = new TemplateMatch(answer.Both, 0, "") { ByModel = true } } }
            : report)];
    }

    /// <summary>The report as it is; and as if most of its headings, but not their numbers, were worded as nobody has seen.</summary>
    private View[] Views(IReadOnlyList<SectionReport> reports, int r)
    {
        SegmentedDocument document = reports[r].Document;
        string file = reports[r].File;
        TemplateSet known = FewerDefinitions.KnownFrom(templates, reports.Where((_, other) => other != r).SelectMany(x => x.Gold.Select(g => g.Heading)));
        List<HeadingCandidate> candidates = HeadingCandidate.Of(document.Units, document.Layout.BodySize);
        View Hidden(int hiding)
        {
            bool Hide(string name) => !FewerDefinitions.IsHidden($"{file} {name}", hiding);
            TemplateSet fewer = FewerDefinitions.Hide(known, (template, name) => template.Length > 0 && Hide(name));
            return new View(new UnknownReport(fewer, candidates, document.Units, document.Layout), Hide);
        }

        return [new View(new UnknownReport(known, candidates, document.Units, document.Layout), null), .. Enumerable.Range(0, Hidings).Select(Hidden)];
    }

    private (ReportClassifier Classifier, List<ReportAnswer> Answers) Run(
        IReadOnlyList<SectionReport> reports, View[][] views, string[] classes, Func<Template, string> classOf, Func<SectionReport, string> truth, bool alike, CancellationToken cancel)
    {
        int[] labels = [.. reports.Select(r => Array.IndexOf(classes, truth(r)))];
        IReadOnlyList<Example>[] examples = [.. views.Select((v, r) => (IReadOnlyList<Example>)[.. v.Select(x => TemplateExamples.Make(x.Report, classes, classOf, labels[r], x.Unknown))])];
        LogisticModel Train(Func<int, bool> use) =>
            LogisticTrainer.Train(TemplateExamples.Shape(classes.Length), [.. examples.Where((_, i) => labels[i] >= 0 && use(i))], options, cancel: cancel);

        Judged[][] answers = InParallel.Make(
            reports.Count,
            r =>
            {
                LogisticModel without = Train(other => other != r);
                return examples[r].Select(e => ReportClassifier.Answer(without, e)).Select(a => new Judged(a.Class, a.Probability, alike ? a.Any : a.Probability, a.Class == labels[r])).ToArray();
            },
            cancel);
        Judged[] Of(Func<int, bool> use) => [.. answers.Where((_, r) => labels[r] >= 0 && use(r)).SelectMany(a => a)];
        double Threshold(Judged[] judged) =>
            Thresholds.MaxBy(t => (judged.Where(j => j.Class > 0 && j.Any >= t).Sum(j => j.Right ? 1 : -CostOfWrong), t));
        Calibration Fit(Judged[] judged) => Calibration.Fit([.. judged.Select(j => (j.Probability, j.Right))]);
        string Both(string rules, Judged model, double threshold) => rules.Length > 0 ? rules : classes[model.Class > 0 && model.Any < threshold ? 0 : model.Class];
        List<ReportAnswer> told = [.. reports.SelectMany((report, r) =>
        {
            Judged[] others = Of(o => o != r);
            double threshold = Threshold(others);
            Calibration calibration = Fit(others);
            return answers[r].Select((answer, v) =>
            {
                string rules = views[r][v].Report.Certain is { } fit ? classOf(fit.Template) : "";
                return new ReportAnswer(report, v, truth(report), rules, classes[answer.Class], Both(rules, answer, threshold), calibration.Of(answer.Probability));
            });
        })];
        Judged[] all = Of(_ => true);
        return (new ReportClassifier(classes, Train(_ => true), Fit(all), Threshold(all), alike), told);
    }

    private readonly record struct Judged(int Class, double Probability, double Any, bool Right);

    private sealed record View(UnknownReport Report, Func<string, bool>? Unknown);
}
