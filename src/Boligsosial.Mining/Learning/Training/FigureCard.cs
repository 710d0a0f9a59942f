using System.Text;
using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Corpus;
using static Boligsosial.Mining.Learning.Training.CardText;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Writes the card of the figure model: on what it was trained, and how well it does.</summary>
public static class FigureCard
{
    /// <summary>With this share of its figures in sentences a report is one in prose.</summary>
    private const double Prose = 0.9;

    /// <summary>The card's text, in Markdown.</summary>
    /// <param name="corpus">What it was trained on.</param>
    /// <param name="evaluation">How well it does.</param>
    /// <param name="policy">How its answers are used.</param>
    /// <param name="date">Date of the training.</param>
    public static string Of(TrainingCorpus corpus, FigureEvaluation evaluation, Figures.DecisionPolicy policy, DateOnly date)
    {
        var card = new StringBuilder();
        string[] indicators = [.. corpus.Reports.SelectMany(r => r.Gold).Select(g => g.Indicator).Distinct().Order(StringComparer.Ordinal)];
        card.Append("# Figures: which indicator a printed number is\n\nWritten by `boligsosial train`. Do not edit.\n\n");
        card.Append(Invariant($"- Trained: {date:yyyy-MM-dd}, on {corpus.Reports.Count} reports with {corpus.Reports.Sum(r => r.Gold.Count)} figures, corpus {corpus.Hash}\n"));
        card.Append("- Method: multinomial logistic regression (L2, L-BFGS) over words by place and distance, number, section, table, and what the rules say\n");
        card.Append(Invariant($"- An indicator is answered from a probability of {policy.Threshold:0.00}; {(policy.RulesFirst ? "rules with certain evidence keep the last word" : "the rules speak through the model")}\n"));
        card.Append("- Scores: figures by file, indicator and value. «Both» is what `mine` does. Every report was scored by a model that was trained without it and one other at most; in the last columns, without any report of its template\n\n");
        Summary(card, evaluation);
        Table(card, "template", corpus.Reports.Select(r => r.Template), evaluation, (s, t) => s.Of(r => r.Template == t));
        Table(card, "language", corpus.Reports.Select(r => r.Language), evaluation, (s, l) => s.Of(r => r.Language == l));
        Table(card, "where the figures stand", corpus.Reports.Select(Place), evaluation, (s, p) => s.Of(r => Place(r) == p));
        Table(card, "indicator", indicators, evaluation, (s, i) => s.Of(indicator: i));
        Add(card, "figures", "Expected calibration error", "calibrated on the one half of the reports, measured on the other", evaluation.Reliability);
        return card.ToString();
    }

    /// <summary>Whether a report has its figures in sentences, or in tables too.</summary>
    private static string Place(TrainingReport report)
    {
        List<bool> inCells = [.. report.Candidates.Where((_, i) => report.Matches[i] is not null).Select(c => c.InCell)];
        return inCells.Count(c => !c) >= Prose * inCells.Count ? "in sentences only" : "in tables too";
    }

    private static void Summary(StringBuilder card, FigureEvaluation evaluation)
    {
        card.Append("## All\n\n| | precision | recall | F1 |\n|---|---:|---:|---:|\n");
        foreach ((string name, FigureScores scores) in ((string, FigureScores)[])
                 [("rules alone", evaluation.Rules), ("model alone", evaluation.Model), ("both", evaluation.Both), ("both, template left out", evaluation.OtherTemplates)])
        {
            Score score = scores.Of();
            card.Append(Invariant($"| {name} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} |\n"));
        }

        card.Append('\n');
    }

    private static void Table(StringBuilder card, string name, IEnumerable<string> parts, FigureEvaluation evaluation, Func<FigureScores, string, Score> score)
    {
        card.Append(Invariant($"## By {name}\n\n| {name} | gold | rules F1 | model F1 | both: precision | recall | F1 | template left out: F1 |\n|---|---:|---:|---:|---:|---:|---:|---:|\n"));
        foreach (string part in parts.Distinct().Order(StringComparer.Ordinal))
        {
            Score both = score(evaluation.Both, part);
            card.Append(Invariant(
                $"| {part} | {both.Gold} | {score(evaluation.Rules, part).F1:0.000} | {score(evaluation.Model, part).F1:0.000} | {both.Precision:0.000} | {both.Recall:0.000} | {both.F1:0.000} | {score(evaluation.OtherTemplates, part).F1:0.000} |\n"));
        }

        card.Append('\n');
    }
}
