namespace Boligsosial.Mining.Learning.Features;

/// <summary>The features of one example, gathered without allocation: each once, with its largest value.</summary>
public sealed class FeatureBuffer
{
    private const int Slots = 4096;
    private readonly int[] _slots = new int[Slots];
    private readonly int[] _stamps = new int[Slots];
    private int _stamp = 1;

    /// <summary>Most features an example can have; more are left out.</summary>
    public const int Capacity = Slots / 2;

    /// <summary>Hashes of the features.</summary>
    public ulong[] Hashes { get; } = new ulong[Capacity];

    /// <summary>Their values.</summary>
    public float[] Values { get; } = new float[Capacity];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all features.</summary>
    public void Clear()
    {
        Count = 0;
        _stamp++;
    }

    /// <summary>Adds a feature; of the same feature twice the larger value stays.</summary>
    public void Add(ulong hash, float value = 1)
    {
        int slot = (int)(hash & (Slots - 1));
        while (_stamps[slot] == _stamp)
        {
            int at = _slots[slot];
            if (Hashes[at] == hash)
            {
                Values[at] = Math.Max(Values[at], value);
                return;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        if (Count == Capacity)
        {
            return;
        }

        _stamps[slot] = _stamp;
        _slots[slot] = Count;
        Hashes[Count] = hash;
        Values[Count++] = value;
    }
}
