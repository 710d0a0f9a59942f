using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>Training that is broken off, or that cannot be done.</summary>
public sealed class TrainTests : IDisposable
{
    private static readonly string Corpus = Path.GetFullPath(Path.Combine(DefinitionsFolder.Find(), ".."));

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Asked_to_stop_it_says_so_and_changes_no_model()
    {
        using var process = Cli.Start(["train", "--corpus", Corpus, "--models", temp["models"]]);
        Cli.WaitFor(process, "reading the corpus");
        Cli.Signal(process, "INT");

        var stopped = Cli.Finish(process);

        Assert.Equal((1, ""), (stopped.Status, stopped.Out));
        Assert.Contains("stopped. No model is changed.", stopped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", stopped.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["models"]));
    }

    [Fact]
    public void A_report_of_the_corpus_that_cannot_be_read_is_told_by_its_name()
    {
        WriteCorpus("Dette er et notat."u8.ToArray());

        var result = Cli.Run("train", "--corpus", temp.FullPath, "--models", temp["models"]);

        Assert.Equal(1, result.Status);
        Assert.Contains("bad.pdf: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("report this as a bug", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_reading_program_the_message_says_how_to_get_it()
    {
        WriteCorpus(TinyPdf.WithText("Rapport"));
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Path.GetDirectoryName(Environment.ProcessPath)! : "/usr/share/dotnet";
        temp.Write("bin/none", "");
        File.CreateSymbolicLink(temp["bin/dotnet"], Path.Combine(dotnet, "dotnet"));

        using var process = Cli.Start(["train", "--corpus", temp.FullPath, "--models", temp["models"]], null, ("PATH", temp["bin"]));
        var result = Cli.Finish(process);

        Assert.Equal(1, result.Status);
        Assert.Contains("The program «mutool» is not installed.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("report this as a bug", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_there_is_not_is_told_with_those_there_are()
    {
        var result = Cli.Run("train", "--only", "hestar", "--models", temp["models"]);

        Assert.Equal(1, result.Status);
        Assert.Contains("sections", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["models"]));
    }

    private void WriteCorpus(byte[] report)
    {
        File.WriteAllBytes(temp["bad.pdf"], report);
        temp.Write("gold/documents.csv", "file,template,language\nbad.pdf,fritt,nb\n");
        temp.Write("gold/figures.csv", "file,indicator,value,year,target,page\n");
    }
}
