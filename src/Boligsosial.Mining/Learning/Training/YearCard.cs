using System.Text;
using Boligsosial.Mining.Learning.Corpus;
using static Boligsosial.Mining.Learning.Training.CardText;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Writes the card of the year model: on what it was trained, and how well it does.</summary>
public static class YearCard
{
    /// <summary>The card's text, in Markdown.</summary>
    /// <param name="corpus">What it was trained on.</param>
    /// <param name="scores">How well it does.</param>
    /// <param name="lead">The model's lead.</param>
    /// <param name="date">Date of the training.</param>
    public static string Of(TrainingCorpus corpus, IReadOnlyList<YearScore> scores, double lead, DateOnly date)
    {
        var card = new StringBuilder();
        card.Append("# Years: when a figure was counted\n\nWritten by `boligsosial train`. Do not edit.\n\n");
        card.Append(Invariant($"- Trained: {date:yyyy-MM-dd}, on {corpus.Reports.Count} reports with {scores.Sum(s => s.Figures)} figures, corpus {corpus.Hash}\n"));
        card.Append("- Method: logistic regression (L2, L-BFGS) over each year in reach: where it is named, what the rules say, the words beside the number; the likeliest is the answer, which may be none\n");
        card.Append(Invariant($"- Another year than the one that the rules say must be likelier by {lead:0.00} in log odds\n"));
        card.Append("- Scores: share of the figures whose year is right, or rightly missing. Every report was scored by a model that was trained without it\n\n");
        Table(card, "template", scores, s => s.Report.Template);
        Table(card, "language", scores, s => s.Report.Language);
        Table(card, "report type", scores, s => s.Report.Metadata.ReportType);
        Table(card, "all", scores, _ => "all");
        return card.ToString();
    }

    private static void Table(StringBuilder card, string name, IReadOnlyList<YearScore> scores, Func<YearScore, string> part)
    {
        card.Append(Invariant($"## By {name}\n\n| {name} | figures | rules alone | both |\n|---|---:|---:|---:|\n"));
        foreach (IGrouping<string, YearScore> group in scores.GroupBy(part).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            double figures = Math.Max(1, group.Sum(s => s.Figures));
            card.Append(Invariant($"| {group.Key} | {group.Sum(s => s.Figures)} | {group.Sum(s => s.Rules) / figures:0.000} | {group.Sum(s => s.Both) / figures:0.000} |\n"));
        }

        card.Append('\n');
    }
}
