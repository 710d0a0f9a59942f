using System.Text;
using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Kommuner;

/// <summary>Kommuner by their addresses on the net: «lorenskog.kommune.no», «nord-fron.kommune.no».</summary>
internal sealed partial class AddressNames
{
    private readonly Dictionary<string, Kommune[]> _byHost;

    public AddressNames(IReadOnlyDictionary<string, Kommune[]> byName) =>
        _byHost = byName.SelectMany(p => HostsOf(p.Key).Select(h => (Host: h, Kommuner: p.Value)))
            .GroupBy(p => p.Host).ToDictionary(g => g.Key, g => g.SelectMany(p => p.Kommuner).Distinct().ToArray());

    /// <summary>The kommuner whose addresses stand in the text, each once; of namesakes none.</summary>
    public IReadOnlyList<Kommune> Find(string text, int? year) => text.Contains("kommune.no", StringComparison.OrdinalIgnoreCase)
        ? [
            .. Address().Matches(text)
                .Select(m => _byHost.TryGetValue(m.Groups[1].Value.ToLowerInvariant(), out Kommune[]? bearers) ? NameKey.InYear(bearers, year) : [])
                .Where(k => k.Length == 1).Select(k => k[0]).Distinct(),
        ]
        : [];

    /// <summary>A name in the letters a host may have: æ as ae, ø as o or oe, å as a or aa, words joined or with hyphens.</summary>
    private static IEnumerable<string> HostsOf(string key)
    {
        foreach ((string o, string a) in new[] { ("o", "a"), ("oe", "aa") })
        {
            string host = new StringBuilder(key).Replace("æ", "ae").Replace("ø", o).Replace("å", a).Replace("ö", "o").Replace("ü", "u").ToString();
            yield return host.Replace(' ', '-');
            if (host.Contains(' ', StringComparison.Ordinal))
            {
                yield return host.Replace(" ", "", StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"([\p{L}-]+)\s?\.\s?kommune\s?\.\s?no\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
