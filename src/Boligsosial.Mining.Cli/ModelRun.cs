using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>Training from the command line: says what it is at, and can be stopped.</summary>
internal static class ModelRun
{
    /// <summary>Trains, and goes on with the scores; the exit status.</summary>
    /// <param name="session">The terminal.</param>
    /// <param name="definitions">Folder of definitions.</param>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="models">Folder to write models into; null to measure only.</param>
    /// <param name="reviews">Reviewed figures to learn from too.</param>
    /// <param name="only">One model alone, or null for all.</param>
    /// <param name="done">What to do with the scores.</param>
    public static int Execute(
        Session session, string definitions, string corpus, string? models, IReadOnlyList<ReviewedFigure> reviews, string? only, Action<TrainingScores> done)
    {
        using var stop = new StopSignals(() => session.Error.WriteLine("Stopping. (Once more to break off at once.)"));
        try
        {
            done(new ModelTraining(definitions, new MutoolEngine()).Run(
                corpus, reviews, models, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), message => session.Error.WriteLine($"{message} ..."), stop.Token, only));
            return ExitStatus.Done;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            session.Error.WriteLine($"{CommandLine.Name}: stopped. No model is changed.");
            return ExitStatus.NothingDone;
        }
    }
}
