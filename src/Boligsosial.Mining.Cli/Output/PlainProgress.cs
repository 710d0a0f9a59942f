using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Running;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Progress as plain lines, for files and pipes: one line a file.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunProgress
{
    private int total;

    /// <summary>What is said of a file on its line.</summary>
    public static string Describe(FileResult result) => result.Status switch
    {
        DocumentStatus.Failed => "failed: " + result.Failures[0].Message,
        DocumentStatus.Partial => $"{Count.Of(result.Figures, "figure")}, partly read: {result.Failures[0].Message}",
        _ => Count.Of(result.Figures, "figure"),
    };

    /// <inheritdoc/>
    public void Planned(int files, int toRead)
    {
        total = toRead;
        output.WriteLine(toRead == files ? $"Reading {Count.Of(files, "file")}." : $"Reading {toRead} of {Count.Of(files, "file")}; the others are unchanged.");
    }

    /// <inheritdoc/>
    public void Done(int number, FileResult result) => output.WriteLine($"[{number}/{total}] {result.Source.File}: {Describe(result)}");
}
