using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Segmentation;

/// <summary>
/// Which lines of a report without a form are its headings: those that stand out, and are set like other headings of the report. Title, address
/// and subject before the text, and captions of tables, stand out too and are none.
/// </summary>
internal static partial class FreeStyles
{
    /// <summary>So many lines that look the same are headings.</summary>
    private const int Enough = 3;

    /// <summary>A plain paragraph of so many characters is running text.</summary>
    private const int Prose = 100;

    /// <summary>The headings by the indexes of their units; null when the report's headings cannot be told by their look.</summary>
    public static HashSet<int>? Units(IReadOnlyList<HeadingCandidate> candidates, IReadOnlyList<TextUnit> units, double bodySize)
    {
        int prose = units.FirstOrDefault(u => u.Cell is null && u.Text.Length >= Prose && u.Paragraph.TextLines.Count > 1 && !u.Paragraph.TextLines[0].Bold)?.Index ?? 0;
        List<HeadingCandidate> standing = [.. candidates.Where(c => c.Style > 0 && FreeHeadings.IsHeading(c, units, bodySize) && !Caption().IsMatch(c.Text)).DistinctBy(c => c.Unit.Index)];
        ILookup<object, HeadingCandidate> looks = standing.ToLookup(Look);
        standing.RemoveAll(c => c.Unit.Index < prose && looks[Look(c)].Count(o => o.Unit.Index > prose) < Enough - 1);
        if (standing.Count > 0 && standing[0].Unit.Index < prose && standing[0].Heading.Number.Length == 0 && Subject().IsMatch(standing[0].Text))
        {
            standing.RemoveAt(0);
        }

        List<HeadingCandidate> main = [.. standing.Where(c => looks[Look(c)].Count() >= Enough)];
        if (main.Count == 0)
        {
            return null;
        }

        // What is rarer must stand out as much.
        double style = main.Min(c => c.Style);
        double size = main.Min(Size);
        return [.. standing.Where(c => looks[Look(c)].Count() >= Enough || (c.Style >= style && Size(c) >= size - 0.1)).Select(c => c.Unit.Index)];
    }

    private static double Size(HeadingCandidate candidate) => candidate.Unit.Paragraph.TextLines[0].Size;

    private static object Look(HeadingCandidate candidate)
    {
        Layout.TextLine line = candidate.Unit.Paragraph.TextLines[0];
        return (Math.Round(2 * line.Size), line.Bold, line.Underlined);
    }

    [GeneratedRegex(@"^(?:tabell|figur|kilde|kjelde)\b.{0,3}\d|^(?:kilde|kjelde)r?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    /// <summary>What a letter or note is about: «Rapport for første halvår 2012 – boligsosialt utviklingsprogram».</summary>
    [GeneratedRegex(@"(?:rapport|status|notat|evaluering|melding|søknad|orientering|brev)\b.*(?:program|prosjekt|kommune|\b20\d\d\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
