using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Scanning.Text;

/// <summary>
/// The words by which sound text is told from damaged text: those that several reports of the corpus use (<c>ordliste.txt</c>), of the
/// templates' headings and the codebook's labels, and the names of kommuner. Compounds of known words are known.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>The word list among the definitions: one word a line, lower case.</summary>
    public const string FileName = "ordliste.txt";

    /// <summary>Shorter parts of a compound prove nothing.</summary>
    private const int LeastPart = 4;

    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<int> _triples = [];

    /// <summary>A vocabulary of given words, in lower case.</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words.Where(w => w.Length > 1)];
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in _words)
        {
            AddTriples(word);
        }
    }

    /// <summary>Its words.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>The vocabulary of a folder of definitions.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static Vocabulary Load(string definitionsFolder)
    {
        string file = Path.Combine(definitionsFolder, FileName);
        if (!File.Exists(file))
        {
            throw new DefinitionException(file, null, "the word list is missing; write it anew with corpus/scans/ordliste.");
        }

        TemplateSet templates = TemplateSet.Load(definitionsFolder);
        IEnumerable<string> phrases = templates.Templates.SelectMany(t => t.Sections).SelectMany(s => s.Headings)
            .Concat(templates.Topics.Values.SelectMany(t => t))
            .Concat(Codebook.Load(definitionsFolder).Indicators.Select(i => i.Label))
            .Concat(DefinitionTable.Read(Path.Combine(definitionsFolder, "kommuner.csv"), "navn").Select(r => r["navn"]));
        return new Vocabulary(File.ReadLines(file).Select(w => w.Trim()).Concat(phrases.SelectMany(LettersOf)));
    }

    /// <summary>The words of a text: its runs of letters, in lower case.</summary>
    public static IEnumerable<string> LettersOf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                yield return text[i..end].ToLowerInvariant();
                i = end;
            }
        }
    }

    /// <summary>Whether the word (in lower case) is in the vocabulary, or is put together of words that are, with or without a joining s or e.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _lookup.Contains(word) || IsCompound(word, 3);

    /// <summary>Whether the word itself (in lower case) is in the vocabulary.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>How many of the word's triples of letters occur in words of the vocabulary, as a share: 1 for a word that looks Norwegian.</summary>
    public double Likeness(ReadOnlySpan<char> word)
    {
        int known = 0;
        for (int i = -1; i < word.Length - 1; i++)
        {
            known += _triples.Contains(Triple(At(word, i), At(word, i + 1), At(word, i + 2))) ? 1 : 0;
        }

        return word.Length == 0 ? 0 : (double)known / word.Length;
    }

    private bool IsCompound(ReadOnlySpan<char> word, int parts)
    {
        if (parts < 2)
        {
            return false;
        }

        for (int i = LeastPart; i <= word.Length - LeastPart; i++)
        {
            if (!_lookup.Contains(word[..i]))
            {
                continue;
            }

            ReadOnlySpan<char> rest = word[i..];
            if (IsPart(rest, parts) || (rest[0] is 's' or 'e' && rest.Length > LeastPart && IsPart(rest[1..], parts)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPart(ReadOnlySpan<char> rest, int parts) => _lookup.Contains(rest) || IsCompound(rest, parts - 1);

    private void AddTriples(string word)
    {
        for (int i = -1; i < word.Length - 1; i++)
        {
            _triples.Add(Triple(At(word, i), At(word, i + 1), At(word, i + 2)));
        }
    }

    private static char At(ReadOnlySpan<char> word, int i) => i < 0 || i >= word.Length ? ' ' : word[i];

    private static int Triple(char a, char b, char c) => ((a & 0x3FF) << 20) | ((b & 0x3FF) << 10) | (c & 0x3FF);
}
