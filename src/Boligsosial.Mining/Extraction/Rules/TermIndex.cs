using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>All terms of the patterns, each by a number. A term is a part of a word in one of several spellings: «a|=b|^c».</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(string Text, bool Whole, bool Start)[]> _terms = [];
    private Alternatives? _alternatives;

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>The parts of words that the terms are made of, without their marks.</summary>
    public IEnumerable<string> Parts => _terms.SelectMany(t => t).Select(a => a.Text).Distinct();

    /// <summary>The number of a term.</summary>
    public int Add(string term)
    {
        if (!_numbers.TryGetValue(term, out int number))
        {
            _alternatives = null;
            number = _terms.Count;
            _numbers[term] = number;
            _terms.Add([.. term.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(a => (a.TrimStart('=', '^'), a[0] == '=', a[0] == '^'))]);
        }

        return number;
    }

    /// <summary>The terms that a normalized word has, in the order of their numbers.</summary>
    public int[] Of(NormalizedSpelling word) => word.Known(this, static (index, w) => index.Find(w));

    private int[] Find(string word)
    {
        Alternatives alternatives = LazyInitializer.EnsureInitialized(ref _alternatives, () => new Alternatives(_terms));
        var found = new SortedSet<int>();
        alternatives.Finder.Find(word, (part, at) =>
        {
            foreach ((int term, bool whole, bool start) in alternatives.ByPart[part])
            {
                if ((!whole && !start) || (at == 0 && (start || word.Length == alternatives.Parts[part].Length)))
                {
                    found.Add(term);
                }
            }
        });
        return [.. found];
    }

    /// <summary>The terms by the parts that their alternatives name.</summary>
    private sealed class Alternatives
    {
        public Alternatives(List<(string Text, bool Whole, bool Start)[]> terms)
        {
            ILookup<string, (int, bool, bool)> byText = terms
                .SelectMany((term, number) => term.Select(a => (a.Text, Of: (number, a.Whole, a.Start)))).ToLookup(a => a.Text, a => a.Of, StringComparer.Ordinal);
            Parts = [.. byText.Select(g => g.Key)];
            ByPart = [.. byText.Select(g => g.ToArray())];
            Finder = new PartFinder(Parts);
        }

        public string[] Parts { get; }

        public (int Term, bool Whole, bool Start)[][] ByPart { get; }

        public PartFinder Finder { get; }
    }
}
