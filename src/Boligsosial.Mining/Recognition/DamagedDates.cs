using System.Text.RegularExpressions;
using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Recognition;

/// <summary>
/// Reads the dates of a form's field through OCR's confusions («2O.l2.2012», «I9. jun1 2015»). Only for fields that are known to hold a date:
/// in running text such repairs would make dates of words.
/// </summary>
internal static partial class DamagedDates
{
    /// <summary>Two look-alikes may be wrong in a month's name.</summary>
    private const double Tolerance = (2 * OcrDistance.Confusion) + 0.05;

    private static readonly string[] Words =
    [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember", "halvår", "første", "fyrste", "andre", "våren", "høsten", "hausten",
    ];

    /// <summary>The dates of a field's value; of a damaged one, those it had.</summary>
    public static IReadOnlyList<DateMention> Scan(string value)
    {
        IReadOnlyList<DateMention> printed = DateScanner.Scan(value);
        if (printed.Any(d => d.IsDay))
        {
            return printed;
        }

        IReadOnlyList<DateMention> repaired = DateScanner.Scan(Repair(value));
        return repaired.Any(d => d.IsDay) || !printed.Any(d => d.HasYear) ? repaired : printed;
    }

    /// <summary>The value with digits for the letters taken for them and the months' names spelt out.</summary>
    internal static string Repair(string value) => Token().Replace(value, m => HasDigits(m.Value) ? Digits(m.Value) : Word(m.Value));

    private static bool HasDigits(string token) => token.Any(char.IsDigit) && token.All(c => !char.IsLetter(c) || LookAlikes.Digit(c) is not null);

    private static string Digits(string token) => string.Concat(token.Select(c => LookAlikes.Digit(c) ?? c));

    private static string Word(string token)
    {
        string word = token.ToLowerInvariant();
        (string Name, double Distance) nearest = Words.Select(w => (w, OcrDistance.Between(word, w, Tolerance))).MinBy(w => w.Item2);
        return nearest.Distance <= Tolerance ? nearest.Name : token;
    }

    [GeneratedRegex(@"[\p{L}\d|!]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
