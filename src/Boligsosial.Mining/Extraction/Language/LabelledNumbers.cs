namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Reads numbers that a word before them makes a label: «Delmål 2», «Tabell 3-1», «§ 4-2», «kap. 3», «kl. 12.00», «NOU 2011:15», «side 3 av 13»,
/// with the numbers that share the word: «delmål 1, 2 og 3».
/// </summary>
internal static class LabelledNumbers
{
    private const int HighestWeak = 200;
    private const int HighestStep = 10;
    private const int MaxParts = 6;

    /// <summary>A labelling word, and whether it may also stand before a count: «mål 20 boliger».</summary>
    private readonly record struct Label(NumberKind Kind, bool Weak);

    private static readonly WordMap<Label> Labels = new(
        ("delmål delmåla delmålene hovedmål hovudmål delprosjekt prosjektdel vedlegg tabell figur punkt punktene pkt pkta fase trinn steg kategori "
            + "nr nummer nou prop prp innst versjon bilag avsnitt ledd spm spørsmål delstrategi modul milepæl boks rundskriv hovedmålene",
            new Label(NumberKind.HeadingNumber, false)),
        ("mål resultatmål effektmål del gruppe tiltak side sidene s ss post nivå sone tema område innsatsområde prosjekt strategi alternativ oppgave "
            + "aktivitet spor bydel region arbeidsgruppe rad kolonne bind utgave klasse grad runde type uke veke uker veker ukene vekene sak skår",
            new Label(NumberKind.HeadingNumber, true)),
        ("kap kapittel kapitel kapitlene paragraf paragrafene paragrafane", new Label(NumberKind.Paragraph, false)),
        ("kl klokken klokka", new Label(NumberKind.ClockTime, false)),
        ("postboks pb konto kontonr kontonummer orgnr org gnr bnr snr isbn issn kid funksjon art ansvar", new Label(NumberKind.Code, false)));

    // Only these bear a point; after any other word it ends the sentence: «to mål. 3 av brukerne».
    private static readonly WordSet Abbreviations = new("pkt nr kap s ss kl st prop prp innst spm pb org gnr bnr snr meld");

    private static readonly string[] StreetEndings = ["gate", "gata", "gaten", "gt", "vei", "veien", "veg", "vegen", "plass", "torg", "torget", "allé"];

    /// <summary>The labelled number at token <paramref name="i"/>; null where no word makes it one.</summary>
    public static NumberDraft? Read(NumberContext context, int i)
    {
        TokenizedText t = context.T;
        if (LabelOf(t, i) is not { } label)
        {
            return null;
        }

        if (label.Kind == NumberKind.ClockTime)
        {
            return new NumberDraft(i, EndOfParts(t, i, clock: true), t.Int(i), NumberKind.ClockTime);
        }

        if (t.IsSymbol(i + 1, '/') && t.Glued(i + 1) && t.IsGluedNumber(i + 2))
        {
            // «sak 45/12», «nr. 2/2012»
            return new NumberDraft(i, EndOfParts(t, i, clock: false), t.Int(i), NumberKind.CaseNumber);
        }

        bool count = label.Weak ? IsCount(t, i) || t.Int(i) > HighestWeak : IsMeasured(t, i + 1);
        return count ? null : new NumberDraft(i, EndOfParts(t, i, clock: false), t.Int(i), label.Kind, label.Weak ? 0.85 : 0.95);
    }

    /// <summary>
    /// The number that shares the label of <paramref name="last"/> and follows it: «og 3»; null where there is none.
    /// Labels that share a word count upwards in small steps, and a comma needs the list to go on or to end.
    /// </summary>
    public static NumberDraft? ReadNext(NumberContext context, NumberDraft last)
    {
        TokenizedText t = context.T;
        int sign = last.EndToken;
        int number = sign + 1;
        if (!t.SameLine(sign) || !t.SameLine(number) || !t.IsNumber(number, 1, 3) || context.InDate(number) || IsCount(t, number))
        {
            return null;
        }

        bool clock = last.Kind == NumberKind.ClockTime;
        decimal step = t.Int(number) - last.Value;
        bool near = clock || step is > 0 and <= HighestStep || last.Kind == NumberKind.Paragraph;
        int next = number + 1;
        bool listGoesOn = !t.SameLine(next) || !t.IsWord(next) || t.Is(next, "og") || t.Is(next, "eller") || t.Is(next, "samt");
        bool joins = near && (t.Is(sign, "og") || t.Is(sign, "eller") || t.Is(sign, "samt") || t.Is(sign, "til")
            || t.SymbolAt(sign) is '/' or '&' || t.IsDash(sign) || (t.IsSymbol(sign, ',') && listGoesOn));
        bool of = t.Is(sign, "av") && last.Kind == NumberKind.HeadingNumber && step >= 0 && listGoesOn;
        return joins || of ? new NumberDraft(number, EndOfParts(t, number, clock), t.Int(number), last.Kind, 0.9) : null;
    }

    private static Label? LabelOf(TokenizedText t, int i)
    {
        int k = i - 1;
        if (t.IsSymbol(k, '§'))
        {
            return new Label(NumberKind.Paragraph, false);
        }

        if (!t.SameLine(i) || t.Before(i) == Gap.Wide)
        {
            return null;
        }

        bool dot = t.IsSymbol(k, '.') && t.Glued(k);
        k -= dot ? 1 : 0;
        k -= t.IsSymbol(k, ':') && t.Length(k - 1) is 2 or 3 && (t.Is(k - 1, "nr") || t.Is(k - 1, "kl")) ? 1 : 0;
        ReadOnlySpan<char> word = t.Word(k);
        if (word.IsEmpty || (dot && !Abbreviations.Contains(word)))
        {
            return null;
        }

        if (word is "st" && t.Is(k - 2, "meld"))
        {
            return new Label(NumberKind.HeadingNumber, false);
        }

        if (Labels.TryGet(word, out Label label))
        {
            // «s. 16» is a page, «s 16» is not; «en del 20» is no part 20.
            bool other = (word is "s" or "ss" && (!dot || char.IsUpper(t.First(k)))) || (word is "del" && (t.Is(k - 1, "en") || t.Is(k - 1, "ein")))
                || (word is "org" && !dot);
            return other ? null : label;
        }

        if (!t.IsCapitalised(k) || t.Length(i) > 3)
        {
            return null;
        }

        foreach (string ending in StreetEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending))
            {
                return new Label(NumberKind.Code, true);
            }
        }

        return null;
    }

    /// <summary>The token after «3-1», «2011:15», «4-2», «974 761 076»; of a time of day, after «12.00» and «14:30».</summary>
    private static int EndOfParts(TokenizedText t, int i, bool clock)
    {
        int end = i + 1;
        for (int part = 0; part < MaxParts; part++)
        {
            bool sign = clock
                ? t.SymbolAt(end) is '.' or ':' && t.IsNumber(end + 1, 2, 2)
                : t.SymbolAt(end) is '.' or ':' or '/' || t.IsDash(end);
            if (!(sign && t.Glued(end) && t.IsGluedNumber(end + 1)))
            {
                break;
            }

            end += 2;
        }

        bool groups = end == i + 1 && IsGroup(t, end) && IsGroup(t, end + 1);
        return groups ? end + 2 : end;
    }

    private static bool IsGroup(TokenizedText t, int i) => t.IsNumber(i, 3, 3) && t.Before(i) is Gap.Space or Gap.Hard;

    private static bool IsCount(TokenizedText t, int i) =>
        CountedNouns.Follows(t, i + 1) || IsMeasured(t, i + 1) || (t.Glued(i + 1) && t.IsSymbol(i + 1, ',') && t.IsGluedNumber(i + 2));

    private static bool IsMeasured(TokenizedText t, int next) =>
        t.SameLine(next) && (t.IsSymbol(next, '%') || Units.IsPercent(t.Word(next)) || Units.IsMoney(t.Word(next))
            || Units.ScaleOf(t.Word(next)) > 0 || Units.IsTime(t.Word(next)) || (t.IsSymbol(next, ',') && t.IsDash(next + 1)));
}
