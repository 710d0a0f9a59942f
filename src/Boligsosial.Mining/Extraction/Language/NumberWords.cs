namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Reads numbers printed in words, bokmål and nynorsk, old and new counting: «tre», «tjueto», «toogtyve», «to hundre og femti», «et dusin».
/// «en», «ei», «et» are articles nearly always and are numbers only before «hundre», «tusen», «million», «dusin», with an accent, or after «kun».
/// </summary>
internal static class NumberWords
{
    private static readonly WordMap<int> Units = new(
        ("to", 2), ("tre tri", 3), ("fire", 4), ("fem", 5), ("seks", 6), ("sju syv", 7), ("åtte", 8), ("ni", 9));

    private static readonly WordMap<int> Teens = new(
        ("ti", 10), ("elleve", 11), ("tolv", 12), ("tretten trettan", 13), ("fjorten fjortan", 14), ("femten femtan", 15), ("seksten sekstan", 16),
        ("sytten søtten syttan", 17), ("atten attan", 18), ("nitten nittan", 19));

    private static readonly WordMap<int> Tens = new(
        ("tjue tyve", 20), ("tretti tredve", 30), ("førti førr", 40), ("femti", 50), ("seksti", 60), ("sytti søtti", 70), ("åtti", 80), ("nitti", 90));

    private static readonly WordSet OldTens = new("tyve tredve");

    private static readonly WordSet Articles = new("en ei et ein eit ett eitt");

    private static readonly WordSet StressedOne = new("én èn éin èin éi èi étt ètt éitt èitt");

    private static readonly WordSet Only = new("kun bare berre");

    private static readonly WordSet Pointing = new("de dei desse disse begge alle dem");

    private static readonly string[] TensByLength = ["tredve", "tretti", "seksti", "tjue", "tyve", "førti", "femti", "sytti", "åtti", "nitti"];

    private static readonly WordSet LargeNouns = new("million millioner millionar milliard milliarder milliardar mill mrd dusin");

    private static readonly WordSet ThirdParts = new("tredel tredeler tredelar tredjedel tredjedeler tredjedelar");

    private static readonly WordSet FourthParts = new("firedel firedeler firedelar fjerdedel fjerdedeler fjerdedelar kvart");

    private static readonly WordSet FifthParts = new("femdel femdeler femdelar femtedel femtedeler femtedelar");

    /// <summary>A number in words.</summary>
    /// <param name="EndToken">The token after it.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Certainty">How sure it is that a number is meant.</param>
    public readonly record struct Reading(int EndToken, decimal Value, double Certainty);

    /// <summary>Reads a number in words at token <paramref name="i"/>; null where there is none.</summary>
    public static Reading? Read(TokenizedText t, int i)
    {
        if (!MayBegin(t.Word(i)) || IsPartOfCompound(t, i) || (t.Length(i) is 2 or 3 && IsCapitals(t.Raw(i))))
        {
            return null;
        }

        Reading? reading = One(t, i) ?? Below1000(t, i) ?? Lone(t, i);
        if (reading is { } r && t.Is(r.EndToken, "tusen") && r.Value < 1000)
        {
            reading = Below1000(t, t.Is(r.EndToken + 1, "og") ? r.EndToken + 2 : r.EndToken + 1) is { } rest
                ? new Reading(rest.EndToken, (r.Value * 1000) + rest.Value, 0.95)
                : new Reading(r.EndToken + 1, r.Value * 1000, 0.9);
        }

        if (reading is null)
        {
            return null;
        }

        // «de to kommunene» most often points back at what was told before.
        Reading whole = Parts(t, reading.Value);
        return Pointing.Contains(t.Word(i - 1)) ? whole with { Certainty = Math.Min(whole.Certainty, 0.6) } : whole;
    }

    /// <summary>The value of one written-together number word from 0 to 999; -1 for any other word.</summary>
    public static int Word(ReadOnlySpan<char> word)
    {
        if (word.SequenceEqual("null"))
        {
            return 0;
        }

        int hundred = word.IndexOf("hundre");
        if (hundred < 0)
        {
            return Below100(word);
        }

        int count = hundred == 0 ? 1 : word[..hundred] is var c && Articles.Contains(c) ? 1 : Unit(c);
        ReadOnlySpan<char> rest = word[(hundred + 6)..];
        rest = rest.StartsWith("og") ? rest[2..] : rest;
        int below = rest.IsEmpty ? 0 : Math.Max(Below100(rest), Unit(rest));
        return count < 1 || below < 0 ? -1 : (count * 100) + below;
    }

    /// <summary>Whether a number word can begin with these letters: a glance that spares most words the rest.</summary>
    private static bool MayBegin(ReadOnlySpan<char> word) => word.Length > 1 && (word[0], word[1]) switch
    {
        ('t', 'o' or 'r' or 'i' or 'j' or 'y' or 'u' or 'e') or ('f', 'i' or 'e' or 'j' or 'ø') or ('s', 'e' or 'j' or 'y' or 'ø')
            or ('å', 't') or ('n', 'i' or 'u') or ('e', _) or ('h', 'u' or 'a') or ('a', 't') or ('é' or 'è', _) => true,
        _ => false,
    };

    private static int Below100(ReadOnlySpan<char> word)
    {
        if (Units.TryGet(word, out int value) || Teens.TryGet(word, out value) || Tens.TryGet(word, out value))
        {
            return value;
        }

        foreach (string ten in TensByLength)
        {
            // «tjueto», «tjueen»
            if (word.StartsWith(ten) && Unit(word[ten.Length..]) is > 0 and int unit && Tens.TryGet(ten, out value))
            {
                return value + unit;
            }

            // «toogtyve»
            if (word.EndsWith(ten) && word[..^ten.Length] is var front && front.EndsWith("og") && Unit(front[..^2]) is > 0 and int before
                && Tens.TryGet(ten, out value))
            {
                return value + before;
            }
        }

        return -1;
    }

    private static int Unit(ReadOnlySpan<char> word) =>
        Units.TryGet(word, out int value) ? value : Articles.Contains(word) || StressedOne.Contains(word) ? 1 : -1;

    private static Reading? One(TokenizedText t, int i)
    {
        ReadOnlySpan<char> word = t.Word(i);
        if (word is "halvannen" or "halvanna" or "halvannet" or "halvtanna")
        {
            return new Reading(i + 1, 1.5m, 0.9);
        }

        if (Articles.Contains(word) && t.SameLine(i + 1))
        {
            ReadOnlySpan<char> next = t.Word(i + 1);
            if (next is "halv" && LargeNouns.Contains(t.Word(i + 2)))
            {
                return new Reading(i + 2, 0.5m, 0.9);
            }

            if (next is "hundre")
            {
                return Below1000(t, i + 1) is { } hundreds ? hundreds with { Certainty = 0.9 } : null;
            }

            if (next is "tusen" || LargeNouns.Contains(next))
            {
                return new Reading(i + 1, 1, 0.9);
            }
        }

        return StressedOne.Contains(word) ? new Reading(i + 1, 1, 0.6)
            : word is "ett" or "eitt" && !t.Is(i + 1, "eller") && !t.Is(i - 1, "under") ? new Reading(i + 1, 1, 0.5)
            : Articles.Contains(word) && Only.Contains(t.Word(i - 1)) ? new Reading(i + 1, 1, 0.4)
            : null;
    }

    private static Reading? Lone(TokenizedText t, int i) => t.Is(i, "tusen") ? new Reading(i + 1, 1000, 0.5) : null;

    private static Reading? Below1000(TokenizedText t, int i)
    {
        if (!t.IsWord(i) || IsPartOfCompound(t, i))
        {
            return null;
        }

        int value = Word(t.Word(i));
        if (value < 0)
        {
            return null;
        }

        int end = i + 1;
        double certainty = value == 0 ? 0.8 : value == 100 ? 0.7 : t.Word(i) is "tre" or "fire" ? 0.9 : 0.95;
        bool hundreds = value >= 100 && value % 100 == 0;
        if (value < 10 && value > 0 && t.Is(end, "hundre"))
        {
            value *= 100;
            end++;
            hundreds = true;
        }

        if (hundreds)
        {
            int rest = t.Is(end, "og") ? end + 1 : end;
            int below = Math.Max(Below100(t.Word(rest)), StressedOne.Contains(t.Word(rest)) ? 1 : -1);
            if (below > 0 && !IsPartOfCompound(t, rest) && (rest > end || below >= 20))
            {
                value += below;
                end = rest + 1;
            }
        }
        else if (value is >= 20 and < 100 && value % 10 == 0 && t.Before(end) is Gap.Space or Gap.Hard && Units.TryGet(t.Word(end), out int unit))
        {
            // «tjue to»
            return new Reading(end + 1, value + unit, 0.7);
        }
        else if (value is > 0 and < 10 && t.Is(end, "og") && OldTens.Contains(t.Word(end + 1)) && !t.Is(i - 1, "mellom"))
        {
            // «to og tyve»
            return new Reading(end + 2, value + Below100(t.Word(end + 1)), 0.8);
        }

        return new Reading(end, value, certainty);
    }

    /// <summary>«to dusin», «to tredjedeler».</summary>
    private static Reading Parts(TokenizedText t, Reading number)
    {
        ReadOnlySpan<char> next = t.SameLine(number.EndToken) ? t.Word(number.EndToken) : [];
        int parts = ThirdParts.Contains(next) ? 3 : FourthParts.Contains(next) ? 4 : FifthParts.Contains(next) ? 5 : 0;
        return next is "dusin" ? new Reading(number.EndToken + 1, number.Value * 12, 0.8)
            : parts > number.Value ? new Reading(number.EndToken + 1, number.Value / parts, 0.6)
            : number;
    }

    /// <summary>«to-roms», «A-to»: part of another word. «to-tre» is not: there both are numbers.</summary>
    private static bool IsPartOfCompound(TokenizedText t, int i)
    {
        bool after = t.IsDash(i + 1) && t.Glued(i + 1) && t.Glued(i + 2) && !(t.IsWord(i + 2) && Word(t.Word(i + 2)) >= 0);
        bool before = t.IsDash(i - 1) && t.Glued(i) && t.Glued(i - 1) && !(t.IsWord(i - 2) && Word(t.Word(i - 2)) >= 0);
        bool digits = t.IsNumber(i - 1) && t.Glued(i);
        return after || before || digits || t.IsGluedNumber(i + 1);
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
