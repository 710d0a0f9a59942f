namespace Boligsosial.Mining.Search.Results;

/// <summary>A row that matches, with its score.</summary>
/// <param name="Row">The row.</param>
/// <param name="Score">Not negative; higher is better.</param>
internal readonly record struct ScoredRow(int Row, float Score)
{
    /// <summary>By this rows sort best first, those that score the same in the order of the index, so that pages of results are stable.</summary>
    public ulong Key => ((ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(Score)) << 32) | (uint)Row;

    /// <summary>The row of a key.</summary>
    public static ScoredRow Of(ulong key) => new((int)(uint)key, BitConverter.UInt32BitsToSingle(uint.MaxValue - (uint)(key >> 32)));

    /// <summary>The best rows, in order: of many rows few are sorted.</summary>
    public static IEnumerable<ScoredRow> Best(List<ulong> keys, int count)
    {
        if (count > keys.Count / 4)
        {
            return [.. keys.Order().Take(count).Select(Of)];
        }

        var best = new ulong[2 * Math.Max(1, count)];
        int kept = 0;
        ulong worst = ulong.MaxValue;
        foreach (ulong key in keys)
        {
            if (key < worst)
            {
                best[kept++] = key;
                if (kept == best.Length)
                {
                    Array.Sort(best);
                    kept = best.Length / 2;
                    worst = best[kept - 1];
                }
            }
        }

        Array.Sort(best, 0, kept);
        return [.. best.Take(Math.Min(kept, count)).Select(Of)];
    }
}
