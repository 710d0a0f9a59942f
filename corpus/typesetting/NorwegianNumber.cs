using System.Globalization;
using System.Text.RegularExpressions;

namespace Boligsosial.Corpus;

/// <summary>What a printed number may mean: a plain check of the gold's values, not the program's own reader.</summary>
public static partial class NorwegianNumber
{
    private static readonly Dictionary<string, decimal> Words = """
        0 null ingen inga
        0.5 halv halvt halve
        1 en én èn ene ett et ei éi ein éin eine eitt éitt eit
        1.5 halvannen halvannet halvanna
        2 to begge par
        3 tre
        4 fire
        5 fem
        6 seks
        7 sju syv
        8 åtte
        9 ni
        10 ti
        11 elleve
        12 tolv dusin
        13 tretten
        14 fjorten
        15 femten
        16 seksten
        17 sytten
        18 atten
        19 nitten
        20 tjue tyve snes
        30 tretti tredve
        40 førti
        50 femti
        60 seksti
        70 sytti
        80 åtti
        90 nitti
        100 hundre
        1000 tusen
        """.Split('\n').Select(line => line.Trim().Split(' '))
        .SelectMany(parts => parts.Skip(1).Select(word => (Word: word, Value: decimal.Parse(parts[0], CultureInfo.InvariantCulture))))
        .ToDictionary(w => w.Word, w => w.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Word, decimal Scale)[] Scales =
        [("milliard", 1_000_000_000m), ("mrd", 1_000_000_000m), ("mill", 1_000_000m), ("mnok", 1_000_000m), ("tusen", 1000m), ("tkr", 1000m)];

    /// <summary>All values that a printed number can have by itself: «1.200» is 1200 and 1.2; none if it is no number.</summary>
    public static IReadOnlyList<decimal> Readings(string printed)
    {
        var text = Text.Collapse(printed).ToLowerInvariant().TrimEnd('.');
        var match = Digits().Match(text);
        if (!match.Success)
        {
            return [.. WordValues(text)];
        }

        var digits = match.Value.Replace(" ", "", StringComparison.Ordinal);
        var rest = text[(match.Index + match.Length)..];
        var scale = Scales.FirstOrDefault(s => rest.Contains(s.Word, StringComparison.Ordinal)).Scale;
        var half = rest.Contains('½', StringComparison.Ordinal) ? 0.5m : 0;
        var sign = text[..match.Index].TrimEnd() is [.., '-' or '–' or '−'] ? -1 : 1;
        string[] spellings = [digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), digits.Replace(",", "", StringComparison.Ordinal)];
        return [.. spellings
            .Where(s => decimal.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            .Select(s => sign * (decimal.Parse(s, CultureInfo.InvariantCulture) + half) * (scale == 0 ? 1 : scale)).Distinct()];
    }

    /// <summary>Whether a value can be what is printed, given that a column may count in thousands or millions.</summary>
    public static bool CanMean(string printed, decimal value, bool amount) =>
        Readings(printed).Any(r => r == value || r == -value || (amount && (r * 1000 == value || r * 1_000_000 == value)));

    private static IEnumerable<decimal> WordValues(string text)
    {
        var words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var scale = words.Skip(1).Select(w => Scales.FirstOrDefault(s => w.StartsWith(s.Word, StringComparison.Ordinal)).Scale).FirstOrDefault(s => s > 0);
        var number = string.Concat(words.TakeWhile(w => scale == 0 || !Scales.Any(s => w.StartsWith(s.Word, StringComparison.Ordinal))).Where(w => w is not ("og" or "prosent" or "stillinger" or "årsverk" or "et" or "eit") || words.Length == 1));
        if (text == "½")
        {
            yield return 0.5m;
        }
        else if (Compound(number) is { } value)
        {
            yield return value * (scale == 0 ? 1 : scale);
        }
    }

    /// <summary>«tjuefem», «fem-og-tjue», «hundreogtolv», «tohundre», «toogenhalv».</summary>
    private static decimal? Compound(string word)
    {
        if (word.Length == 0 || Words.TryGetValue(word, out var value))
        {
            return word.Length == 0 ? null : Words[word];
        }

        foreach (var (head, worth) in Words.OrderByDescending(w => w.Key.Length))
        {
            if (word.StartsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                var tail = word[head.Length..];
                tail = tail.StartsWith("og", StringComparison.Ordinal) && tail.Length > 2 ? tail[2..] : tail;
                if (Compound(tail) is { } rest)
                {
                    return worth < 100 && tail.StartsWith("hundre", StringComparison.Ordinal) ? (worth * 100) + rest - 100 : worth + (rest == 1.5m ? 0.5m : rest);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\d[\d .,]*\d|\d")]
    private static partial Regex Digits();
}
