using System.Buffers;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>The regular part of <see cref="NorwegianStemmer"/>: cuts applied one after the other, each at most once.</summary>
internal static class StemmingRules
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøåéè");

    /// <summary>Fewest letters that a cut leaves, unless they end in a vowel («by|en»).</summary>
    private const int LeastStem = 3;

    /// <summary>What of a word ending in <c>s</c> shows that the <c>s</c> is its own: «restans», «konkurs», «husløs».</summary>
    private static readonly string[] OwnS = ["ans", "urs", "kors", "fjors", "nivers", "tvers", "uls", "hals", "oks", "eks", "straks", "ss"];

    private static readonly string[] Endings =
    [
        "arane", "erane", "aene", "eene", "ande", "ende", "aste", "este",
        "aet", "aer", "aen", "eet", "eer", "een", "ane", "ene", "ede", "ete", "ast", "est",
        "en", "et", "er", "ar", "a", "e",
    ];

    private static readonly string[] SecondEndings = ["ert", "er", "ar"];

    public static string Stem(string word)
    {
        if (word.Length <= LeastStem || !word.All(char.IsLetter))
        {
            return word;
        }

        string stem = CutEnding(CutGenitive(word));
        stem = CutSecond(stem);
        stem = CutParticiple(stem);
        return Smooth(stem);
    }

    /// <summary>«kommunens», «programs», «tildeles».</summary>
    private static string CutGenitive(string word)
    {
        if (word.Length < 5 || word[^1] != 's')
        {
            return word;
        }

        char before = word[^2];
        bool cut = before is 'e' or 'a' || (!IsVowel(before) && !OwnS.Any(own => word.EndsWith(own, StringComparison.Ordinal)))
            || (before == 'i' && word.Length >= 7 && word[^3] != 's');
        return cut ? word[..^1] : word;
    }

    private static string CutEnding(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Allows(word, ending))
            {
                return word[..^ending.Length];
            }
        }

        foreach (string ending in (ReadOnlySpan<string>)["erne", "igste", "egste", "igst", "egst"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^(ending.Length - 2)];
            }
        }

        return word;
    }

    private static bool Allows(string word, string ending)
    {
        ReadOnlySpan<char> stem = word.AsSpan(0, word.Length - ending.Length);
        if (!LeavesStem(stem, ending))
        {
            return false;
        }

        return ending switch
        {
            // «kvalitet», «enhet», «nyhet» end so themselves.
            "et" => !(word.EndsWith("itet", StringComparison.Ordinal) || word.EndsWith("het", StringComparison.Ordinal)),
            "ete" => !stem.EndsWith("it") && !stem.EndsWith("h"),
            "est" or "este" => stem.Length >= 4,
            "ene" when word.EndsWith("erne", StringComparison.Ordinal) => false,
            "e" => !(word.EndsWith("erne", StringComparison.Ordinal) && stem.Length > 5) && !word.EndsWith("igste", StringComparison.Ordinal) && !word.EndsWith("egste", StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>What is left must look like a word: a vowel, and three letters or an open syllable.</summary>
    private static bool LeavesStem(ReadOnlySpan<char> stem, string ending) =>
        stem.Length >= LeastStem
            ? HasVowel(stem)
            : stem.Length == 2 && IsVowel(stem[1]) && !IsVowel(stem[0]) && ending is "en" or "ene" or "er" or "et" or "ar" or "ane";

    /// <summary>What stood under the ending: «leietaker|e», «prioriter|e», «leigetakar|ane», «prioritert|e».</summary>
    private static string CutSecond(string stem)
    {
        foreach (string ending in SecondEndings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= LeastStem && HasVowel(stem.AsSpan(0, stem.Length - ending.Length)))
            {
                return stem[..^ending.Length];
            }
        }

        return stem.EndsWith("bart", StringComparison.Ordinal) && stem.Length > 5 ? stem[..^3] : stem;
    }

    /// <summary>Neuter and participle: «kommunalt», «tildelt», «aktivt», «husløst», «levd», «eigd».</summary>
    private static string CutParticiple(string stem)
    {
        if (stem.Length < 5)
        {
            return stem;
        }

        char before = stem[^2];
        bool cut = stem[^1] switch
        {
            't' => before is 'v' or 'd' || (before is 'l' && stem.Length >= 6)
                || stem.EndsWith("løst", StringComparison.Ordinal) || stem.EndsWith("laust", StringComparison.Ordinal) || stem.EndsWith("ørt", StringComparison.Ordinal) || stem.EndsWith("ært", StringComparison.Ordinal)
                || stem.EndsWith("somt", StringComparison.Ordinal) || stem.EndsWith("samt", StringComparison.Ordinal) || stem.EndsWith("vnt", StringComparison.Ordinal),
            'd' => before is 'v' or 'g' || stem.EndsWith("ørd", StringComparison.Ordinal) || stem.EndsWith("ærd", StringComparison.Ordinal),
            _ => false,
        };
        return cut ? stem[..^1] : stem;
    }

    /// <summary>One spelling for stems that inflection spells in two ways.</summary>
    private static string Smooth(string stem)
    {
        if (stem.Length < 4)
        {
            return stem;
        }

        // «kriterium», «kriteriet»
        if (stem.EndsWith("ium", StringComparison.Ordinal) || stem.EndsWith("eum", StringComparison.Ordinal))
        {
            return stem[..^2];
        }

        // «rommet», «rom»; «aktuelle», «aktuelt»
        if (stem.EndsWith("mm", StringComparison.Ordinal) || (stem.EndsWith("ll", StringComparison.Ordinal) && stem.Length >= 6))
        {
            stem = stem[..^1];
        }

        // «innsatsen», «innsats», whose s looks like a genitive's
        if (stem[^1] == 's' && stem[^2] is ('t' or 'd' or 'g' or 'k' or 'p' or 'f'))
        {
            return stem[..^1];
        }

        // «søkje», «søke»
        if (stem.EndsWith("kj", StringComparison.Ordinal) || stem.EndsWith("gj", StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        // «sentre», «senter»
        if (stem.EndsWith("str", StringComparison.Ordinal) || stem.EndsWith("ntr", StringComparison.Ordinal) || stem.EndsWith("ltr", StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        return Syncope(stem);
    }

    /// <summary>«middel» as «midler»: the vowel goes before <c>l</c>, and of a doubled consonant one.</summary>
    private static string Syncope(string stem)
    {
        if (stem.EndsWith("el", StringComparison.Ordinal) && stem.Length >= 5 && !IsVowel(stem[^3]))
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 2), "l");
        }

        return stem.Length >= 5 && stem[^1] == 'l' && stem[^2] == stem[^3] && !IsVowel(stem[^2]) && stem[^2] != 'l'
            ? string.Concat(stem.AsSpan(0, stem.Length - 2), "l")
            : stem;
    }

    /// <summary>Whether there is a vowel.</summary>
    public static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
