using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Query;

/// <summary>The ways to write a word when «a» may stand for «å» or «æ» and «o» for «ø», and the other way round; only on request, for «måte» is not «mate».</summary>
internal static class Folding
{
    /// <summary>Letters of a word that are tried both ways.</summary>
    private const int MostLetters = 6;

    private static readonly (char Plain, string[] Norwegian)[] Letters = [('a', ["å", "æ"]), ('o', ["ø"]), ('å', ["a"]), ('ø', ["o"]), ('æ', ["a"])];

    /// <summary>The word, and those of its foldings that the index has.</summary>
    public static IEnumerable<AnalyzedWord> Of(AnalyzedWord word, NorwegianAnalyzer analyzer, Func<string, bool> known)
    {
        IEnumerable<string> written = [""];
        int tried = 0;
        foreach (char c in word.Spelling)
        {
            string[] others = Letters.FirstOrDefault(l => l.Plain == c).Norwegian ?? [];
            bool both = others.Length > 0 && tried++ < MostLetters;
            written = both ? written.SelectMany(w => others.Prepend(c.ToString()).Select(o => w + o)) : written.Select(w => w + c);
        }

        return written.Select(analyzer.Word).DistinctBy(w => w.Stem).Where(w => w.Stem == word.Stem || known(w.Stem));
    }
}
