using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>
/// What a sentence says that it counts, when it says so before its verb: «Antall begjæringer om utkastelse fra kommunale boliger sank i 2012 til 2,
/// fra 22 i 2011». However far from the numbers they stand, these words are what the numbers count, as long as nothing but years and little words part one
/// number from the next.
/// </summary>
internal static class CountSubject
{
    /// <summary>The count must be named among the first words: behind them it is something that is said of another thing.</summary>
    private const int Opening = 4;

    private const int LongestSubject = 12;

    private static readonly HashSet<string> Counts =
        ["antall", "antallet", "tal", "talet", "tall", "tallet", "andel", "andelen", "sum", "summen"];

    private static readonly HashSet<string> Verbs =
    [
        "var", "er", "ble", "blei", "vart", "har", "hadde", "sank", "steg", "økte", "auka", "øker", "gikk", "gjekk", "går", "falt", "fall", "lå", "låg", "ligger", "ligg",
        "utgjorde", "utgjør", "viste", "viser", "holdt", "heldt", "kom", "passerte", "nådde", "doblet", "dobla", "halvert", "minket", "minka", "vokste", "voks", "endte", "enda",
        "stoppet", "stoppa", "nærmer", "skal", "bør", "vil",
    ];

    private static readonly HashSet<string> Linking =
    [
        "fra", "frå", "til", "mot", "og", "i", "på", "ned", "opp", "året", "før", "etter", "så", "videre", "vidare", "var", "det", "en", "ein", "neste", "foregående", "førre", "forrige", "årene",
        "åra", "medan", "mens", "deretter", "per", "pr", "ved", "utgangen", "av", "slutten", "begynnelsen", "starten", "januar", "desember", "halvår", "halvåret", "bare", "berre", "hele", "heile", "ca", "om", "lag",
        "tallet", "talet", "antallet", "nå", "no",
    ];

    /// <summary>The words of the subject that counts a number: the place of the first, and of the one after the last; equal where there is none.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="start">Where the sentence begins in its text.</param>
    /// <param name="mention">The number.</param>
    /// <param name="all">All numbers of the text, in order.</param>
    public static (int First, int End) Of(List<NormalizedWord> words, int start, NumberMention mention, IReadOnlyList<NumberMention> all)
    {
        int first = words.FindIndex(0, Math.Min(Opening, words.Count), w => Counts.Contains(w.Text));
        if (first < 0)
        {
            return default;
        }

        int verb = first + 1;
        while (verb < words.Count && !Verbs.Contains(words[verb].Text) && !char.IsDigit(words[verb].Text[0]))
        {
            verb++;
        }

        return verb - first is > 1 and <= LongestSubject && verb < words.Count && Verbs.Contains(words[verb].Text) && IsCounted(words, verb, start, mention, all) ? (first, verb) : default;
    }

    /// <summary>Whether a number is the first behind the verb, or joined to that one by numbers and little words only.</summary>
    private static bool IsCounted(List<NormalizedWord> words, int verb, int start, NumberMention mention, IReadOnlyList<NumberMention> all)
    {
        bool first = true;
        int last = start + words[verb].End;
        foreach (NumberMention number in all.Where(n => n.Kind == NumberKind.Quantity && n.Start >= start + words[verb].End))
        {
            if (number.Start > mention.Start || (!first && !AreJoined(words, start, last, number.Start, all)))
            {
                return false;
            }

            if (number.Start == mention.Start)
            {
                return true;
            }

            first = false;
            last = number.End;
        }

        return false;
    }

    private static bool AreJoined(List<NormalizedWord> words, int start, int from, int to, IReadOnlyList<NumberMention> all) => words.TrueForAll(word =>
    {
        int at = start + word.Start;
        return at < from || at >= to || Linking.Contains(word.Text) || all.Any(n => n.Kind != NumberKind.Quantity && n.Start <= at && at < n.End);
    });
}
