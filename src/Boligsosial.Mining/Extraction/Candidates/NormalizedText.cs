using System.Collections.Concurrent;
using System.Text;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>A word of a text with its spelling made alike: lower case, nynorsk as bokmål.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The character after it.</param>
/// <param name="Spelling">Its normalized spelling.</param>
public readonly record struct NormalizedWord(int Start, int End, NormalizedSpelling Spelling)
{
    /// <summary>Its normalized spelling.</summary>
    public string Text => Spelling.Text;
}

/// <summary>Makes the spelling of words alike, by <c>normalization.yaml</c>, so that one pattern fits bokmål and nynorsk.</summary>
public sealed class Normalizer
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "normalization.yaml";

    private readonly (string From, string To)[] _replacements;
    private readonly NormalizedSpelling _percent;
    private readonly ConcurrentDictionary<string, NormalizedSpelling> _printed = new();
    private readonly ConcurrentDictionary<string, NormalizedSpelling> _spellings = new();

    private Normalizer((string From, string To)[] replacements)
    {
        _replacements = replacements;
        _percent = Spelling("prosent");
    }

    /// <summary>Reads <c>normalization.yaml</c>.</summary>
    /// <exception cref="DefinitionException">The file is missing or says what is not understood.</exception>
    public static Normalizer Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        NormalizationFile content = DefinitionYaml.Read<NormalizationFile>(file);
        List<string>? bad = content.Replace.Find(pair => pair.Count != 2 || pair[0].Length == 0);
        return bad is null
            ? new Normalizer([.. content.Replace.Select(pair => (pair[0], pair[1]))])
            : throw new DefinitionException(file, null, $"«{string.Join(", ", bad)}» is no pair; expected [from, to]");
    }

    /// <summary>The normalized spelling of a word.</summary>
    public string Word(string word)
    {
        string result = word;
        foreach ((string from, string to) in _replacements)
        {
            if (from[0] == '=')
            {
                result = result.AsSpan().SequenceEqual(from.AsSpan(1)) ? to : result;
                continue;
            }

            int at = result.IndexOf(from, StringComparison.Ordinal);
            if (at >= 0 && !IsPartOf(result, at, from, to))
            {
                result = new StringBuilder(result).Replace(from, to, at, from.Length).ToString();
            }
        }

        return result;
    }

    /// <summary>The words and numbers of a text, in order.</summary>
    public List<NormalizedWord> Words(string text)
    {
        var words = new List<NormalizedWord>();
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] == '%')
                {
                    words.Add(new NormalizedWord(i, i + 1, _percent));
                }

                i++;
                continue;
            }

            int start = i;
            bool letter = char.IsLetter(text[i]);
            while (i < text.Length && (letter ? char.IsLetter(text[i]) : char.IsDigit(text[i])))
            {
                i++;
            }

            words.Add(new NormalizedWord(start, i, Printed(text.AsSpan(start, i - start))));
        }

        return words;
    }

    /// <summary>The normalized spelling of a word or number as printed; most have been seen before.</summary>
    private NormalizedSpelling Printed(ReadOnlySpan<char> word)
    {
        RecentSpellings recent = RecentSpellings.Of(this);
        if (recent.Find(word) is { } seen)
        {
            return seen;
        }

        if (!_printed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? text, out NormalizedSpelling? known))
        {
            text = word.ToString();
            known = _printed.GetOrAdd(text, Spelling(char.IsLetter(text[0]) ? Word(text.ToLowerInvariant()) : text));
        }

        recent.Keep(text, known);
        return known;
    }

    private NormalizedSpelling Spelling(string normalized) => _spellings.GetOrAdd(normalized, static text => new NormalizedSpelling(text));

    /// <summary>Whether what would be replaced stands within its replacement already: «snitt» in «gjennomsnittlig».</summary>
    private static bool IsPartOf(string word, int at, string from, string to)
    {
        for (int offset = to.IndexOf(from, StringComparison.Ordinal); offset >= 0; offset = to.IndexOf(from, offset + 1, StringComparison.Ordinal))
        {
            if (at >= offset && word.AsSpan(at - offset).StartsWith(to, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return word.AsSpan(at).StartsWith(to, StringComparison.Ordinal);
    }

    private sealed class NormalizationFile
    {
        public List<List<string>> Replace { get; set; } = [];
    }
}
