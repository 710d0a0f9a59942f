using System.CommandLine;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>evaluate --gold DIR</c>: scores the store, or with <c>--left-out</c> the models, against a gold standard.</summary>
internal static class EvaluateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var gold = new Option<string>("--gold") { Description = "Folder with documents.csv, sections.csv and figures.csv of the gold standard.", HelpName = "DIR", Required = true };
        var folder = Options.Out("Folder with the store.");
        var list = new Option<bool>("--list") { Description = "List what was missed, what was found too much, and wrong metadata." };
        var leftOut = new Option<bool>("--left-out")
        {
            Description = "Score rules, models and both on the reports beside the gold standard instead, each by models trained without it, and without its template. Trains many times: takes minutes.",
        };
        var definitions = Options.Definitions();
        var command = new Command("evaluate", "Score what was found against a gold standard: metadata, sections and figures, by document, template, language and indicator.") { gold, folder, list, leftOut, definitions };
        command.SetAction(result =>
        {
            if (result.GetValue(leftOut))
            {
                return LeftOut(session, result.GetValue(gold)!, DefinitionsFolder.Find(result.GetValue(definitions)));
            }

            using var store = MiningStore.OpenForReading(result.GetValue(folder)!);
            var scores = Evaluator.Evaluate(RowSet.Gold(result.GetValue(gold)!), RowSet.Of(store));
            EvaluationPrinter.Write(session, scores, result.GetValue(list));
            return ExitStatus.Done;
        });
        return command;
    }

    private static int LeftOut(Session session, string gold, string definitions)
    {
        var folder = new DirectoryInfo(gold);
        if (folder.Name != CorpusReader.GoldFolder || folder.Parent is not { } corpus)
        {
            throw new DefinitionException(gold, null, $"is no folder «{CorpusReader.GoldFolder}» of a corpus, beside whose reports models could be trained");
        }

        return ModelRun.Execute(session, definitions, corpus.FullName, models: null, [], only: null, scores =>
        {
            foreach (var card in scores.Cards)
            {
                session.Out.WriteLine(card);
            }
        });
    }
}
