namespace Boligsosial.Mining.Cli.Output;

/// <summary>Numbers with their noun.</summary>
internal static class Count
{
    /// <summary>«1 file», «2 files».</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
