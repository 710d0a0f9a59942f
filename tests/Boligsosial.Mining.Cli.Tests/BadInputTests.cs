using Boligsosial.Mining.Tests.Export;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>Files and arguments that are not as they should be, given to the command as a user gives them.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder temp = new();

    private string Out => temp["out"];

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("not_pdf")]
    [InlineData("empty")]
    [InlineData("password_protected")]
    [InlineData("no_pages")]
    [InlineData("no_text")]
    [InlineData("damaged")]
    public void A_bad_file_is_a_line_in_errors_and_the_others_are_done(string code)
    {
        Write("bad.pdf", code switch
        {
            "not_pdf" => "Dette er et notat."u8.ToArray(),
            "empty" => [],
            "password_protected" => TinyPdf.WithPassword(),
            "no_pages" => TinyPdf.WithoutPages(),
            "no_text" => TinyPdf.WithoutText(),
            _ => TinyPdf.WithText("Rapport")[..60],
        });
        Write("good.pdf", TinyPdf.WithText("Rapport"));

        var result = Cli.Run("mine", temp["in"], "--out", Out);

        Assert.Equal(2, result.Status);
        var error = Assert.Single(Lines("errors.csv").Skip(1));
        Assert.StartsWith($"bad.pdf,reading,{code},", error, StringComparison.Ordinal);
        Assert.Contains(",good.pdf,", Lines("documents.csv")[2], StringComparison.Ordinal);
        Assert.Contains(",ok,", Lines("documents.csv")[2], StringComparison.Ordinal);
        Assert.Contains("bad.pdf", Cli.Run("status", "--out", Out).Out, StringComparison.Ordinal);
        Assert.Empty(DataPackageValidator.Problems(Out));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(99)]
    public void A_truncated_file_is_a_line_in_errors_whether_or_not_it_can_be_repaired(int percent)
    {
        var whole = TinyPdf.WithPages([.. Enumerable.Range(1, 20).Select(i => $"Side {i} av rapporten")]);
        Write("kuttet.pdf", whole[..(whole.Length * percent / 100)]);

        Assert.Equal(2, Cli.Run("mine", temp["in"], "--out", Out).Status);
        Assert.StartsWith("kuttet.pdf,reading,damaged,", Assert.Single(Lines("errors.csv").Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_stops_the_command_before_it_begins()
    {
        Write("good.pdf", TinyPdf.WithText("Rapport"));

        var result = Cli.Run("mine", temp["in"], temp["nowhere"], "--out", Out);

        Assert.Equal((1, ""), (result.Status, result.Out));
        Assert.Contains("nowhere does not exist. Check the name", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void An_out_folder_that_cannot_be_written_is_said_with_what_to_do()
    {
        Write("good.pdf", TinyPdf.WithText("Rapport"));
        temp.Write("occupied", "");

        var result = Cli.Run("mine", temp["in"], "--out", temp["occupied"]);

        Assert.Equal(1, result.Status);
        Assert.Contains("cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Contains("Name a folder you may write to with --out.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codebook.csv", "indicator,unit,topic,label_nb,definition_nb,breakdown\na,meter,t,A,,\n", "line 2: the unit «meter» is not known")]
    public void A_broken_definition_is_said_with_file_and_line(string file, string text, string message)
    {
        Write("good.pdf", TinyPdf.WithText("Rapport"));
        temp.Write("definitions/" + file, text);

        var byOption = Cli.Run("mine", temp["in"], "--out", Out, "--definitions", temp["definitions"]);
        using var process = Cli.Start(["mine", temp["in"], "--out", Out], null, ("BOLIGSOSIAL_DEFINITIONS", temp["definitions"]));

        Assert.Equal(1, byOption.Status);
        Assert.Contains($"{temp["definitions/" + file]}, {message}", byOption.Error, StringComparison.Ordinal);
        Assert.Equal(byOption.Error, Cli.Finish(process).Error);
    }

    [Fact]
    public void Without_the_reading_program_nothing_can_be_done_and_the_message_says_how_to_get_it()
    {
        Write("good.pdf", TinyPdf.WithText("Rapport"));
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Path.GetDirectoryName(Environment.ProcessPath)! : "/usr/share/dotnet";
        temp.Write("bin/none", "");
        File.CreateSymbolicLink(temp["bin/dotnet"], Path.Combine(dotnet, "dotnet"));

        using var process = Cli.Start(["mine", temp["in"], "--out", Out], null, ("PATH", temp["bin"]));
        var result = Cli.Finish(process);

        Assert.Equal(1, result.Status);
        Assert.Contains("no file could be read. The program «mutool» is not installed.", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("mine", temp["in"], "--out", Out).Status);
    }

    [Theory]
    [InlineData("mnie", "there is no command «mnie». Did you mean mine?")]
    [InlineData("mine", "Required argument 'PATH' missing")]
    [InlineData("mine . --jobs 0", "--jobs takes a whole number from 1, not «0».")]
    [InlineData("mine . --fast", "There is no option --fast.")]
    [InlineData("tall --aar 2014..2012", "--aar takes a year (2012) or two with .. between (2012..2014), not «2014..2012».")]
    [InlineData("tall --type notat", "--type takes halvarsrapport, arsrapport, sluttrapport, programplan or annet, not «notat».")]
    [InlineData("tall --indicator x", "«--indicator» is not understood. Did you mean --indikator?")]
    [InlineData("export --format xlsx", "--format takes csv, not «xlsx».")]
    [InlineData("evaluate", "'--gold' is required")]
    [InlineData("status --out /nowhere", "There is no store in /nowhere. Make one with «boligsosial mine PATH --out /nowhere»")]
    public void Arguments_that_mean_nothing_are_said_with_what_would(string args, string message)
    {
        var result = Cli.Here(args.Split(' '));

        Assert.Equal((1, ""), (result.Status, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(temp["in"]);
        File.WriteAllBytes(temp["in/" + name], content);
    }

    private string[] Lines(string file) => File.ReadAllText(Path.Combine(Out, file)).TrimEnd('\n').Split('\n');
}
