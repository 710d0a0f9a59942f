namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Tells the nouns that reports on social housing count, also at the end of compounds: «utleieboliger», «bustøttemottakarar».
/// Used where a number's meaning hangs on what follows: «2012 boliger» is a count, «2012» a year.
/// </summary>
internal static class CountedNouns
{
    private static readonly string[] Endings =
    [
        "boliger", "boligar", "bolig", "bustader", "bustadar", "bustad", "hus", "husa", "tomter",
        "enheter", "einingar", "leiligheter", "leilegheiter", "leilighet", "hybler", "hyblar", "rom", "plasser", "plassar", "senger",
        "personer", "personar", "person", "mennesker", "menneske", "innbyggere", "innbyggarar", "innbyggjarar",
        "husstander", "husstandar", "husstand", "hushald", "husholdninger", "familier", "familiar", "barn", "unge", "ungdommer", "ungdommar",
        "søknader", "søknadar", "søknad", "søkere", "søkjarar", "søkarar", "saker", "vedtak", "avslag", "tildelinger", "tildelingar", "tilsagn",
        "kontrakter", "kontraktar", "avtaler", "avtalar", "mottakere", "mottakarar", "mottagere", "deltakere", "deltakarar", "deltagere",
        "samtaler", "samtalar", "henvendelser", "førespurnader", "førespurnadar", "besøk", "stillinger", "stillingar",
        "leietakere", "leietagere", "leigetakarar", "leieboere", "leigebuarar", "beboere", "bebuarar", "brukere", "brukarar",
        "lån", "låntakere", "låntakarar", "tilskudd", "tilskot", "stk", "stykker", "flyktninger", "flyktningar",
        "bostedsløse", "bustadlause", "utkastelser", "utkastelsar", "utkastingar", "begjæringer", "oppsigelser", "oppseiingar",
        "kommuner", "kommunar", "ansatte", "tilsette", "møter", "møte", "vanskeligstilte", "vanskelegstilte", "klienter", "elever", "eigarar", "eiere", "årsverk",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        new HashSet<string>(Endings, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Shortest = Endings.Min(e => e.Length);

    private static readonly int Longest = Endings.Max(e => e.Length);

    /// <summary>Whether the word, in lower case, is or ends in a noun that is counted.</summary>
    public static bool IsCounted(ReadOnlySpan<char> word)
    {
        for (int length = Math.Min(Longest, word.Length); length >= Shortest; length--)
        {
            if (Known.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a counted noun stands at token <paramref name="i"/>, or after one word of the kind that describes («2012 nye boliger»).</summary>
    public static bool Follows(TokenizedText t, int i) =>
        t.SameLine(i) && (IsCounted(t.Word(i)) || (t.IsWord(i) && char.IsLower(t.First(i)) && t.SameLine(i + 1) && IsCounted(t.Word(i + 1))));
}
