namespace Boligsosial.Mining.Extraction.Language;

/// <summary>A text on its way through the number scanner: its tokens, and what is already known of them.</summary>
internal sealed class NumberContext
{
    private readonly bool[] _inDate;
    private readonly bool[] _isListNumber;

    private NumberContext(TokenizedText tokens, bool inCell)
    {
        T = tokens;
        InCell = inCell;
        Dates = tokens.Dates;
        _inDate = new bool[tokens.Count];
        foreach (DateSpan date in Dates)
        {
            _inDate.AsSpan(date.FirstToken, date.EndToken - date.FirstToken).Fill(true);
        }

        _isListNumber = ListNumbers.Mark(tokens);
    }

    /// <summary>The tokens.</summary>
    public TokenizedText T { get; }

    /// <summary>Whether the text is a cell of a table.</summary>
    public bool InCell { get; }

    /// <summary>Its dates, in order.</summary>
    public IReadOnlyList<DateSpan> Dates { get; }

    /// <summary>Prepares <paramref name="text"/>.</summary>
    public static NumberContext Of(string text, bool inCell) => new(TokenizedText.Of(text), inCell);

    /// <summary>Whether the token is part of a date.</summary>
    public bool InDate(int i) => (uint)i < (uint)_inDate.Length && _inDate[i];

    /// <summary>Whether the token numbers the item of a list.</summary>
    public bool IsListNumber(int i) => (uint)i < (uint)_isListNumber.Length && _isListNumber[i];
}
