using System.Collections.Concurrent;

namespace Boligsosial.Mining.Reading;

/// <summary>The programs that the reading stage starts, and how a user gets them.</summary>
public static class Tools
{
    private static readonly ConcurrentDictionary<string, string?> Found = new();

    /// <summary>Whether a program of that name is on the path (or is itself a path to a file).</summary>
    public static bool IsInstalled(string program) => PathOf(program) is not null;

    /// <summary>The file of a program on the path (or that is itself a path to a file); null when there is none. The folder we stand in is not looked into.</summary>
    public static string? PathOf(string program) => Found.GetOrAdd(program, Look);

    /// <summary>What to do to install <paramref name="program"/>, for a message to the user.</summary>
    public static string HowToInstall(string program) => program switch
    {
        "mutool" => "install MuPDF's tools: «apt-get install mupdf-tools» (Debian, Ubuntu), «brew install mupdf» (macOS), «winget install ArtifexSoftware.mutool» (Windows)",
        "tesseract" => "install Tesseract with Norwegian: «apt-get install tesseract-ocr tesseract-ocr-nor» (Debian, Ubuntu), «brew install tesseract tesseract-lang» (macOS)",
        _ => $"install {program} and put it on the path",
    };

    private static string? Look(string program)
    {
        if (program.Contains('/') || program.Contains('\\'))
        {
            return File.Exists(program) ? program : null;
        }

        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

/// <summary>A program that the run cannot do without is not installed. The message says how to install it.</summary>
public sealed class ToolMissingException(string program, Exception? inner = null)
    : Exception($"The program «{program}» is not installed. To get it, {Tools.HowToInstall(program)}.", inner)
{
    /// <summary>Name of the program.</summary>
    public string Program { get; } = program;
}
