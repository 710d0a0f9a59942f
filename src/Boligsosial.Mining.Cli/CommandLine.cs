using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Boligsosial.Mining.Cli.Commands;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>The command <c>boligsosial</c>: understands arguments, runs what they name, turns what goes wrong into a message and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>The command's name.</summary>
    public const string Name = "boligsosial";

    /// <summary>Runs the command.</summary>
    /// <returns>A value of <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args, Session session)
    {
        var root = Root(session);
        if (args.Length == 0)
        {
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = session.Error });
            return ExitStatus.NothingDone;
        }

        // A file may be called «@rapport.pdf»: no response files.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction or null)
        {
            Complain(result, session);
            return ExitStatus.NothingDone;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration
            {
                Output = session.Out,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception e) when (e is InputException or StoreException or DefinitionException or ToolMissingException or ArgumentsException)
        {
            session.Error.WriteLine($"{Name}: {e.Message}");
            return ExitStatus.NothingDone;
        }
#pragma warning disable CA1031 // The last resort: say that it is a bug, with what is needed to find it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            session.Error.WriteLine($"{Name}: the program failed. Please report this as a bug, with what follows.");
            session.Error.WriteLine(e);
            return ExitStatus.NothingDone;
        }
    }

    private static RootCommand Root(Session session)
    {
        var root = new RootCommand("Turns a folder of kommuner's PDF reports to Husbanken into a dataset: every figure with its year, page and place.")
        {
            MineCommand.Create(session),
            SearchCommand.Create(session),
            KonkordansCommand.Create(session),
            LignendeCommand.Create(session),
            SammenlignCommand.Create(session),
            TallCommand.Create(session),
            VisCommand.Create(session),
            StatusCommand.Create(session),
            ExportCommand.Create(session),
            EvaluateCommand.Create(session),
            TrainCommand.Create(session),
            ReviewCommand.Create(session),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = "Show this help.";
        }

        return root;
    }

    private static void Complain(ParseResult result, Session session)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        if (command is RootCommand && unknown is not null)
        {
            session.Error.WriteLine($"{Name}: there is no command «{unknown}».{Nearest.Hint(unknown, command.Subcommands.Select(c => c.Name))}");
        }
        else if (unknown is not null)
        {
            session.Error.WriteLine($"{Name}: «{unknown}» is not understood.{Nearest.Hint(unknown, command.Options.Select(o => o.Name))}");
        }
        else
        {
            session.Error.WriteLine($"{Name}: {string.Join(" ", result.Errors.Select(e => e.Message).Distinct())}");
        }

        session.Error.WriteLine(command is RootCommand ? $"See «{session.Name} --help»." : $"See «{session.Name} {command.Name} --help».");
    }
}
