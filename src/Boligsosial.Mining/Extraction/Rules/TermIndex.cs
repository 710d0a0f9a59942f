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

/// <summary>How near each term is to one number.</summary>
internal sealed class TermDistances
{
    private readonly double[] _nearest;
    private readonly double[] _own;
    private readonly bool[] _inTable;

    public TermDistances(TermIndex terms, FigureCandidate candidate)
    {
        _nearest = new double[terms.Count];
        _own = new double[terms.Count];
        _inTable = new bool[terms.Count];
        Array.Fill(_nearest, double.PositiveInfinity);
        Array.Fill(_own, double.PositiveInfinity);
        InCell = candidate.InCell;
        foreach (ContextWord word in candidate.Context)
        {
            bool own = word.Zone is Zone.Row or Zone.Column or Zone.After or Zone.Before;
            foreach (int term in terms.Of(word.Text))
            {
                _nearest[term] = Math.Min(_nearest[term], word.Distance);
                _inTable[term] |= own || word.Zone is Zone.Group or Zone.Whole or Zone.Parts;
                if (own)
                {
                    _own[term] = Math.Min(_own[term], word.Distance);
                }
            }
        }
    }

    /// <summary>Whether the number is the value of a table cell.</summary>
    public bool InCell { get; }

    /// <summary>Distance of the nearest word with the term; infinite where there is none.</summary>
    public double Nearest(int term) => _nearest[term];

    /// <summary>The same among the words of its own row, column and sentence.</summary>
    public double Own(int term) => _own[term];

    /// <summary>Whether a word of its row, column, group of rows or sentence has the term.</summary>
    public bool IsInTable(int term) => _inTable[term];
}
