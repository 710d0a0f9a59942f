namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads what belongs to a number and stands right beside it: «kr» and «MNOK» before, scale words, «%», «kr» and «,-» after.</summary>
internal static class Surroundings
{
    /// <summary>Reads both sides of <paramref name="draft"/> into it; what stands before token <paramref name="taken"/> belongs to other numbers.</summary>
    public static void Read(TokenizedText t, NumberDraft draft, int taken)
    {
        ReadBefore(t, draft, taken);
        ReadScale(t, draft);
        ReadShare(t, draft);
        ReadMoneyAfter(t, draft);
        ReadMeasure(t, draft);
        if (draft is { HasScaleWord: true, Unit: NumberUnit.None, Scale: >= 1_000_000 } && !CountedNouns.Follows(t, draft.ContextEnd))
        {
            // «0,3 mill»: kommuner count nothing but kroner in millions.
            draft.Unit = NumberUnit.Nok;
        }
    }

    private static void ReadBefore(TokenizedText t, NumberDraft draft, int taken)
    {
        if (!t.SameLine(draft.FirstToken))
        {
            return;
        }

        int i = draft.FirstToken - 1;
        i -= t.SymbolAt(i) is '.' or ':' ? 1 : 0;
        i -= t.IsSymbol(i, '.') ? 1 : 0;
        bool money = Units.IsMoney(t.Word(i));
        if (i < taken || !(money || Units.IsMoneyScale(t.Word(i))))
        {
            return;
        }

        // «mill. kr 1,2»
        int before = t.IsSymbol(i - 1, '.') ? i - 2 : i - 1;
        decimal scale = money && before >= taken ? Units.ScaleOf(t.Word(before)) : Units.ScaleOf(t.Word(i));
        draft.Unit = NumberUnit.Nok;
        draft.ContextStart = money && scale > 0 ? before : i;
        if (scale > 0)
        {
            draft.Scale = scale;
            draft.HasScaleWord = true;
        }
    }

    private static void ReadScale(TokenizedText t, NumberDraft draft)
    {
        int i = draft.ContextEnd;
        if (!t.SameLine(i) || draft.HasScaleWord)
        {
            return;
        }

        decimal scale = Units.ScaleOf(t.Word(i));
        if (scale > 0)
        {
            Take(draft, i + 1, scale);
            draft.ContextEnd += t.IsSymbol(i + 1, '.') && t.Glued(i + 1) && !EndsSentence(t, i + 1) ? 1 : 0;
            draft.Unit = Units.IsMoneyScale(t.Word(i)) ? NumberUnit.Nok : draft.Unit;
        }
        else if (t.Is(i, "t") && t.SymbolAt(i + 1) is '.' && t.Glued(i + 1) && t.Is(i + 2, "kr"))
        {
            Take(draft, i + 3, 1000);
            draft.Unit = NumberUnit.Nok;
        }
        else if (t.SymbolAt(i) is '\'' or '’' or '´' && t.Glued(i) && !(t.Glued(i + 1) && !IsPunctuation(t.SymbolAt(i + 1)))
            && !(t.SymbolAt(draft.FirstToken - 1) is '\'' or '‘' or '’' or '´' && t.Glued(draft.FirstToken)))
        {
            Take(draft, i + 1, 1000);
        }
    }

    private static void Take(NumberDraft draft, int end, decimal scale)
    {
        draft.EndToken = draft.ContextEnd = end;
        draft.Scale = scale;
        draft.HasScaleWord = true;
    }

    private static void ReadShare(TokenizedText t, NumberDraft draft)
    {
        int i = draft.ContextEnd;
        if (!t.SameLine(i) || draft.Unit != NumberUnit.None)
        {
            return;
        }

        int word = t.IsDash(i) && t.Glued(i) && t.Glued(i + 1) ? i + 1 : i;
        if (t.IsSymbol(i, '%') || Units.IsPercent(t.Word(word)))
        {
            draft.Unit = NumberUnit.Percent;
            draft.EndToken = draft.ContextEnd = word + 1;
        }
        else if (t.IsSymbol(i, '‰') || Units.IsPerThousand(t.Word(i)))
        {
            draft.Unit = NumberUnit.PerThousand;
            draft.EndToken = draft.ContextEnd = i + 1;
        }
        else if (t.Is(i, "per") || t.Is(i, "pr"))
        {
            int number = t.IsSymbol(i + 1, '.') ? i + 2 : i + 1;
            bool thousand = Numeral.Read(t, number, inCell: false) is { Value: 1000 };
            draft.Unit = thousand ? NumberUnit.PerThousand : draft.Unit;
        }
    }

    private static void ReadMoneyAfter(TokenizedText t, NumberDraft draft)
    {
        int i = draft.ContextEnd;
        if (!t.SameLine(i) || draft.Unit is not (NumberUnit.None or NumberUnit.Nok))
        {
            return;
        }

        if (Units.IsMoney(t.Word(i)) && !BelongsToNext(t, i, draft))
        {
            draft.Unit = NumberUnit.Nok;
            draft.ContextEnd = i + 1;
            draft.ContextEnd += t.IsSymbol(i + 1, '.') && t.Glued(i + 1) && !EndsSentence(t, i + 1) ? 1 : 0;
        }
        else if (t.SymbolAt(i) is ',' or '.' && t.Glued(i) && t.IsDash(i + 1) && t.Glued(i + 1) && !t.IsGluedNumber(i + 2)
            && (t.IsSymbol(i, ',') || draft.Value >= 100))
        {
            draft.Unit = NumberUnit.Nok;
            draft.ContextEnd = i + 2;
            draft.ContextEnd += t.IsDash(i + 2) && t.Glued(i + 2) ? 1 : 0;
        }
    }

    private static void ReadMeasure(TokenizedText t, NumberDraft draft)
    {
        int i = draft.ContextEnd;
        if (draft.Unit != NumberUnit.None || !t.SameLine(i))
        {
            return;
        }

        if (Units.IsPersonYears(t.Word(i)) || Units.IsPersonYears(t.Word(i + 1)) && t.IsWord(i))
        {
            draft.Unit = NumberUnit.Arsverk;
        }
        else if (Units.IsArea(t.Word(i)) || (t.Is(i, "m") && t.Glued(i + 1) && (t.IsSymbol(i + 1, '²') || t.Int(i + 1) == 2)))
        {
            draft.Unit = NumberUnit.Area;
        }
        else if (t.Is(i, "stilling") && draft is { HasDecimals: false, IsWord: false, Value: >= 10 and <= 100 } && draft.Value % 5 == 0)
        {
            // «100 stilling»: the noun in the singular shows that a per cent sign is lost.
            draft.Unit = NumberUnit.Percent;
            draft.Certainty = Math.Min(draft.Certainty, 0.6);
        }
    }

    /// <summary>«25.000 Kr. 48.000»: kroner of the number after, in columns run together.</summary>
    private static bool BelongsToNext(TokenizedText t, int kr, NumberDraft draft)
    {
        bool dot = t.IsSymbol(kr + 1, '.');
        return t.Is(kr, "kr") && t.IsNumber(dot ? kr + 2 : kr + 1) && (dot || draft.Unit == NumberUnit.Nok || char.IsUpper(t.First(kr)));
    }

    private static bool EndsSentence(TokenizedText t, int dot) => !t.SameLine(dot + 1) || (t.IsWord(dot + 1) && char.IsUpper(t.First(dot + 1)));

    private static bool IsPunctuation(char c) => c is '.' or ',' or ';' or ':' or ')' or '!' or '?';
}
