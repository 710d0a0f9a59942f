using System.Buffers;

namespace Boligsosial.Mining.Matching;

/// <summary>
/// How many letters two strings differ by, when differences that OCR and sloppy typing make are cheap:
/// a character taken for one that looks like it («1» for «l», «0» or «o» for «ø», «a» for «å»), two for one («rn» for «m»), a lost or doubled space.
/// A weighted Levenshtein distance (Wagner and Fischer 1974) with substitutions of two characters for one.
/// Compares case-sensitively: fold case first.
/// </summary>
public static class OcrDistance
{
    /// <summary>Cost of a character read as one that looks like it.</summary>
    public const double Confusion = (double)ConfusionCost / Letter;

    /// <summary>Cost of a space or punctuation mark lost or added.</summary>
    public const double Mark = (double)MarkCost / Letter;

    /// <summary>A beginning that is like a prefix is at most so many characters longer.</summary>
    public const int PrefixReach = 4;

    /// <summary>Costs are counted in twentieths of a letter: whole numbers are fast.</summary>
    private const int Letter = 20;

    /// <summary>A cost no limit allows; two of them can be added.</summary>
    private const int Beyond = (int.MaxValue / 2) - Letter;

    private const double Rounding = 1e-6;

    private const int ConfusionCost = 6;
    private const int MarkCost = 3;

    /// <summary>Longer strings are compared in memory from the pool, not on the stack.</summary>
    private const int StackWidth = 128;

    /// <summary>Pairs of characters that look alike.</summary>
    internal static readonly string[] Alike =
        "l1 li 1i i! l! l| i| ij o0 oø ø0 ø6 öø öo åa äå äa âå âa ée èe êe ec s5 b8 b6 g9 gq g6 z2 vy uv nu nh hb ft rt tf øe æe æa a4".Split(' ');

    private static readonly byte[] SubstituteCosts = Costs(Alike);

    private static readonly byte[] SingleCosts = [.. Enumerable.Range(0, 256).Select(c => (byte)CostOf((char)c))];

    /// <summary>Two characters that are read as one: «mrn» is m read from rn.</summary>
    internal static readonly string[] Doubles =
        ["mrn", "mnn", "min", "mni", "wvv", "dcl", "hli", "uii", "uli", "nri", "nii", "klc", "æae", "øoe", "åaa"];

    /// <summary>By one character: the pairs that are read as it.</summary>
    private static readonly string[][] PairsOfOne =
        [.. Enumerable.Range(0, 256).Select(c => Doubles.Where(d => d[0] == c).Select(d => d[1..]).ToArray())];

    /// <summary>By the second character of a pair: the pairs it ends, each with what it is read as.</summary>
    private static readonly string[][] OnesOfSecond =
        [.. Enumerable.Range(0, 256).Select(c => Doubles.Where(d => d[2] == c).ToArray())];

    /// <summary>The distance between two strings; infinite as soon as it must exceed <paramref name="limit"/>.</summary>
    public static double Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double limit = double.PositiveInfinity)
    {
        if (Math.Abs(a.Length - b.Length) * Mark > limit || IsBeyond(a, b, beginning: false, limit))
        {
            return double.PositiveInfinity;
        }

        int width = b.Length + 1;
        int[]? rented = width > StackWidth ? ArrayPool<int>.Shared.Rent(3 * width) : null;
        Span<int> rows = rented ?? stackalloc int[3 * width];
        int most = Most(limit);
        ReadOnlySpan<int> last = Fill(a, b, rows, most);
        double distance = last.IsEmpty || last[b.Length] > most ? double.PositiveInfinity : last[b.Length] / (double)Letter;
        Return(rented);
        return distance;
    }

    /// <summary>How alike two strings are: 1 when equal, 0 when nothing agrees.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == 0 && b.Length == 0 ? 1 : Math.Max(0, 1 - (Between(a, b) / Math.Max(a.Length, b.Length)));

    /// <summary>The distance between <paramref name="prefix"/> and the beginning of <paramref name="text"/> that is most like it, and how long that beginning is; infinite as soon as it must exceed <paramref name="limit"/>.</summary>
    public static (double Distance, int Length) Prefix(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, double limit = double.PositiveInfinity)
    {
        ReadOnlySpan<char> head = Head(prefix, text);
        return IsBeyond(prefix, head, beginning: true, limit) ? (double.PositiveInfinity, 0) : Beginning(prefix, head, limit);
    }

    /// <summary>The same, for a prefix that many texts are compared with.</summary>
    internal static (double Distance, int Length) Prefix(OcrBound.Pattern prefix, ReadOnlySpan<char> text, double limit)
    {
        ReadOnlySpan<char> head = Head(prefix.Text, text);
        return prefix.OfBeginning(head) > limit + Rounding ? (double.PositiveInfinity, 0) : Beginning(prefix.Text, head, limit);
    }

    /// <summary>As much of a text as can be like a prefix.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text) => text[..Math.Min(text.Length, prefix.Length + PrefixReach)];

    private static (double Distance, int Length) Beginning(ReadOnlySpan<char> prefix, ReadOnlySpan<char> head, double limit)
    {
        int width = head.Length + 1;
        int[]? rented = width > StackWidth ? ArrayPool<int>.Shared.Rent(3 * width) : null;
        Span<int> rows = rented ?? stackalloc int[3 * width];
        int most = Most(limit);
        ReadOnlySpan<int> last = Fill(prefix, head, rows, most);
        (int Cost, int Length) found = (Beyond, 0);
        for (int j = 0; j < last.Length; j++)
        {
            found = last[j] < found.Cost ? (last[j], j) : found;
        }

        Return(rented);
        return found.Cost > most ? (double.PositiveInfinity, 0) : (found.Cost / (double)Letter, found.Length);
    }

    private static bool IsBeyond(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool beginning, double limit) =>
        !double.IsPositiveInfinity(limit) && OcrBound.Of(a, b, beginning) > limit + Rounding;

    private static void Return(int[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    private static int Most(double limit) => limit > Beyond / Letter - 1 ? Beyond - 1 : (int)Math.Floor((limit * Letter) + 1e-6);

    /// <summary>
    /// Fills the matrix row by row, keeping three rows, and gives the last; nothing when every way exceeds the limit. Cells that exceed it are passed over
    /// (E. Ukkonen, Algorithms for approximate string matching, 1985).
    /// </summary>
    private static ReadOnlySpan<int> Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<int> rows, int limit)
    {
        int width = b.Length + 1;
        rows = rows[..(3 * width)];
        rows.Fill(Beyond);
        Span<int> before = rows[..width];
        Span<int> above = rows.Slice(width, width);
        Span<int> here = rows.Slice(2 * width, width);
        here[0] = 0;
        int end = 1;
        while (end < width && here[end - 1] <= limit)
        {
            here[end] = here[end - 1] + Single(b[end - 1]);
            end++;
        }

        // Of each of the three rows the columns that are written, up to the one named second.
        (int First, int End) ofBefore = (width, 0);
        (int First, int End) ofAbove = (width, 0);
        (int First, int End) ofHere = (0, end);
        int lowest = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            Span<int> free = before;
            before = above;
            above = here;
            here = free;
            if (ofBefore.End > ofBefore.First)
            {
                here[ofBefore.First..ofBefore.End].Fill(Beyond);
            }

            (ofBefore, ofAbove) = (ofAbove, ofHere);
            int lowestBefore = lowest;
            int first = Math.Min(ofBefore.First, ofAbove.First);
            while (first < width && above[first] > limit && before[first] > limit)
            {
                first++;
            }

            (lowest, end) = FillRow(a, b, i, first, Math.Max(ofBefore.End + 1, ofAbove.End + 2), limit, before, above, here);
            ofHere = (first, end);
            if (lowest > limit && lowestBefore > limit)
            {
                return [];
            }
        }

        return here;
    }

    /// <summary>
    /// One row of the matrix, from column <paramref name="first"/> on, to <paramref name="least"/> and further as long as costs are within the limit; gives its
    /// lowest cost, and the column after the last.
    /// </summary>
    private static (int Lowest, int End) FillRow(
        ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, int first, int least, int limit, ReadOnlySpan<int> before, ReadOnlySpan<int> above, Span<int> here)
    {
        char x = a[i - 1];
        int single = Single(x);
        string[] pairs = x < 256 ? PairsOfOne[x] : [];
        string[] ones = x < 256 && i > 1 ? OnesOfSecond[x] : [];
        int left = Beyond;
        int j = first;
        if (j == 0)
        {
            here[0] = left = above[0] + single;
            j = 1;
        }

        int diagonal = j > 0 && j <= here.Length ? above[j - 1] : Beyond;
        int lowest = left;
        for (; j < here.Length && (j < least || left <= limit); j++)
        {
            char y = b[j - 1];
            int up = above[j];
            int cost = diagonal;
            if (x != y)
            {
                cost = Math.Min(diagonal + Substitute(x, y), Math.Min(up + single, left + Single(y)));
                foreach (string pair in pairs)
                {
                    if (pair[1] == y && j > 1 && pair[0] == b[j - 2])
                    {
                        cost = Math.Min(cost, above[j - 2] + ConfusionCost);
                    }
                }

                foreach (string one in ones)
                {
                    if (one[0] == y && one[1] == a[i - 2])
                    {
                        cost = Math.Min(cost, before[j - 1] + ConfusionCost);
                    }
                }
            }

            diagonal = up;
            here[j] = left = cost;
            lowest = Math.Min(lowest, cost);
        }

        return (lowest, j);
    }

    private static int Single(char c) => c < 256 ? SingleCosts[c] : CostOf(c);

    private static int CostOf(char c) => char.IsLetterOrDigit(c) ? Letter : MarkCost;

    private static int Substitute(char x, char y) =>
        x < 256 && y < 256 ? SubstituteCosts[(x << 8) | y] : !char.IsLetterOrDigit(x) && !char.IsLetterOrDigit(y) ? MarkCost : Letter;

    /// <summary>What it costs to take one character for another, by both; pairs that look alike are named.</summary>
    private static byte[] Costs(string[] alike)
    {
        var costs = new byte[256 * 256];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = (byte)(!char.IsLetterOrDigit((char)(i >> 8)) && !char.IsLetterOrDigit((char)(i & 255)) ? MarkCost : Letter);
        }

        foreach (string pair in alike)
        {
            costs[(pair[0] << 8) | pair[1]] = ConfusionCost;
            costs[(pair[1] << 8) | pair[0]] = ConfusionCost;
        }

        return costs;
    }
}
