using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Segmentation;

/// <summary>A unit that may be, or begin with, a heading.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Heading">Its number and words.</param>
/// <param name="Text">Its text; of two units where a heading runs over both.</param>
/// <param name="Style">0 (looks like body text) to 1 (larger and bold).</param>
public sealed record HeadingCandidate(TextUnit Unit, HeadingText Heading, string Text, double Style)
{
    /// <summary>Headings are rarely longer; longer text only counts when a heading is glued to its beginning.</summary>
    private const int LongText = 170;

    /// <summary>A damaged heading may be longer by so many characters.</summary>
    private const int Slack = 6;

    /// <summary>Lengths of the beginnings that headings are sought in.</summary>
    private static readonly int[] Lengths = [16, 22, 30, 40, 54, 72, 100, LongText];

    private readonly LetterPairs?[] _pairs = new LetterPairs?[Lengths.Length];

    /// <summary>The shortest beginning that holds all its words, or else the longest.</summary>
    private readonly int _whole = BeginningFor(Heading.Words.Length);

    private readonly Dictionary<PreparedHeading, (double Distance, int Length, double Limit)> _compared = [];

    /// <summary>Whether it is neither set as a heading nor numbered.</summary>
    internal bool IsBare => Style == 0 && Heading.Number.Length == 0;

    /// <summary>The heading's words without years.</summary>
    internal string WordsWithoutYears => field ??= PreparedHeading.WithoutYears(Heading.Words);

    /// <summary>All candidates of a document; lines of the table of contents are none.</summary>
    public static List<HeadingCandidate> Of(IReadOnlyList<TextUnit> units, double bodySize)
    {
        HashSet<int> contents = ContentsList.Units(units);
        var candidates = new List<HeadingCandidate>();
        for (int i = 0; i < units.Count; i++)
        {
            TextUnit unit = units[i];
            if (contents.Contains(i))
            {
                continue;
            }

            double style = StyleOf(unit.Paragraph.TextLines[0], bodySize);
            HeadingText heading = HeadingText.Parse(unit.Text);
            if ((style == 0 && heading.Number.Length == 0 && unit.Text.Length > LongText) || (heading.Words.Length < 3 && heading.Number.Length == 0))
            {
                continue;
            }

            candidates.Add(new HeadingCandidate(unit, heading, unit.Text, style));

            // A heading broken over two lines of its own, or a number that stands on a line or in a cell by itself.
            if (i + 1 < units.Count && unit.Text.Length < 90 && units[i + 1].Text.Length < 120 && units[i + 1].Page == unit.Page
                && (heading.Words.Length == 0 || (style > 0 && Math.Abs(StyleOf(units[i + 1].Paragraph.TextLines[0], bodySize) - style) < 0.1)))
            {
                string joined = unit.Text + " " + units[i + 1].Text;
                candidates.Add(new HeadingCandidate(unit, HeadingText.Parse(joined), joined, style));
            }
        }

        return candidates;
    }

    /// <summary>Which of the beginnings a heading of that length is sought in.</summary>
    internal static int BeginningOf(int headingLength) => BeginningFor(headingLength + Slack);

    /// <summary>Letter pairs of the beginning of its words, where the heading would stand.</summary>
    internal LetterPairs PairsOf(PreparedHeading heading)
    {
        int beginning = Math.Min(heading.Beginning, _whole);
        return _pairs[beginning] ??= new LetterPairs(Heading.Words.AsSpan(0, Math.Min(Heading.Words.Length, Lengths[beginning])));
    }

    private static int BeginningFor(int length)
    {
        int beginning = 0;
        while (beginning < Lengths.Length - 1 && Lengths[beginning] < length)
        {
            beginning++;
        }

        return beginning;
    }

    /// <summary>
    /// How far the beginning of the candidate's words is from a template's heading, and how long that beginning is; templates share headings,
    /// and each is compared once.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <param name="words">The candidate's words, without years where the heading has a place for one.</param>
    /// <param name="limit">Distances beyond are infinite.</param>
    internal (double Distance, int Length) Compare(PreparedHeading heading, string words, double limit)
    {
        if (words.StartsWith(heading.Words, StringComparison.Ordinal))
        {
            return (0, heading.Words.Length);
        }

        if (!_compared.TryGetValue(heading, out (double Distance, int Length, double Limit) result) || (double.IsPositiveInfinity(result.Distance) && limit > result.Limit))
        {
            (double distance, int length) = OcrDistance.Prefix(heading.Pattern, words, limit);
            _compared[heading] = result = (distance, length, limit);
        }

        return (result.Distance, result.Length);
    }

    private static double StyleOf(TextLine line, double bodySize)
    {
        double style = line.Bold || line.Words[0].Bold || line.Underlined ? 0.5 : 0;
        style += line.Size > 1.25 * bodySize ? 0.5 : line.Size > 1.06 * bodySize ? 0.3 : 0;
        return style == 0 && CharacterCounts.AreCapitals(line.Text) ? 0.4 : style;
    }
}
