namespace Boligsosial.Mining.Matching;

/// <summary>
/// A number that <see cref="OcrDistance"/> cannot be below, found many times faster: how many letters must be changed at least when those that OCR confuses
/// are one and marks are passed over, counted bit by bit for all letters at once (G. Myers, A fast bit-vector algorithm for approximate string matching,
/// 1999), less what single differences may cost less than the letters they change.
/// </summary>
internal static class OcrBound
{
    /// <summary>So many letters are looked at at once, a bit each.</summary>
    private const int MostLetters = 64;

    /// <summary>Classes that letters fall into.</summary>
    private const int Classes = 32;

    private const byte NoLetter = 255;

    /// <summary>What a pair of letters that is read as one changes: two letters, for the price of a confusion.</summary>
    private const double PairExcess = 2 - OcrDistance.Confusion;

    private static readonly byte[] ClassOf = [.. Enumerable.Range(0, 256).Select(c => Class((char)c))];

    /// <summary>By character what it may change beyond the price: letters that are confused with one of another class, marks that look like letters.</summary>
    private static readonly double[] ExcessOf = [.. Enumerable.Range(0, 256).Select(c => Excess((char)c))];

    private static readonly bool[] IsSingle = [.. Enumerable.Range(0, 256).Select(c => OcrDistance.Doubles.Any(d => d[0] == c))];

    /// <summary>A pair that is read as one has a bit in common by its first and its second character.</summary>
    private static readonly byte[] Firsts = Bits(c => OcrDistance.Doubles.Where(d => d[1] == c));

    private static readonly byte[] Seconds = Bits(c => OcrDistance.Doubles.Where(d => d[2] == c));

    /// <summary>A lower bound of the distance; 0 where nothing is known.</summary>
    /// <param name="a">A text.</param>
    /// <param name="b">The other.</param>
    /// <param name="beginning">Whether any beginning of <paramref name="b"/> may be meant.</param>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool beginning)
    {
        Span<ulong> places = stackalloc ulong[Classes];
        places.Clear();
        return Of(places, Prepare(a, places), b, beginning);
    }

    /// <summary>Notes where each class of letters stands in a text.</summary>
    private static Prepared Prepare(ReadOnlySpan<char> text, Span<ulong> places)
    {
        int length = 0;
        var cheap = default(Cheap);
        foreach (char c in text)
        {
            byte letter = cheap.Take(c);
            if (letter != NoLetter)
            {
                if (length == MostLetters)
                {
                    return new Prepared(length, true, cheap);
                }

                places[letter] |= 1UL << length++;
            }
        }

        return new Prepared(length, false, cheap);
    }

    private static double Of(ReadOnlySpan<ulong> places, in Prepared a, ReadOnlySpan<char> b, bool beginning)
    {
        int length = a.Letters;
        if (length == 0)
        {
            return 0;
        }

        var ofB = default(Cheap);
        ulong last = 1UL << (length - 1);
        ulong more = ulong.MaxValue;
        ulong less = 0;
        int changed = length;
        int least = length;
        foreach (char c in b)
        {
            byte letter = ofB.Take(c);
            if (letter == NoLetter)
            {
                continue;
            }

            ulong equal = places[letter];
            ulong vertical = equal | less;
            ulong horizontal = (((equal & more) + more) ^ more) | equal;
            ulong up = less | ~(horizontal | more);
            ulong down = more & horizontal;
            changed += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            more = (down << 1) | ~(vertical | up);
            less = up & vertical;
            least = Math.Min(least, changed);
        }

        int pairs = Math.Min(a.Cheap.Singles, ofB.Pairs) + Math.Min(a.Cheap.Pairs, ofB.Singles);

        // The first letters of a long text stand for it: they are like a beginning of the other at best, and a pair may be cut in two.
        return (beginning || a.Cut ? least : changed) - (a.Cut ? PairExcess : 0) - a.Cheap.Excess - ofB.Excess - (PairExcess * pairs);
    }

    private static byte Class(char c) => c switch
    {
        // Beyond what letter pairs fold: «h» is taken for «n» and «b».
        'h' or 'b' or '8' => Class('n'),
        _ => LetterPairs.Fold(c) is >= 0 and var letter ? (byte)letter : NoLetter,
    };

    private static double Excess(char c) => c switch
    {
        '!' or '|' => 1 - OcrDistance.Mark,

        // Of two letters of different classes that look alike, the one that is no plain letter: there are fewer of it.
        _ => c is not (>= 'a' and <= 'z') && OcrDistance.Alike.Any(p => p.Contains(c, StringComparison.Ordinal) && ClassOf[p[0]] != ClassOf[p[1]]) ? 1 - OcrDistance.Confusion : 0,
    };

    private static byte[] Bits(Func<char, IEnumerable<string>> doubles)
    {
        char[] seconds = [.. OcrDistance.Doubles.Select(d => d[2]).Distinct()];
        return [.. Enumerable.Range(0, 256).Select(c => (byte)doubles((char)c).Aggregate(0, (bits, d) => bits | (1 << Array.IndexOf(seconds, d[2]))))];
    }

    /// <summary>A text that many others are compared with. Immutable.</summary>
    internal sealed class Pattern
    {
        private readonly ulong[] _places = new ulong[Classes];
        private readonly Prepared _prepared;

        /// <param name="text">The text.</param>
        public Pattern(string text)
        {
            Text = text;
            _prepared = Prepare(text, _places);
        }

        /// <summary>The text.</summary>
        public string Text { get; }

        /// <summary>A lower bound of the distance between the text and any beginning of another.</summary>
        public double OfBeginning(ReadOnlySpan<char> other) => Of(_places, _prepared, other, beginning: true);
    }

    /// <summary>What is known of a text but for the places of its letters.</summary>
    /// <param name="Letters">How many of its letters are looked at.</param>
    /// <param name="Cut">Whether it has more.</param>
    /// <param name="Cheap">What in it may cost less.</param>
    private readonly record struct Prepared(int Letters, bool Cut, Cheap Cheap);

    /// <summary>What in a text may cost less than the letters it changes.</summary>
    private struct Cheap
    {
        private byte _first;

        /// <summary>Letters that a pair can be read as.</summary>
        public int Singles { get; private set; }

        /// <summary>Pairs that can be read as one.</summary>
        public int Pairs { get; private set; }

        /// <summary>Beyond the price, in letters.</summary>
        public double Excess { get; private set; }

        /// <summary>Takes a character, and gives its class.</summary>
        public byte Take(char c)
        {
            if (c >= 256)
            {
                _first = 0;
                return LetterPairs.Fold(c) is >= 0 and var letter ? (byte)letter : NoLetter;
            }

            Pairs += (_first & Seconds[c]) != 0 ? 1 : 0;
            _first = Firsts[c];
            Singles += IsSingle[c] ? 1 : 0;
            Excess += ExcessOf[c];
            return ClassOf[c];
        }
    }
}
