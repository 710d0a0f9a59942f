using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Running;
using Spectre.Console;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Progress as a bar on a terminal; files that failed leave a line above it.</summary>
internal sealed class BarProgress : IRunProgress
{
    private readonly IAnsiConsole console;
    private readonly ProgressTask task;

    private BarProgress(IAnsiConsole console, ProgressTask task)
    {
        this.console = console;
        this.task = task;
    }

    /// <summary>Does <paramref name="run"/> under a bar on standard error.</summary>
    public static T Show<T>(TextWriter error, Func<IRunProgress, T> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => run(new BarProgress(console, context.AddTask("Looking for files", autoStart: true).IsIndeterminate())));
    }

    /// <inheritdoc/>
    public void Planned(int files, int toRead)
    {
        task.IsIndeterminate(false);
        task.MaxValue = Math.Max(1, toRead);
        task.Description = toRead == files ? $"Reading {Count.Of(files, "file")}" : $"Reading {toRead} of {Count.Of(files, "file")}";
        task.Value = toRead == 0 ? 1 : 0;
    }

    /// <inheritdoc/>
    public void Done(int number, FileResult result)
    {
        task.Value = number;
        if (result.Status != DocumentStatus.Ok)
        {
            console.WriteLine($"{result.Source.File}: {PlainProgress.Describe(result)}");
        }
    }
}
