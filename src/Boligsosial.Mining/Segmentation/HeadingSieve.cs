using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Segmentation;

/// <summary>
/// The headings of a template side by side, for a first quick look at which of its sections a text can be the heading of: few, of a text that is none.
/// What it lets through, <see cref="HeadingMatcher"/> looks at again.
/// </summary>
internal sealed class HeadingSieve
{
    private readonly Mesh[] _headings;
    private readonly bool[] _always;

    /// <summary>The sieve of a template's sections.</summary>
    public HeadingSieve(IReadOnlyList<TemplateSection> sections)
    {
        _always = [.. sections.Select(s => s.Numbered.Length > 0)];
        _headings = [.. sections.SelectMany((s, i) => s.Prepared.Select(h => new Mesh(h, h.Pairs.Sketch, MostMissing(h.Pairs.Count), i)))];
    }

    /// <summary>Tells which sections may fit.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="least">Lower scores are of no use.</param>
    /// <param name="may">To be filled, one for each section.</param>
    public void Sift(HeadingCandidate candidate, double least, Span<bool> may)
    {
        _always.CopyTo(may);
        int words = candidate.Heading.Words.Length;
        bool whole = HeadingMatcher.MustBeWhole(candidate, least);
        foreach (ref readonly Mesh mesh in _headings.AsSpan())
        {
            // Years are left out of words that are compared with a heading that has a place for one.
            bool fits = mesh.Heading.HasYear || HeadingMatcher.FitsInLength(words, mesh.Heading.Words.Length, whole);
            if (fits && mesh.Sketch.MissingIn(candidate.PairsOf(mesh.Heading).Sketch) <= mesh.MostMissing)
            {
                may[mesh.Section] = true;
            }
        }
    }

    /// <summary>How many pairs of so many may be missing, see <see cref="HeadingMatcher.MinPairs"/>.</summary>
    private static int MostMissing(int count)
    {
        int missing = 0;
        while (missing < count && count - (missing + 1) >= HeadingMatcher.MinPairs * count)
        {
            missing++;
        }

        return missing;
    }

    private readonly record struct Mesh(PreparedHeading Heading, PairSketch Sketch, int MostMissing, int Section);
}
