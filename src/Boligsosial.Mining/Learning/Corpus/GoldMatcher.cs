using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>Finds for each candidate the gold figure that is printed there.</summary>
public static class GoldMatcher
{
    private const double MinShared = 0.3;
    private const double MinSharedHeight = 2;

    /// <summary>The gold figure of each candidate, or null: same page, overlapping boxes, of several the one of the same value.</summary>
    /// <param name="candidates">The numbers of a document.</param>
    /// <param name="gold">What is known of it, by places on the pages as printed.</param>
    /// <param name="pages">Its pages.</param>
    public static GoldFigure?[] Match(IReadOnlyList<FigureCandidate> candidates, IReadOnlyList<GoldFigure> gold, IReadOnlyList<Page> pages)
    {
        var matches = new GoldFigure?[candidates.Count];
        ILookup<int, GoldFigure> byPage = gold.Where(g => g.Box is not null).ToLookup(g => g.Page);
        var taken = new HashSet<GoldFigure>(ReferenceEqualityComparer.Instance);
        foreach (bool sameValue in (ReadOnlySpan<bool>)[true, false])
        {
            for (int i = 0; i < candidates.Count; i++)
            {
                if (matches[i] is not null)
                {
                    continue;
                }

                FigureCandidate c = candidates[i];
                (int page, Box read) = c.Text.Locate(c.Mention.Start, c.Mention.Length);
                Box box = pages[page - 1].ToPrinted(read);
                GoldFigure? match = byPage[page].FirstOrDefault(g => !taken.Contains(g) && (!sameValue || g.Value == c.Mention.Value)
                    && g.Box!.Value.SharedWidth(box) > MinShared && g.Box.Value.SharedHeight(box) > MinSharedHeight);
                if (match is not null)
                {
                    matches[i] = match;
                    taken.Add(match);
                }
            }
        }

        return matches;
    }
}
