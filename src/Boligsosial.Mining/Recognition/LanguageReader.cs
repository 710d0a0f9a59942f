using System.Buffers;
using System.Collections.Frozen;

namespace Boligsosial.Mining.Recognition;

/// <summary>Tells nynorsk from bokmål by the words that only one of them has.</summary>
internal static class LanguageReader
{
    private static readonly string[] Nynorsk = Words(
        "ikkje ein eit eg ho dei me vart vert verte vorte vore frå kva kven korleis kvifor kvar kor berre sjølv sjølve noko nokon nokre mykje meir fleire "
        + "fyrste fyrst hausten bustad bustaden bustader bustadene bustadar bustadsosial bustadsosialt bustadsosiale bustadlause bustadløyse husstandar søkjarar "
        + "kommunar kommunane tilskot rettleiing auka auke auking verkemiddel tenesta tenester tenestene tilsette brukarar brukarane leigetakar leigetakarar "
        + "leigetakarane utkastingar rekneskap saman mellombels framleis difor sidan medan eigen eigne eiga eigd eigde gjere gjer kjem kome gjekk fekk ynskjer "
        + "ønskjer talet tal mogleg samstundes seinare tidlegare einaste einskilde millionar dagleg vanskelegstilte barnefamiliar døme vidare "
        + "samarbeidspartnarar prosjektleiar programleiar rådgjevar");

    private static readonly string[] Bokmal = Words(
        "ikke en et jeg hun de vi ble blir bli blitt vært være fra hva hvem hvordan hvorfor hver hvor bare selv noe noen mye mer flere første høsten bolig "
        + "boligen boliger boligene boligsosial boligsosialt boligsosiale bostedsløse bostedsløshet husstander søkere kommuner kommunene tilskudd veiledning økt "
        + "øke økning virkemiddel virkemidler tjenesten tjenester tjenestene ansatte brukere brukerne leietaker leietakere leietakerne utkastelser regnskap "
        + "sammen midlertidig fortsatt derfor siden mens egen egne eget eid eide gjøre gjør kommer gikk fikk ønsker antall antallet mulig samtidig senere "
        + "tidligere eneste enkelte millioner daglig vanskeligstilte barnefamilier eksempel videre samarbeidspartnere prosjektleder programleder "
        + "rådgiver");

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n\t.,:;()/«»\"-–");

    /// <summary>By telling word 1 for nynorsk, -1 for bokmål; what both have speaks for nynorsk, for there it is rarer.</summary>
    private static readonly FrozenDictionary<string, int> Telling = Nynorsk.Select(w => (Word: w, Speaks: 1)).Concat(Bokmal.Select(w => (Word: w, Speaks: -1)))
        .DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Speaks, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>nn</c> when more of the telling words are nynorsk than bokmål, else <c>nb</c>.</summary>
    public static string Read(IEnumerable<string> texts)
    {
        FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> telling = Telling.GetAlternateLookup<ReadOnlySpan<char>>();
        int balance = 0;
        foreach (string text in texts)
        {
            foreach (Range word in text.AsSpan().SplitAny(Separators))
            {
                balance += telling.TryGetValue(text.AsSpan(word), out int speaks) ? speaks : 0;
            }
        }

        return balance > 0 ? "nn" : "nb";
    }

    private static string[] Words(string words) => words.Split(' ');
}
