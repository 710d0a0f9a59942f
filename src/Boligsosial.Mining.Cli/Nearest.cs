namespace Boligsosial.Mining.Cli;

/// <summary>Finds what somebody who mistyped may have meant.</summary>
internal static class Nearest
{
    /// <summary>« Did you mean ...?» with the likeliest few of <paramref name="candidates"/>, or nothing when none is like <paramref name="word"/>.</summary>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        var near = Of(word, candidates);
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The three likeliest of <paramref name="candidates"/>, best first.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> candidates)
    {
        var lower = word.ToLowerInvariant();
        var likely =
            from candidate in candidates.Distinct()
            let distance = Distance(lower, candidate.ToLowerInvariant())
            let contains = lower.Length >= 3 && candidate.Contains(lower, StringComparison.OrdinalIgnoreCase)
            where contains || distance <= Math.Max(2, word.Length / 3)
            orderby contains ? Math.Min(distance, 2) : distance, candidate
            select candidate;
        return [.. likely.Take(3)];
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
