using System.Buffers;
using System.Collections.Frozen;

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
    public const double Confusion = 0.3;

    /// <summary>Cost of a space or punctuation mark lost or added.</summary>
    public const double Mark = 0.15;

    private static readonly FrozenSet<(char, char)> Alike = Pairs(
        "l1 li 1i i! l! l| i| ij o0 oø ø0 ø6 öø öo åa äå äa âå âa ée èe êe ec s5 b8 b6 g9 gq g6 z2 vy uv nu nh hb ft rt tf øe æe æa a4");

    private static readonly FrozenDictionary<char, string[]> Doubles = new Dictionary<char, string[]>
    {
        ['m'] = ["rn", "nn", "in", "ni"],
        ['w'] = ["vv"],
        ['d'] = ["cl"],
        ['h'] = ["li"],
        ['u'] = ["ii", "li"],
        ['n'] = ["ri", "ii"],
        ['k'] = ["lc"],
        ['æ'] = ["ae"],
        ['ø'] = ["oe"],
        ['å'] = ["aa"],
    }.ToFrozenDictionary();

    /// <summary>The distance between two strings; infinite as soon as it must exceed <paramref name="limit"/>.</summary>
    public static double Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double limit = double.PositiveInfinity)
    {
        if (Math.Abs(a.Length - b.Length) * Mark > limit)
        {
            return double.PositiveInfinity;
        }

        double[] rows = ArrayPool<double>.Shared.Rent(3 * (b.Length + 1));
        try
        {
            ReadOnlySpan<double> last = Fill(a, b, rows, limit);
            return last.IsEmpty || last[b.Length] > limit ? double.PositiveInfinity : last[b.Length];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rows);
        }
    }

    /// <summary>How alike two strings are: 1 when equal, 0 when nothing agrees.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == 0 && b.Length == 0 ? 1 : Math.Max(0, 1 - (Between(a, b) / Math.Max(a.Length, b.Length)));

    /// <summary>The distance between <paramref name="prefix"/> and the beginning of <paramref name="text"/> that is most like it, and how long that beginning is.</summary>
    public static (double Distance, int Length) Prefix(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, prefix.Length + 4)];
        double[] rows = ArrayPool<double>.Shared.Rent(3 * (head.Length + 1));
        try
        {
            ReadOnlySpan<double> last = Fill(prefix, head, rows, double.PositiveInfinity);
            int best = 0;
            for (int j = 1; j <= head.Length; j++)
            {
                if (last[j] < last[best])
                {
                    best = j;
                }
            }

            return (last[best], best);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rows);
        }
    }

    /// <summary>Fills the matrix row by row, keeping three rows, and gives the last; nothing when every way exceeds the limit.</summary>
    private static ReadOnlySpan<double> Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double[] rows, double limit)
    {
        int width = b.Length + 1;
        Span<double> before = rows.AsSpan(0, width);
        Span<double> above = rows.AsSpan(width, width);
        Span<double> here = rows.AsSpan(2 * width, width);
        here[0] = 0;
        for (int j = 1; j < width; j++)
        {
            here[j] = here[j - 1] + Single(b[j - 1]);
        }

        double lowest = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            Span<double> free = before;
            before = above;
            above = here;
            here = free;
            here[0] = above[0] + Single(a[i - 1]);
            double lowestBefore = lowest;
            lowest = here[0];
            for (int j = 1; j < width; j++)
            {
                double cost = Math.Min(above[j] + Single(a[i - 1]), here[j - 1] + Single(b[j - 1]));
                cost = Math.Min(cost, above[j - 1] + Substitute(a[i - 1], b[j - 1]));
                if (j > 1 && IsDouble(a[i - 1], b[j - 2], b[j - 1]))
                {
                    cost = Math.Min(cost, above[j - 2] + Confusion);
                }

                if (i > 1 && IsDouble(b[j - 1], a[i - 2], a[i - 1]))
                {
                    cost = Math.Min(cost, before[j - 1] + Confusion);
                }

                here[j] = cost;
                lowest = Math.Min(lowest, cost);
            }

            if (lowest > limit && lowestBefore > limit)
            {
                return [];
            }
        }

        return here;
    }

    private static double Single(char c) => char.IsLetterOrDigit(c) ? 1 : Mark;

    private static double Substitute(char x, char y)
    {
        if (x == y)
        {
            return 0;
        }

        bool marks = !char.IsLetterOrDigit(x) && !char.IsLetterOrDigit(y);
        return marks ? Mark : Alike.Contains((x, y)) ? Confusion : 1;
    }

    private static bool IsDouble(char one, char first, char second) =>
        Doubles.TryGetValue(one, out string[]? twos) && twos.Any(t => t[0] == first && t[1] == second);

    private static FrozenSet<(char, char)> Pairs(string pairs) =>
        pairs.Split(' ').Where(p => p.Length == 2).SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) }).ToFrozenSet();
}
