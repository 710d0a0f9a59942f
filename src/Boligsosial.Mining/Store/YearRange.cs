using System.Globalization;

namespace Boligsosial.Mining.Store;

/// <summary>Years from first to last; an open end is null.</summary>
/// <param name="First">The first year, or null.</param>
/// <param name="Last">The last year, or null.</param>
public sealed record YearRange(int? First, int? Last)
{
    /// <summary>Whether a year is one of them.</summary>
    public bool Contains(int year) => !(year < First) && !(year > Last);

    /// <summary>Reads «2012», «2012..2014», «2012..» or «..2014»; null when it is none of these.</summary>
    public static YearRange? Parse(string text)
    {
        var parts = text.Split("..");
        var years = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && p.Length == 4 ? year : (int?)null).ToList();
        if (parts.Length > 2 || parts.Zip(years).Any(p => p.First.Length > 0 && p.Second is null) || years.TrueForAll(y => y is null))
        {
            return null;
        }

        var range = new YearRange(years[0], years[^1]);
        return range.First > range.Last ? null : range;
    }
}
