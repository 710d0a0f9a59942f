using System.Globalization;
using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>Numbers and dates, kept whole and written one way: «1 200 000» and «1.200.000» as 1200000, «20.12.12» as 2012-12-20.</summary>
internal static partial class NumberScanner
{
    private const int CenturyStart = 50;

    /// <summary>The number that stands at <paramref name="start"/>, and how long it is.</summary>
    public static (string Text, int Length) Scan(string text, int start)
    {
        Match date = Date().Match(text, start);
        if (date.Success && AsIso(date) is { } iso)
        {
            return (iso, date.Length);
        }

        Match grouped = Grouped().Match(text, start);
        if (grouped.Success)
        {
            string digits = string.Concat(grouped.Groups["whole"].Value.Where(char.IsAsciiDigit));
            return (digits + grouped.Groups["rest"].Value.Replace('.', ','), grouped.Length);
        }

        Match plain = Plain().Match(text, start);
        return (plain.Value, plain.Length);
    }

    private static string? AsIso(Match date)
    {
        int day = int.Parse(date.Groups["day"].Value, CultureInfo.InvariantCulture);
        int month = int.Parse(date.Groups["month"].Value, CultureInfo.InvariantCulture);
        int year = int.Parse(date.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (date.Groups["year"].Length == 2)
        {
            year += year < CenturyStart ? 2000 : 1900;
        }

        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is >= 1900 and < 2100
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    [GeneratedRegex(@"\G(?:(?<day>\d{1,2})[./] ?(?<month>\d{1,2})[./] ?(?<year>\d{4}|\d{2})|(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))(?![\d.]\d|\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?<whole>\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+|\d{1,3}(?:\.\d{3})+)(?<rest>,\d{1,2})?(?![\d]|[.,]\d)")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\G\d+(?:[.,]\d+)*")]
    private static partial Regex Plain();
}
