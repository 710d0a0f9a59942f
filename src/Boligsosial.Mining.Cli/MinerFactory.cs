using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Running;

namespace Boligsosial.Mining.Cli;

/// <summary>Puts the stages together.</summary>
internal static class MinerFactory
{
    /// <summary>The miner that works by the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static IReportMiner Create(string definitionsFolder) => new NoMiner();

    private sealed class NoMiner : IReportMiner
    {
        public string Version => "none";

        public Outcome<Report> Mine(string path, CancellationToken cancel) =>
            Outcome<Report>.Failed(new Failure("reading", FailureCode.Internal, "This build has no miner."));
    }
}
