using System.Text;
using static Boligsosial.Mining.Learning.Training.CardText;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Writes the card of the model of templates and report types: on what it was trained, and how well it does.</summary>
public static class TemplateCard
{
    /// <summary>The card's text, in Markdown.</summary>
    /// <param name="hash">Hash of the corpus.</param>
    /// <param name="evaluation">How well it does.</param>
    /// <param name="threshold">So likely a form must be to be followed.</param>
    /// <param name="date">Date of the training.</param>
    public static string Of(string hash, TemplateEvaluation evaluation, double threshold, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var card = new StringBuilder();
        card.Append("# Templates: which form a report follows, and of what type it is\n\nWritten by `boligsosial train`. Do not edit.\n\n");
        card.Append(Invariant($"- Trained: {date:yyyy-MM-dd}, on {evaluation.Templates.Count(a => a.View == 0)} reports, corpus {hash}\n"));
        card.Append("- Method: multinomial logistic regression (L2, L-BFGS) over the words and numbers of a report's headings, its title, its first page, the region of Husbanken named there, and how much of each form is found in it\n");
        card.Append(Invariant($"- Rules with certain evidence, the headings of a form, keep the last word. Where they know no form the model is asked; the likeliest form is followed where with a probability of {threshold:0.00} it is any, and its sections are then found by their numbers too, and by the section model\n"));
        card.Append("- Scores: share of the reports that are told right. Every report was left out of the training, the threshold and the calibration, and the definitions lack the words that only it has. Rules that are silent say what most reports are on which they are\n\n");
        Table(card, "template", [.. evaluation.Templates.Where(a => a.View == 0)]);
        Table(card, "template, two thirds of the headings in no known words", [.. evaluation.Templates.Where(a => a.View > 0)]);
        Table(card, "report type", [.. evaluation.Types.Where(a => a.View == 0)]);
        Add(card, "reports", "Expected calibration error of what the model says of templates", "calibrated without the report that it is measured on", evaluation.Reliability);
        return card.ToString();
    }

    private static void Table(StringBuilder card, string name, IReadOnlyList<ReportAnswer> answers)
    {
        card.Append(Invariant($"## By {name}\n\n| {name.Split(',')[0]} | reports | rules know | rules alone | model alone | both |\n|---|---:|---:|---:|---:|---:|\n"));
        string silent = answers.Where(a => a.Rules.Length == 0).CountBy(a => a.Truth).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault("");
        void Row(string part, IReadOnlyList<ReportAnswer> of)
        {
            double Share(Func<ReportAnswer, bool> right) => of.Count(right) / (double)Math.Max(1, of.Count);
            card.Append(Invariant($"| {part} | {of.Count} | {of.Count(a => a.Rules.Length > 0)} | {Share(a => (a.Rules.Length > 0 ? a.Rules : silent) == a.Truth):0.000} | {Share(a => a.Model == a.Truth):0.000} | {Share(a => a.Both == a.Truth):0.000} |\n"));
        }

        foreach (IGrouping<string, ReportAnswer> group in answers.GroupBy(a => a.Truth).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(group.Key, [.. group]);
        }

        Row("all", answers);
        card.Append('\n');
    }
}
