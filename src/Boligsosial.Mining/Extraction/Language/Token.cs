namespace Boligsosial.Mining.Extraction.Language;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Number,

    /// <summary>One character that is neither letter, digit nor space.</summary>
    Symbol,
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: the two are glued.</summary>
    None,

    /// <summary>One no-break, thin or figure space, such as typesetters put between groups of digits.</summary>
    Hard,

    /// <summary>One ordinary space.</summary>
    Space,

    /// <summary>More than one space, or a tab.</summary>
    Wide,

    /// <summary>A line break, or the start or end of the text.</summary>
    Line,
}

/// <summary>A longest run of letters, a longest run of digits, or one other character.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Before">What stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, Gap Before)
{
    /// <summary>The character after its last.</summary>
    public int End => Start + Length;
}
