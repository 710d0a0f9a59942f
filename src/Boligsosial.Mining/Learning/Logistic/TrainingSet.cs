namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// Examples made ready for training, in groups (reports): the rows of their features are found once for all models that are trained on some of the groups.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class TrainingSet
{
    private readonly IReadOnlyList<IReadOnlyList<TrainingChain>> _groups;

    private TrainingSet(FeatureIndex index, FeatureIndex links, IReadOnlyList<IReadOnlyList<TrainingChain>> groups)
    {
        Index = index;
        Links = links;
        _groups = groups;
    }

    /// <summary>The features that are learned about.</summary>
    internal FeatureIndex Index { get; }

    /// <summary>The features of links.</summary>
    internal FeatureIndex Links { get; }

    /// <summary>The examples, those that are linked in a chain.</summary>
    internal IEnumerable<TrainingChain> Chains => _groups.SelectMany(g => g);

    /// <summary>Makes examples ready.</summary>
    /// <param name="groups">The examples.</param>
    /// <param name="minGroups">Features seen in fewer groups are left out.</param>
    public static TrainingSet Of(IReadOnlyList<IReadOnlyList<Example>> groups, int minGroups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var index = new FeatureIndex(Features(groups, e => e.Features, minGroups));
        var links = new FeatureIndex(Features(groups, e => e.Link?.Features ?? [], minGroups));
        return new TrainingSet(index, links, [.. groups.Select(g => TrainingChain.Of(g, index, links))]);
    }

    /// <summary>The groups that are to be learned from. Which features there are stays as it is: that a word exists says nothing of what it means.</summary>
    /// <param name="use">Whether a group, by its place, is.</param>
    public TrainingSet Only(Func<int, bool> use) => new(Index, Links, [.. _groups.Where((_, g) => use(g))]);

    /// <summary>The features that enough groups have, in the order of their hashes.</summary>
    private static List<ulong> Features(IReadOnlyList<IReadOnlyList<Example>> groups, Func<Example, ulong[]> of, int minGroups)
    {
        var seen = new Dictionary<ulong, (int Groups, int Last)>();
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (Example example in groups[g])
            {
                foreach (ulong feature in of(example))
                {
                    (int count, int last) = seen.GetValueOrDefault(feature, (0, -1));
                    seen[feature] = last == g ? (count, g) : (count + 1, g);
                }
            }
        }

        return [.. seen.Where(s => s.Value.Groups >= minGroups).Select(s => s.Key).Order()];
    }
}
