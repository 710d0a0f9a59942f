namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>What a model knows of two examples in a row: weights of the features of links, and of each pair of classes.</summary>
/// <param name="Index">Finds a link feature's row.</param>
/// <param name="Relations">For each row the weights of <see cref="Relation.Same"/>, <see cref="Relation.NoneTwice"/> and <see cref="Relation.Differ"/>.</param>
/// <param name="Transitions">For each kind of link the weight of every pair of classes: class before times the number of classes, plus class.</param>
public sealed record ChainWeights(FeatureIndex Index, float[] Relations, float[] Transitions)
{
    /// <summary>Knows nothing.</summary>
    public static ChainWeights None { get; } = new(new FeatureIndex([]), [], []);

    /// <summary>The weights as a file keeps them, in half precision.</summary>
    public ChainWeights Compact() => new(Index, [.. Relations.Select(w => (float)(Half)w)], [.. Transitions.Select(w => (float)(Half)w)]);

    /// <summary>What a link's features say.</summary>
    public LinkPotential Of(int kind, ReadOnlySpan<ulong> features)
    {
        Span<float> sums = stackalloc float[Relation.Count];
        sums.Clear();
        foreach (ulong feature in features)
        {
            int row = Index[feature];
            for (int r = 0; row >= 0 && r < Relation.Count; r++)
            {
                sums[r] += Relations[(row * Relation.Count) + r];
            }
        }

        return LinkPotential.Of(kind, sums);
    }
}

/// <summary>How the classes of two examples in a row can go together.</summary>
public static class Relation
{
    /// <summary>The same class, but not the first one.</summary>
    public const int Same = 0;

    /// <summary>Both of the first class.</summary>
    public const int NoneTwice = 1;

    /// <summary>Two classes, neither of them the first one.</summary>
    public const int Differ = 2;

    /// <summary>How many there are; where just one is of the first class is counted as none.</summary>
    public const int Count = 3;
}

/// <summary>How much more likely a link makes each relation: factors, not logarithms.</summary>
/// <param name="Kind">Kind of the link; negative where there is none.</param>
/// <param name="Same">Factor of <see cref="Relation.Same"/>.</param>
/// <param name="NoneTwice">Factor of <see cref="Relation.NoneTwice"/>.</param>
/// <param name="Differ">Factor of <see cref="Relation.Differ"/>.</param>
public readonly record struct LinkPotential(int Kind, float Same, float NoneTwice, float Differ)
{
    /// <summary>No link.</summary>
    public static LinkPotential None { get; } = new(-1, 1, 1, 1);

    /// <summary>The factors of some logarithms, by <see cref="Relation"/>.</summary>
    public static LinkPotential Of(int kind, ReadOnlySpan<float> logarithms) =>
        new(kind, (float)Math.Exp(logarithms[Relation.Same]), (float)Math.Exp(logarithms[Relation.NoneTwice]), (float)Math.Exp(logarithms[Relation.Differ]));
}
