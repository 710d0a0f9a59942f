namespace Boligsosial.Mining.Search.Analysis;

/// <summary>What a word is searched by.</summary>
/// <param name="Spelling">The word in its one spelling.</param>
/// <param name="Stem">What all its forms share.</param>
/// <param name="Exact">Whether the spelling is indexed beside the stem, for searches that want this very form; false for numbers and words without inflection, whose stem says it.</param>
/// <param name="Parts">Stems of its parts, and of the compounds within it, when it is a compound.</param>
public sealed record AnalyzedWord(string Spelling, string Stem, bool Exact, IReadOnlyList<string> Parts);

/// <summary>A word or number where it stands in a text.</summary>
/// <param name="Position">0-based number of the word; a word with hyphens shares that of its first part.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Word">What it is searched by.</param>
public readonly record struct Token(int Position, int Start, int Length, AnalyzedWord Word);

/// <summary>The terms of the index: a stem stands as it is, the others behind a mark that no word holds.</summary>
public static class IndexTerm
{
    /// <summary>Mark before a word as it is spelt.</summary>
    public const char ExactMark = '=';

    /// <summary>Mark before a part of a compound.</summary>
    public const char PartMark = '+';

    /// <summary>The term by which a word is found in this form only.</summary>
    public static string Exact(AnalyzedWord word) => word.Exact ? ExactMark + word.Spelling : word.Stem;

    /// <summary>The term by which compounds are found that have <paramref name="stem"/> as a part.</summary>
    public static string Part(string stem) => PartMark + stem;
}
