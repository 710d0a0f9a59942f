namespace Boligsosial.Mining.Learning.Figures;

/// <summary>The answers a figure model chooses between: no figure, or one of the indicators.</summary>
public sealed class IndicatorClasses
{
    /// <summary>Class of the numbers that are no figure.</summary>
    public const int None = 0;

    private readonly Dictionary<string, int> _byCode;

    /// <summary>The classes of a codebook's indicators, in its order.</summary>
    public IndicatorClasses(IEnumerable<string> indicators)
    {
        Codes = ["", .. indicators];
        _byCode = Codes.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
    }

    /// <summary>Indicator codes by class; empty for <see cref="None"/>.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>How many classes there are.</summary>
    public int Count => Codes.Count;

    /// <summary>The class of an indicator; <see cref="None"/> for an empty code or an indicator that is not among the classes.</summary>
    public int Of(string? indicator) => indicator is null ? None : _byCode.GetValueOrDefault(indicator, None);
}
