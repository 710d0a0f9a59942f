namespace Boligsosial.Mining.Layout;

/// <summary>Norwegian abbreviations that end in a full stop in the middle of a sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "mill.", "mrd.", "kr.", "ca.", "pr.", "jf.", "jfr.", "bl.a.", "f.eks.", "t.d.", "eks.", "nr.", "kap.", "evt.", "ev.", "inkl.", "ekskl.", "hhv.", "tlf.",
        "st.meld.", "meld.", "prop.", "prp.", "innb.", "gj.sn.", "gjsn.", "kl.", "d.v.s.", "dvs.", "t.o.m.", "f.o.m.", "tom.", "fom.", "vedr.", "ang.", "m.fl.", "o.l.",
    };

    /// <summary>Whether the text ends in such an abbreviation.</summary>
    public static bool EndsWithOne(string text)
    {
        int space = text.LastIndexOf(' ');
        return Known.Contains(text[(space + 1)..].TrimStart('(', '«'));
    }
}
