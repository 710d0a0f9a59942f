using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Words that a thread has seen of late with their normalized spellings: those of running text come again and again.</summary>
internal sealed class RecentSpellings
{
    private const int SlotBits = 13;

    [ThreadStatic]
    private static RecentSpellings? _ofThread;

    private readonly Normalizer _normalizer;
    private readonly (string? Printed, NormalizedSpelling? Spelling)[] _slots = new (string?, NormalizedSpelling?)[1 << SlotBits];

    private RecentSpellings(Normalizer normalizer) => _normalizer = normalizer;

    /// <summary>The words that this thread has had normalized.</summary>
    /// <param name="normalizer">By whom.</param>
    public static RecentSpellings Of(Normalizer normalizer) =>
        _ofThread is { } last && ReferenceEquals(last._normalizer, normalizer) ? last : _ofThread = new RecentSpellings(normalizer);

    /// <summary>The spelling of a word as printed; null when another word has taken its place, or it was never seen.</summary>
    public NormalizedSpelling? Find(ReadOnlySpan<char> printed)
    {
        ref (string? Printed, NormalizedSpelling? Spelling) slot = ref _slots[Slot(printed)];
        return slot.Printed is { } text && printed.SequenceEqual(text) ? slot.Spelling : null;
    }

    /// <summary>Keeps a word, in place of the one that has its slot.</summary>
    public void Keep(string printed, NormalizedSpelling spelling) => _slots[Slot(printed)] = (printed, spelling);

    /// <summary>By its length, its first four characters and its last four.</summary>
    private static int Slot(ReadOnlySpan<char> printed)
    {
        ulong first;
        ulong last;
        if (printed.Length >= 4)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(printed);
            first = MemoryMarshal.Read<ulong>(bytes);
            last = MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]);
        }
        else
        {
            first = printed[0];
            last = printed[^1] + ((ulong)printed[printed.Length / 2] << 16);
        }

        ulong hash = ((first * 0x9E3779B97F4A7C15) ^ last ^ (ulong)printed.Length) * 0xD6E8FEB86659FD93;
        return (int)(hash >> (64 - SlotBits));
    }
}
