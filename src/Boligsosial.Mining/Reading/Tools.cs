using System.Collections.Concurrent;

namespace Boligsosial.Mining.Reading;

/// <summary>The programs that the reading stage starts, and how a user gets them.</summary>
public static class Tools
{
    private static readonly ConcurrentDictionary<string, bool> Installed = new();

    /// <summary>Whether a program of that name is on the path (or is itself a path to a file).</summary>
    public static bool IsInstalled(string program) => Installed.GetOrAdd(program, Look);

    /// <summary>What to do to install <paramref name="program"/>, for a message to the user.</summary>
    public static string HowToInstall(string program) => program switch
    {
        "mutool" => "install MuPDF's tools: «apt-get install mupdf-tools» (Debian, Ubuntu), «brew install mupdf» (macOS), «winget install ArtifexSoftware.mutool» (Windows)",
        "tesseract" => "install Tesseract with Norwegian: «apt-get install tesseract-ocr tesseract-ocr-nor» (Debian, Ubuntu), «brew install tesseract tesseract-lang» (macOS)",
        _ => $"install {program} and put it on the path",
    };

    private static bool Look(string program)
    {
        if (program.Contains('/') || program.Contains('\\'))
        {
            return File.Exists(program);
        }

        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }
}

/// <summary>A program that the run cannot do without is not installed. The message says how to install it.</summary>
public sealed class ToolMissingException(string program, Exception? inner = null)
    : Exception($"The program «{program}» is not installed. To get it, {Tools.HowToInstall(program)}.", inner)
{
    /// <summary>Name of the program.</summary>
    public string Program { get; } = program;
}
