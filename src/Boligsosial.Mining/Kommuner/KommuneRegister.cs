using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Kommuner;

/// <summary>
/// All kommuner with the years in which their numbers were valid, what became of them, the bydeler of Oslo and Husbankens regions.
/// Immutable and safe to share between threads; sources in corpus/definitions/KILDER.md.
/// </summary>
public sealed class KommuneRegister
{
    private readonly Dictionary<string, Kommune[]> _byNumber;
    private readonly Dictionary<string, Kommune[]> _byName;
    private readonly ILookup<string, KommuneChange> _changesFrom;
    private readonly ILookup<string, KommuneChange> _changesTo;
    private readonly Dictionary<string, string> _regionOfFylke;
    private readonly HashSet<string> _nynorskFylker;
    private readonly MentionFinder _mentions;
    private readonly HeaderLookup _headers;
    private readonly Lazy<AddressNames> _addresses;

    private KommuneRegister(
        IReadOnlyList<Kommune> kommuner, IReadOnlyList<KommuneChange> changes, IReadOnlyList<Bydel> bydeler,
        IReadOnlyDictionary<string, string> regionOfFylke, NameLore lore)
    {
        Kommuner = kommuner;
        Bydeler = bydeler;
        _byNumber = kommuner.GroupBy(k => k.Number).ToDictionary(g => g.Key, g => g.OrderBy(k => k.FirstYear).ToArray());
        _byName = kommuner
            .SelectMany(k => NamesOf(k, lore).Select(n => (Key: NameKey.Of(n), Kommune: k)))
            .GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Select(p => p.Kommune).Distinct().ToArray());
        _changesFrom = changes.ToLookup(c => c.From);
        _changesTo = changes.ToLookup(c => c.To);
        _regionOfFylke = regionOfFylke.ToDictionary();
        _nynorskFylker = lore.NynorskFylker.ToHashSet();
        var namesakes = new Namesakes(kommuner, lore);
        _mentions = new MentionFinder(new NameIndex(_byName, bydeler), ByNumber(bydeler[0].Number[..4])!, namesakes, lore);
        _headers = new HeaderLookup(_byName, _mentions);
        _addresses = new Lazy<AddressNames>(() => new AddressNames(_byName));
    }

    /// <summary>Every row of the register, by number.</summary>
    public IReadOnlyList<Kommune> Kommuner { get; }

    /// <summary>The bydeler of Oslo.</summary>
    public IReadOnlyList<Bydel> Bydeler { get; }

    /// <summary>Reads kommuner.csv, kommune_endringer.csv, bydeler_oslo.csv, husbank_regioner.csv and kommunenavn.yaml.</summary>
    /// <exception cref="DefinitionException">One of them is missing or broken.</exception>
    public static KommuneRegister Load(string definitionsFolder)
    {
        string Path(string name) => System.IO.Path.Combine(definitionsFolder, name);
        var files = new RegisterFiles(Path("kommuner.csv"), Path("kommune_endringer.csv"), Path("bydeler_oslo.csv"), Path("husbank_regioner.csv"));
        IReadOnlyList<Kommune> kommuner = files.Kommuner();
        return new KommuneRegister(
            kommuner, files.Changes(kommuner), files.Bydeler(kommuner), files.Regions(), DefinitionYaml.Read<NameLore>(Path("kommunenavn.yaml")));
    }

    /// <summary>The kommune with that number in that year (in any year when null: the latest name), or null.</summary>
    public Kommune? ByNumber(string number, int? year = null) =>
        _byNumber.TryGetValue(number, out Kommune[]? rows) ? rows.LastOrDefault(k => year is not { } y || k.ValidIn(y)) : null;

    /// <summary>The kommuner with that name in that year (with the number of before 2018 when null): none, one, or several namesakes. «Skiens kommune», «SKIEN», «Nord Fron» and Sami names are understood; the spelling must be right.</summary>
    public IReadOnlyList<Kommune> ByName(string name, int? year = null)
    {
        string key = NameKey.WithoutKommune(NameKey.Of(name));
        Kommune[] exact = InYear(key, year);
        return exact.Length > 0 || !key.EndsWith('s') ? exact : InYear(key[..^1], year);
    }

    /// <summary>The kommuner that a form field, a title or a running head names, in order, with OCR's confusions allowed for when nothing is named outright. Only for text that is known to name kommuner.</summary>
    public IReadOnlyList<KommuneMention> FindInHeader(string text, int? year) => _headers.Find(text, year);

    /// <summary>The kommuner named in running text, in order. Words that happen to be kommune names («Ski», «Nes»), persons and streets do not count.</summary>
    /// <param name="text">A sentence, a paragraph or a table's label.</param>
    /// <param name="year">The year whose kommuner are meant; null for any.</param>
    public IReadOnlyList<KommuneMention> FindMentions(string text, int? year) => _mentions.Find(text, year, onlyNames: false);

    /// <summary>The kommuner whose e-mail or web addresses stand in a text («post@skien.kommune.no»), each once.</summary>
    public IReadOnlyList<Kommune> FindInAddresses(string text, int? year) => _addresses.Value.Find(text, year);

    /// <summary>The likeliest of several kommuner of one name by what a longer text says of fylke, district and neighbours; null when it does not decide.</summary>
    public Kommune? Decide(IReadOnlyList<Kommune> namesakes, string text, IReadOnlyCollection<Kommune> neighbours)
    {
        (IReadOnlyList<Kommune> ranked, bool decided) = _mentions.Rank(namesakes, text, neighbours);
        return decided ? ranked[0] : null;
    }

    /// <summary>What a number had become by a year: itself while it was valid, several where a kommune was divided; none where the register does not tell.</summary>
    public IReadOnlyList<Kommune> Successors(string number, int year) => [.. Follow(number, year, forward: true).DistinctBy(k => k.Number)];

    /// <summary>What a number had been in an earlier year; several after a merger.</summary>
    public IReadOnlyList<Kommune> Predecessors(string number, int year) => [.. Follow(number, year, forward: false).DistinctBy(k => k.Number)];

    /// <summary>All numbers that a kommune has had, by one of them or by its name: through changes of number, and through mergers in which it kept its name. Of kommuner of one name those of all; none when there is no such kommune.</summary>
    public IReadOnlyList<string> AllNumbers(string numberOrName)
    {
        var found = new HashSet<string>();
        HashSet<string> names = [.. ByName(numberOrName).Select(k => k.Name)];
        var waiting = new Queue<string>(_byNumber.ContainsKey(numberOrName) ? [numberOrName] : Kommuner.Where(k => names.Contains(k.Name)).Select(k => k.Number));
        while (waiting.TryDequeue(out string? number))
        {
            if (found.Add(number))
            {
                foreach (KommuneChange change in _changesFrom[number].Concat(_changesTo[number]).Where(c => c.Kind == "nummerendring" || (c.IsWhole && KeepsName(c))))
                {
                    waiting.Enqueue(change.From);
                    waiting.Enqueue(change.To);
                }
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>Husbankens region (2009-2016) of a kommune; of a younger one, that of the kommuner it came from; empty when these disagree.</summary>
    public string RegionOf(Kommune kommune)
    {
        if (_regionOfFylke.TryGetValue(kommune.FylkeNumber, out string? region))
        {
            return region;
        }

        string[] regions = [.. _changesTo[kommune.Number].Where(c => c.IsWhole).Select(c => ByNumber(c.From)).OfType<Kommune>().Select(RegionOf).Distinct()];
        return regions.Length == 1 ? regions[0] : "";
    }

    /// <summary>Whether most kommuner of the kommune's fylke write nynorsk.</summary>
    public bool WritesNynorsk(Kommune kommune) => _nynorskFylker.Contains(kommune.Fylke);

    /// <summary>Whether a word is a common given name; a kommune name after one is a surname.</summary>
    internal bool IsGivenName(string word) => _mentions.IsGivenName(word);

    private static IEnumerable<string> NamesOf(Kommune kommune, NameLore lore) =>
        [kommune.Name, .. kommune.OtherNames, .. lore.Variants.GetValueOrDefault(kommune.Name, [])];

    private bool KeepsName(KommuneChange change) => _byNumber[change.From].Any(from => _byNumber[change.To].Any(to => to.Name == from.Name));

    private Kommune[] InYear(string key, int? year) =>
        _byName.TryGetValue(key, out Kommune[]? bearers) ? NameKey.InYear(bearers, year) : [];

    private IEnumerable<Kommune> Follow(string number, int year, bool forward)
    {
        if (ByNumber(number, year) is { } valid)
        {
            return [valid];
        }

        IEnumerable<string> next = forward
            ? _changesFrom[number].Where(c => c.IsWhole && c.Year <= year).Select(c => c.To)
            : _changesTo[number].Where(c => c.IsWhole && c.Year > year).Select(c => c.From);
        return next.SelectMany(n => Follow(n, year, forward));
    }
}
