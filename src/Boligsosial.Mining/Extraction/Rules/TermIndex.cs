using System.Collections.Concurrent;
using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>All terms of the patterns, each by a number. A term is a part of a word in one of several spellings: «a|=b|^c».</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(string Text, bool Whole, bool Start)[]> _terms = [];
    private readonly ConcurrentDictionary<string, int[]> _ofWord = new();

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>The parts of words that the terms are made of, without their marks.</summary>
    public IEnumerable<string> Parts => _terms.SelectMany(t => t).Select(a => a.Text).Distinct();

    /// <summary>The number of a term.</summary>
    public int Add(string term)
    {
        if (!_numbers.TryGetValue(term, out int number))
        {
            number = _terms.Count;
            _numbers[term] = number;
            _terms.Add([.. term.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(a => (a.TrimStart('=', '^'), a[0] == '=', a[0] == '^'))]);
        }

        return number;
    }

    /// <summary>The terms that a normalized word has.</summary>
    public int[] Of(string word) => _ofWord.GetOrAdd(word, static (w, index) => [.. Enumerable.Range(0, index._terms.Count).Where(t => Matches(index._terms[t], w))], this);

    private static bool Matches((string Text, bool Whole, bool Start)[] term, string word)
    {
        foreach ((string text, bool whole, bool start) in term)
        {
            if (whole ? word == text : start ? word.StartsWith(text, StringComparison.Ordinal) : word.Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
