namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// The weights of a model as they are summed up: a feature's slot names its weights, and those lie beside each other with their classes. Memory is
/// the slow part of scoring, and all of a feature's is on one or two lines of it. Immutable.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Features whose weights are looked up before the first is added, so that the machine can wait for all of them at once.</summary>
    private const int Ahead = 256;

    private readonly Slot[] _slots;
    private readonly Entry[] _entries;
    private readonly int _mask;

    /// <summary>The table of a model.</summary>
    public WeightTable(LogisticModel model)
    {
        IReadOnlyList<ulong> features = model.Index.Features;
        int size = 16;
        while (size < features.Count * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new Slot[size];
        _entries = new Entry[model.Weights.Length];
        for (int w = 0; w < _entries.Length; w++)
        {
            _entries[w] = new Entry(model.Weights[w], model.Classes[w]);
        }

        for (int row = 0; row < features.Count; row++)
        {
            int slot = (int)features[row] & _mask;
            while (_slots[slot].End > 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = new Slot(features[row], model.Starts[row], model.Starts[row + 1]);
        }
    }

    /// <summary>Adds the weights of features to the scores of the classes, in the order of the features.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="values">Their values.</param>
    /// <param name="scores">By class.</param>
    public void Add(ReadOnlySpan<ulong> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        Span<(int Start, int End)> found = stackalloc (int, int)[Ahead];
        for (int from = 0; from < features.Length; from += Ahead)
        {
            int count = Math.Min(Ahead, features.Length - from);
            for (int i = 0; i < count; i++)
            {
                int slot = (int)features[from + i] & _mask;
                Prefetch.Of(_slots, slot, slot + 1);
            }

            for (int i = 0; i < count; i++)
            {
                found[i] = Find(features[from + i]);
                Prefetch.Of(_entries, found[i].Start, found[i].End);
            }

            for (int i = 0; i < count; i++)
            {
                float value = values[from + i];
                foreach (Entry entry in _entries.AsSpan(found[i].Start, found[i].End - found[i].Start))
                {
                    scores[entry.Class] += value * entry.Weight;
                }
            }
        }
    }

    private (int Start, int End) Find(ulong feature)
    {
        Slot[] slots = _slots;
        int at = (int)feature & _mask;
        while (true)
        {
            Slot slot = slots[at];
            if (slot.Feature == feature || slot.End == 0)
            {
                return (slot.Start, slot.End);
            }

            at = (at + 1) & _mask;
        }
    }

    /// <summary>A feature and its weights; one without weights is empty.</summary>
    private readonly record struct Slot(ulong Feature, int Start, int End);

    private readonly record struct Entry(float Weight, ushort Class);
}
