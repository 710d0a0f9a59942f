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
        "mangler bolig", "uten bolig", "venner", "vener", "familie", "trangbodd", "samlivsbrudd", "samlivsbrot", "fengsel", "institusjon", "permisjon", "boutgifter", "buutgifter", "midlertidig", "mellombels", "utkast", "kastet ut", "overnatting", "uegnet", "ueigna", "egen bolig", "annet", "anna", "hospits", "camping", "krisesenter", "uten eget", "bor hos", "bur hos", "uten tak", "utan tak", "hjemme", "heime", "oppsagt", "leiekontrakt", "leigekontrakt", "for dyr", "for trang", "bor trang", "bur trang", "sofa", "motell", "utskriv", "fukt", "mugg", "mister bolig", "mistar bustad", "må flytte", "må ut", "utsatt", "utsett", "ikke tilgjengelig", "ikkje tilgjengeleg", "tilrettela", "oppfølging", "utan bustad", "manglar bustad",
    ];

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

        int categories = names.Distinct().Count(l => MappingLabels.Any(w => l.Contains(w, StringComparison.Ordinal)));
        bool mappingContext = MappingWords.Any(w => context.Contains(w, StringComparison.Ordinal)) || heads.Exists(h => MappingWords.Any(w => h.Contains(w, StringComparison.Ordinal)));
        return mappingContext && categories >= 2 && !labels.Exists(IsOfForm) ? TableKind.Mapping : TableKind.General;
    }

    /// <summary>The rows of the annual form's own table of needs are no categories of a mapping.</summary>
    private static bool IsOfForm(string label) =>
        label.Contains("eid eller leid", StringComparison.Ordinal) || label.Contains("eigd eller leigd", StringComparison.Ordinal) || label.Contains("fare for å miste", StringComparison.Ordinal);
}
