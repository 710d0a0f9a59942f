namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// The weights of a compact model (<see cref="LogisticModel.Compact"/>) as they are summed up: a feature's slot says where its weights begin. A feature that
/// knows few classes has its weights beside each other with their classes; one that knows many has a row with a weight for every class, which is added in
/// a few strokes. Memory is slow, so little of it is used: a slot keeps half of the feature's hash (its place tells most of the other half), and a weight
/// in half precision leaves room for its class in the bits behind it. Immutable.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Features whose weights are looked up before the first is added, so that the machine can wait for all of them at once.</summary>
    private const int Ahead = 256;

    /// <summary>A feature that knows more classes has a row.</summary>
    private const int Few = 12;

    /// <summary>The bits of a number in single precision that one in half precision leaves empty: twelve for the class, one for the feature's last weight.</summary>
    private const uint Free = 0x1FFF;

    private const uint Last = 0x1000;
    private const uint Class = 0x0FFF;

    private readonly int _classes;
    private readonly Slot[] _slots;
    private readonly uint[] _entries;
    private readonly float[] _rows;
    private readonly int _mask;

    /// <summary>The table of a model.</summary>
    /// <exception cref="ArgumentException">The model is not compact.</exception>
    public WeightTable(LogisticModel model)
    {
        _classes = model.Shape.Classes;
        IReadOnlyList<ulong> features = model.Index.Features;
        int size = 16;
        while (size < features.Count * 3 / 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new Slot[size];
        var entries = new List<uint>(model.Weights.Length);
        var rows = new List<float>();
        for (int row = 0; row < features.Count; row++)
        {
            (int start, int end) = (model.Starts[row], model.Starts[row + 1]);
            if (start == end)
            {
                continue;
            }

            bool few = end - start <= Few;
            Put(features[row], few ? entries.Count + 1 : -rows.Count - 1);
            if (few)
            {
                for (int w = start; w < end; w++)
                {
                    entries.Add(Entry(model, w) | (w == end - 1 ? Last : 0));
                }
            }
            else
            {
                rows.AddRange(new float[_classes]);
                for (int w = start; w < end; w++)
                {
                    rows[rows.Count - _classes + model.Classes[w]] = model.Weights[w];
                }
            }
        }

        _entries = [.. entries];
        _rows = [.. rows];
    }

    /// <summary>Adds the weights of features to the scores of the classes, in the order of the features.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="values">Their values.</param>
    /// <param name="scores">By class.</param>
    public void Add(ReadOnlySpan<ulong> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        Span<int> found = stackalloc int[Ahead];
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
                int place = found[i] = Find(features[from + i]);
                if (place > 0)
                {
                    Prefetch.Of(_entries, place - 1, place);
                }
                else if (place < 0)
                {
                    Prefetch.Of(_rows, -place - 1, -place - 1 + _classes);
                }
            }

            for (int i = 0; i < count; i++)
            {
                int place = found[i];
                if (place < 0)
                {
                    Dense.AddScaled(scores, _rows.AsSpan(-place - 1, _classes), values[from + i]);
                }
                else if (place > 0)
                {
                    AddFew(place - 1, values[from + i], scores);
                }
            }
        }
    }

    /// <summary>Adds the weights that begin at a place of the entries.</summary>
    private void AddFew(int at, float value, Span<float> scores)
    {
        uint entry;
        do
        {
            entry = _entries[at++];
            scores[(int)(entry & Class)] += value * BitConverter.UInt32BitsToSingle(entry & ~Free);
        }
        while ((entry & Last) == 0);
    }

    private static uint Entry(LogisticModel model, int weight)
    {
        uint bits = BitConverter.SingleToUInt32Bits(model.Weights[weight]);
        return (bits & Free) == 0 && model.Classes[weight] <= Class
            ? bits | model.Classes[weight]
            : throw new ArgumentException("The weights are not in half precision, or there are too many classes.", nameof(model));
    }

    private void Put(ulong feature, int place)
    {
        int slot = (int)feature & _mask;
        while (_slots[slot].Place != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _slots[slot] = new Slot(Half(feature), place);
    }

    /// <summary>The place of a feature's weights; 0 when it has none.</summary>
    private int Find(ulong feature)
    {
        Slot[] slots = _slots;
        uint half = Half(feature);
        int at = (int)feature & _mask;
        while (slots[at].Place != 0 && slots[at].Half != half)
        {
            at = (at + 1) & _mask;
        }

        return slots[at].Place;
    }

    private static uint Half(ulong feature) => (uint)(feature >> 32);

    /// <summary>A feature and its weights: from 1, their first among the entries; from -1 down, their row's first weight. 0 is an empty slot.</summary>
    private readonly record struct Slot(uint Half, int Place);
}
