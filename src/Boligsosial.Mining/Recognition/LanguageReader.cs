namespace Boligsosial.Mining.Recognition;

/// <summary>Tells nynorsk from bokmål by the words that only one of them has.</summary>
internal static class LanguageReader
{
    private static readonly HashSet<string> Nynorsk = Set(
        "ikkje ein eit eg ho dei me vart vert verte vorte vore frå kva kven korleis kvifor kvar kor berre sjølv sjølve noko nokon nokre mykje meir fleire "
        + "fyrste fyrst hausten bustad bustaden bustader bustadene bustadar bustadsosial bustadsosialt bustadsosiale bustadlause bustadløyse husstandar søkjarar "
        + "kommunar kommunane tilskot rettleiing auka auke auking verkemiddel tenesta tenester tenestene tilsette brukarar brukarane leigetakar leigetakarar "
        + "leigetakarane utkastingar rekneskap saman mellombels framleis difor sidan medan eigen eigne eiga eigd eigde gjere gjer kjem kome gjekk fekk ynskjer "
        + "ønskjer talet tal mogleg samstundes seinare tidlegare einaste einskilde millionar dagleg vanskelegstilte barnefamiliar døme vidare "
        + "samarbeidspartnarar prosjektleiar programleiar rådgjevar");

    private static readonly HashSet<string> Bokmal = Set(
        "ikke en et jeg hun de vi ble blir bli blitt vært være fra hva hvem hvordan hvorfor hver hvor bare selv noe noen mye mer flere første høsten bolig "
        + "boligen boliger boligene boligsosial boligsosialt boligsosiale bostedsløse bostedsløshet husstander søkere kommuner kommunene tilskudd veiledning økt "
        + "øke økning virkemiddel virkemidler tjenesten tjenester tjenestene ansatte brukere brukerne leietaker leietakere leietakerne utkastelser regnskap "
        + "sammen midlertidig fortsatt derfor siden mens egen egne eget eid eide gjøre gjør kommer gikk fikk ønsker antall antallet mulig samtidig senere "
        + "tidligere eneste enkelte millioner daglig vanskeligstilte barnefamilier eksempel videre samarbeidspartnere prosjektleder programleder "
        + "rådgiver");

    /// <summary><c>nn</c> when more of the telling words are nynorsk than bokmål, else <c>nb</c>.</summary>
    public static string Read(IEnumerable<string> texts)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nn = Nynorsk.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nb = Bokmal.GetAlternateLookup<ReadOnlySpan<char>>();
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

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
}
