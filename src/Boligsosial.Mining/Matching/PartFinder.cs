namespace Boligsosial.Mining.Matching;

/// <summary>Finds which of many short strings stand in a word, in one pass over it: those that begin with its letters at a place are compared there. Immutable.</summary>
public sealed class PartFinder
{
    private readonly string[] _parts;
    private readonly Dictionary<int, int[]> _byBeginning;

    /// <summary>A finder of given strings, none empty.</summary>
    public PartFinder(IEnumerable<string> parts)
    {
        _parts = [.. parts];
        _byBeginning = _parts.Select((part, i) => (Key: Beginning(part, 0, part.Length), Part: i)).GroupBy(p => p.Key, p => p.Part).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Calls <paramref name="found"/> with each place of each string in <paramref name="word"/>: which it is, by the order in which they were given, and where it begins.</summary>
    public void Find(string word, Action<int, int> found)
    {
        for (int at = 0; at < word.Length; at++)
        {
            Compare(word, at, 1, found);
            if (at + 1 < word.Length)
            {
                Compare(word, at, 2, found);
            }
        }
    }

    private void Compare(string word, int at, int length, Action<int, int> found)
    {
        if (!_byBeginning.TryGetValue(Beginning(word, at, length), out int[]? parts))
        {
            return;
        }

        foreach (int part in parts)
        {
            if (word.AsSpan(at).StartsWith(_parts[part]))
            {
                found(part, at);
            }
        }
    }

    /// <summary>The first two characters of a string of that length, or its only one, in one number.</summary>
    private static int Beginning(string text, int at, int length) => length > 1 ? (text[at] << 16) | text[at + 1] : text[at];
}
