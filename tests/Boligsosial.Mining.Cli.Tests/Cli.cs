using System.Diagnostics;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>What a run of the command printed and gave back.</summary>
internal sealed record CliResult(int Status, string Out, string Error);

/// <summary>
/// The built command, run as a process of its own: the one that BOLIGSOSIAL_PROGRAM names (<c>./test</c> names the one compiled to machine code, which is what
/// users run), else the one built beside the tests.
/// </summary>
internal static class Cli
{
    private static readonly string? Compiled = Environment.GetEnvironmentVariable("BOLIGSOSIAL_PROGRAM") is { Length: > 0 } program ? program : null;

    public static CliResult Run(params string[] args)
    {
        using var process = Start(args);
        return Finish(process);
    }

    /// <summary>Runs the command within the test, where it is only its arguments that matter.</summary>
    public static CliResult Here(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = CommandLine.Run(args, new Session(output, error, (_, _) => throw new InvalidOperationException("No file is to be read.")));
        return new CliResult(status, output.ToString(), error.ToString());
    }

    /// <summary>Starts the command, in a folder of its own if one is given.</summary>
    public static Process Start(string[] args, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Compiled ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        if (Compiled is null)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "boligsosial.dll"));
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits until the command is done.</summary>
    public static CliResult Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.Result);
    }

    /// <summary>Waits for a line of standard error that has <paramref name="text"/>.</summary>
    public static void WaitFor(Process process, string text)
    {
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The command ended without saying «{text}».");
    }

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
