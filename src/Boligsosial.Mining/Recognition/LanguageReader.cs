using System.Collections.Frozen;

namespace Boligsosial.Mining.Recognition;

/// <summary>Tells nynorsk from bokmål by the words that only one of them has.</summary>
internal static class LanguageReader
{
    private static readonly FrozenSet<string> Nynorsk = Set(
        "ikkje ein eit eg ho dei me vart vert verte vorte vore frå kva kven korleis kvifor kvar kor berre sjølv sjølve noko nokon nokre mykje meir fleire større fyrste fyrst hausten "
        + "bustad bustaden bustader bustadene bustadar bustadsosial bustadsosialt bustadsosiale bustadlause bustadløyse husstandar søknader søkjarar kommunar kommunane tilskot rettleiing auka auke auking "
        + "verkemiddel arbeidet tenesta tenester tenestene tilsette brukarar brukarane leigetakar leigetakarar leigetakarane utkastingar budsjettet rekneskap saman mellombels framleis difor dersom "
        + "sidan medan etter nye eigen eigne eiga eigd eigde gjere gjer gjort kjem kome komme gjekk fekk får kunne skal ynskjer ønskjer talet tal målet mogleg samstundes seinare tidlegare einaste einskilde "
        + "millionar dagleg vanskelegstilte barnefamiliar døme vidare samarbeidspartnarar styringsgruppa prosjektleiar programleiar rådgjevar kommunen");

    private static readonly FrozenSet<string> Bokmal = Set(
        "ikke en et jeg hun de vi ble blir bli blitt vært være fra hva hvem hvordan hvorfor hver hvor bare selv noe noen mye mer flere større første høsten "
        + "bolig boligen boliger boligene boligsosial boligsosialt boligsosiale bostedsløse bostedsløshet husstander søknader søkere kommuner kommunene tilskudd veiledning økt øke økning "
        + "virkemiddel virkemidler arbeidet tjenesten tjenester tjenestene ansatte brukere brukerne leietaker leietakere leietakerne utkastelser budsjettet regnskap sammen midlertidig fortsatt derfor dersom "
        + "siden mens etter nye egen egne eget eid eide gjøre gjør gjort kommer komme gikk fikk får kunne skal ønsker antall antallet målet mulig samtidig senere tidligere eneste enkelte "
        + "millioner daglig vanskeligstilte barnefamilier eksempel videre samarbeidspartnere styringsgruppen prosjektleder programleder rådgiver kommunen");

    private static readonly FrozenSet<string> OnlyNynorsk = Nynorsk.Except(Bokmal).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OnlyBokmal = Bokmal.Except(Nynorsk).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>nn</c> when more of the telling words are nynorsk than bokmål, else <c>nb</c>.</summary>
    public static string Read(IEnumerable<string> texts)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nn = OnlyNynorsk.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nb = OnlyBokmal.GetAlternateLookup<ReadOnlySpan<char>>();
        int balance = 0;
        foreach (string text in texts)
        {
            foreach (Range word in text.AsSpan().SplitAny(" \n\t.,:;()/«»\"-–"))
            {
                ReadOnlySpan<char> w = text.AsSpan(word);
                balance += nn.Contains(w) ? 1 : nb.Contains(w) ? -1 : 0;
            }
        }

        return balance > 0 ? "nn" : "nb";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
