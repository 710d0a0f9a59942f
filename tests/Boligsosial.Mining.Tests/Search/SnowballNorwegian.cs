namespace Boligsosial.Mining.Tests.Search;

/// <summary>The Snowball algorithm for Norwegian as published (snowballstem.org/algorithms/norwegian/stemmer.html), to measure ours beside.</summary>
internal static class SnowballNorwegian
{
    private const string Vowels = "aeiouyæåø";

    private static readonly string[] Cut =
    [
        "hetenes", "hetene", "hetens", "heten", "heter", "endes", "ande", "ende", "edes", "enes", "ede", "ane", "ene", "ens", "ers", "ets",
        "het", "ast", "en", "ar", "er", "as", "es", "et", "a", "e", "s", "erte", "ert",
    ];

    private static readonly string[] Derivations = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];

    public static string Stem(string word)
    {
        int r1 = Region(word);
        string stem = Step1(word, r1);
        if (stem.Length > r1 + 1 && (stem.EndsWith("dt", StringComparison.Ordinal) || stem.EndsWith("vt", StringComparison.Ordinal)))
        {
            stem = stem[..^1];
        }

        return Ending(stem, r1, Derivations) is { } derivation ? stem[..^derivation.Length] : stem;
    }

    private static string Step1(string word, int r1)
    {
        switch (Ending(word, r1, Cut))
        {
            case null:
                return word;
            case "erte" or "ert":
                return word[..(word.LastIndexOf("ert", StringComparison.Ordinal) + 2)];
            case "s":
                char before = word.Length > 1 ? word[^2] : ' ';
                bool valid = "bcdfghjlmnoprtvyz".Contains(before) || (before == 'k' && word.Length > 2 && !Vowels.Contains(word[^3]));
                return valid ? word[..^1] : word;
            case var ending:
                return word[..^ending.Length];
        }
    }

    private static string? Ending(string word, int r1, string[] endings) =>
        endings.Where(e => word.Length - e.Length >= r1 && word.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length);

    private static int Region(string word)
    {
        int i = 0;
        while (i < word.Length && !Vowels.Contains(word[i]))
        {
            i++;
        }

        while (i < word.Length && Vowels.Contains(word[i]))
        {
            i++;
        }

        return Math.Max(3, Math.Min(word.Length, i + 1));
    }
}
