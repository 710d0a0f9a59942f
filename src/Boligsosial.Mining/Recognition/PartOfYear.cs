using System.Globalization;
using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Recognition;

/// <summary>Reads the part of a year that a report counts up to: «etter tre kvartaler i 2014», «dei to første tertiala av 2013», «1.–3. kvartal 2012».</summary>
internal static partial class PartOfYear
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfTertial = 4;

    /// <summary>From 1 January to the last day of the part; null when no text names one.</summary>
    public static ReportPeriod? In(IEnumerable<string> texts)
    {
        foreach (Match match in texts.Select(t => Part().Match(t)).Where(m => m.Success))
        {
            int count = match.Groups["count"].Value.ToLowerInvariant() switch { "en" or "én" or "ett" or "eit" or "eitt" or "1" => 1, "to" or "2" => 2, _ => 3 };
            int months = count * (match.Groups["unit"].Value.StartsWith("k", StringComparison.OrdinalIgnoreCase) ? MonthsOfQuarter : MonthsOfTertial);
            int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            return new ReportPeriod(year, new DateOnly(year, 1, 1), new DateOnly(year, 1, 1).AddMonths(months).AddDays(-1));
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\d.])(?:1\.?\s?(?:[–-]|til|og)\s?)?\b(?<count>en|én|ett|eit|eitt|to|tre|1|2|3)\.?\s+(?:første\s+|fyrste\s+)?(?<unit>kvartal|tertial)(?:er|a|ene|et)?\s+(?:av\s+|i\s+)?(?<year>20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
