namespace Boligsosial.Mining.Matching;

/// <summary>Norwegian abbreviations that bear a full stop in the middle of a sentence; none that is a word too and may end one («tom.»).</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "ang", "bl", "bl.a", "ca", "d.d", "d.v.s", "div", "dvs", "e.l", "eks", "ekskl", "el", "ev", "evt", "f", "f.eks", "f.o.m", "fom", "gj",
        "gj.sn", "gjsn", "hhv", "ift", "inkl", "innb", "jf", "jfr", "kap", "kl", "kr", "m.fl", "m.h.t", "m.m", "m.v", "meld", "mht", "mill", "ml",
        "mnd", "mrd", "mv", "nr", "o.l", "osv", "p.g.a", "pga", "pkt", "pr", "prop", "prp", "pst", "ref", "s", "st", "st.meld", "stk", "t.d",
        "t.o.m", "tidl", "tils", "tlf", "vedk", "vedr",
    };

    /// <summary>Whether a word, without the full stop behind it, is such an abbreviation: «bl.a», «pr».</summary>
    public static bool Contains(string word) => Known.Contains(word);

    /// <summary>Whether a text ends in such an abbreviation and its full stop.</summary>
    public static bool EndsText(string text) => text.EndsWith('.') && Contains(text[(text.LastIndexOf(' ') + 1)..^1].TrimStart('(', '«'));
}
