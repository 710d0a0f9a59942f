using System.IO.Enumeration;
using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>Sentences or a table of <c>examples.yaml</c> under one heading: numbers with the indicators they are marked with.</summary>
/// <param name="Candidates">The numbers.</param>
/// <param name="Indicators">The indicator of each; empty for those that are no figures.</param>
public sealed record ExampleText(IReadOnlyList<FigureCandidate> Candidates, IReadOnlyList<string> Indicators);

/// <summary>Reads <c>examples.yaml</c> and the files beside it, <c>examples-*.yaml</c>: sentences and tables that people marked, to be learned from beside the corpus.</summary>
public static partial class ExampleTexts
{
    /// <summary>The file in the folder of definitions to which a researcher adds.</summary>
    public const string FileName = "examples.yaml";

    private const string FileNames = "examples*.yaml";

    /// <summary>Whether a file of the folder of definitions is one of them.</summary>
    public static bool IsOne(string path) => FileSystemName.MatchesSimpleExpression(FileNames, Path.GetFileName(path));

    /// <summary>Reads the files, in the order of their names; none when there are none.</summary>
    /// <param name="folder">Folder of definitions.</param>
    /// <param name="codebook">The indicators that may be marked.</param>
    /// <param name="finder">Finds the numbers.</param>
    /// <exception cref="DefinitionException">A mark names no indicator, or stands around something that is not read as a number; a table has rows of different length.</exception>
    public static IReadOnlyList<ExampleText> Read(string folder, Codebook codebook, CandidateFinder finder) =>
        [.. Directory.EnumerateFiles(folder, FileNames).Order(StringComparer.Ordinal).SelectMany(file => OfFile(file, codebook, finder))];

    /// <summary>All mistakes of a file are told at once.</summary>
    private static List<ExampleText> OfFile(string file, Codebook codebook, CandidateFinder finder)
    {
        var mistakes = new List<string>();
        List<ExampleText> texts = DefinitionYaml.Read<ExampleFile>(file).Examples.ConvertAll(entry => Of(entry, codebook, finder, mistakes));
        return mistakes.Count == 0 ? texts : throw new DefinitionException(file, null, string.Join("; ", mistakes));
    }

    private static ExampleText Of(ExampleEntry entry, Codebook codebook, CandidateFinder finder, List<string> mistakes)
    {
        if (entry is not { Heading: not null, Texts: not null, Table: not null } || entry.Texts.Contains(null!) || entry.Table.Exists(row => row is null || row.Contains(null!)))
        {
            mistakes.Add($"under «{entry?.Heading}» something is empty: leave it out, or write an empty cell as \"\"");
            return new ExampleText([], []);
        }

        if (entry.Table.Exists(row => row.Count != entry.Table[0].Count))
        {
            mistakes.Add($"the table under «{entry.Heading}» has rows of different length: write empty cells as \"\"");
            return new ExampleText([], []);
        }

        List<Marked> texts = [.. entry.Texts.Select(Unmark)];
        List<List<Marked>> rows = [.. entry.Table.Select(row => row.ConvertAll(Unmark))];
        var page = new ExamplePage(entry.Heading, [.. texts.Select(t => t.Text)], rows.ConvertAll(row => row.ConvertAll(c => c.Text)));
        IReadOnlyList<FigureCandidate> candidates = finder.Find(page.Document);
        var indicators = new string[candidates.Count];
        Array.Fill(indicators, "");
        foreach ((Marked text, TextUnit? unit) in texts.Select((t, i) => (t, (TextUnit?)page.Text(i))).Concat(rows.SelectMany((row, r) => row.Select((cell, c) => (cell, page.Cell(r, c))))))
        {
            foreach ((int start, int end, string indicator) in text.Marks)
            {
                if (codebook.Find(indicator) is null)
                {
                    mistakes.Add($"«{indicator}» is not in {Codebook.FileName}: add it there or correct it here");
                }
                else if (FirstIndex(candidates, c => ReferenceEquals(c.Unit, unit) && c.Mention.Start < end && start < c.Mention.End) is >= 0 and var marked)
                {
                    indicators[marked] = indicator;
                }
                else
                {
                    mistakes.Add($"«{text.Text[start..end]}» ({indicator}) in «{text.Text}» under «{entry.Heading}» is not read as a number that may be a figure: mark the number alone, with its scale word");
                }
            }
        }

        return new ExampleText(candidates, indicators);
    }

    private static int FirstIndex(IReadOnlyList<FigureCandidate> candidates, Predicate<FigureCandidate> wanted)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (wanted(candidates[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The text without its marks, and where they were.</summary>
    private static Marked Unmark(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(int Start, int End, string Indicator)>();
        int at = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            marks.Add((text.Length, text.Length + mark.Groups[1].Length, mark.Groups[2].Value));
            text.Append(mark.Groups[1].ValueSpan);
            at = mark.Index + mark.Length;
        }

        return new Marked(text.Append(marked, at, marked.Length - at).ToString(), marks);
    }

    [GeneratedRegex(@"\[([^\[\]]+?) ([a-z0-9_]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private sealed record Marked(string Text, IReadOnlyList<(int Start, int End, string Indicator)> Marks);

    private sealed class ExampleFile
    {
        public List<ExampleEntry> Examples { get; set; } = [];
    }

    private sealed class ExampleEntry
    {
        public string Heading { get; set; } = "";

        public List<string> Texts { get; set; } = [];

        public List<List<string>> Table { get; set; } = [];
    }
}
