using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads how exact a number claims to be from the words beside it: «ca.», «inntil», «over», «eller mer».</summary>
internal static class BoundCues
{
    private static readonly WordMap<Bound> Before = new(
        ("ca cirka circa sirka omlag rundt omtrent omkring kring ikring anslagsvis anslått anslege estimert nærmere nærare nesten nærmest "
            + "knapt knappe snaut snaue bortimot drøyt drøye tilnærmet vel omkr", Bound.Approx),
        ("inntil under høyst høgst maks max maksimalt maksimum opptil makspris", Bound.Max),
        ("over minst minimum minimumsvis utover", Bound.Min));

    private static readonly WordSet MoreThan = new("mer meir flere fleire større over høyere høgare lengre lenger lengre");

    private static readonly WordSet LessThan = new("mindre færre under lavere lågare kortere");

    private static readonly WordSet Not = new("ikke ikkje");

    private static readonly WordSet Estimated = new("anslått anslege estimert beregnet rekna stipulert");

    // «oversikt over 40 boliger», «fordelt over 3 år»: «over» as a plain preposition.
    private static readonly WordSet GovernsOver = new(
        "fordelt fordeles fordelast spredt spreidd disposisjonsrett disposisjonsretten råderett råderetten rapport rapporten kart kartet strekker går gikk oppsyn opp kartlegging kartlegginga");

    private static readonly string[] GovernsOverEndings =
        ["oversikt", "oversikten", "oversikter", "liste", "listen", "lista", "register", "registeret", "kontroll", "kontrollen", "statistikk", "statistikken", "regnskap"];

    /// <summary>The bound of a number.</summary>
    /// <param name="t">The text.</param>
    /// <param name="start">First token of the number with its «kr».</param>
    /// <param name="end">The token after the number with its «kr».</param>
    /// <param name="shortTime">Whether the number is a length of time of few units, after which «over» means «during».</param>
    public static Bound Read(TokenizedText t, int start, int end, bool shortTime)
    {
        Bound before = t.SameLine(start) ? ReadBefore(t, start, shortTime) : Bound.Exact;
        return before != Bound.Exact ? before : ReadAfter(t, end);
    }

    /// <summary>The bound that a table's row or column label gives to its numbers: «Anslått tilskudd», «Minst», «Maks. beløp».</summary>
    public static Bound InLabel(TokenizedText t)
    {
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Is(i, "over") || t.Is(i, "under") || t.Is(i, "rundt") || t.Is(i, "vel") || t.Is(i, "utover") || t.Is(i, "kring") || t.Is(i, "nærmere"))
            {
                continue;
            }

            if (Before.TryGet(t.Word(i), out Bound bound) || (t.Is(i, "anslag") && (bound = Bound.Approx) == Bound.Approx))
            {
                return bound;
            }
        }

        return Bound.Exact;
    }

    private static Bound ReadBefore(TokenizedText t, int start, bool shortTime)
    {
        int i = start - 1;
        switch (t.SymbolAt(i))
        {
            case '<' or '≤':
                return Bound.Max;
            case '>' or '≥':
                return Bound.Min;
            case '~' or '≈' or '±':
                return Bound.Approx;
            case '=' when t.SymbolAt(i - 1) is '<' or '>' && t.Glued(i):
                return t.IsSymbol(i - 1, '<') ? Bound.Max : Bound.Min;
            case '-' when t.IsSymbol(i - 1, '/') && t.IsSymbol(i - 2, '+'):
                return Bound.Approx;
            case '.' or ':':
                i--;
                break;
        }

        ReadOnlySpan<char> word = t.Word(i);
        ReadOnlySpan<char> further = t.SameLine(i) ? t.Word(i - 1) : [];
        bool not = Not.Contains(further);
        switch (word)
        {
            case "lag" when further is "om":
            case "regnet" or "rekna" when further is "rundt":
            case "av" when further is "overkant" or "underkant":
            case "mot" when further is "opp":
            case "til" or "å" or "være" or "på" when Estimated.Contains(further):
                return Bound.Approx;
            case "til" when further is "opp" or "inn":
                return Bound.Max;
            case "enn" when MoreThan.Contains(further):
                return Not.Contains(t.Word(i - 2)) ? Bound.Max : Bound.Min;
            case "enn" when LessThan.Contains(further):
                return Not.Contains(t.Word(i - 2)) ? Bound.Min : Bound.Max;
            case "over" when !not && (shortTime || IsPreposition(further)):
                return Bound.Exact;
        }

        if (!Before.TryGet(word, out Bound bound))
        {
            return Bound.Exact;
        }

        return !not ? bound : bound == Bound.Min ? Bound.Max : bound == Bound.Max ? Bound.Min : bound;
    }

    private static Bound ReadAfter(TokenizedText t, int end)
    {
        if (t.IsSymbol(end, '+') && t.Glued(end) && !t.IsGluedNumber(end + 1))
        {
            return Bound.Min;
        }

        // «50 eller mer», «50 boliger eller flere»
        int i = t.Is(end, "eller") ? end + 1 : t.Is(end + 1, "eller") && t.SameLine(end) ? end + 2 : -1;
        if (i > 0 && t.SameLine(i))
        {
            return MoreThan.Contains(t.Word(i)) ? Bound.Min : LessThan.Contains(t.Word(i)) ? Bound.Max : Bound.Exact;
        }

        return t.Is(end, "og") && (t.Is(end + 1, "oppover") || t.Is(end + 1, "over")) ? Bound.Min : Bound.Exact;
    }

    private static bool IsPreposition(ReadOnlySpan<char> governor)
    {
        if (GovernsOver.Contains(governor))
        {
            return true;
        }

        foreach (string ending in GovernsOverEndings)
        {
            if (governor.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
