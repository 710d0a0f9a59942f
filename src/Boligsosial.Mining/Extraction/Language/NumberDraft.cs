using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>A number while the scanner still learns about it: its tokens, and what has been read of its surroundings.</summary>
internal sealed class NumberDraft
{
    /// <summary>A number of <paramref name="kind"/> printed in the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public NumberDraft(int first, int end, decimal value, NumberKind kind, double certainty = 0.95)
    {
        FirstToken = ContextStart = first;
        EndToken = ContextEnd = end;
        Value = value;
        Kind = kind;
        Certainty = certainty;
    }

    /// <summary>First token of the printed number.</summary>
    public int FirstToken { get; set; }

    /// <summary>The token after the printed number with its scale word and per cent sign.</summary>
    public int EndToken { get; set; }

    /// <summary>First token of what belongs to it: the «kr» before it.</summary>
    public int ContextStart { get; set; }

    /// <summary>The token after what belongs to it: the «kr» or «,-» after it.</summary>
    public int ContextEnd { get; set; }

    /// <summary>Its value without its scale.</summary>
    public decimal Value { get; set; }

    /// <summary>What it is.</summary>
    public NumberKind Kind { get; set; }

    /// <summary>How exact it claims to be.</summary>
    public Bound Bound { get; set; }

    /// <summary>What it is multiplied by.</summary>
    public decimal Scale { get; set; } = 1;

    /// <summary>Whether the scale is printed beside it.</summary>
    public bool HasScaleWord { get; set; }

    /// <summary>What it is counted in.</summary>
    public NumberUnit Unit { get; set; }

    /// <summary>Whether it is printed in words.</summary>
    public bool IsWord { get; set; }

    /// <summary>Whether it is one end of a range.</summary>
    public bool InRange { get; set; }

    /// <summary>Whether its thousands are set apart.</summary>
    public bool Grouped { get; set; }

    /// <summary>Whether it has decimals.</summary>
    public bool HasDecimals { get; set; }

    /// <summary>How sure value and kind are.</summary>
    public double Certainty { get; set; }

    /// <summary>Whether it is a bare whole number such as labels and lists bear.</summary>
    public bool IsPlain => !Grouped && !HasDecimals && !IsWord && Scale == 1 && Unit == NumberUnit.None;

    /// <summary>Gives it another kind.</summary>
    public NumberDraft As(NumberKind kind, double certainty)
    {
        Kind = kind;
        Certainty = certainty;
        return this;
    }
}
