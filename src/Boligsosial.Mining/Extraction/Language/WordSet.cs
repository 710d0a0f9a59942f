using System.Collections.Frozen;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>A fixed set of words in lower case that is asked without making strings.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A set of the words in <paramref name="words"/>, which are set apart by spaces.</summary>
    public WordSet(string words)
    {
        _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether <paramref name="word"/>, in lower case, is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => !word.IsEmpty && _words.Contains(word);
}

/// <summary>A fixed table from words in lower case to values that is asked without making strings.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class WordMap<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _values;

    /// <summary>A table of <paramref name="values"/>, each under all the words of its key, which are set apart by spaces.</summary>
    public WordMap(params (string Words, T Value)[] values)
    {
        _values = values
            .SelectMany(v => v.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, v.Value)))
            .ToFrozenDictionary(v => v.Word, v => v.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The value of <paramref name="word"/>, in lower case.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        value = default;
        return !word.IsEmpty && _values.TryGetValue(word, out value);
    }
}
