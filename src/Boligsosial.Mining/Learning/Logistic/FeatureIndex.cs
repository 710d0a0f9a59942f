namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Finds the row of a feature by its hash: open addressing over a power of two of slots.</summary>
public sealed class FeatureIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>An index in which feature <c>i</c> has row <c>i</c>.</summary>
    public FeatureIndex(IReadOnlyList<ulong> features)
    {
        Features = features;
        int size = 16;
        while (size < features.Count * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new ulong[size];
        _rows = new int[size];
        Array.Fill(_rows, -1);
        for (int i = 0; i < features.Count; i++)
        {
            int slot = (int)features[i] & _mask;
            while (_rows[slot] >= 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = features[i];
            _rows[slot] = i;
        }
    }

    /// <summary>The features in the order of their rows.</summary>
    public IReadOnlyList<ulong> Features { get; }

    /// <summary>The row of a feature; -1 for one that is not known.</summary>
    public int this[ulong feature]
    {
        get
        {
            int slot = (int)feature & _mask;
            while (_rows[slot] >= 0)
            {
                if (_keys[slot] == feature)
                {
                    return _rows[slot];
                }

                slot = (slot + 1) & _mask;
            }

            return -1;
        }
    }
}
