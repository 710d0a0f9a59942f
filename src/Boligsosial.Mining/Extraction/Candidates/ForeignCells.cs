using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Tells the cells of a table that count nothing of a kommune: the average of the country, the difference of two columns.</summary>
internal static partial class ForeignCells
{
    /// <summary>Whether a value under this head, in the row of this label, is of no kommune or no count at all.</summary>
    public static bool Is(string rowLabel, string columnHead, string caption) =>
        Average().IsMatch(columnHead) || Average().IsMatch(rowLabel) || (Difference().IsMatch(columnHead) && !Lending().IsMatch(rowLabel) && !Lending().IsMatch(caption) && !Lending().IsMatch(columnHead));

    /// <summary>«Kostragruppe 11», «Landet u/Oslo».</summary>
    [GeneratedRegex(@"(?:^|– )\W*(?:kostra-?\s?gr|(?:hele |heile )?landet\b|landsgjennomsnitt|landssnitt|norge\b|noreg\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Average();

    /// <summary>«Endring», «Avvik»; what the loans of a kommune changed by is a figure of its own.</summary>
    [GeneratedRegex(@"(?:^|– )\W*(?:endring|differanse|avvik|diff)\b[^–]{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Difference();

    [GeneratedRegex(@"lån|ramme", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lending();
}
