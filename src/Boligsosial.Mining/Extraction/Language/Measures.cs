namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Tells ages and lengths of time from counts: «fylt 18 år», «18-åring», «3 år», «14 dager», «2-årig».
/// Years after «under», «over», «fra», «mellom» are an age from <see cref="LowestAge"/> on: «over 18 år» is an age, «over 2 år» a time.
/// </summary>
internal static class Measures
{
    /// <summary>From this many years on, years after a comparison are an age.</summary>
    public const int LowestAge = 13;

    private static readonly WordSet AgeBefore = new(
        "fylt fylte fyller fyllte alder alderen aldersgruppen aldersgruppa aldersgruppe aldrane unge ungdom ungdommer ungdommar barn personer innbyggere "
        + "innbyggjarar kvinner menn eldre yngre alle brukere brukarar flyktninger flyktningar mindreårige");

    private static readonly WordSet Compares = new("under over enn fra frå mellom til opptil inntil og");

    private static readonly WordSet AgeAfter = new("gammel gamle gammal gamal gammalt gammelt");

    /// <summary>Gives <paramref name="draft"/> the kind and unit of an age or a length of time if it is one.</summary>
    public static NumberDraft Read(TokenizedText t, NumberDraft draft)
    {
        if (draft.Unit != NumberUnit.None || draft.HasScaleWord)
        {
            return draft;
        }

        int next = draft.EndToken;
        if (t.IsDash(next) && t.Glued(next) && t.Glued(next + 1) && t.IsWord(next + 1))
        {
            return Compound(t, draft, t.Word(next + 1));
        }

        ReadOnlySpan<char> word = t.SameLine(next) ? t.Word(next) : [];
        if (word.StartsWith("åring") && t.Glued(next))
        {
            return Is(draft, NumberKind.Age, NumberUnit.Years);
        }

        if (Units.IsYears(word))
        {
            return Is(draft, IsAge(t, draft) ? NumberKind.Age : NumberKind.Duration, NumberUnit.Years);
        }

        if (Units.IsTime(word))
        {
            return Is(draft, NumberKind.Duration, NumberUnit.OtherTime);
        }

        return draft.IsPlain && IsAgeWithoutYears(t, draft) ? Is(draft, NumberKind.Age, NumberUnit.Years) : draft;
    }

    /// <summary>Whether a number of years is an age.</summary>
    private static bool IsAge(TokenizedText t, NumberDraft draft)
    {
        int before = draft.FirstToken - 1;
        int after = draft.EndToken + 1;
        if (AgeAfter.Contains(t.Word(after)) || AgeBefore.Contains(t.Word(before)))
        {
            return true;
        }

        // The other end of a range stands between: «barn 0-5 år», «i alderen 13 til 18 år».
        int first = t.IsDash(before) || Compares.Contains(t.Word(before)) ? before - 1 : before;
        if (first < before && t.IsNumber(first) && AgeBefore.Contains(t.Word(first - 1)))
        {
            return true;
        }

        bool compared = Compares.Contains(t.Word(before)) || t.SymbolAt(before) is '<' or '>' || (t.IsDash(before) && t.IsNumber(before - 1));
        return compared && draft.Value >= LowestAge && draft.Value < 120;
    }

    /// <summary>«fylt 18», «i alderen 18-25», «unge under 25».</summary>
    private static bool IsAgeWithoutYears(TokenizedText t, NumberDraft draft)
    {
        int before = draft.FirstToken - 1;
        return t.Word(before) is "fylt" or "fylte" or "fyller" or "alderen" or "alder" or "aldersgruppen" or "aldersgruppa"
            || (t.Word(before) is "under" or "over" && AgeBefore.Contains(t.Word(before - 1)) && draft.Value is >= LowestAge and < 100
                && !CountedNouns.Follows(t, draft.EndToken));
    }

    private static NumberDraft Compound(TokenizedText t, NumberDraft draft, ReadOnlySpan<char> word) =>
        word.StartsWith("åring") ? Is(draft, NumberKind.Age, NumberUnit.Years)
        : word.StartsWith("årig") || word is "års" ? Is(draft, NumberKind.Duration, NumberUnit.Years)
        : Units.IsTime(word) || word.StartsWith("måned") || word.StartsWith("månad") || word.StartsWith("dagers") || word.StartsWith("ukers") || word.StartsWith("timers")
            ? Is(draft, NumberKind.Duration, NumberUnit.OtherTime)
        : draft;

    private static NumberDraft Is(NumberDraft draft, NumberKind kind, NumberUnit unit)
    {
        draft.Unit = unit;
        return draft.As(kind, Math.Min(draft.Certainty, 0.9));
    }
}
