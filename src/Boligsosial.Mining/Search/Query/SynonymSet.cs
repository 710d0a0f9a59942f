using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Query;

/// <summary>Why a word stands for another.</summary>
public enum SynonymKind
{
    /// <summary>The same word in the other written language, or in another spelling.</summary>
    Language,

    /// <summary>The same matter under another name.</summary>
    Domain,
}

/// <summary>A word or expression that stands for another.</summary>
/// <param name="Words">As the file writes it.</param>
/// <param name="Stems">Its stems, one a word.</param>
/// <param name="Kind">Why.</param>
public sealed record Synonym(string Words, IReadOnlyList<string> Stems, SynonymKind Kind);

/// <summary>The synonyms of corpus/definitions/synonyms.yaml, found by the stems of a word or expression.</summary>
public sealed class SynonymSet
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "synonyms.yaml";

    private readonly Dictionary<string, List<Synonym>> byStems = [];
    private readonly HashSet<string> little;
    private readonly HashSet<(string, string)> apart = [];

    private SynonymSet(SynonymFile file, string path, NorwegianAnalyzer analyzer)
    {
        little = [.. DefinitionYaml.Words(file.Little)];
        Add(file.Language, SynonymKind.Language, path, analyzer);
        Add(file.Domain, SynonymKind.Domain, path, analyzer);
        foreach (string pair in file.Apart ?? [])
        {
            string[] stems = [.. pair.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => analyzer.Word(w).Stem)];
            if (stems.Length != 2)
            {
                throw new DefinitionException(path, null, $"«{pair}» under «apart» is no pair; two words, parted by a comma, were expected");
            }

            apart.Add((stems[0], stems[1]));
            apart.Add((stems[1], stems[0]));
        }

        LongestExpression = byStems.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>Whether a word says too little to be sought beside others.</summary>
    public bool SaysLittle(string word) => little.Contains(word);

    /// <summary>Whether two words, by their stems, only look as if one were made of the other.</summary>
    public bool AreApart(string stem, string other) => apart.Contains((stem, other));

    /// <summary>Words of the longest expression.</summary>
    public int LongestExpression { get; }

    /// <summary>Reads the file of a folder of definitions.</summary>
    /// <exception cref="DefinitionException">The file is missing or not understood.</exception>
    public static SynonymSet Load(string definitionsFolder, NorwegianAnalyzer analyzer)
    {
        string path = Path.Combine(definitionsFolder, FileName);
        return new SynonymSet(DefinitionYaml.Read<SynonymFile>(path), path, analyzer);
    }

    /// <summary>What stands for a word or expression; empty when nothing does.</summary>
    public IReadOnlyList<Synonym> Of(params IEnumerable<string> stems) => byStems.GetValueOrDefault(string.Join(' ', stems)) ?? [];

    private void Add(List<string>? groups, SynonymKind kind, string path, NorwegianAnalyzer analyzer)
    {
        foreach (string group in groups ?? [])
        {
            List<Synonym> members =
            [
                .. group.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(words => new Synonym(words, [.. words.Split(' ').Select(w => analyzer.Word(w.Replace("-", "", StringComparison.Ordinal)).Stem)], kind)),
            ];
            if (members.Count < 2)
            {
                throw new DefinitionException(path, null, $"the group «{group}» has one member; two or more, parted by commas, were expected");
            }

            foreach (Synonym member in members)
            {
                string key = string.Join(' ', member.Stems);
                if (!byStems.TryGetValue(key, out List<Synonym>? others))
                {
                    byStems.Add(key, others = []);
                }

                others.AddRange(members.Where(m => string.Join(' ', m.Stems) != key && !others.Exists(o => o.Stems.SequenceEqual(m.Stems))));
            }
        }
    }

    /// <summary>The file as it is written.</summary>
    internal sealed class SynonymFile
    {
        /// <summary>Words that say little.</summary>
        public string? Little { get; set; }

        /// <summary>Pairs that look as if one were made of the other.</summary>
        public List<string>? Apart { get; set; }

        /// <summary>Groups that hold for the two written languages, and for spellings.</summary>
        public List<string>? Language { get; set; }

        /// <summary>Groups that hold for the field.</summary>
        public List<string>? Domain { get; set; }
    }
}
