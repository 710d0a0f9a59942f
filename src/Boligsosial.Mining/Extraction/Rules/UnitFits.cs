using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>Which kinds of indicators a printed number can belong to, see <see cref="UnitFit"/>: looked up once for each kind.</summary>
/// <param name="candidate">The number.</param>
internal struct UnitFits(FigureCandidate candidate)
{
    private int _known;
    private int _fitting;

    /// <summary>Whether the number can be a value of an indicator of that unit.</summary>
    public bool Of(PatternUnit unit)
    {
        int bit = 1 << (int)unit;
        if ((_known & bit) == 0)
        {
            _known |= bit;
            _fitting |= UnitFit.Fits(candidate, unit) ? bit : 0;
        }

        return (_fitting & bit) != 0;
    }
}
