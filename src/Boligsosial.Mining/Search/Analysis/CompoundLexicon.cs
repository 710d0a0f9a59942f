using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>What compounds are made of, as corpus/definitions/compounds.yaml lists it.</summary>
public sealed class CompoundLexicon
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "compounds.yaml";

    private readonly HashSet<string> first = [];
    private readonly HashSet<string> last = [];
    private readonly HashSet<string> whole = [];

    private CompoundLexicon(CompoundFile file, NorwegianStemmer stemmer)
    {
        HashSet<string> never = [.. DefinitionYaml.Words(file.Never)];
        foreach (string part in DefinitionYaml.Words(file.Parts).Where(p => !never.Contains(p)))
        {
            first.Add(part);
            last.Add(stemmer.Stem(part));
        }

        first.UnionWith(DefinitionYaml.Words(file.First).Where(p => !never.Contains(p)));
        whole.UnionWith(DefinitionYaml.Words(file.Whole).Select(stemmer.Stem));
        LongestPart = first.Concat(last).Max(p => p.Length);
    }

    /// <summary>Letters of the longest part.</summary>
    public int LongestPart { get; }

    /// <summary>Reads the file of a folder of definitions.</summary>
    /// <exception cref="DefinitionException">The file is missing or not understood.</exception>
    public static CompoundLexicon Load(string definitionsFolder, NorwegianStemmer stemmer)
    {
        string path = Path.Combine(definitionsFolder, FileName);
        CompoundFile file = DefinitionYaml.Read<CompoundFile>(path);
        return string.IsNullOrWhiteSpace(file.Parts)
            ? throw new DefinitionException(path, null, "there are no parts; expected a list of words under «parts»")
            : new CompoundLexicon(file, stemmer);
    }

    /// <summary>Whether a word in its base form can stand before another.</summary>
    public bool IsFirst(ReadOnlySpan<char> word) => first.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a stem can stand last.</summary>
    public bool IsLast(string stem) => last.Contains(stem);

    /// <summary>Whether a stem is never split.</summary>
    public bool IsWhole(string stem) => whole.Contains(stem);

    /// <summary>The file as it is written.</summary>
    internal sealed class CompoundFile
    {
        /// <summary>Words that stand first or last.</summary>
        public string? Parts { get; set; }

        /// <summary>Words that stand only first.</summary>
        public string? First { get; set; }

        /// <summary>Words that are not parts.</summary>
        public string? Never { get; set; }

        /// <summary>Words that are not compounds.</summary>
        public string? Whole { get; set; }
    }
}
