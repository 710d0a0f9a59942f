using System.Collections.Concurrent;
using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Running;

namespace Boligsosial.Mining.Tests.Running;

/// <summary>
/// A miner of text files: each line «indicator value year» is a figure on a page of its own. «throw», «bad» (a level the store does not allow),
/// «fail CODE» and «partial CODE» do what they say. Counts what it reads.
/// </summary>
internal sealed class LineMiner : IReportMiner
{
    public ConcurrentBag<string> Read { get; } = [];

    public string Version { get; set; } = "1";

    /// <summary>Called before each file.</summary>
    public Action<string, CancellationToken>? Before { get; set; }

    public Outcome<Report> Mine(string path, CancellationToken cancel)
    {
        Before?.Invoke(path, cancel);
        cancel.ThrowIfCancellationRequested();
        Read.Add(Path.GetFileName(path));
        var figures = new List<Figure>();
        var failures = new List<Failure>();
        var level = 1;
        foreach (var line in File.ReadLines(path))
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "throw":
                    throw new InvalidOperationException("not foreseen");
                case "bad":
                    level = 9;
                    break;
                case "fail":
                    return Outcome<Report>.Failed(new Failure("reading", Enum.Parse<FailureCode>(words[1]), "It failed."));
                case "partial":
                    failures.Add(new Failure("reading", Enum.Parse<FailureCode>(words[1]), "Page 2 has no text."));
                    break;
                default:
                    figures.Add(Figure(words, figures.Count + 1));
                    break;
            }
        }

        var text = File.ReadAllText(path);
        return Outcome<Report>.Of(new Report
        {
            Metadata = new ReportMetadata { Title = "Årsrapport", ReportType = "arsrapport", Kommuner = [new("0806", "Skien")], HusbankRegion = "sor", ReportYear = 2012, PeriodEnd = new(2012, 12, 31) },
            Pages = figures.Count,
            TextSource = TextSource.Text,
            Sections = [new(1, "formalia", "formalia", level, "1. Formalia", 1, 1, text, text, "rule", 1)],
            Figures = figures,
            Goals = [new("Økt kunnskap", "", "1", "Flere \"kurs\", nå", "Tre kurs,\nto til", "2012", 1)],
            Partners = [new("NAV", "formell", 1)],
            Failures = failures,
        });
    }

    private static Figure Figure(string[] words, int page) => new()
    {
        KommuneNr = "0806",
        Indicator = words[0],
        Value = decimal.Parse(words[1], CultureInfo.InvariantCulture),
        ValueText = words[1],
        Unit = "antall",
        Year = words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : null,
        Page = page,
        Box = new Box(72, 100.25, 90, 112),
        Section = "formalia",
        Quote = string.Join(' ', words),
        Method = "rule",
        Confidence = 0.9,
    };
}
