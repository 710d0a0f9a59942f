using System.Diagnostics;
using System.Globalization;
using System.Text;
using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>Limits on real programs that every Unix has.</summary>
public class ChildProcessTests
{
    private static ProcessResult Run(string program, string[] arguments, ProcessLimits? limits = null, CancellationToken cancel = default) =>
        ChildProcess.Run(program, arguments, limits ?? ProcessLimits.Default, s => s.CopyTo(Stream.Null), cancel);

    [Fact]
    public void Output_is_streamed_to_its_reader()
    {
        string text = "";
        ProcessResult result = ChildProcess.Run(
            "printf", ["%s", "blåbær"], ProcessLimits.Default, s => text = new StreamReader(s, Encoding.UTF8).ReadToEnd(), CancellationToken.None);
        Assert.Equal("blåbær", text);
        Assert.Equal((ProcessEnd.Exited, 0), (result.End, result.ExitCode));
    }

    [Fact]
    public void What_went_wrong_is_told_by_exit_code_and_standard_error()
    {
        ProcessResult result = Run("ls", ["/finnes/ikke"]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("/finnes/ikke", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_takes_too_long_is_killed()
    {
        var watch = Stopwatch.StartNew();
        ProcessResult result = Run("sleep", ["60"], ProcessLimits.Default with { Time = TimeSpan.FromMilliseconds(200) });
        Assert.Equal(ProcessEnd.TimedOut, result.End);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_program_that_writes_without_end_is_killed() =>
        Assert.Equal(ProcessEnd.OutputLimit, Run("yes", [], ProcessLimits.Default with { OutputBytes = 1_000_000 }).End);

    [Fact]
    public void A_reader_that_stops_early_stops_the_program()
    {
        ProcessResult result = ChildProcess.Run("yes", [], ProcessLimits.Default, s => s.ReadByte(), CancellationToken.None);
        Assert.NotEqual(0, result.ExitCode);
    }

    [Fact]
    public void A_reader_that_fails_leaves_no_program_behind()
    {
        int started = 0;
        Assert.Throws<InvalidDataException>(() => ChildProcess.Run(
            "sh",
            ["-c", "echo $$; exec yes"],
            ProcessLimits.Default,
            output =>
            {
                started = int.Parse(new StreamReader(output).ReadLine()!, CultureInfo.InvariantCulture);
                throw new InvalidDataException();
            },
            CancellationToken.None));

        Assert.NotEqual(0, started);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(started));
    }

    [Fact]
    public void Cancelling_kills_the_program()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => Run("sleep", ["60"], cancel: cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_program_that_wants_too_much_memory_fails_by_itself()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string[] hungry = ["-c", "x=$(head -c 150000000 /dev/zero | tr '\\0' a); echo ${#x}"];
        Assert.NotEqual(0, Run("sh", hungry, ProcessLimits.Default with { MemoryBytes = 60L << 20 }).ExitCode);
        Assert.Equal(0, Run("sh", ["-c", "echo liten"], ProcessLimits.Default with { MemoryBytes = 60L << 20 }).ExitCode);
    }

    [Fact]
    public void A_program_that_is_not_installed_says_how_to_get_it()
    {
        ToolMissingException e = Assert.Throws<ToolMissingException>(() => Run("finnes-ikke-noe-sted", []));
        Assert.Contains("finnes-ikke-noe-sted", e.Message, StringComparison.Ordinal);
        Assert.Contains("mupdf-tools", new ToolMissingException("mutool").Message, StringComparison.Ordinal);
    }
}
