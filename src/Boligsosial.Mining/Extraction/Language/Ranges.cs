using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Joins the two ends of a range: «8-9», «20 til 25», «mellom 20 og 25 %», «2-3 mill». The ends share scale, unit and kind.
/// «fra 13 til 26» is a change, not a range: two exact numbers, though in «fra 10 til 20 mill» they share the scale.
/// </summary>
internal static class Ranges
{
    /// <summary>Joins neighbours in <paramref name="drafts"/>, which are in order.</summary>
    public static void Join(TokenizedText t, IReadOnlyList<NumberDraft> drafts)
    {
        for (int n = 0; n + 1 < drafts.Count; n++)
        {
            NumberDraft a = drafts[n];
            NumberDraft b = drafts[n + 1];
            if (a.InRange || !CanBeEnd(a) || !CanBeEnd(b) || b.ContextStart - a.ContextEnd != 1 || !t.SameLine(b.FirstToken))
            {
                continue;
            }

            int sign = a.ContextEnd;
            bool mellom = t.Is(sign, "og") && (t.Is(a.ContextStart - 1, "mellom") || t.Is(a.ContextStart - 1, "millom"));
            bool dash = t.IsDash(sign) && (t.Glued(sign) || !t.Glued(b.FirstToken));
            bool change = t.Is(a.ContextStart - 1, "fra") || t.Is(a.ContextStart - 1, "frå");
            if (mellom || dash || (t.Is(sign, "til") && !change))
            {
                TryJoin(a, b);
            }
            else if (t.Is(sign, "til"))
            {
                Share(a, b);
            }
        }
    }

    private static void TryJoin(NumberDraft a, NumberDraft b)
    {
        decimal scale = !a.HasScaleWord && b.HasScaleWord ? b.Scale : a.Scale;
        if (a.Value * scale >= b.Value * b.Scale || (a.Unit != b.Unit && a.Unit != NumberUnit.None && b.Unit != NumberUnit.None))
        {
            return;
        }

        a.HasScaleWord |= b.HasScaleWord && scale == b.Scale && scale != 1;
        a.Scale = scale;
        a.Unit = b.Unit = a.Unit == NumberUnit.None ? b.Unit : a.Unit;
        NumberKind kind = a.Kind == NumberKind.Quantity ? b.Kind : a.Kind;
        a.Kind = b.Kind = kind;
        a.InRange = b.InRange = true;
        a.Bound = Bound.Min;
        b.Bound = Bound.Max;
        a.Certainty = b.Certainty = Math.Min(a.Certainty, b.Certainty);
    }

    /// <summary>Gives the first number the scale and unit that only the second bears.</summary>
    private static void Share(NumberDraft a, NumberDraft b)
    {
        if (a.Unit != NumberUnit.None || a.HasScaleWord || a.Grouped)
        {
            return;
        }

        a.Unit = b.Unit;
        a.Kind = a.Kind == NumberKind.Quantity ? b.Kind : a.Kind;
        if (b.HasScaleWord && a.Value < 1000)
        {
            a.Scale = b.Scale;
            a.HasScaleWord = true;
        }
    }

    private static bool CanBeEnd(NumberDraft d) => d.Kind is NumberKind.Quantity or NumberKind.Age or NumberKind.Duration && d.Value >= 0;
}
