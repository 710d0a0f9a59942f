using System.Globalization;
using System.Text;
using System.Xml;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>Tesseract as a process of its own, one thread each: pages run beside each other instead.</summary>
public sealed class Tesseract
{
    private const string Stage = "scanning";

    /// <summary>Sheets have one column of lines: «assume a single uniform block of text».</summary>
    private const string PageMode = "6";

    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_THREAD_LIMIT"] = "1" };

    private readonly OcrOptions _options;
    private readonly OcrCache _cache;

    private Tesseract(OcrOptions options, string version)
    {
        _options = options;
        _cache = new OcrCache(options.CacheFolder, $"{version} {options.Language} psm {PageMode}");
    }

    /// <summary>The engine, or why it cannot be used: not installed, or without the language.</summary>
    public static Outcome<Tesseract> Find(OcrOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Tools.IsInstalled(options.Program))
        {
            return Missing($"Tesseract is not installed. To have scanned pages read, {Tools.HowToInstall("tesseract")}, and mine the file again.");
        }

        string[] version = Ask(options, "--version", cancel);
        string[] languages = Ask(options, "--list-langs", cancel);
        return languages.Contains(options.Language)
            ? Outcome<Tesseract>.Of(new Tesseract(options, version.FirstOrDefault("")))
            : Missing($"Tesseract is installed without its data for «{options.Language}». To have scanned pages read, {Tools.HowToInstall("tesseract")}, and mine the file again.");
    }

    /// <summary>Reads sheets, in one process those that are not in the cache.</summary>
    /// <param name="sheets">Grey images with paper white.</param>
    /// <param name="dpi">Their resolution.</param>
    /// <param name="cancel">Kills the process.</param>
    /// <returns>The lines of each sheet; null for one that could not be read.</returns>
    public IReadOnlyList<IReadOnlyList<OcrLine>?> Read(IReadOnlyList<GreyImage> sheets, int dpi, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        string[] keys = [.. sheets.Select(_cache.Key)];
        IReadOnlyList<OcrLine>?[] found = [.. keys.Select(_cache.Find)];
        List<int> missing = [.. Enumerable.Range(0, sheets.Count).Where(i => found[i] is null)];
        if (missing.Count == 0)
        {
            return found;
        }

        IReadOnlyList<IReadOnlyList<OcrLine>?> read = Run([.. missing.Select(i => sheets[i])], dpi, cancel);
        for (int i = 0; i < missing.Count; i++)
        {
            // One sheet on which the program fails must not take the others with it.
            IReadOnlyList<OcrLine>? lines = read[i] ?? (missing.Count > 1 ? Run([sheets[missing[i]]], dpi, cancel)[0] : null);
            found[missing[i]] = lines;
            if (lines is not null)
            {
                _cache.Keep(keys[missing[i]], lines);
            }
        }

        return found;
    }

    private static Outcome<Tesseract> Missing(string message) => Outcome<Tesseract>.Failed(new Failure(Stage, FailureCode.ToolMissing, message));

    private static string[] Ask(OcrOptions options, string question, CancellationToken cancel)
    {
        string answer = "";
        ChildProcess.Run(
            options.Program, [question], ProcessLimits.Default, output => answer = new StreamReader(output, Encoding.UTF8).ReadToEnd(), cancel);
        return answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private IReadOnlyList<IReadOnlyList<OcrLine>?> Run(IReadOnlyList<GreyImage> sheets, int dpi, CancellationToken cancel)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("boligsosial-ocr-");
        try
        {
            string list = Path.Combine(folder.FullName, "sheets.txt");
            var names = new StringBuilder();
            for (int i = 0; i < sheets.Count; i++)
            {
                string path = Path.Combine(folder.FullName, $"{i}.pgm");
                using (FileStream file = File.Create(path))
                {
                    sheets[i].WritePgm(file);
                }

                names.Append(path).Append('\n');
            }

            File.WriteAllText(list, names.ToString());
            string[] arguments =
            [
                list, "stdout", "-l", _options.Language, "--psm", PageMode, "--dpi", dpi.ToString(CultureInfo.InvariantCulture),
                "-c", "hocr_char_boxes=1", "-c", "tessedit_create_hocr=1", "-c", "tessedit_do_invert=0",
            ];
            var limits = new ProcessLimits(_options.PageTime * sheets.Count, 1L << 30, 4L << 30);
            IReadOnlyList<IReadOnlyList<OcrLine>?> pages = [];
            ProcessResult result = ChildProcess.Run(_options.Program, arguments, limits, output => pages = Parse(output), cancel, OneThread);
            bool whole = result is { End: ProcessEnd.Exited, ExitCode: 0 } && pages.Count == sheets.Count;
            return whole ? pages : new IReadOnlyList<OcrLine>?[sheets.Count];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<IReadOnlyList<OcrLine>?> Parse(Stream output)
    {
        using var reader = new StreamReader(output, new UTF8Encoding(false), false, 1 << 16, leaveOpen: true);
        try
        {
            IReadOnlyList<IReadOnlyList<OcrLine>> pages = HocrReader.Read(reader);

            // To the end, or the process would be taken for one that hangs.
            while (reader.Read() >= 0)
            {
            }

            return pages;
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
