using System.Diagnostics;

namespace Boligsosial.Corpus;

/// <summary>Runs the programs that lay out and read PDFs.</summary>
public static class ExternalProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program to its end and returns its standard output; a failure or three minutes without end is a <see cref="CorpusException"/>.</summary>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // Fonts and files are stamped with this time, not with that of the run; sets are written in the same order each time.
        start.Environment["SOURCE_DATE_EPOCH"] = "946684800";
        start.Environment["PYTHONHASHSEED"] = "0";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new CorpusException($"cannot start {program} ({e.Message}): install it, see corpus/typesetting/README.md", e);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new CorpusException($"{program} did not end within {Limit.TotalMinutes} minutes and was stopped");
            }

            process.WaitForExit();
            return process.ExitCode == 0
                ? output.Result
                : throw new CorpusException($"{program} failed ({process.ExitCode}): {errors.Result.Trim()}");
        }
    }
}
