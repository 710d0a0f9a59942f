namespace Boligsosial.Mining.Layout;

/// <summary>
/// Tells the hyphen that a typesetter put at a line's end from the one that the author wrote.
/// «bolig-» + «sosialt» is one word broken; «bolig-» + «og tjenestetilbud» keeps its hyphen and its space;
/// «NAV-» + «kontoret» keeps its hyphen and is one word.
/// </summary>
public static class Hyphenation
{
    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase) { "og", "eller", "samt", "kontra", "til" };

    /// <summary>Whether the hyphen at the end of <paramref name="last"/> only breaks a word that goes on with <paramref name="next"/>.</summary>
    public static bool IsSoftBreak(string last, string next) =>
        last.Length > 2 && (last[^1] == '\u00AD' || (last[^1] is '-' or '\u2010'
            && char.IsLetter(last[^2]) && next.Length > 0 && char.IsLower(next[0])
            && !IsConjunction(next.TrimEnd(',', '.', ';', ':', ')')) && !EndsInAcronym(last)));

    /// <summary>Whether the hyphen stays and the two are still one word: after an acronym, a digit or before a capital («NAV-» «kontoret», «Ringerike-» «Hole»).</summary>
    public static bool IsHardBreak(string last, string next) =>
        last.Length > 1 && last[^1] is '-' or '\u2010' && next.Length > 0
        && char.IsLetterOrDigit(last[^2]) && char.IsLetter(next[0])
        && !IsConjunction(next.TrimEnd(',', '.', ';', ':', ')'))
        && !IsSoftBreak(last, next);

    /// <summary>Whether a word joins what stands before a hyphen to what follows («bolig- og tjenestetilbud»), so that the hyphen breaks no word.</summary>
    internal static bool IsConjunction(string word) => Conjunctions.Contains(word);

    private static bool EndsInAcronym(string last) => char.IsUpper(last[^2]) && (last.Length < 3 || char.IsUpper(last[^3]));
}
