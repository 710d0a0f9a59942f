using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>Where a pattern's number stands.</summary>
public enum PatternPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>In a value cell of a table.</summary>
    Cell,

    /// <summary>In a sentence.</summary>
    Prose,
}

/// <summary>Terms that must be near a number, and terms that must not. Terms are numbers of a <see cref="TermIndex"/>.</summary>
/// <param name="Required">Each must be there.</param>
/// <param name="Forbidden">None may be right by the number.</param>
/// <param name="Excluded">None may be anywhere around, in captions and headings neither.</param>
/// <param name="Place">Where the number must stand.</param>
public sealed record Pattern(IReadOnlyList<int> Required, IReadOnlyList<int> Forbidden, IReadOnlyList<int> Excluded, PatternPlace Place)
{
    /// <summary>A word this near with a forbidden term in it rules the pattern out.</summary>
    private const double ForbiddenWithin = 7;

    /// <summary>In prose at least one term must be this near: headings and earlier sentences alone say nothing of one number.</summary>
    private const double NearWithin = 8;

    private readonly int[] _required = [.. Required];
    private readonly int[] _forbidden = [.. Forbidden];
    private readonly int[] _excluded = [.. Excluded];

    /// <summary>Reads the notation of <c>indicators.yaml</c>.</summary>
    internal static Pattern Parse(string text, TermIndex terms)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PatternPlace place = parts.Contains("@cell") ? PatternPlace.Cell : parts.Contains("@prose") ? PatternPlace.Prose : PatternPlace.Anywhere;
        return new Pattern(
            [.. parts.Where(p => p[0] is not '-' and not '!' and not '@').Select(terms.Add)],
            [.. parts.Where(p => p[0] == '-').Select(p => terms.Add(p[1..]))],
            [.. parts.Where(p => p[0] == '!').Select(p => terms.Add(p[1..]))],
            place);
    }

    /// <summary>How strongly the words around a number speak for the pattern: the sum over its terms of 2^(-distance/7); 0 when a term is missing.</summary>
    /// <param name="distances">How near each term is.</param>
    /// <param name="ownOnly">Whether only the number's own row, column and sentence count, not captions, headings and what stands before.</param>
    internal double Score(TermDistances distances, bool ownOnly)
    {
        if (Place != PatternPlace.Anywhere && distances.InCell != (Place == PatternPlace.Cell))
        {
            return 0;
        }

        double sum = 0;
        bool close = false;
        foreach (int term in _required)
        {
            double nearest = ownOnly ? distances.Own(term) : distances.Nearest(term);
            if (double.IsPositiveInfinity(nearest))
            {
                return 0;
            }

            close |= distances.InCell ? distances.IsInTable(term) : nearest <= NearWithin;
            sum += ContextWord.Nearness(nearest);
        }

        return close && !IsRuledOut(distances) ? sum : 0;
    }

    private bool IsRuledOut(TermDistances distances)
    {
        foreach (int term in _forbidden)
        {
            if (distances.Own(term) <= ForbiddenWithin)
            {
                return true;
            }
        }

        foreach (int term in _excluded)
        {
            if (!double.IsPositiveInfinity(distances.Nearest(term)))
            {
                return true;
            }
        }

        return false;
    }
}
