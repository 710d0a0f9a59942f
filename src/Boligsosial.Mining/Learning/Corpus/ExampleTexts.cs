using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>Sentences of <c>examples.yaml</c> under one heading: numbers with the indicators they are marked with.</summary>
/// <param name="Candidates">The numbers.</param>
/// <param name="Indicators">The indicator of each; empty for those that are no figures.</param>
public sealed record ExampleText(IReadOnlyList<FigureCandidate> Candidates, IReadOnlyList<string> Indicators);

/// <summary>Reads <c>examples.yaml</c>: sentences that a researcher marked, to be learned from beside the corpus.</summary>
public static partial class ExampleTexts
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "examples.yaml";

    private const double FontSize = 11;

    /// <summary>Reads the file; none when there is no such file.</summary>
    /// <param name="folder">Folder of definitions.</param>
    /// <param name="codebook">The indicators that may be marked.</param>
    /// <param name="finder">Finds the numbers.</param>
    /// <exception cref="DefinitionException">A mark names no indicator, or stands around something that is not read as a number.</exception>
    public static IReadOnlyList<ExampleText> Read(string folder, Codebook codebook, CandidateFinder finder)
    {
        string file = Path.Combine(folder, FileName);
        return File.Exists(file)
            ? [.. DefinitionYaml.Read<ExampleFile>(file).Examples.Select(entry => Of(entry, file, codebook, finder))]
            : [];
    }

    private static ExampleText Of(ExampleEntry entry, string file, Codebook codebook, CandidateFinder finder)
    {
        var units = new List<TextUnit> { Unit(0, entry.Heading, bold: true) };
        var marks = new List<(int Unit, int Start, int End, string Indicator)>();
        foreach (string marked in entry.Texts)
        {
            units.Add(Unit(units.Count, Unmark(marked, units.Count, marks), bold: false));
        }

        if (marks.Find(m => codebook.Find(m.Indicator) is null) is { Indicator: { } unknown } && unknown.Length > 0)
        {
            throw new DefinitionException(file, null, $"«{unknown}» is not in {Codebook.FileName}; add it there or correct it here");
        }

        var layout = new DocumentLayout(1, [.. units.Select(u => u.Paragraph)], [], FontSize, TextSource.Text);
        var section = new SectionSpan("", "", 1, entry.Heading, 0, units.Count, "rule", 1);
        IReadOnlyList<FigureCandidate> candidates = finder.Find(new SegmentedDocument(layout, units, new TemplateMatch(TemplateSet.Free, 0, ""), [section]));
        foreach ((int unit, int start, int end, string indicator) in marks)
        {
            if (!candidates.Any(c => IsAt(c, unit, start, end)))
            {
                throw new DefinitionException(file, null, $"«{units[unit].Text[start..end]}» ({indicator}) in «{units[unit].Text}» is not read as a number that may be a figure; mark the number alone, with its scale word");
            }
        }

        return new ExampleText(candidates, [.. candidates.Select(c => marks.Find(m => IsAt(c, m.Unit, m.Start, m.End)).Indicator ?? "")]);
    }

    private static bool IsAt(FigureCandidate candidate, int unit, int start, int end) =>
        candidate.Unit.Index == unit && candidate.Mention.Start < end && start < candidate.Mention.End;

    /// <summary>The text without its marks, which are added to <paramref name="marks"/>.</summary>
    private static string Unmark(string marked, int unit, List<(int Unit, int Start, int End, string Indicator)> marks)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            marks.Add((unit, text.Length, text.Length + mark.Groups[1].Length, mark.Groups[2].Value));
            text.Append(mark.Groups[1].ValueSpan);
            at = mark.Index + mark.Length;
        }

        return text.Append(marked, at, marked.Length - at).ToString();
    }

    private static TextUnit Unit(int index, string text, bool bold)
    {
        double top = index * 2 * FontSize;
        double x = 0;
        var words = new List<Word>();
        foreach (string word in text.Split(' '))
        {
            double left = x;
            words.Add(new Word(
                word, new Box(left, top, left + (word.Length * FontSize / 2), top + FontSize), [.. Enumerable.Range(1, word.Length).Select(i => left + (i * FontSize / 2))],
                top + FontSize, FontSize, bold, false));
            x += (word.Length + 1) * FontSize / 2;
        }

        return new TextUnit(index, new Paragraph([new TextLine(1, words)], ""), null, null);
    }

    [GeneratedRegex(@"\[([^\[\]]+?) ([a-z0-9_]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private sealed class ExampleFile
    {
        public List<ExampleEntry> Examples { get; set; } = [];
    }

    private sealed class ExampleEntry
    {
        public string Heading { get; set; } = "";

        public List<string> Texts { get; set; } = [];
    }
}
