using System.CommandLine;
using System.Globalization;
using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>train</c>: makes the models of the corpus anew, and measures them.</summary>
internal static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var corpus = new Option<string?>("--corpus") { Description = "Folder with PDFs and, in its folder gold, what they report (otherwise corpus of the clone).", HelpName = "DIR" };
        var models = new Option<string?>("--models") { Description = "Folder to write the models and their cards into (otherwise models of the clone).", HelpName = "DIR" };
        var reviewed = new Option<string?>("--out") { Description = "Folder with a store whose reviewed figures («boligsosial review») are to be learned from too.", HelpName = "DIR" };
        var only = new Option<string?>("--only") { Description = "Train one model alone: " + string.Join(", ", ModelTraining.Kinds) + ".", HelpName = "MODEL" }.AcceptOnlyFromAmong([.. ModelTraining.Kinds]);
        var definitions = Options.Definitions();
        var command = new Command("train", "Train the models on the corpus, and write with each a card that says how well it does on reports it was not trained on.") { corpus, models, reviewed, only, definitions };
        command.SetAction(result =>
        {
            var definitionsFolder = DefinitionsFolder.Find(result.GetValue(definitions));
            var corpusFolder = result.GetValue(corpus) ?? Path.GetFullPath(Path.Combine(definitionsFolder, ".."));
            var modelsFolder = result.GetValue(models) ?? ModelsFolder.Beside(definitionsFolder);
            return ModelRun.Execute(session, definitionsFolder, corpusFolder, modelsFolder, Reviews(result.GetValue(reviewed)), result.GetValue(only), scores =>
                session.Error.WriteLine($"Written into {modelsFolder}.{Told(scores)} The cards (*.md) say more."));
        });
        return command;
    }

    private static string Told(TrainingScores scores)
    {
        string F1(string what, Score both, Score rules) =>
            string.Create(CultureInfo.InvariantCulture, $" On reports left out of the training, {what} F1 is {both.F1:0.000} (rules alone {rules.F1:0.000}).");

        return (scores.Figures is { } figures ? F1("figure", figures.Both.Of(), figures.Rules.Of()) : "")
            + (scores.Sections is { } sections ? F1("section", sections.Conditions[0].Both.Of(), sections.Conditions[0].Rules.Of()) : "");
    }

    private static IReadOnlyList<ReviewedFigure> Reviews(string? folder)
    {
        if (folder is null)
        {
            return [];
        }

        using var store = MiningStore.OpenForReading(folder);
        return new ReviewTable(store).Reviewed();
    }
}
