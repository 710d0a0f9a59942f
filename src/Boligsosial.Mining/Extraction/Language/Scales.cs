namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads what a table's head, a column's head or a caption says that the numbers below are counted in.</summary>
public static class Scales
{
    private static readonly WordSet Leads = new("i hele heile kr nok kroner beløp tall tal alle");

    private static readonly WordSet Bases = new("per pr pro");

    /// <summary>
    /// The factor of «Tall i hele tusen», «(i 1000 kr)», «i mill. kr», «Beløp i hele 1 000», «MNOK»; 1 for «Beløp i hele kroner» and «året 2012 (kroner)».
    /// Null where the text says nothing of it: an amount («7,9 mill kr») and a rate («per 1000 innbyggere») are no scales.
    /// </summary>
    public static decimal? FromHeader(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TokenizedText t = TokenizedText.Of(text);
        bool kroner = false;
        for (int i = 0; i < t.Count; i++)
        {
            decimal scale = Word(t, i);
            scale = scale > 0 ? scale : Figure(t, i);
            if (scale > 0)
            {
                return scale;
            }

            kroner |= Units.IsMoney(t.Word(i)) && (t.Is(i - 1, "i") || t.Is(i - 1, "hele") || t.Is(i - 1, "heile") || (t.IsSymbol(i - 1, '(') && t.IsSymbol(i + 1, ')')));
        }

        return kroner ? 1 : null;
    }

    private static decimal Word(TokenizedText t, int i)
    {
        decimal scale = Units.ScaleOf(t.Word(i));
        if (t.Is(i, "t") && t.IsSymbol(i + 1, '.') && t.Is(i + 2, "kr"))
        {
            scale = 1000;
        }

        // «7,9 mill», «tre tusen» are amounts; «hundre» is no scale of a table.
        bool amount = t.IsNumber(i - 1) || (t.IsWord(i - 1) && NumberWords.Read(t, i - 1) is not null && !Leads.Contains(t.Word(i - 1)));
        bool rate = Bases.Contains(t.Word(i - 1)) || IsPeople(t.Word(i + 1));
        return scale >= 1000 && !amount && !rate ? scale : 0;
    }

    private static decimal Figure(TokenizedText t, int i)
    {
        if (Numeral.Read(t, i, inCell: true) is not { Value: 1000 or 1_000_000, HasDecimals: false } numeral || t.IsNumber(i - 1))
        {
            return 0;
        }

        int before = t.IsSymbol(i - 1, '.') ? i - 2 : i - 1;
        int after = numeral.EndToken;
        bool leads = Leads.Contains(t.Word(before)) || Units.IsMoney(t.Word(after)) || (t.IsSymbol(i - 1, '(') && t.IsSymbol(after, ')'));
        return leads && !IsPeople(t.Word(after)) && !t.IsSymbol(i - 1, '/') && !Bases.Contains(t.Word(before)) ? numeral.Value : 0;
    }

    private static bool IsPeople(ReadOnlySpan<char> word) => word.StartsWith("innb") || word.StartsWith("husst") || word.StartsWith("hush") || word.StartsWith("person");
}
