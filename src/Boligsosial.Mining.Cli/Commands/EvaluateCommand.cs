using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>evaluate --gold DIR</c>: scores the store against a gold standard.</summary>
internal static class EvaluateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var gold = new Option<string>("--gold") { Description = "Folder with documents.csv, sections.csv and figures.csv of the gold standard.", HelpName = "DIR", Required = true };
        var folder = Options.Out("Folder with the store.");
        var list = new Option<bool>("--list") { Description = "List what was missed, what was found too much, and wrong metadata." };
        var command = new Command("evaluate", "Score what was found against a gold standard: metadata, sections and figures, by document, template, language and indicator.") { gold, folder, list };
        command.SetAction(result =>
        {
            using var store = MiningStore.OpenForReading(result.GetValue(folder)!);
            var scores = Evaluator.Evaluate(RowSet.Gold(result.GetValue(gold)!), RowSet.Of(store));
            EvaluationPrinter.Write(session, scores, result.GetValue(list));
            return ExitStatus.Done;
        });
        return command;
    }
}
