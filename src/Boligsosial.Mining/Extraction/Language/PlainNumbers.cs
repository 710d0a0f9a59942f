namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads numbers that nothing before them makes a label: quantities, and what the words after them make of some.</summary>
internal static class PlainNumbers
{
    private const int HighestHeading = 20;
    private const int HighestOrdinal = 100;

    private static readonly WordSet ScaleLeads = new("i hele heile per pr pro");

    private static readonly WordSet NotOrdinals = new("herav hvorav derav av stk kr");

    /// <summary>Reads the number in figures at token <paramref name="i"/>; what stands before token <paramref name="taken"/> belongs to other numbers.</summary>
    public static NumberDraft Read(NumberContext context, int i, int taken)
    {
        TokenizedText t = context.T;
        if (Numeral.Read(t, i, context.InCell) is not { } numeral)
        {
            return new NumberDraft(i, i + 1, Math.Max(0, t.Int(i)), NumberKind.Code, 0.95);
        }

        var draft = new NumberDraft(i, numeral.EndToken, numeral.Value, NumberKind.Quantity, 0.98 * numeral.Certainty)
        {
            Grouped = numeral.Grouped,
            HasDecimals = numeral.HasDecimals,
        };
        Surroundings.Read(t, draft, taken);
        if (draft.Unit == NumberUnit.Nok && draft.Grouped)
        {
            draft.Certainty = Math.Max(draft.Certainty, 0.97);
        }

        return Refine(context, draft);
    }

    /// <summary>Reads a fraction that is one sign, «½ stilling».</summary>
    public static NumberDraft? ReadFraction(NumberContext context, int i, int taken)
    {
        decimal value = Numeral.Fraction(context.T.SymbolAt(i));
        if (value == 0)
        {
            return null;
        }

        var draft = new NumberDraft(i, i + 1, value, NumberKind.Quantity) { HasDecimals = true };
        Surroundings.Read(context.T, draft, taken);
        return Measures.Read(context.T, draft);
    }

    /// <summary>Reads a number in words; null where there is none.</summary>
    public static NumberDraft? ReadWord(NumberContext context, int i, int taken)
    {
        if (NumberWords.Read(context.T, i) is not { } word)
        {
            return null;
        }

        var draft = new NumberDraft(i, word.EndToken, word.Value, NumberKind.Quantity, word.Certainty) { IsWord = true };
        Surroundings.Read(context.T, draft, taken);
        return Measures.Read(context.T, draft);
    }

    private static NumberDraft Refine(NumberContext context, NumberDraft draft)
    {
        TokenizedText t = context.T;
        Measures.Read(t, draft);
        if (draft.Kind != NumberKind.Quantity)
        {
            return draft;
        }

        if (IsScale(t, draft))
        {
            return draft.As(NumberKind.Scale, 0.9);
        }

        return draft.IsPlain ? RefinePlain(context, draft) : Signed(context, draft);
    }

    private static NumberDraft RefinePlain(NumberContext context, NumberDraft draft)
    {
        TokenizedText t = context.T;
        int i = draft.FirstToken;
        int next = draft.EndToken;
        bool leadingZero = t.First(i) == '0' && t.Length(i) > 1;
        if (t.Length(i) == 4 && t.IsWord(next) && t.Before(next) is Gap.Space or Gap.Hard && char.IsUpper(t.First(next)) && t.Length(next) > 1
            && (leadingZero || t.Before(i) == Gap.Line || t.IsSymbol(i - 1, ',')) && !CountedNouns.IsCounted(t.Word(next)))
        {
            return draft.As(NumberKind.Postcode, leadingZero ? 0.9 : 0.7);
        }

        // «2012-2015(17)»
        bool insertion = t.IsSymbol(i - 1, '(') && t.Glued(i) && t.Glued(i - 1) && context.InDate(i - 2);
        // «8.B.13»
        bool lettered = t.IsSymbol(next, '.') && t.Glued(next) && t.Glued(next + 1) && t.IsWord(next + 1) && t.Length(next + 1) == 1;
        if (leadingZero || insertion || lettered)
        {
            return draft.As(NumberKind.Code, 0.8);
        }

        if (context.IsListNumber(i))
        {
            return draft.As(NumberKind.HeadingNumber, 0.85);
        }

        if (IsOrdinal(t, draft))
        {
            return draft.As(NumberKind.Ordinal, 0.9);
        }

        bool heading = t.Before(i) == Gap.Line && draft.Value is > 0 and <= HighestHeading && t.IsCapitalised(next)
            && t.Before(next) is Gap.Space or Gap.Hard or Gap.Wide && !CountedNouns.IsCounted(t.Word(next));
        if (heading)
        {
            return draft.As(NumberKind.HeadingNumber, 0.6);
        }

        if (t.Glued(next) && t.IsWord(next))
        {
            // «1b», «4a» are codes; «1deltaker» has lost its space.
            return t.Length(next) <= 2 ? draft.As(NumberKind.Code, 0.9) : draft.As(NumberKind.Quantity, 0.85 * draft.Certainty);
        }

        bool compound = t.IsDash(next) && t.Glued(next) && t.Glued(next + 1) && t.IsWord(next + 1);
        return compound ? draft.As(NumberKind.Code, 0.85) : Signed(context, draft);
    }

    private static bool IsScale(TokenizedText t, NumberDraft draft)
    {
        if (draft.Value is not (1000 or 100_000 or 1_000_000) || draft.HasScaleWord || draft.HasDecimals || draft.ContextStart != draft.FirstToken)
        {
            return false;
        }

        int before = draft.FirstToken - 1;
        before -= t.IsSymbol(before, '.') ? 1 : 0;
        bool brackets = t.IsSymbol(before, '(') && t.IsSymbol(draft.ContextEnd, ')') && draft.Value != 100_000;
        return brackets || t.IsSymbol(before, '/')
            || (ScaleLeads.Contains(t.Word(before)) && (draft.Unit == NumberUnit.Nok || t.Is(before, "per") || t.Is(before, "pr") || t.Is(before, "hele") || t.Is(before, "heile")));
    }

    private static bool IsOrdinal(TokenizedText t, NumberDraft draft)
    {
        int dot = draft.EndToken;
        if (draft.Value is < 1 or > HighestOrdinal || !t.IsSymbol(dot, '.') || !t.Glued(dot))
        {
            return false;
        }

        int word = t.IsDash(dot + 1) && t.IsNumber(dot + 2) && t.IsSymbol(dot + 3, '.') ? dot + 4 : dot + 1;
        bool lower = t.SameLine(word) && t.Before(word) != Gap.Wide && t.IsWord(word) && char.IsLower(t.First(word)) && !NotOrdinals.Contains(t.Word(word));
        return lower || t.Is(draft.FirstToken - 1, "den");
    }

    /// <summary>Takes a minus sign in. In running text a hyphen before a number begins the item of a list far more often, unless the number is a measured one.</summary>
    private static NumberDraft Signed(NumberContext context, NumberDraft draft)
    {
        TokenizedText t = context.T;
        int sign = draft.FirstToken - 1;
        if (draft.ContextStart != draft.FirstToken || !t.Glued(draft.FirstToken) || t.SymbolAt(sign) is not ('-' or '−') || t.Glued(sign) || t.IsNumber(sign - 1))
        {
            return draft;
        }

        bool measured = draft.Unit is NumberUnit.Percent or NumberUnit.Nok || draft.HasDecimals || draft.Grouped;
        if (context.InCell || t.IsSymbol(sign, '−') || (measured && t.Before(sign) != Gap.Line))
        {
            draft.FirstToken = draft.ContextStart = sign;
            draft.Value = -draft.Value;
            draft.Certainty *= 0.9;
        }

        return draft;
    }
}
