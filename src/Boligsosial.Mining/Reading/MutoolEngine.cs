using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>
/// MuPDF's <c>mutool trace</c> as a process of its own: it repairs broken files, and a hostile one cannot take the program down.
/// </summary>
/// <param name="limits">What one reading may use; <see cref="ProcessLimits.Default"/> when null.</param>
public sealed class MutoolEngine(ProcessLimits? limits = null) : IPdfEngine
{
    private const string Stage = "reading";
    private readonly ProcessLimits _limits = limits ?? ProcessLimits.Default;

    /// <inheritdoc/>
    public Outcome<IReadOnlyList<Page>> Read(string path, CancellationToken cancel)
    {
        if (PdfFile.Check(path) is { } failure)
        {
            return Outcome<IReadOnlyList<Page>>.Failed(failure);
        }

        var pages = new List<Page>();
        ProcessResult result = ChildProcess.Run(
            "mutool", ["trace", path], _limits, output => new TraceReader().Read(output, pages.Add), cancel, WideOutput.Environment);
        return Judge(result, pages);
    }

    private Outcome<IReadOnlyList<Page>> Judge(ProcessResult result, List<Page> pages)
    {
        static Outcome<IReadOnlyList<Page>> Failed(FailureCode code, string message) =>
            Outcome<IReadOnlyList<Page>>.Failed(new Failure(Stage, code, message));

        if (result.Error.Contains("password", StringComparison.OrdinalIgnoreCase) && pages.Count == 0)
        {
            return Failed(FailureCode.PasswordProtected, "The file asks for a password. Save a copy without one and mine that.");
        }

        if (result.End == ProcessEnd.TimedOut)
        {
            return Failed(FailureCode.Timeout, $"Reading took longer than {_limits.Time.TotalSeconds:0} s and was stopped. Print the file to a new PDF and mine that.");
        }

        if (result.End == ProcessEnd.OutputLimit || (result.ExitCode != 0 && result.Error.Contains("malloc", StringComparison.Ordinal)))
        {
            return Failed(FailureCode.TooLarge, "The file draws more than a report can hold and was given up. Print it to a new PDF and mine that.");
        }

        if (pages.Count == 0)
        {
            string reason = FirstError(result.Error);
            // «malformed page tree» is what MuPDF says of a sound file whose tree of pages is empty.
            return result.ExitCode == 0 || reason.Contains("no pages", StringComparison.OrdinalIgnoreCase) || reason.Contains("malformed page tree", StringComparison.Ordinal)
                ? Failed(FailureCode.NoPages, "The file has no pages. Ask its sender for a whole copy.")
                : Failed(FailureCode.Damaged, $"The file is damaged beyond repair ({reason}). Ask its sender for a whole copy.");
        }

        return Outcome<IReadOnlyList<Page>>.Of(pages);
    }

    private static string FirstError(string error)
    {
        string line = error.Split('\n').FirstOrDefault(l => l.StartsWith("error", StringComparison.Ordinal)) ?? "no page could be found";
        return line.Replace("error: ", "", StringComparison.Ordinal).Trim();
    }
}
