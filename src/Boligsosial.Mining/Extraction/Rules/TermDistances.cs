using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>How near each term is to one number. Each thread has one, filled anew for every number.</summary>
internal sealed class TermDistances
{
    [ThreadStatic]
    private static TermDistances? _ofThread;

    private readonly TermIndex _terms;
    private readonly double[] _nearest;
    private readonly double[] _own;
    private readonly bool[] _inTable;
    private readonly List<int> _present = [];

    private TermDistances(TermIndex terms)
    {
        _terms = terms;
        _nearest = new double[terms.Count];
        _own = new double[terms.Count];
        _inTable = new bool[terms.Count];
        Array.Fill(_nearest, double.PositiveInfinity);
        Array.Fill(_own, double.PositiveInfinity);
    }

    /// <summary>Whether the number is the value of a table cell.</summary>
    public bool InCell { get; private set; }

    /// <summary>The terms that are there at all.</summary>
    public IReadOnlyList<int> Present => _present;

    /// <summary>The distances of a number's terms; good until this thread asks for those of the next.</summary>
    public static TermDistances Of(TermIndex terms, FigureCandidate candidate)
    {
        TermDistances distances = _ofThread is { } last && last._terms == terms && last._nearest.Length == terms.Count ? last : _ofThread = new TermDistances(terms);
        distances.Fill(candidate);
        return distances;
    }

    /// <summary>Distance of the nearest word with the term; infinite where there is none.</summary>
    public double Nearest(int term) => _nearest[term];

    /// <summary>The same among the words of its own row, column and sentence.</summary>
    public double Own(int term) => _own[term];

    /// <summary>Whether a word of its row, column, group of rows or sentence has the term.</summary>
    public bool IsInTable(int term) => _inTable[term];

    private void Fill(FigureCandidate candidate)
    {
        foreach (int term in _present)
        {
            (_nearest[term], _own[term], _inTable[term]) = (double.PositiveInfinity, double.PositiveInfinity, false);
        }

        _present.Clear();
        InCell = candidate.InCell;
        foreach (ContextWord word in candidate.Context)
        {
            bool own = word.Zone is Zone.Row or Zone.Column or Zone.After or Zone.Before;
            foreach (int term in _terms.Of(word.Spelling))
            {
                if (double.IsPositiveInfinity(_nearest[term]))
                {
                    _present.Add(term);
                }

                _nearest[term] = Math.Min(_nearest[term], word.Distance);
                _inTable[term] |= own || word.Zone is Zone.Group or Zone.Whole or Zone.Parts;
                if (own)
                {
                    _own[term] = Math.Min(_own[term], word.Distance);
                }
            }
        }
    }
}
