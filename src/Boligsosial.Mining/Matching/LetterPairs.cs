using System.Numerics;

namespace Boligsosial.Mining.Matching;

/// <summary>
/// The set of neighbouring letters of a text, folded so that OCR's confusions fall together. A quick look at whether two texts can be alike,
/// before <see cref="OcrDistance"/> is asked.
/// </summary>
public sealed class LetterPairs
{
    /// <summary>So many letters may be missing at no cost that shows: those of a pair that is read as one.</summary>
    private const int PairLetters = 2;

    /// <summary>What the characters of western Europe fold to.</summary>
    private static readonly sbyte[] Folded = [.. Enumerable.Range(0, 256).Select(c => (sbyte)FoldAny((char)c))];

    private readonly ulong[] _bits = new ulong[16];

    /// <summary>The pairs of <paramref name="text"/>, which is in lower case; spaces and marks are passed over.</summary>
    public LetterPairs(ReadOnlySpan<char> text)
    {
        int last = -1;
        ulong low = 0;
        ulong high = 0;
        foreach (char c in text)
        {
            int letter = Fold(c);
            if (letter < 0)
            {
                continue;
            }

            if (last >= 0)
            {
                int pair = (last << 5) | letter;
                _bits[pair >> 6] |= 1UL << (pair & 63);
                uint place = (uint)pair * 2654435769 >> 25;
                low |= place < 64 ? 1UL << (int)place : 0;
                high |= place < 64 ? 0 : 1UL << (int)place;
            }

            last = letter;
        }

        foreach (ulong bits in _bits)
        {
            Count += BitOperations.PopCount(bits);
        }

        Sketch = new PairSketch(low, high);
    }

    /// <summary>How many different pairs there are.</summary>
    public int Count { get; }

    /// <summary>The same in little, for a quicker look.</summary>
    internal PairSketch Sketch { get; }

    /// <summary>Whether the other text has at least so many of these pairs too.</summary>
    /// <param name="other">The other text's.</param>
    /// <param name="least">A share of these pairs, 0..1.</param>
    public bool AreIn(LetterPairs other, double least)
    {
        double needed = least * Count;
        if (Count - Sketch.MissingIn(other.Sketch) < needed)
        {
            return false;
        }

        int shared = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            shared += BitOperations.PopCount(_bits[i] & other._bits[i]);
        }

        return shared >= needed;
    }

    /// <summary>
    /// Whether a text lacks so many letters of another that they are hardly nearer than <paramref name="limit"/>: a quick look, and a guess where OCR
    /// misreads several letters that are not one in <see cref="Letters"/>. What is certain, <see cref="OcrBound"/> says.
    /// </summary>
    /// <param name="needed">The other's, see <see cref="Letters"/>.</param>
    /// <param name="letters">The text's.</param>
    /// <param name="limit">As of <see cref="OcrDistance"/>.</param>
    public static bool LacksLetters(uint needed, uint letters, double limit) => BitOperations.PopCount(needed & ~letters) > limit + PairLetters;

    /// <summary>Which letters a text in lower case has, a bit each, those that OCR confuses in one.</summary>
    public static uint Letters(ReadOnlySpan<char> text)
    {
        uint letters = 0;
        foreach (char c in text)
        {
            int letter = Fold(c);
            letters |= letter >= 0 ? 1U << letter : 0;
        }

        return letters;
    }

    /// <summary>A hash of the letters of a word, of any case, in which those that OCR confuses are one; spaces and marks are passed over.</summary>
    public static ulong Skeleton(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
        {
            int letter = Fold(char.ToLowerInvariant(c));
            hash = letter < 0 ? hash : (hash ^ (uint)letter) * 1099511628211;
        }

        return hash;
    }

    /// <summary>The class of a letter or digit, 0..31, in which those that OCR confuses are one; negative for spaces and marks.</summary>
    internal static int Fold(char c) => c < 256 ? Folded[c] : FoldAny(c);

    private static int FoldAny(char c) => c switch
    {
        'i' or 'l' or 'j' or '1' or '!' or '|' => 'i' - 'a',
        'o' or 'ø' or '0' or 'ö' or '6' => 'o' - 'a',
        'a' or 'å' or 'ä' or 'æ' or '4' => 0,
        's' or '5' => 's' - 'a',
        'b' or '8' => 'b' - 'a',
        'g' or '9' or 'q' => 'g' - 'a',
        'e' or 'é' or 'è' or 'c' => 'e' - 'a',
        'u' or 'n' or 'v' or 'y' => 'u' - 'a',
        'f' or 't' or 'r' => 't' - 'a',
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => 26 + ((c - '0') % 4),
        _ when char.IsLetter(c) => 30,
        _ => -1,
    };
}

/// <summary>A bit for several pairs of letters: where it is missing, all of them are.</summary>
/// <param name="Low">Half of the bits.</param>
/// <param name="High">The other half.</param>
internal readonly record struct PairSketch(ulong Low, ulong High)
{
    /// <summary>How many pairs another text lacks at least.</summary>
    public int MissingIn(PairSketch other) => BitOperations.PopCount(Low & ~other.Low) + BitOperations.PopCount(High & ~other.High);
}
