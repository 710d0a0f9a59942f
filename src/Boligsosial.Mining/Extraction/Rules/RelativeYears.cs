using System.Text.RegularExpressions;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>
/// Reads years that are told by another: «i fjor» and «neste år» by the report's own, «året før» and «det året» by the one that was named last.
/// </summary>
public static partial class RelativeYears
{
    /// <summary>A number this near before such words is dated by them, and nothing that follows.</summary>
    private const int RightBefore = 4;

    /// <summary>A year farther from the report's own is no year of counts: a house was built in it.</summary>
    private const int Reach = 10;

    /// <summary>The year that the words around a number in a sentence tell; null where they tell none.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="own">The year that the report was written about; null where it does not say.</param>
    public static int? Of(FigureCandidate candidate, int? own)
    {
        string text = candidate.Text.Text;
        int number = candidate.Mention.Start;
        if (Behind().Match(text, candidate.Mention.End) is { Success: true } behind && behind.Index == candidate.Mention.End)
        {
            return Told(behind.Groups[1], candidate, own);
        }

        int start = StartOfSentence(candidate);
        Match before = Before().Match(text, start, number - start);
        if (!before.Success || IsDatedBehind(candidate))
        {
            return null;
        }

        Group words = before.Groups[1];
        bool taken = NumberScanner.Scan(text).Any(n => n.Kind == NumberKind.Quantity && n.End <= words.Index && words.Index - n.End <= RightBefore);
        return taken ? null : Told(words, candidate, own);
    }

    private static int? Told(Group words, FigureCandidate candidate, int? own)
    {
        string said = words.Value.ToLowerInvariant();
        if (said.Contains("fjor", StringComparison.Ordinal))
        {
            return own - 1;
        }

        if (said.StartsWith("neste", StringComparison.Ordinal) || said.StartsWith("til neste", StringComparison.Ordinal))
        {
            return own + 1;
        }

        if (said.EndsWith("siden", StringComparison.Ordinal) || said.EndsWith("sidan", StringComparison.Ordinal))
        {
            return own - (said.Contains(" to ", StringComparison.Ordinal) ? 2 : said.Contains(" tre ", StringComparison.Ordinal) ? 3 : 1);
        }

        // A day beside «nå» says it better.
        if ((said is "nå" or "no" or "i dag" or "hittil" or "så langt") && candidate.Dates.Any(d => d.Zone is Zone.Before or Zone.After && d.Mention.Year == own))
        {
            return null;
        }

        if (said is "nå" or "no" or "i dag" or "hittil" or "så langt" or "i år" or "dette året" or "inneværende år" or "inneverande år" or "til årets")
        {
            return own;
        }

        int? named = LastNamed(candidate, words.Index, own);
        return said.EndsWith("etter", StringComparison.Ordinal) ? named + 1
            : said.StartsWith("det ", StringComparison.Ordinal) || said.StartsWith("sam", StringComparison.Ordinal) ? named
            : (named ?? own) - 1;
    }

    /// <summary>The last year that is named before a place in the paragraph.</summary>
    private static int? LastNamed(FigureCandidate candidate, int at, int? own) =>
        DateScanner.Scan(candidate.Text.Text).LastOrDefault(d => d.Start < at && d.Year is { } year && Math.Abs(year - (own ?? year)) <= Reach)?.Year;

    /// <summary>Whether a year is named behind the number, before the next mark: that one dates it.</summary>
    private static bool IsDatedBehind(FigureCandidate candidate) => YearBehind().Match(candidate.Text.Text, candidate.Mention.End) is { Success: true } year && year.Index == candidate.Mention.End;

    private static int StartOfSentence(FigureCandidate candidate)
    {
        (int start, int _) = Sentences.Split(candidate.Text.Text).LastOrDefault(s => s.Start <= candidate.Mention.Start);
        return start;
    }

    /// <summary>Right behind the number, without a mark or another number between.</summary>
    [GeneratedRegex(@"\G[^.;,\d]{0,34}?\b(i fjor|ifjor|(?:(?:ett?|eit) år|året|våren|høsten|hausten|halvåret) (?:før|tidligere|tidlegare|i forveien|i forvegen)|foregående år|forrige år|førre år(?:et)?|i år|dette året|inneværende år|inneverande år|til årets|det året|samme år(?:et)?|same året|året etter|neste år|for (?:ett?|eit|to|tre) år (?:siden|sidan))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>In the sentence before the number; the last such words, with no year named after them.</summary>
    [GeneratedRegex(@"\b(i (?:hele |heile )?fjor|ifjor|fjorårets|(?:(?:ett?|eit) år|året) (?:før|tidligere|tidlegare)|forrige år|førre år(?:et)?|i år|dette året|inneværende år|inneverande år|(?<!å )nå|no|i dag|hittil|så langt|det året|samme år(?:et)?|same året|året etter|(?:til )?neste år|for (?:ett?|eit|to|tre) år (?:siden|sidan))\b(?!\s+(?:vi|me|at|det ble|programmet|prosjektet|kommunen)\b)(?:(?!\b(?:19|20)\d\d\b).)*?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G[^.;,]{0,60}?\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearBehind();
}
