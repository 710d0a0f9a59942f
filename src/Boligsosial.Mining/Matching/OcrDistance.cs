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
    public const double Confusion = 0.3;

    /// <summary>Cost of a space or punctuation mark lost or added.</summary>
    public const double Mark = 0.15;

    private static readonly bool[] Alike = Pairs(
        "l1 li 1i i! l! l| i| ij o0 oø ø0 ø6 öø öo åa äå äa âå âa ée èe êe ec s5 b8 b6 g9 gq g6 z2 vy uv nu nh hb ft rt tf øe æe æa a4");

    /// <summary>Two characters that are read as one: «mrn» is m read from rn.</summary>
    private static readonly string[] Doubles =
        ["mrn", "mnn", "min", "mni", "wvv", "dcl", "hli", "uii", "uli", "nri", "nii", "klc", "æae", "øoe", "åaa"];

    private static readonly bool[] StartsDouble = First(Doubles);

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

    /// <summary>The distance between <paramref name="prefix"/> and the beginning of <paramref name="text"/> that is most like it, and how long that beginning is; infinite as soon as it must exceed <paramref name="limit"/>.</summary>
    public static (double Distance, int Length) Prefix(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, double limit = double.PositiveInfinity)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, prefix.Length + 4)];
        double[] rows = ArrayPool<double>.Shared.Rent(3 * (head.Length + 1));
        try
        {
            ReadOnlySpan<double> last = Fill(prefix, head, rows, limit);
            if (last.IsEmpty)
            {
                return (double.PositiveInfinity, 0);
            }

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
            double lowestBefore = lowest;
            lowest = FillRow(a, b, i, before, above, here);
            if (lowest > limit && lowestBefore > limit)
            {
                return [];
            }
        }

        return here;
    }

    /// <summary>One row of the matrix; gives its lowest cost.</summary>
    private static double FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<double> before, Span<double> above, Span<double> here)
    {
        char x = a[i - 1];
        double single = Single(x);
        bool doubled = x < 256 && StartsDouble[x];
        double left = above[0] + single;
        double lowest = left;
        here[0] = left;
        for (int j = 1; j < here.Length; j++)
        {
            char y = b[j - 1];
            double cost;
            if (x == y)
            {
                cost = above[j - 1];
            }
            else
            {
                cost = Math.Min(above[j - 1] + Substitute(x, y), Math.Min(above[j] + single, left + Single(y)));
                if (doubled && j > 1 && IsDouble(x, b[j - 2], y))
                {
                    cost = Math.Min(cost, above[j - 2] + Confusion);
                }

                if (i > 1 && y < 256 && StartsDouble[y] && IsDouble(y, a[i - 2], x))
                {
                    cost = Math.Min(cost, before[j - 1] + Confusion);
                }
            }

            here[j] = left = cost;
            lowest = Math.Min(lowest, cost);
        }

        return lowest;
    }

    private static double Single(char c) => char.IsAsciiLetterOrDigit(c) || (c >= 128 && char.IsLetterOrDigit(c)) ? 1 : Mark;

    private static double Substitute(char x, char y)
    {
        if (x == y)
        {
            return 0;
        }

        if (x < 256 && y < 256 && Alike[(x << 8) | y])
        {
            return Confusion;
        }

        return !char.IsLetterOrDigit(x) && !char.IsLetterOrDigit(y) ? Mark : 1;
    }

    private static bool IsDouble(char one, char first, char second)
    {
        if (one >= 256 || !StartsDouble[one])
        {
            return false;
        }

        foreach (string d in Doubles)
        {
            if (d[0] == one && d[1] == first && d[2] == second)
            {
                return true;
            }
        }

        return false;
    }

    private static bool[] Pairs(string pairs)
    {
        var alike = new bool[256 * 256];
        foreach (string pair in pairs.Split(' ').Where(p => p.Length == 2))
        {
            alike[(pair[0] << 8) | pair[1]] = true;
            alike[(pair[1] << 8) | pair[0]] = true;
        }

        return alike;
    }

    private static bool[] First(string[] doubles)
    {
        var first = new bool[256];
        foreach (string d in doubles)
        {
            first[d[0]] = true;
        }

        return first;
    }
}
