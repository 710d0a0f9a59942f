using System.Diagnostics;
using Boligsosial.Mining.Extraction.Language;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Language;

/// <summary>Runs alone, so that the processor time of the process is that of the test.</summary>
[CollectionDefinition(nameof(ScanningTimeTests), DisableParallelization = true)]
public class ScanningTimeCollection;

[Collection(nameof(ScanningTimeTests))]
public class ScanningTimeTests
{
    [Theory]
    [InlineData("1 000 ")]
    [InlineData("1.")]
    [InlineData("1-")]
    [InlineData("12.12.-")]
    [InlineData("1. ")]
    [InlineData("1,")]
    [InlineData("1/")]
    [InlineData("(")]
    [InlineData("delmål 1, ")]
    [InlineData("to og ")]
    [InlineData("hundre og ")]
    [InlineData("kr")]
    [InlineData("a1")]
    [InlineData("2012 - ")]
    [InlineData("mai - ")]
    [InlineData("9")]
    [InlineData(". ")]
    [InlineData("+47 ")]
    [InlineData("ca. ")]
    [InlineData("@a.")]
    public void Eight_times_the_text_takes_eight_times_as_long_not_sixty_four(string bit)
    {
        double once = ProcessorTime(string.Concat(Enumerable.Repeat(bit, 5_000 / bit.Length)));
        double eightfold = ProcessorTime(string.Concat(Enumerable.Repeat(bit, 40_000 / bit.Length)));

        Assert.True(eightfold < (24 * once) + 150, $"{once:0} ms, then {eightfold:0} ms");
    }

    private static double ProcessorTime(string text)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        NumberScanner.Scan(text);
        NumberScanner.ParseCell(text);
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMilliseconds;
    }
}
