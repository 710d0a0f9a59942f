namespace Boligsosial.Mining.Kommuner;

/// <summary>A run of letters in a text, or an ampersand.</summary>
internal readonly record struct NameToken(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>All tokens of a text, in order.</summary>
    public static List<NameToken> Of(string text)
    {
        var tokens = new List<NameToken>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                tokens.Add(new NameToken(start, i - start));
                start = -1;
            }

            if (i < text.Length && text[i] == '&')
            {
                tokens.Add(new NameToken(i, 1));
            }
        }

        return tokens;
    }
}

/// <summary>A name as words, and whom it names.</summary>
/// <param name="Words">Words of its key, in lower case.</param>
/// <param name="Kommuner">Kommuner that bear it, in all years; none for a bydel.</param>
/// <param name="Bydel">The bydel that bears it, or null.</param>
internal sealed record IndexedName(string[] Words, Kommune[] Kommuner, Bydel? Bydel);

/// <summary>A name found in a text.</summary>
internal readonly record struct NameMatch(IndexedName Name, int First, int Count);

/// <summary>Finds the longest kommune or bydel name at a place in a text.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, IndexedName[]> _byFirstWord;
    private readonly Dictionary<string, IndexedName[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameIndex(IReadOnlyDictionary<string, Kommune[]> byName, IReadOnlyList<Bydel> bydeler)
    {
        IEnumerable<IndexedName> names = byName.Select(p => new IndexedName(p.Key.Split(' '), p.Value, null))
            .Concat(bydeler.Select(b => new IndexedName(NameKey.Of(b.Name).Split(' '), [], b)));
        _byFirstWord = names.GroupBy(n => n.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest name that begins at token <paramref name="first"/>, a genitive s allowed at its end; null when none does. Case does not matter.</summary>
    public NameMatch? At(string text, List<NameToken> tokens, int first)
    {
        ReadOnlySpan<char> word = text.AsSpan(tokens[first].Start, tokens[first].Length);
        NameMatch? match = Among(word, text, tokens, first);
        return match is null && word.Length > 2 && word[^1] is 's' or 'S' ? Among(word[..^1], text, tokens, first) : match;
    }

    private NameMatch? Among(ReadOnlySpan<char> firstWord, string text, List<NameToken> tokens, int first)
    {
        if (!_lookup.TryGetValue(firstWord, out IndexedName[]? names))
        {
            return null;
        }

        foreach (IndexedName name in names)
        {
            if (Fits(name, text, tokens, first))
            {
                return new NameMatch(name, first, name.Words.Length);
            }
        }

        return null;
    }

    private static bool Fits(IndexedName name, string text, List<NameToken> tokens, int first)
    {
        int count = name.Words.Length;
        if (first + count > tokens.Count)
        {
            return false;
        }

        for (int w = 0; w < count; w++)
        {
            NameToken token = tokens[first + w];
            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            string wanted = name.Words[w];
            bool same = word.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || (wanted == "og" && word is "&")
                || (w == count - 1 && word.Length == wanted.Length + 1 && word[^1] is 's' or 'S'
                    && word[..^1].Equals(wanted, StringComparison.OrdinalIgnoreCase));
            if (!same || (w > 0 && !JoinsName(text.AsSpan(tokens[first + w - 1].End, token.Start - tokens[first + w - 1].End))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether only a space, a hyphen or an abbreviation's full stop stands between two words of a name.</summary>
    private static bool JoinsName(ReadOnlySpan<char> gap) => gap.Trim() is "" or "-" or "\u2010" or "\u2011" or "." && gap.Length is > 0 and <= 3;
}
