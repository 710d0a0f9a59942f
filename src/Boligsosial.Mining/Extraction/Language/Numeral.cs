namespace Boligsosial.Mining.Extraction.Language;

/// <summary>The digits of one number with the signs that group them and set off decimals.</summary>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Value">Its value, never negative.</param>
/// <param name="Grouped">Whether its thousands are set apart.</param>
/// <param name="HasDecimals">Whether it has decimals or a fraction.</param>
/// <param name="Certainty">How sure it is that these tokens are one number of this value.</param>
internal readonly record struct Numeral(int EndToken, decimal Value, bool Grouped, bool HasDecimals, double Certainty)
{
    private const int MaxDigits = 15;
    private const int MaxGroups = 4;
    private const int MaxDecimals = 9;

    /// <summary>
    /// Reads «1 200 000», «1.200.000», «1.200 000», «300 000,00», «12.500,50», «11,7», «5.5», «1 1/2» at token <paramref name="i"/>.
    /// A point before exactly three digits groups, before any other number of digits it sets off decimals.
    /// Null where the run of digits is too long to be a quantity.
    /// </summary>
    public static Numeral? Read(TokenizedText t, int i, bool inCell)
    {
        if (!t.IsNumber(i, 1, MaxDigits))
        {
            return null;
        }

        decimal value = Digits(t, i, out _);
        int end = i + 1;
        int groups = 0;
        double certainty = 1;
        if (t.Length(i) <= 3 && t.First(i) != '0')
        {
            char comma = CommaGroups(t, end) ? ',' : '.';
            for (; groups < MaxGroups; groups++)
            {
                bool sign = t.SymbolAt(end) == comma && t.Glued(end) && t.IsNumber(end + 1, 3, 3) && t.Glued(end + 1);
                if (!sign && !GroupAfterSpace(t, end))
                {
                    break;
                }

                certainty = Math.Min(certainty, GroupCertainty(t, i, end, sign, inCell));
                value = (value * 1000) + Digits(t, sign ? end + 1 : end, out _);
                end += sign ? 2 : 1;
            }

            // A second group leaves little doubt.
            certainty = groups > 1 ? Math.Max(certainty, 0.95) : certainty;
        }

        return Decimals(t, i, new Numeral(end, value, groups > 0, false, certainty));
    }

    /// <summary>The value of a fraction that is one sign, «½»; 0 for any other sign.</summary>
    public static decimal Fraction(char sign) => sign switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        _ => 0,
    };

    /// <summary>The value of a fraction in figures at token <paramref name="i"/> («1/2», «3/4»), halves to fifths; 0 where there is none.</summary>
    public static decimal Fraction(TokenizedText t, int i)
    {
        bool shape = t.IsNumber(i, 1, 1) && t.IsSymbol(i + 1, '/') && t.Glued(i + 1) && t.IsNumber(i + 2, 1, 1) && t.Glued(i + 2)
            && !(t.Glued(i + 3) && (t.SymbolAt(i + 3) is '/' || t.IsDash(i + 3)) && t.IsGluedNumber(i + 4));
        int above = t.Int(i);
        int below = t.Int(i + 2);
        return shape && above > 0 && above < below && below <= 5 ? (decimal)above / below : 0;
    }

    /// <summary>Whether what follows token <paramref name="i"/> is glued digits set off by points into three parts or more that are not thousands: «4.3.2».</summary>
    public static int EndOfDotted(TokenizedText t, int i)
    {
        int end = i + 1;
        bool thousands = t.Length(i) <= 3 && t.First(i) != '0';
        while (t.IsSymbol(end, '.') && t.Glued(end) && t.IsGluedNumber(end + 1))
        {
            thousands &= t.Length(end + 1) == 3;
            end += 2;
        }

        return end > i + 3 && !thousands ? end : -1;
    }

    private static Numeral Decimals(TokenizedText t, int i, Numeral whole)
    {
        int sign = whole.EndToken;
        int digits = sign + 1;
        decimal fraction = Fraction(t.SymbolAt(sign));
        if (fraction > 0 && t.SameLine(sign) && t.Before(sign) != Gap.Wide)
        {
            return whole with { EndToken = sign + 1, Value = whole.Value + fraction, HasDecimals = true };
        }

        if (!whole.Grouped && t.Before(sign) is Gap.Space or Gap.Hard && Fraction(t, sign) is > 0 and decimal mixed)
        {
            return whole with { EndToken = sign + 3, Value = whole.Value + mixed, HasDecimals = true, Certainty = 0.9 };
        }

        if (!t.Glued(sign) || !t.IsNumber(digits, 1, MaxDecimals) || !t.Glued(digits))
        {
            return whole;
        }

        bool goesOn = t.Glued(digits + 1) && t.SymbolAt(digits + 1) == t.SymbolAt(sign) && t.IsGluedNumber(digits + 2);
        bool isDecimal = !goesOn && t.SymbolAt(sign) switch
        {
            // Not in «delmål 3,4,5».
            ',' => !(t.Glued(i) && t.IsSymbol(i - 1, ',') && t.IsNumber(i - 2) && t.Glued(i - 1)),
            '.' => !whole.Grouped || t.Length(digits) <= 2,
            _ => false,
        };
        if (!isDecimal)
        {
            return whole;
        }

        decimal part = Digits(t, digits, out decimal unit);
        double certainty = t.SymbolAt(sign) == '.' && !whole.Grouped ? 0.75 : t.Length(digits) == 3 && whole.Value > 0 ? 0.6 : 1;
        return whole with { EndToken = digits + 1, Value = whole.Value + (part / unit), HasDecimals = true, Certainty = Math.Min(whole.Certainty, certainty) };
    }

    /// <summary>«1,200,000», «1,200.50» and «1,200,-»: commas that group, as in English and in careless Norwegian.</summary>
    private static bool CommaGroups(TokenizedText t, int end)
    {
        bool one = t.IsSymbol(end, ',') && t.Glued(end) && t.IsNumber(end + 1, 3, 3) && t.Glued(end + 1);
        int next = end + 2;
        return one && t.Glued(next) && ((t.IsSymbol(next, ',') && t.Glued(next + 1) && (t.IsNumber(next + 1, 3, 3) || t.IsDash(next + 1)))
            || (t.IsSymbol(next, '.') && t.IsNumber(next + 1, 1, 2) && t.Glued(next + 1)));
    }

    /// <summary>Whether token <paramref name="i"/> is three digits after one space and not the start of a number of another kind.</summary>
    private static bool GroupAfterSpace(TokenizedText t, int i)
    {
        if (!t.IsNumber(i, 3, 3) || t.Before(i) is not (Gap.Space or Gap.Hard))
        {
            return false;
        }

        return !(t.Glued(i + 1) && t.SymbolAt(i + 1) is '/' or ':' && t.IsGluedNumber(i + 2));
    }

    private static double GroupCertainty(TokenizedText t, int i, int group, bool sign, bool inCell)
    {
        if (sign)
        {
            return t.IsSymbol(group, ',') ? 0.7 : 0.97;
        }

        // No number of its own begins with a nought.
        if (inCell || t.Before(group) == Gap.Hard || t.First(group) == '0')
        {
            return 0.97;
        }

        // In running text «2 150» may be two numbers: of a heading and a count, or of two columns run together.
        return t.IsNumber(i - 1) || t.Length(i) == 3 ? 0.6 : t.IsWord(i - 1) && char.IsUpper(t.First(i - 1)) ? 0.65 : 0.9;
    }

    private static decimal Digits(TokenizedText t, int i, out decimal unit)
    {
        decimal value = 0;
        unit = 1;
        foreach (char c in t.Raw(i))
        {
            value = (value * 10) + (c - '0');
            unit *= 10;
        }

        return value;
    }
}
