using System.Globalization;
using System.Text;
using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Sections;
using static Boligsosial.Mining.Learning.Training.CardText;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Writes the card of the section model: on what it was trained, and how well it does.</summary>
public static class SectionCard
{
    /// <summary>The card's text, in Markdown.</summary>
    /// <param name="hash">Hash of the corpus.</param>
    /// <param name="evaluation">How well it does.</param>
    /// <param name="policy">How its answers are used.</param>
    /// <param name="date">Date of the training.</param>
    public static string Of(string hash, SectionEvaluation evaluation, SectionPolicy policy, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(policy);
        var card = new StringBuilder();
        card.Append("# Sections: headings that the rules miss\n\nWritten by `boligsosial train`. Do not edit.\n\n");
        card.Append(Invariant($"- Trained: {date:yyyy-MM-dd}, on {evaluation.Reports.Count} reports with {evaluation.Reports.Sum(r => r.Gold.Count)} sections, corpus {hash}; beside them, in every model, {evaluation.Outlines.Count} outlines of made-up reports, with {evaluation.Outlines.Sum(o => o.Lines.Count)} lines\n"));
        card.Append("- Method: linear-chain conditional random field (L2, L-BFGS) over the lines of a report that may be headings: their look, their words, the text below, what the rules say; the classes are the topics, and none\n");
        card.Append(Invariant($"- Rules with certain evidence keep the last word. The model's is taken from a probability of {Threshold(policy.AddForm)} for a section missing from a form, {Threshold(policy.AddFree)} for one in a report without a form, {Threshold(policy.Change)} against a rule that is not certain\n"));
        card.Append("- Scores: sections by file, code and page. The words of the definitions were gathered with these reports in view, so that the rules' score by all of them is not one on reports never seen. Every other score is by definitions without the words that only the report itself has, by a model trained, with thresholds and calibration tuned, without the report; in the last columns, also without the words and reports of its template\n\n");
        Summary(card, evaluation);
        Table(card, "template", evaluation, r => r.Template);
        Table(card, "language", evaluation, r => r.Language);
        Gains(card, evaluation);
        Add(card, "sections", "Expected calibration error of what the model says", "calibrated without the report that it is measured on", evaluation.Reliability);
        return card.ToString();
    }

    private static void Summary(StringBuilder card, SectionEvaluation evaluation)
    {
        card.Append("## All\n\n| | precision | recall | F1 |\n|---|---:|---:|---:|\n");
        Row(card, "rules alone, all definitions (not held out)", evaluation.AllWords);
        Row(card, "model alone", evaluation.Model);
        foreach (SectionCondition condition in evaluation.Conditions)
        {
            Row(card, $"rules alone, {condition.Name}", condition.Rules);
            Row(card, $"both, {condition.Name}", condition.Both);
        }

        card.Append('\n');
    }

    private static void Row(StringBuilder card, string name, SectionScores scores)
    {
        Score score = scores.Of();
        card.Append(Invariant($"| {name} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} |\n"));
    }

    private static void Table(StringBuilder card, string name, SectionEvaluation evaluation, Func<SectionReport, string> part)
    {
        SectionCondition known = evaluation.Conditions[0];
        SectionCondition strange = evaluation.Conditions[1];
        card.Append(Invariant($"## By {name}\n\n| {name} | gold | rules, all definitions: F1 | model F1 | rules F1 | both: precision | recall | F1 | template left out: rules F1 | both F1 |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"));
        foreach (string value in evaluation.Reports.Select(part).Distinct().Order(StringComparer.Ordinal))
        {
            bool Is(SectionReport report) => part(report) == value;
            Score both = known.Both.Of(Is);
            card.Append(Invariant($"| {value} | {both.Gold} | {evaluation.AllWords.Of(Is).F1:0.000} | {evaluation.Model.Of(Is).F1:0.000} | {known.Rules.Of(Is).F1:0.000} | {both.Precision:0.000} | {both.Recall:0.000} | {both.F1:0.000} | {strange.Rules.Of(Is).F1:0.000} | {strange.Both.Of(Is).F1:0.000} |\n"));
        }

        card.Append('\n');
    }

    private static void Gains(StringBuilder card, SectionEvaluation evaluation)
    {
        card.Append("## What the model says beyond the rules\n\n| | missed by the rules | right | wrong |\n|---|---:|---:|---:|\n");
        foreach (SectionCondition condition in evaluation.Conditions)
        {
            card.Append(Invariant($"| {condition.Name} | {condition.Gain.Missed} | {condition.Gain.Right} | {condition.Gain.Wrong} |\n"));
        }

        card.Append('\n');
    }

    private static string Threshold(double value) => value > 1 ? "never" : value.ToString("0.00", CultureInfo.InvariantCulture);
}
