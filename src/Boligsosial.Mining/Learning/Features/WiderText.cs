using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Features;

/// <summary>
/// What the text around a number speaks of beyond its own sentence and labels: its paragraph and the one before it, or the heads and labels of its
/// table. Each text is taken apart once a document.
/// </summary>
/// <param name="lexicon">Takes words apart.</param>
public sealed class WiderText(WordLexicon lexicon)
{
    private readonly Dictionary<object, ulong[]> _parts = new(ReferenceEqualityComparer.Instance);
    private TextUnit? _last;
    private TextUnit? _before;

    /// <summary>The parts of words of a candidate's paragraph, or of the heads and labels of its table.</summary>
    public ulong[] Around(FigureCandidate candidate) =>
        candidate is { InCell: true, Unit.Table: { } table } ? Parts(table) : Parts(candidate.Unit);

    /// <summary>The parts of words of the paragraph with numbers before a candidate's own; candidates must be asked for in reading order.</summary>
    public ulong[] Before(FigureCandidate candidate)
    {
        if (!ReferenceEquals(candidate.Unit, _last))
        {
            _before = _last;
            _last = candidate.Unit;
        }

        return candidate.InCell || _before is null ? [] : Parts(_before);
    }

    private ulong[] Parts(TextUnit unit) =>
        _parts.TryGetValue(unit, out ulong[]? parts) ? parts : _parts[unit] = lexicon.Parts(unit.Text);

    private ulong[] Parts(Table table)
    {
        if (!_parts.TryGetValue(table, out ulong[]? parts))
        {
            parts = lexicon.Parts(string.Join(' ', table.Cells.Where(c => c.Row < Math.Max(1, table.HeadRows) || c.Column == 0).Select(c => c.Text.Text)));
            _parts[table] = parts;
        }

        return parts;
    }
}
