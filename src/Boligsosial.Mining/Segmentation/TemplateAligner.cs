namespace Boligsosial.Mining.Segmentation;

/// <summary>A section of a template found at a unit.</summary>
/// <param name="Section">The section.</param>
/// <param name="Candidate">The unit with its heading.</param>
/// <param name="Score">How well it fits, see <see cref="HeadingMatcher"/>.</param>
/// <param name="HeadingLength">How many characters of the unit's text are the heading.</param>
public sealed record HeadingMatch(TemplateSection Section, HeadingCandidate Candidate, double Score, int HeadingLength);

/// <summary>
/// Lays a template over a document: of all ways to match its sections to the document's headings in the template's order, the best one
/// (a longest increasing subsequence with weights). A damaged heading between two sound ones is found by its place; a sentence that
/// happens to begin like a heading is not, for it is out of order.
/// </summary>
public static class TemplateAligner
{
    /// <summary>A match below this is none.</summary>
    private const double MinScore = 0.7;

    /// <summary>A match this good is taken out of the template's order too: authors move sections.</summary>
    private const double SureScore = 1.12;

    /// <summary>What a heading with the section's number is worth, whatever its words.</summary>
    private const double NumberScore = 0.9;

    /// <summary>The matches in reading order.</summary>
    /// <param name="template">The template.</param>
    /// <param name="candidates">The units that may be headings.</param>
    /// <param name="byNumber">Whether a heading with a section's number is the section's, though its words are others.</param>
    public static List<HeadingMatch> Align(Template template, IReadOnlyList<HeadingCandidate> candidates, bool byNumber = false)
    {
        List<(int Order, HeadingMatch Match)> nodes = Nodes(template, candidates, byNumber);
        var best = new double[nodes.Count];
        var previous = new int[nodes.Count];
        int end = -1;
        for (int i = 0; i < nodes.Count; i++)
        {
            best[i] = nodes[i].Match.Score - 0.45;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (Follows(nodes[j], nodes[i]) && best[j] + nodes[i].Match.Score - 0.45 > best[i])
                {
                    best[i] = best[j] + nodes[i].Match.Score - 0.45;
                    previous[i] = j;
                }
            }

            if (end < 0 || best[i] > best[end])
            {
                end = i;
            }
        }

        var chain = new List<HeadingMatch>();
        for (int i = end; i >= 0; i = previous[i])
        {
            chain.Add(nodes[i].Match);
        }

        AddOutOfOrder(nodes, chain);
        return [.. chain.OrderBy(m => m.Candidate.Unit.Index)];
    }

    private static List<(int Order, HeadingMatch Match)> Nodes(Template template, IReadOnlyList<HeadingCandidate> candidates, bool byNumber)
    {
        var nodes = new List<(int, HeadingMatch)>();
        bool[] may = new bool[template.Sections.Count];
        foreach (HeadingCandidate candidate in candidates)
        {
            if (!HeadingMatcher.MayReach(candidate, MinScore))
            {
                continue;
            }

            template.Sieve.Sift(candidate, MinScore, may);
            for (int k = 0; k < template.Sections.Count; k++)
            {
                (double score, int length) = may[k] ? HeadingMatcher.Score(candidate, template.Sections[k], MinScore) : default;
                if (byNumber && score < NumberScore && IsNumbered(candidate, template.Sections[k]))
                {
                    (score, length) = (NumberScore, candidate.Text.Length);
                }

                if (score >= MinScore)
                {
                    nodes.Add((k, new HeadingMatch(template.Sections[k], candidate, score, length)));
                }
            }
        }

        return nodes;
    }

    private static bool IsNumbered(HeadingCandidate candidate, TemplateSection section) =>
        section.Number.Length > 0 && candidate.Heading.Number == section.Number && candidate.Style > 0 && candidate.Text == candidate.Unit.Text && !candidate.Text.EndsWith('.');

    private static bool Follows((int Order, HeadingMatch Match) first, (int Order, HeadingMatch Match) second) =>
        first.Match.Candidate.Unit.Index < second.Match.Candidate.Unit.Index
        && (first.Order < second.Order || (first.Order == second.Order && first.Match.Section.Repeats));

    private static void AddOutOfOrder(List<(int Order, HeadingMatch Match)> nodes, List<HeadingMatch> chain)
    {
        HashSet<int> taken = [.. chain.Select(m => m.Candidate.Unit.Index)];
        HashSet<string> found = [.. chain.Select(m => m.Section.Code)];
        foreach ((_, HeadingMatch match) in nodes.OrderByDescending(n => n.Match.Score))
        {
            if (match.Score >= SureScore && match.Section.Number.Length > 0 && !found.Contains(match.Section.Code) && !taken.Contains(match.Candidate.Unit.Index))
            {
                chain.Add(match);
                taken.Add(match.Candidate.Unit.Index);
                found.Add(match.Section.Code);
            }
        }
    }
}
