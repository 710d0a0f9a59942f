namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Reads numbers that name things: telephone numbers, cases of archives, times of day, dotted headings, codes inside words, sizes.</summary>
internal static class Identifiers
{
    private const int PhoneDigits = 8;
    private const int LookBack = 10;

    private static readonly WordSet PhoneWords = new(
        "tlf telefon telefonnr telefonnummer telefonnummeret mob mobil mobiltlf mobiltelefon mobilnr mobilnummer fax faks telefaks telefax sentralbord");

    private static readonly WordSet CaseWords = new("sak saksnr saksnummer saksnr arkivsak arkivsaksnr ref referanse jnr journalnr vedtak ephorte");

    private static readonly WordSet SeeWords = new("innenfor innafor under jf jfr jamfør se sjå");

    /// <summary>Reads the number at token <paramref name="i"/> if it names something; null where it may be a quantity.</summary>
    public static NumberDraft? Read(NumberContext context, int i)
    {
        TokenizedText t = context.T;
        return Phone(context, i) ?? InWord(t, i) ?? Slashed(context, i) ?? Coloned(t, i) ?? Dotted(t, i) ?? Size(t, i);
    }

    private static NumberDraft? Phone(NumberContext context, int i)
    {
        TokenizedText t = context.T;
        bool cue = HasPhoneCue(t, i);
        bool abroad = t.IsSymbol(i - 1, '+') && t.IsNumber(i, 2, 3);
        int digits = 0;
        int end = abroad ? i + 1 : i;
        Span<int> shape = stackalloc int[PhoneDigits];
        int parts = 0;
        while (digits < PhoneDigits && t.IsNumber(end, 1, PhoneDigits) && !context.InDate(end) && (end == i || t.Before(end) is Gap.Space or Gap.Hard))
        {
            shape[parts++] = t.Length(end);
            digits += t.Length(end++);
        }

        if (digits != PhoneDigits || (t.Glued(end) && !(t.SymbolAt(end) is '.' or ',' or ')' or ';' or '/') && !t.IsWord(end)))
        {
            bool isShort = cue && digits == 5 && parts == 1;
            return isShort ? new NumberDraft(i, end, t.Int(i), NumberKind.Phone, 0.85) : null;
        }

        double certainty = cue || abroad ? 0.98 : Uncued(context, i, end, shape[..parts]);
        return certainty > 0 ? new NumberDraft(i, end, t.Int(i), NumberKind.Phone, certainty) : null;
    }

    /// <summary>How sure it is that eight digits without a word for it are a telephone number; 0 for not at all.</summary>
    private static double Uncued(NumberContext context, int i, int end, ReadOnlySpan<int> shape)
    {
        TokenizedText t = context.T;
        int first = t.First(i) - '0';
        bool amount = Units.IsMoney(t.Word(end)) || Units.ScaleOf(t.Word(end)) > 0 || t.IsSymbol(end, '%') || (t.IsSymbol(end, ',') && t.Glued(end) && t.Glued(end + 1))
            || Units.IsMoney(t.Word(i - 1)) || Units.IsMoney(t.Word(i - 2)) || CountedNouns.Follows(t, end);
        if (amount || first < 2 || (t.IsNumber(i - 1) && !context.InDate(i - 1)) || t.IsNumber(end))
        {
            return 0;
        }

        return shape switch
        {
            [3, 2, 3] when first is 4 or 8 or 9 => 0.85,
            [2, 2, 2, 2] when t.HasAddress => 0.85,
            [8] when !t.Raw(i).EndsWith("000") => 0.6,
            _ => 0,
        };
    }

    private static bool HasPhoneCue(TokenizedText t, int i)
    {
        for (int k = i - 1; k >= i - LookBack && k >= 0; k--)
        {
            if (PhoneWords.Contains(t.Word(k)))
            {
                return true;
            }

            if (!t.IsNumber(k) && !(t.SymbolAt(k) is '.' or ':' or '/' or '(' or ')' or '+' or '-'))
            {
                return false;
            }
        }

        return false;
    }

    private static NumberDraft? InWord(TokenizedText t, int i)
    {
        if (!t.Glued(i))
        {
            return null;
        }

        bool word = t.IsWord(i - 1);
        bool belongs = Units.IsMoney(t.Word(i - 1)) || Units.IsMoneyScale(t.Word(i - 1)) || t.Is(i - 1, "ca") || t.Is(i - 1, "à");
        bool letter = t.IsSymbol(i - 1, '.') && t.Glued(i - 1) && t.Length(i - 2) == 1 && t.IsWord(i - 2) && char.IsUpper(t.First(i - 2));
        bool hyphen = t.SymbolAt(i - 1) is '-' or '_' && t.Glued(i - 1) && t.IsWord(i - 2) && NumberWords.Word(t.Word(i - 2)) < 0 && !Units.IsMoney(t.Word(i - 2));
        return letter ? new NumberDraft(i, Math.Max(i + 1, EndOfDots(t, i)), t.Int(i), NumberKind.HeadingNumber, 0.9)
            : (word && !belongs) || hyphen ? new NumberDraft(i, i + 1, t.Int(i), NumberKind.Code, word ? 0.95 : 0.8)
            : null;
    }

    /// <summary>«2012/1234», «12/345-6», «038/10».</summary>
    private static NumberDraft? Slashed(NumberContext context, int i)
    {
        TokenizedText t = context.T;
        if (!(t.IsSymbol(i + 1, '/') && t.Glued(i + 1) && t.IsGluedNumber(i + 2)) || context.InDate(i + 2))
        {
            return null;
        }

        bool cue = CaseWords.Contains(t.Word(i - 1)) || CaseWords.Contains(t.Word(i - 2)) || IsAcronym(t, i - 1);
        if (!cue && Numeral.Fraction(t, i) is > 0 and decimal fraction)
        {
            return new NumberDraft(i, i + 3, fraction, NumberKind.Quantity, 0.6) { HasDecimals = true };
        }

        bool sure = cue || t.First(i) == '0' || t.Length(i + 2) > 2 || (t.IsDash(i + 3) && t.Glued(i + 3));
        if (context.InCell && !sure)
        {
            return null;
        }

        int end = i + 3;
        end += t.SymbolAt(end) is '/' or '-' && t.Glued(end) && t.IsGluedNumber(end + 1) ? 2 : 0;
        return new NumberDraft(i, end, t.Int(i), NumberKind.CaseNumber, sure ? 0.95 : 0.6);
    }

    /// <summary>«12:30», and «2013:5», a report of a year.</summary>
    private static NumberDraft? Coloned(TokenizedText t, int i)
    {
        if (!(t.IsSymbol(i + 1, ':') && t.Glued(i + 1) && t.IsGluedNumber(i + 2)))
        {
            return null;
        }

        bool clock = t.IsNumber(i, 1, 2) && t.Int(i) < 25 && t.IsNumber(i + 2, 2, 2) && t.Int(i + 2) < 60;
        return clock ? new NumberDraft(i, i + 3, t.Int(i), NumberKind.ClockTime, 0.9)
            : Years.IsPlausible(t, i) ? new NumberDraft(i, i + 3, t.Int(i), NumberKind.HeadingNumber, 0.9)
            : null;
    }

    /// <summary>«4.3.2»; «1.1.» and «2.1 Formål» at the start of a line; «se 1.1».</summary>
    private static NumberDraft? Dotted(TokenizedText t, int i)
    {
        int end = Numeral.EndOfDotted(t, i);
        if (end > 0)
        {
            bool account = t.Length(i) > 2;
            return new NumberDraft(i, end, t.Int(i), account ? NumberKind.Code : NumberKind.HeadingNumber, 0.9);
        }

        bool two = t.IsNumber(i, 1, 2) && t.IsSymbol(i + 1, '.') && t.Glued(i + 1) && t.IsNumber(i + 2, 1, 2) && t.Glued(i + 2);
        int next = i + 3;
        bool dot = t.IsSymbol(next, '.') && t.Glued(next);
        bool heading = two && t.Before(i) == Gap.Line && t.SameLine(dot ? next + 1 : next) && t.IsCapitalised(dot ? next + 1 : next);
        bool inText = two && dot && t.SameLine(next + 1) && t.IsCapitalised(next + 1) && t.SymbolAt(i - 1) is '.' or ':' or ';';
        inText |= two && SeeWords.Contains(t.Word(i - 1)) && !IsMeasured(t, dot ? next + 1 : next);
        return heading || inText ? new NumberDraft(i, next, t.Int(i), NumberKind.HeadingNumber, heading ? 0.95 : 0.7) : null;
    }

    /// <summary>«3 x 3»: a size, not two counts.</summary>
    private static NumberDraft? Size(TokenizedText t, int i)
    {
        bool small = t.IsNumber(i, 1, 2);
        bool first = small && IsTimes(t, i + 1) && t.IsNumber(i + 2, 1, 2) && !IsMeasured(t, i + 3);
        bool second = small && IsTimes(t, i - 1) && t.IsNumber(i - 2, 1, 2) && !IsMeasured(t, i + 1);
        return first || second ? new NumberDraft(i, i + 1, t.Int(i), NumberKind.Code, 0.8) : null;
    }

    private static bool IsTimes(TokenizedText t, int i) => t.Is(i, "x") || t.IsSymbol(i, '×') || t.IsSymbol(i, '*');

    private static bool IsMeasured(TokenizedText t, int i) =>
        t.SymbolAt(i) is '%' or '.' or ',' || Units.IsMoney(t.Word(i)) || Units.IsPercent(t.Word(i)) || Units.ScaleOf(t.Word(i)) > 0 || t.IsNumber(i, 3, 3);

    private static int EndOfDots(TokenizedText t, int i)
    {
        int end = i + 1;
        while (t.IsSymbol(end, '.') && t.Glued(end) && t.IsGluedNumber(end + 1))
        {
            end += 2;
        }

        return end;
    }

    private static bool IsAcronym(TokenizedText t, int i) => t.IsWord(i) && t.Length(i) > 1 && char.IsUpper(t.Raw(i)[0]) && char.IsUpper(t.Raw(i)[1]);
}
