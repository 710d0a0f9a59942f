using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Export;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>Runs that follow one another, and runs that are broken off.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TempFolder temp = new();

    private string Out => temp["out"];

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_second_run_reads_nothing_again_and_writes_the_same_files()
    {
        WriteMany(3);
        Assert.Equal(0, Mine().Status);
        var first = Dataset();

        var again = Mine();

        Assert.Equal(0, again.Status);
        Assert.Contains("Reading 0 of 3 files; the others are unchanged.", again.Error, StringComparison.Ordinal);
        Assert.Equal(first, Dataset());
        Assert.Empty(DataPackageValidator.Problems(Out));
    }

    [Fact]
    public void In_a_pipe_progress_is_plain_lines_on_standard_error_and_what_was_found_is_on_standard_output()
    {
        WriteMany(1);

        var result = Mine();

        Assert.Contains("[1/1] 000.pdf: ", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 report in the store (1 read now): 1 ok, 0 partly read, 0 failed;", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out + result.Error);
    }

    [Fact]
    public void Killed_in_the_middle_the_next_run_does_the_rest()
    {
        WriteMany(120);
        using (var process = Cli.Start(["mine", temp["in"], "--out", Out]))
        {
            Cli.WaitFor(process, "[10/120]");
            process.Kill();
            process.WaitForExit();
        }

        var status = Cli.Run("status", "--out", Out);
        var rest = Mine();

        Assert.Contains("has not ended: it is still at work or was killed", status.Out, StringComparison.Ordinal);
        Assert.Equal(0, rest.Status);
        Assert.Contains(" of 120 files; the others are unchanged.", rest.Error, StringComparison.Ordinal);
        Assert.Equal(121, File.ReadAllLines(Path.Combine(Out, "documents.csv")).Length);
        Assert.Empty(DataPackageValidator.Problems(Out));
    }

    [Fact]
    public void Asked_to_stop_the_run_keeps_what_is_done_writes_the_files_and_says_what_remains()
    {
        WriteMany(400);
        using var process = Cli.Start(["mine", temp["in"], "--out", Out]);
        Cli.WaitFor(process, "[10/400]");
        Cli.Signal(process, "INT");

        var stopped = Cli.Finish(process);

        Assert.Equal(2, stopped.Status);
        Assert.Matches("stopped with [0-9]+ of 400 files still to read. Run the same command again to go on.", stopped.Error);
        Assert.InRange(File.ReadAllLines(Path.Combine(Out, "documents.csv")).Length, 10, 399);
        Assert.Empty(DataPackageValidator.Problems(Out));
        Assert.Equal(0, Mine().Status);
        Assert.Equal(401, File.ReadAllLines(Path.Combine(Out, "documents.csv")).Length);
    }

    [Fact]
    public void Two_runs_at_once_in_one_folder_are_refused()
    {
        WriteMany(1);
        using (FolderLock.Take(Out))
        {
            var result = Mine();

            Assert.Equal(1, result.Status);
            Assert.Contains("Another run of boligsosial is writing into", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_folder_out_is_made_where_one_stands()
    {
        WriteMany(1);
        using var process = Cli.Start(["mine", "in"], temp.FullPath);

        Assert.Equal(0, Cli.Finish(process).Status);
        Assert.True(File.Exists(temp["out/boligsosial.db"]));
    }

    [Fact]
    public void Export_writes_the_same_files_elsewhere()
    {
        WriteMany(2);
        Mine();

        Assert.Equal(0, Cli.Run("export", "--format", "csv", "--out", Out, "--to", temp["copy"]).Status);
        Assert.Equal(Dataset(), Dataset("copy"));
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("tall")]
    [InlineData("status")]
    [InlineData("export")]
    [InlineData("evaluate")]
    public void Every_command_has_help(string command)
    {
        var result = Cli.Here(command, "--help");

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains($" {command} ", result.Out, StringComparison.Ordinal);
        Assert.Contains("--out <DIR>", result.Out, StringComparison.Ordinal);
    }

    private CliResult Mine() => Cli.Run("mine", temp["in"], "--out", Out);

    private void WriteMany(int count)
    {
        Directory.CreateDirectory(temp["in"]);
        for (var i = 0; i < count; i++)
        {
            File.WriteAllBytes(temp[$"in/{i:000}.pdf"], TinyPdf.WithText($"Rapport {i}"));
        }
    }

    private string Dataset(string folder = "out") => string.Concat(Export.Dataset.Tables.Select(t => File.ReadAllText(temp[$"{folder}/{t.FileName}"])));
}
