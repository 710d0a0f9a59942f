using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>
/// The reports of the corpus as their sources give them: sections and metadata without any reading of PDF, so that what search finds is
/// measured by itself.
/// </summary>
internal static partial class CorpusSource
{
    /// <summary>The reports of a corpus that the relevance set judges, and the names of their files, in order of these: an answer from a report that came later would be wrong for want of a judgement.</summary>
    public static IEnumerable<(string Name, Report Report)> ReadAll(string corpus)
    {
        var known = TemplateSet.Load(Path.Combine(corpus, "definitions")).Templates.SelectMany(t => t.Sections.Select(s => ((t.Code, s.Code), (s.Topic, s.Level))))
            .GroupBy(s => s.Item1).ToDictionary(g => g.Key, g => g.First().Item2);
        return File.ReadLines(Path.Combine(corpus, "search", "reports.txt")).Order(StringComparer.Ordinal).Select(name => (name, Read(Path.Combine(corpus, "sources", name + ".html"), known)));
    }

    /// <summary>The report of a source file. Sections are numbered as <c>section_no</c> in corpus/search/judgements.csv.</summary>
    private static Report Read(string file, IReadOnlyDictionary<(string Template, string Section), (string Topic, int Level)> known)
    {
        string html = File.ReadAllText(file);
        Dictionary<string, string> meta = Meta().Matches(html).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        string template = meta.GetValueOrDefault("template", "fritt");
        string[] numbers = meta.GetValueOrDefault("kommune_nr", "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        string[] names = meta.GetValueOrDefault("kommune", "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        return new Report
        {
            Metadata = new ReportMetadata
            {
                Title = WebUtility.HtmlDecode(Title().Match(html).Groups[1].Value),
                ReportType = meta.GetValueOrDefault("report_type", "annet"),
                Template = template,
                Programme = meta.GetValueOrDefault("programme", ""),
                Kommuner = [.. numbers.Zip(names, (number, name) => new KommuneRef(number, name))],
                HusbankRegion = meta.GetValueOrDefault("husbank_region", ""),
                ReportYear = meta.TryGetValue("report_year", out string? year) ? int.Parse(year, CultureInfo.InvariantCulture) : null,
                Language = Language().Match(html).Groups[1].Value,
            },
            Pages = 1,
            TextSource = TextSource.Text,
            Sections = [.. Sections(html, template, known)],
            Figures = [],
        };
    }

    private static IEnumerable<Section> Sections(string html, string template, IReadOnlyDictionary<(string, string), (string Topic, int Level)> known)
    {
        string body = Unprinted().Replace(html, "");
        MatchCollection starts = SectionStart().Matches(body);
        for (int i = 0; i < starts.Count; i++)
        {
            string opening = starts[i].Value;
            string code = starts[i].Groups[1].Value;
            string text = Printed(body[starts[i].Index..(i + 1 < starts.Count ? starts[i + 1].Index : body.Length)]);
            string heading = text.Split('\n')[0];
            (string topic, int level) = known.GetValueOrDefault((template, code), (code, 1));
            if (Attribute("data-topic", opening) is { } given)
            {
                topic = given;
            }

            if (Attribute("data-level", opening) is { } depth)
            {
                level = int.Parse(depth, CultureInfo.InvariantCulture);
            }

            yield return new Section(i + 1, code, topic, level, heading.Length > 120 ? "" : heading, 1, 1, text, text, "rule", 1);
        }
    }

    private static string? Attribute(string name, string tag) => Regex.Match(tag, name + "=\"([^\"]*)\"") is { Success: true } m ? m.Groups[1].Value : null;

    /// <summary>Text with blocks and cells on lines of their own, as the miner writes it.</summary>
    private static string Printed(string html)
    {
        string lines = Tag().Replace(Blank().Replace(html, " "), m => Block().IsMatch(m.Value) ? "\n" : "");
        var text = new StringBuilder();
        foreach (string line in WebUtility.HtmlDecode(lines).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    [GeneratedRegex("<meta name=\"gold:(\\w+)\" content=\"([^\"]*)\">")]
    private static partial Regex Meta();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<html lang=\"(\\w+)\"")]
    private static partial Regex Language();

    [GeneratedRegex("<head>.*?</head>|<div class=\"page-(?:header|footer)\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Unprinted();

    [GeneratedRegex("<[a-z0-9]+[^>]*\\sdata-section=\"([^\"]+)\"[^>]*>")]
    private static partial Regex SectionStart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^</?(?:p|h\\d|li|tr|td|th|div|table|ul|ol|br|dt|dd|caption)\\b")]
    private static partial Regex Block();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
