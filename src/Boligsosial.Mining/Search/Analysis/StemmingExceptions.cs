using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>Irregular words and words without inflection, as corpus/definitions/stemming.yaml lists them.</summary>
public sealed class StemmingExceptions
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "stemming.yaml";

    /// <summary>Fewest letters before an irregular noun that make it the last part of a compound.</summary>
    private const int LeastFirstPart = 3;

    /// <summary>Fewest letters of such a noun.</summary>
    private const int LeastLastPart = 4;

    private readonly HashSet<string> invariant = [];
    private readonly HashSet<string> prefixes = [];
    private readonly Dictionary<string, Family> whole = [];
    private readonly Dictionary<string, Family> verbs = [];
    private readonly Dictionary<string, Family> nouns = [];
    private readonly int longest;

    private StemmingExceptions(StemmingFile file, string path)
    {
        invariant.UnionWith(DefinitionYaml.Words(file.Invariant));
        prefixes.UnionWith(DefinitionYaml.Words(file.Prefixes));
        Add(file.Words, whole, path);
        Add(file.Verbs, verbs, path);
        Add(file.Nouns, nouns, path);
        longest = verbs.Keys.Concat(nouns.Keys).Select(w => w.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Reads the file of a folder of definitions.</summary>
    /// <exception cref="DefinitionException">The file is missing or not understood.</exception>
    public static StemmingExceptions Load(string definitionsFolder)
    {
        string path = Path.Combine(definitionsFolder, FileName);
        return new StemmingExceptions(DefinitionYaml.Read<StemmingFile>(path), path);
    }

    /// <summary>Whether the word has no other form.</summary>
    public bool IsInvariant(string word) => invariant.Contains(word);

    /// <summary>The stem of an irregular word, of a compound that ends in one, of a verb with a prefix, of a genitive of these; null for any other word.</summary>
    public string? Find(string word) =>
        invariant.Contains(word) ? word : FindForm(word) ?? (word.Length > LeastLastPart && word[^1] == 's' ? FindForm(word[..^1]) : null);

    private string? FindForm(string word)
    {
        var nounsBySpan = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        var verbsBySpan = verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        var prefixesBySpan = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (whole.TryGetValue(word, out Family? family) || nouns.TryGetValue(word, out family) || verbs.TryGetValue(word, out family))
        {
            return family.Stem("");
        }

        // The longest irregular word at the end wins.
        for (int start = Math.Max(1, word.Length - longest); start < word.Length - 1; start++)
        {
            ReadOnlySpan<char> first = word.AsSpan(0, start);
            ReadOnlySpan<char> last = word.AsSpan(start);
            if ((first.Length >= LeastFirstPart && last.Length >= LeastLastPart && nounsBySpan.TryGetValue(last, out family) && StemmingRules.HasVowel(first))
                || (verbsBySpan.TryGetValue(last, out family) && prefixesBySpan.Contains(first)))
            {
                return family.Stem(word[..start]);
            }
        }

        return null;
    }

    private static void Add(Dictionary<string, string?>? families, Dictionary<string, Family> table, string path)
    {
        foreach ((string key, string? forms) in families ?? [])
        {
            bool itself = key.EndsWith('=');
            string lemma = itself ? key[..^1] : key;
            if (lemma.Length == 0)
            {
                throw new DefinitionException(path, null, "a family of forms has no base; write «base: form form»");
            }

            var family = new Family(lemma, itself);
            foreach (string form in DefinitionYaml.Words(forms).Append(lemma))
            {
                table.TryAdd(form, family);
            }
        }
    }

    /// <summary>Forms of one word.</summary>
    /// <param name="Lemma">Its base.</param>
    /// <param name="Itself">Whether the base is the stem.</param>
    private sealed record Family(string Lemma, bool Itself)
    {
        public string Stem(string first) => Itself ? first + Lemma : StemmingRules.Stem(first + Lemma);
    }

    /// <summary>The file as it is written.</summary>
    internal sealed class StemmingFile
    {
        /// <summary>Words without inflection.</summary>
        public string? Invariant { get; set; }

        /// <summary>What may stand before a verb.</summary>
        public string? Prefixes { get; set; }

        /// <summary>Base and irregular forms of verbs.</summary>
        public Dictionary<string, string?>? Verbs { get; set; }

        /// <summary>Base and irregular forms of nouns.</summary>
        public Dictionary<string, string?>? Nouns { get; set; }

        /// <summary>Base and irregular forms of other words.</summary>
        public Dictionary<string, string?>? Words { get; set; }
    }
}
