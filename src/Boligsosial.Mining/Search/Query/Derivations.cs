using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Query;

/// <summary>Nouns made of verbs and the verbs they are made of: «bosetting» and «bosette», «løslatelse» and «løslate», «veiledning» and «veilede».</summary>
internal static class Derivations
{
    /// <summary>Fewest letters that a verb and its noun share.</summary>
    private const int LeastShared = 5;

    private static readonly string[] NounEndings = ["ning", "else", "ing"];

    /// <summary>Those of the words made of <paramref name="word"/>, or that it is made of, that the index has.</summary>
    public static IEnumerable<AnalyzedWord> Of(AnalyzedWord word, NorwegianAnalyzer analyzer, Func<string, bool> known)
    {
        var made = new List<string>();
        foreach (string ending in NounEndings)
        {
            string noun = ending == "else" ? "els" : ending;
            if (word.Stem.EndsWith(noun, StringComparison.Ordinal) && word.Stem.Length - noun.Length >= LeastShared)
            {
                made.Add(word.Stem[..^noun.Length] + "e");
            }
        }

        if (made.Count == 0 && word.Spelling.Length > LeastShared)
        {
            string root = word.Spelling.EndsWith('e') ? word.Spelling[..^1] : word.Stem;
            made.AddRange(NounEndings.Where(_ => root.Length >= LeastShared).Select(ending => root + ending));
        }

        return made.Select(analyzer.Word).Where(w => w.Stem != word.Stem && known(w.Stem)).DistinctBy(w => w.Stem);
    }
}
