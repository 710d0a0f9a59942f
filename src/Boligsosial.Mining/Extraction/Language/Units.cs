namespace Boligsosial.Mining.Extraction.Language;

/// <summary>The words for money, shares, scales and time that stand beside numbers, bokmål and nynorsk, in lower case.</summary>
internal static class Units
{
    private static readonly WordSet Money = new("kr kroner krone kronar nok kroners");

    private static readonly WordSet Percent = new("prosent prosents pst pct prosentpoeng prosentpoengs");

    private static readonly WordSet PerThousand = new("promille");

    private static readonly WordSet PersonYears = new("årsverk årsverka årsverkene årsverks årsv");

    private static readonly WordSet Years = new("år års årene åra året");

    private static readonly WordSet OtherTimes = new(
        "måned måneder måneders månedene månad månader månadar månaders månadane mnd mndr mnds uke uker ukers ukene veke veker vekene vekers "
        + "dag dager dagar dagers dagene dagane døgn døgns døgnet time timer timar timers timars timene timane minutt minutter minuttar min sekund sekunder tiår");

    private static readonly WordSet Areas = new("kvm kvadratmeter kvadratmetrar m²");

    private static readonly WordMap<decimal> Scales = new(
        ("hundre", 100m), ("tusen", 1_000m), ("tkr kkr tnok", 1_000m),
        ("mill mio million millioner millionar millioners mkr mnok", 1_000_000m),
        ("mrd milliard milliarder milliardar", 1_000_000_000m));

    private static readonly WordSet MoneyScales = new("tkr kkr tnok mkr mnok");

    /// <summary>Whether the word is a Norwegian krone.</summary>
    public static bool IsMoney(ReadOnlySpan<char> word) => Money.Contains(word);

    /// <summary>Whether the word means per cent, or points of it.</summary>
    public static bool IsPercent(ReadOnlySpan<char> word) => Percent.Contains(word);

    /// <summary>Whether the word means per thousand.</summary>
    public static bool IsPerThousand(ReadOnlySpan<char> word) => PerThousand.Contains(word);

    /// <summary>Whether the word means full-time equivalents.</summary>
    public static bool IsPersonYears(ReadOnlySpan<char> word) => PersonYears.Contains(word);

    /// <summary>Whether the word means years of time.</summary>
    public static bool IsYears(ReadOnlySpan<char> word) => Years.Contains(word);

    /// <summary>Whether the word is a measure of time.</summary>
    public static bool IsTime(ReadOnlySpan<char> word) => Years.Contains(word) || OtherTimes.Contains(word);

    /// <summary>Whether the word is a measure of floor space.</summary>
    public static bool IsArea(ReadOnlySpan<char> word) => Areas.Contains(word);

    /// <summary>What a scale word multiplies by; 0 for any other word.</summary>
    public static decimal ScaleOf(ReadOnlySpan<char> word) => Scales.TryGet(word, out decimal scale) ? scale : 0;

    /// <summary>Whether a scale word says that it is money: «MNOK».</summary>
    public static bool IsMoneyScale(ReadOnlySpan<char> word) => MoneyScales.Contains(word);
}
