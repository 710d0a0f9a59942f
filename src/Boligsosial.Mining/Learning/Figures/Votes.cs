using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>What the neighbours of each candidate are held for: those of its column, its row, its paragraph, and the two beside it.</summary>
public sealed class Votes
{
    /// <summary>How many kinds of neighbours there are.</summary>
    public const int Kinds = 5;

    private readonly int _classes;
    private readonly float[] _votes;
    private readonly float[] _sums;
    private readonly float[] _sizes;
    private readonly (int Column, int Row, int Previous, int Next, int Value)[] _places;

    /// <summary>The neighbourhoods of a document.</summary>
    /// <param name="candidates">The document's candidates in reading order.</param>
    /// <param name="votes">For each candidate the weight of each class.</param>
    /// <param name="classes">Number of classes.</param>
    public Votes(IReadOnlyList<CandidateEvidence> candidates, float[] votes, int classes)
    {
        _classes = classes;
        _votes = votes;
        _places = new (int, int, int, int, int)[candidates.Count];
        var groups = new Dictionary<(object, int), int>();
        int Group(object owner, int key)
        {
            if (!groups.TryGetValue((owner, key), out int group))
            {
                groups[(owner, key)] = group = groups.Count;
            }

            return group;
        }

        for (int i = 0; i < candidates.Count; i++)
        {
            FigureCandidate c = candidates[i].Candidate;
            bool cell = c.InCell && c.Unit.Table is not null;
            _places[i] = (
                cell ? Group(c.Unit.Table!.Cells, c.Unit.Cell!.Column) : -1,
                cell ? Group(c.Unit.Table!.Cells, -1 - c.Unit.Cell!.Row) : Group(c.Unit.Paragraph.TextLines, 0),
                Beside(candidates, i, i - 1),
                Beside(candidates, i, i + 1),
                c.Mention.Value >= 5 ? Group(c.Mention.Value, 0) : -1);
        }

        _sums = new float[groups.Count * classes];
        _sizes = new float[groups.Count];
        for (int i = 0; i < candidates.Count; i++)
        {
            foreach (int group in (ReadOnlySpan<int>)[_places[i].Column, _places[i].Row, _places[i].Value])
            {
                if (group >= 0)
                {
                    _sizes[group]++;
                    Add(_sums.AsSpan(group * classes, classes), votes.AsSpan(i * classes, classes));
                }
            }
        }
    }

    /// <summary>
    /// Writes the shares of a candidate's neighbours that are held for each class, without its own vote: for class <c>c</c> and kind <c>k</c> to place
    /// <c>c * stride + k</c>. Places whose share is nothing are left as they are.
    /// </summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="shares">Where they are written; nothing stands there yet.</param>
    /// <param name="stride">How far the classes are apart.</param>
    public void Write(int candidate, Span<float> shares, int stride)
    {
        (int column, int row, int previous, int next, int value) = _places[candidate];
        Within(candidate, column, shares, stride);
        Within(candidate, row, shares[1..], stride);
        Of(previous, shares[2..], stride);
        Of(next, shares[3..], stride);
        Within(candidate, value, shares[4..], stride);
    }

    /// <summary>The candidate beside one that belongs together with it; -1 when there is none.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="next">The next one rather than the previous one.</param>
    public int Beside(int candidate, bool next) => next ? _places[candidate].Next : _places[candidate].Previous;

    private void Within(int candidate, int group, Span<float> shares, int stride)
    {
        if (group < 0 || _sizes[group] < 2)
        {
            return;
        }

        ReadOnlySpan<float> sums = _sums.AsSpan(group * _classes, _classes);
        ReadOnlySpan<float> own = _votes.AsSpan(candidate * _classes, _classes);
        for (int of = 0; of < sums.Length; of++)
        {
            if (sums[of] != 0)
            {
                shares[of * stride] = (sums[of] - own[of]) / (_sizes[group] - 1);
            }
        }
    }

    private void Of(int other, Span<float> shares, int stride)
    {
        for (int of = 0; other >= 0 && of < _classes; of++)
        {
            if (_votes[(other * _classes) + of] != 0)
            {
                shares[of * stride] = _votes[(other * _classes) + of];
            }
        }
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> addend)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += addend[i];
        }
    }

    private static int Beside(IReadOnlyList<CandidateEvidence> candidates, int i, int other)
    {
        if (other < 0 || other >= candidates.Count)
        {
            return -1;
        }

        return NumberLinks.KindOf(candidates[Math.Min(i, other)].Candidate, candidates[Math.Max(i, other)].Candidate) >= 0 ? other : -1;
    }
}
