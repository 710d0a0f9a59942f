using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

public sealed class WideOutputTests
{
    [Fact]
    public void A_library_is_preloaded_only_where_it_is_installed()
    {
        string[] libraries = [.. WideOutput.Environment.Where(v => v.Key == "LD_PRELOAD").SelectMany(v => v.Value.Split(':'))];

        Assert.Equal(File.Exists("/usr/libexec/coreutils/libstdbuf.so"), libraries.Contains("/usr/libexec/coreutils/libstdbuf.so"));
        Assert.All(libraries, library => Assert.True(File.Exists(library)));
    }

    [Fact]
    public void The_program_writes_the_same_in_large_pieces()
    {
        Assert.Equal(Written(null), Written(WideOutput.Environment));
        Assert.EndsWith("\n20000\n", Written(WideOutput.Environment), StringComparison.Ordinal);
    }

    private static string Written(IReadOnlyDictionary<string, string>? environment)
    {
        string written = "";
        ChildProcess.Run("seq", ["20000"], ProcessLimits.Default, output => written = new StreamReader(output).ReadToEnd(), CancellationToken.None, environment);
        return written;
    }
}
