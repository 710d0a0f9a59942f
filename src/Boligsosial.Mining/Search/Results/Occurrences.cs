using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>A place of a variant in a section.</summary>
/// <param name="Column">0 for the heading, 1 for the text.</param>
/// <param name="Position">Number of its first word.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Start">Its first character; 0 where only the index was asked.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct Place(int Column, int Position, int Words, int Start = 0, int End = 0);

/// <summary>A place that a query finds: words that stand together, or near one another as the query wants it.</summary>
/// <param name="Concept">Which concept of the query.</param>
/// <param name="Weight">Weight of the variant that found it.</param>
/// <param name="Places">Its words, in order.</param>
internal sealed record Occurrence(int Concept, double Weight, IReadOnlyList<Place> Places);

/// <summary>
/// What counts as a place of a query. All that shows or counts places asks here, whether it knows where the variants stand from the index or
/// from the text, so that counts, lines and marks agree.
/// </summary>
internal static class Occurrences
{
    /// <summary>The places of a query in a section, in order, no word in two of them: of those that share a word the one with the greatest weight is kept, of these the longest.</summary>
    /// <param name="concepts">What is sought.</param>
    /// <param name="places">Where each variant stands, in order, by its number over all concepts.</param>
    public static List<Occurrence> Of(IReadOnlyList<Concept> concepts, Func<int, IReadOnlyList<Place>> places)
    {
        var found = new List<Occurrence>();
        int next = 0;
        for (int c = 0; c < concepts.Count; c++)
        {
            found.AddRange(Of(concepts[c].Sought, c, ref next, places));
        }

        return Apart(found);
    }

    private static List<Occurrence> Of(Sought sought, int concept, ref int next, Func<int, IReadOnlyList<Place>> places)
    {
        switch (sought)
        {
            case SoughtVariant one:
                return [.. places(next++).Select(p => new Occurrence(concept, one.Variant.Weight, [p]))];
            case SoughtNear near:
                var parts = new List<IReadOnlyList<Place>>();
                foreach (Variant part in near.Parts)
                {
                    parts.Add(places(next++));
                }

                double weight = near.Parts.Min(p => p.Weight);
                return [.. Clumps(parts, near.Distance).Select(places => new Occurrence(concept, weight, places))];
            case SoughtAny any:
                var some = new List<Occurrence>();
                foreach (Sought part in any.Parts)
                {
                    some.AddRange(Of(part, concept, ref next, places));
                }

                return some;
            case SoughtAll all:
                var each = new List<List<Occurrence>>();
                foreach (Sought part in all.Parts)
                {
                    each.Add(Of(part, concept, ref next, places));
                }

                return each.TrueForAll(e => e.Count > 0) ? [.. each.SelectMany(e => e)] : [];
            default:
                throw new InvalidOperationException($"There is no {sought.GetType().Name} among what is sought.");
        }
    }

    /// <summary>
    /// The clumps of places that have one of each part, as FTS5 understands NEAR: between the end of each and the beginning of the last stand
    /// at most <paramref name="distance"/> words. Each is as short as can be, and none goes into another.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Place>> Clumps(List<IReadOnlyList<Place>> parts, int distance)
    {
        var latest = new Place?[parts.Count];
        int column = -1;
        foreach ((Place place, int part) in parts.SelectMany((p, i) => p.Select(place => (place, i))).OrderBy(p => p.place.Column).ThenBy(p => p.place.Position))
        {
            if (place.Column != column)
            {
                column = place.Column;
                Array.Clear(latest);
            }

            latest[part] = place;
            if (Array.TrueForAll(latest, l => l is { } other && other.Position + other.Words + distance >= place.Position))
            {
                yield return [.. latest.Select(l => l!.Value).Distinct().OrderBy(l => l.Position).ThenBy(l => l.Words)];
                Array.Clear(latest);
            }
        }
    }

    private static List<Occurrence> Apart(List<Occurrence> found)
    {
        var taken = new HashSet<(int Column, int Position)>();
        var kept = new List<Occurrence>();
        foreach (Occurrence occurrence in found.OrderByDescending(o => o.Weight).ThenByDescending(o => o.Places.Sum(p => p.Words)))
        {
            List<(int, int)> words = [.. occurrence.Places.SelectMany(p => Enumerable.Range(p.Position, p.Words).Select(w => (p.Column, w)))];
            if (!words.Exists(taken.Contains))
            {
                taken.UnionWith(words);
                kept.Add(occurrence);
            }
        }

        return [.. kept.OrderBy(o => o.Places[0].Column).ThenBy(o => o.Places[0].Position)];
    }
}
