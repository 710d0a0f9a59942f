using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Tells what a table holds as a whole by its caption, heads and labels.</summary>
internal static class TableKindReader
{
    private static readonly string[] AccountWords =
    [
        "lønn", "løn", "pensjon", "arb.g", "arbeidsgiver", "arbeidsgjevar", "feriepenger", "feriepengar", "reise", "kurs", "konsulent", "kontor", "administrasjon", "adm.",
        "sum", "husleie", "husleige", "materiell", "felleskost", "innkjøp", "kjøp av tjenester", "kjøp av tenester", "trykk", "utstyr", "telefon", "annons", "sosiale utgifter", "sosiale kostn", "diett", "møte", "seminar", "opplæring", "evaluering", "drift", "overhead", "ikt", "frikjøp", "honorar", "utgifter", "kostnader", "tilskudd", "tilskot",
    ];

    private static readonly string[] SureAccountWords = ["lønn", "løn", "pensjon", "arb.g", "arbeidsgiver", "arbeidsgjevar", "feriepenger", "reise", "sosiale utgifter", "sosiale kostn", "felleskost", "konsulent", "frikjøp", "honorar"];

    private static readonly string[] MappingWords = ["problem", "boligbehov", "bustadbehov", "registrert", "registrerte", "kartlegging", "kartlagt", "kartlagde", "boforhold", "buforhold", "bosituasjon", "busituasjon"];

    private static readonly string[] MappingLabels =
    [
        "mangler bolig", "uten bolig", "venner", "vener", "familie", "trangbodd", "samlivsbrudd", "samlivsbrot", "fengsel", "institusjon", "permisjon", "boutgifter", "buutgifter", "midlertidig", "mellombels", "utkast", "kastet ut", "overnatting", "uegnet", "ueigna", "egen bolig", "annet", "anna", "hospits", "camping", "krisesenter", "uten eget", "bor hos", "bur hos", "uten tak", "utan tak", "hjemme", "heime", "oppsagt", "leiekontrakt", "leigekontrakt", "for dyr", "for trang", "bor trang", "bur trang", "sofa", "motell", "utskriv", "fukt", "mugg", "mister bolig", "mistar bustad", "må flytte", "må ut", "utsatt", "utsett", "ikke tilgjengelig", "ikkje tilgjengeleg", "tilrettela", "oppfølging", "utan bustad", "manglar bustad", "slekt", "pensjonat", "oppsagd", "trongt", "etterskot", "behandling",
    ];

    /// <summary>Of the labels of a mapping those that are no place to stay: where three of them stand, nothing else need say that it is one.</summary>
    private static readonly string[] Problems =
    [
        "slekt", "venner", "vener", "sofa", "fengsel", "institusjon", "behandling", "trangbodd", "trangt", "trongt", "for dyr", "oppsagt", "oppsagd", "etterskot", "etterskudd", "restanse", "kastet ut",
        "samlivsbrudd", "samlivsbrot", "utskriv", "fukt", "mugg", "boutgift", "buutgift", "mister bolig", "mistar bustad", "må flytte",
    ];

    /// <summary>Groups of people that a mapping may be split by.</summary>
    private static readonly string[] Groups =
        ["unge ", "ungdom", "rus", "psyk", "flyktning", "bosette", "busette", "utviklingshem", "funksjons", "nedsett", "enslig", "einsleg", "aleine", "barnefamil", "økonomisk", "demen"];

    private static readonly string[] NeedWords = [.. MappingWords, "behov", "vanskeligstil", "vanskelegstil", "hver person", "kvar person", "trenger bolig", "treng bustad", "uten bolig", "utan bustad"];

    private static readonly string[] HomelessWords = ["bostedsløs", "bustadlaus", "heimlaus", "nibr", "søk", "startlån", "utkast", "midlertidig", "mellombels", "tildel"];

    private static readonly string[] HomeWords = ["bolig", "bustad", "søknad", "søker", "søkj", "husvær", "(kr"];

    public static TableKind Read(TableReader reader, string caption, string heading)
    {
        Table table = reader.Table;
        string context = (caption + " " + heading).ToLowerInvariant();
        List<string> labels = [.. table.Cells.Where(c => !c.IsEmpty && c.Column <= 1 && c.Row >= table.HeadRows && !reader.IsValue(c)).Select(c => c.Lines[0].Text.ToLowerInvariant())];
        List<string> heads = [.. table.Cells.Where(c => !c.IsEmpty && !reader.IsValue(c) && (c.Row < table.HeadRows || c.Row == 0)).Select(c => c.Text.Text.ToLowerInvariant())];
        if (heads.Exists(h => h.Contains("sannsyn", StringComparison.Ordinal) || h.Contains("konsekvens", StringComparison.Ordinal) || h.Contains("risiko", StringComparison.Ordinal)))
        {
            return TableKind.Scores;
        }

        List<string> names = [.. labels, .. heads];
        int sure = names.Count(n => SureAccountWords.Any(w => n.Contains(w, StringComparison.Ordinal)));
        int any = names.Count(n => AccountWords.Any(w => n.Contains(w, StringComparison.Ordinal)));
        bool accountContext = context.Contains("regnskap", StringComparison.Ordinal) || context.Contains("rekneskap", StringComparison.Ordinal);
        if (sure >= 2 || (sure >= 1 && any >= 3) || (accountContext && any >= 2))
        {
            return TableKind.Accounts;
        }

        return !labels.Exists(IsOfForm) && IsMapping(context, heads, labels) ? TableKind.Mapping : TableKind.General;
    }

    /// <summary>Whether the rows are the housing problems of people, or the groups of people that have them.</summary>
    private static bool IsMapping(string context, List<string> heads, List<string> labels)
    {
        bool Says(string[] words) => words.Any(w => context.Contains(w, StringComparison.Ordinal)) || heads.Exists(h => words.Any(w => h.Contains(w, StringComparison.Ordinal)));
        int Count(string[] words) => labels.Concat(heads).Distinct().Count(l => words.Any(w => l.Contains(w, StringComparison.Ordinal)));
        if (Says(MappingWords) && Count(MappingLabels) >= 2)
        {
            return true;
        }

        if (Says(HomelessWords) || labels.Exists(l => HomeWords.Any(w => l.Contains(w, StringComparison.Ordinal))))
        {
            return false;
        }

        return (Count(Problems) >= 3 && Count(MappingLabels) * 2 >= labels.Count)
            || (Says(NeedWords) && Count(Groups) >= 3 && Count(Groups) * 2 >= labels.Count);
    }

    /// <summary>The rows of the annual form's own table of needs are no categories of a mapping.</summary>
    private static bool IsOfForm(string label) =>
        label.Contains("eid eller leid", StringComparison.Ordinal) || label.Contains("eigd eller leigd", StringComparison.Ordinal) || label.Contains("fare for å miste", StringComparison.Ordinal);
}
