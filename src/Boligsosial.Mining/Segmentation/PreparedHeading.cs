using System.Collections.Concurrent;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Segmentation;

/// <summary>A template's heading, folded once for all documents; headings that templates share are one object.</summary>
internal sealed class PreparedHeading
{
    private static readonly ConcurrentDictionary<string, PreparedHeading> Cache = new();

    private PreparedHeading(string heading)
    {
        HasYear = heading.Contains("{year}", StringComparison.Ordinal);
        Words = HeadingText.Fold(heading.Replace("{year}", "", StringComparison.Ordinal).Trim());
        Pairs = new LetterPairs(Words);
        Pattern = new OcrBound.Pattern(Words);
        Beginning = HeadingCandidate.BeginningOf(Words.Length);
    }

    /// <summary>Folded, without the place of the year.</summary>
    public string Words { get; }

    /// <summary>Whether it has a place for a year.</summary>
    public bool HasYear { get; }

    /// <summary>For a quick look.</summary>
    public LetterPairs Pairs { get; }

    /// <summary>The words as they are compared.</summary>
    public OcrBound.Pattern Pattern { get; }

    /// <summary>In which of a candidate's beginnings it is sought.</summary>
    public int Beginning { get; }

    public static PreparedHeading Of(string heading) => Cache.GetOrAdd(heading, h => new PreparedHeading(h));

    /// <summary>Folded words without those that are years of this century.</summary>
    public static string WithoutYears(string words) =>
        string.Join(' ', words.Split(' ').Where(w => !(w.Length == 4 && w.StartsWith("20", StringComparison.Ordinal) && w.All(char.IsAsciiDigit))));
}
