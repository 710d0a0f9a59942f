namespace Boligsosial.Mining.Reading;

/// <summary>
/// Has a program written in C write to a pipe in large pieces: by itself it writes 4 kB at a time and wakes its reader for each. Done as <c>stdbuf</c> of
/// GNU coreutils does it, by its library; nothing where that is not installed.
/// </summary>
internal static class WideOutput
{
    private const string Library = "LD_PRELOAD";
    private const string Size = "262144";

    private static readonly string[] Places =
        ["/usr/libexec/coreutils/libstdbuf.so", "/usr/lib/coreutils/libstdbuf.so", "/usr/lib64/coreutils/libstdbuf.so"];

    /// <summary>The variables that the program's environment needs for it.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = Found();

    private static Dictionary<string, string> Found()
    {
        string? place = OperatingSystem.IsLinux() ? Array.Find(Places, File.Exists) : null;
        string? others = System.Environment.GetEnvironmentVariable(Library);
        return place is null ? [] : new() { [Library] = string.IsNullOrEmpty(others) ? place : $"{others}:{place}", ["_STDBUF_O"] = Size };
    }
}
