using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Running;

namespace Boligsosial.Mining.Cli;

/// <summary>Makes the miner that the commands use.</summary>
internal static class MinerFactory
{
    /// <summary>The miner that works by the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static IReportMiner Create(string definitionsFolder) => ReportMiner.Load(definitionsFolder);
}
