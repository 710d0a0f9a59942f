namespace Boligsosial.Mining.Evaluation;

/// <summary>How well a set of finds agrees with a gold standard.</summary>
/// <param name="Hits">Rows that are in both.</param>
/// <param name="Gold">Rows of the gold standard.</param>
/// <param name="Found">Rows found.</param>
public readonly record struct Score(int Hits, int Gold, int Found)
{
    /// <summary>Share of the finds that are right; 0 when nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Hits / Found;

    /// <summary>Share of the gold standard that was found; 0 when it is empty.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Hits / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Compares two collections as multisets: a row that stands twice must be found twice.</summary>
    /// <returns>The score, what was missed and what was found too much.</returns>
    public static (Score Score, IReadOnlyList<T> Missed, IReadOnlyList<T> Extra) Of<T, TKey>(IReadOnlyList<T> gold, IReadOnlyList<T> found, Func<T, TKey> key)
        where TKey : notnull
    {
        var open = gold.GroupBy(key).ToDictionary(g => g.Key, g => new Queue<T>(g));
        var extra = new List<T>();
        foreach (var row in found)
        {
            if (open.TryGetValue(key(row), out var wanted) && wanted.Count > 0)
            {
                wanted.Dequeue();
            }
            else
            {
                extra.Add(row);
            }
        }

        var missed = open.Values.SelectMany(q => q).ToList();
        return (new Score(gold.Count - missed.Count, gold.Count, found.Count), missed, extra);
    }
}
