namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads what the words before a date make of it.</summary>
internal static class DateRoles
{
    private static readonly WordMap<DateRole> Words = new(
        ("pr per status", DateRole.AsOf),
        ("tom til innen inntil senest seinast", DateRole.UpTo),
        ("fom fra frå", DateRole.From),
        ("siden sidan etter", DateRole.Since),
        ("ultimo", DateRole.EndOf));

    private static readonly WordSet EndWords = new("utgangen slutten enden");

    /// <summary>The role of a date that begins at token <paramref name="date"/>.</summary>
    public static DateRole Before(TokenizedText t, int date)
    {
        int i = date - 1;
        while (t.IsSymbol(i, '.') || t.IsSymbol(i, ':') || t.Is(i, "den") || t.Is(i, "dato"))
        {
            i--;
        }

        if (CalendarWords.IsTurnOfYear(t.Word(i)))
        {
            return DateRole.Turn;
        }

        if (t.Is(i, "av") && EndWords.Contains(t.Word(i - 1)))
        {
            return DateRole.EndOf;
        }

        if (t.Is(i, "med") && t.Is(i - 1, "og"))
        {
            return t.Is(i - 2, "til") ? DateRole.UpTo : t.Is(i - 2, "fra") || t.Is(i - 2, "frå") ? DateRole.From : DateRole.None;
        }

        // «t.o.m.», «f.o.m.»
        if (t.Is(i, "m") && t.IsSymbol(i - 1, '.') && t.Is(i - 2, "o") && t.IsSymbol(i - 3, '.'))
        {
            return t.Is(i - 4, "t") ? DateRole.UpTo : t.Is(i - 4, "f") ? DateRole.From : DateRole.None;
        }

        return Words.TryGet(t.Word(i), out DateRole role) ? role : DateRole.None;
    }
}
