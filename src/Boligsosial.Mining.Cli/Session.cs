using Boligsosial.Mining.Running;
using Boligsosial.Mining.Scanning;

namespace Boligsosial.Mining.Cli;

/// <summary>What a command works with: where it writes, and how it gets a miner.</summary>
/// <param name="Out">For data.</param>
/// <param name="Error">For messages and progress.</param>
/// <param name="Miner">Makes the miner that works by the definitions of a folder and reads scans as the options say.</param>
internal sealed record Session(TextWriter Out, TextWriter Error, Func<string, OcrOptions, IReportMiner> Miner)
{
    /// <summary>The environment variable by which a script says what it is called, so that hints can be copied.</summary>
    private const string NameVariable = "BOLIGSOSIAL_COMMAND";

    /// <summary>How the user calls the command.</summary>
    public string Name { get; } = Environment.GetEnvironmentVariable(NameVariable) is { Length: > 0 } name ? name : CommandLine.Name;

    /// <summary>Characters that fit in a line of data; unlimited when it is not a terminal that reads it.</summary>
    public int Width { get; } = Console.IsOutputRedirected ? int.MaxValue : Math.Max(60, Console.WindowWidth);

    /// <summary>Whether messages are read on a terminal as they come.</summary>
    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
