namespace Boligsosial.Mining.Learning.Features;

/// <summary>Names of features as numbers: FNV-1a of their characters, mixed. The same on every machine and in every run.</summary>
public static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of any number that is no year.</summary>
    public static ulong Number { get; } = Of("#");

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a pair.</summary>
    public static ulong Mix(ulong a, ulong b)
    {
        ulong hash = (a * 0x9E3779B97F4A7C15) ^ (b + 0x7F4A7C15F39CC060 + (a << 6) + (a >> 2));
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 29);
    }
}
