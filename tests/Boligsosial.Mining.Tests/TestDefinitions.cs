using Boligsosial.Mining.Kommuner;

namespace Boligsosial.Mining.Tests;

/// <summary>The definitions that the repository ships, read once for all tests.</summary>
internal static class TestDefinitions
{
    public static string Folder { get; } = Find();

    public static KommuneRegister Register { get; } = KommuneRegister.Load(Folder);

    /// <summary>The whole program by them, for whole reports.</summary>
    public static ReportMiner Miner => LazyMiner.Value;

    private static Lazy<ReportMiner> LazyMiner { get; } = new(() => ReportMiner.Load(Folder));

    private static string Find()
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            string folder = Path.Combine(d.FullName, "corpus", "definitions");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository: no folder above them has corpus/definitions.");
    }
}
