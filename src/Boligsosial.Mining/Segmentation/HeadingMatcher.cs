using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Segmentation;

/// <summary>How well a candidate fits a section's headings: 0 (not at all) to about 1.4 (its words, its number, set as a heading).</summary>
public static class HeadingMatcher
{
    /// <summary>Words less alike than this are other words.</summary>
    private const double MinSimilarity = 0.76;

    /// <summary>Headings this short say little and must be exact or numbered.</summary>
    private const int Short = 14;

    /// <summary>What a text that is neither set as a heading nor numbered loses at least.</summary>
    private const double Bare = 0.15;

    /// <summary>What it loses when it goes on behind the heading, or stands in a cell.</summary>
    private const double BareAndMore = 0.35;

    /// <summary>Characters behind a heading that may still belong to it.</summary>
    private const int MaxTrailing = 2;

    /// <summary>Words shorter than this share of a heading are another.</summary>
    private const double LeastLength = 0.6;

    private const double Rounding = 1e-6;

    /// <summary>A text that has fewer of a heading's letter pairs cannot be as alike as that.</summary>
    internal const double MinPairs = 0.6;

    /// <summary>The best score over the section's headings, and how much of the candidate's text the heading takes.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="section">The section.</param>
    /// <param name="least">Lower scores are of no use: they may come out as 0, sooner.</param>
    public static (double Score, int Length) Score(HeadingCandidate candidate, TemplateSection section, double least = 0)
    {
        if (section.Numbered.Length > 0)
        {
            return (Numbered(candidate, section), candidate.Text.Length);
        }

        (double Score, int Length) best = (0, 0);
        foreach (PreparedHeading heading in section.Prepared)
        {
            (double score, int length) = Score(candidate, section, heading, Math.Max(least, best.Score));
            if (score > best.Score)
            {
                best = (score, length);
            }
        }

        return best;
    }

    /// <summary>Whether any heading can fit so well: a bare text in a table's cell loses too much.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="least">The score.</param>
    public static bool MayReach(HeadingCandidate candidate, double least) =>
        !(MustBeWhole(candidate, least) && candidate.Unit.Cell is not null);

    /// <summary>Whether a candidate can come to a score only where the heading is all of it: a bare text that goes on behind the heading loses too much.</summary>
    internal static bool MustBeWhole(HeadingCandidate candidate, double least) => candidate.IsBare && least + BareAndMore > 1;

    /// <summary>Whether words of that length can begin with a heading of that length, or be one.</summary>
    /// <param name="words">Characters of the candidate's words.</param>
    /// <param name="heading">Characters of the heading's words.</param>
    /// <param name="whole">Whether they must be one.</param>
    internal static bool FitsInLength(int words, int heading, bool whole) =>
        words > 0 && words >= LeastLength * heading && !(whole && words > heading + OcrDistance.PrefixReach + MaxTrailing);

    private static double Numbered(HeadingCandidate candidate, TemplateSection section)
    {
        string number = candidate.Heading.Number;
        bool fits = number.StartsWith(section.Numbered, StringComparison.Ordinal)
            && number.Length > section.Numbered.Length && !number[section.Numbered.Length..].Contains('.')
            && candidate.Heading.Words.Length is > 1 and < 140;
        return !fits ? 0 : candidate.Style > 0 ? 1.0 : candidate.Text.Length < 90 && !candidate.Text.EndsWith('.') ? 0.7 : 0;
    }

    private static (double Score, int Length) Score(HeadingCandidate candidate, TemplateSection section, PreparedHeading heading, double least)
    {
        LetterPairs pairs = candidate.PairsOf(heading);
        if (!heading.Pairs.AreIn(pairs, MinPairs))
        {
            return (0, 0);
        }

        string words = heading.HasYear ? candidate.WordsWithoutYears : candidate.Heading.Words;
        if (!FitsInLength(words.Length, heading.Words.Length, MustBeWhole(candidate, least)))
        {
            return (0, 0);
        }

        bool numberFits = section.Number.Length > 0 && candidate.Heading.Number == section.Number;
        bool numberConflicts = section.Number.Length > 0 && candidate.Heading.Number.Length > 0 && !numberFits;
        bool isShort = heading.Words.Length <= Short;
        double type = (0.3 * candidate.Style) + (numberFits ? 0.18 : 0) - (numberConflicts ? 0.05 : 0);
        bool bare = candidate.IsBare;

        // What is alike enough, and can come to the least score at best.
        double needed = Math.Max((isShort ? 0.86 : MinSimilarity) - (numberFits ? 0.06 : 0), least - type + (bare ? Bare : 0) - Rounding);
        if (needed > 1 || !heading.Pairs.AreIn(pairs, (2 * needed) - 1 - Rounding))
        {
            return (0, 0);
        }

        (double distance, int length) = candidate.Compare(heading, words, (1 - needed + Rounding) * heading.Words.Length);
        double similarity = 1 - (distance / heading.Words.Length);
        if (similarity < needed)
        {
            return (0, 0);
        }

        // The heading must end where a word of the candidate ends.
        if (length < words.Length && words[length] != ' ' && length > 0 && words[length - 1] != ' ' && similarity > 0.98)
        {
            similarity -= 0.12;
        }

        int trailing = words.Length - length;
        double score = similarity + type;
        if (trailing > MaxTrailing && !section.Appended)
        {
            if (trailing > 45 && !numberFits && candidate.Style < 0.5)
            {
                return (0, 0);
            }

            score -= isShort && !numberFits ? 0.3 : trailing > 45 ? 0.15 : 0.08;
        }

        if (bare)
        {
            score -= candidate.Unit.Cell is null && trailing <= MaxTrailing ? Bare : BareAndMore;
        }

        if (candidate.Text.EndsWith('.') && trailing > MaxTrailing)
        {
            score -= 0.1;
        }

        return (score, candidate.Heading.WordsStart + length);
    }
}
