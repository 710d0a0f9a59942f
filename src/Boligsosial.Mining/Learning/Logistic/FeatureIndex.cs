namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Finds the row of a feature by its hash: open addressing over a power of two of slots.</summary>
public sealed class FeatureIndex
{
    private readonly (ulong Feature, int Place)[] _slots;
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
        _slots = new (ulong, int)[size];
        for (int i = 0; i < features.Count; i++)
        {
            int slot = (int)features[i] & _mask;
            while (_slots[slot].Place > 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = (features[i], i + 1);
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
            while (_slots[slot].Place > 0)
            {
                if (_slots[slot].Feature == feature)
                {
                    return _slots[slot].Place - 1;
                }

                slot = (slot + 1) & _mask;
            }

            return -1;
        }
    }
}
