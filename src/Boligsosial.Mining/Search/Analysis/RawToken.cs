namespace Boligsosial.Mining.Search.Analysis;

/// <summary>What kind of token the scanner saw.</summary>
internal enum RawKind
{
    /// <summary>A word, or letters and digits in one.</summary>
    Word,

    /// <summary>A number or date, already in its one spelling.</summary>
    Number,

    /// <summary>Words joined by hyphens; its parts follow as words.</summary>
    Joined,
}

/// <summary>A token as the scanner found it in a text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">What it says: a number in its one spelling; a word as printed, but for hyphens within.</param>
/// <param name="IsName">Whether it begins with a capital where no sentence does.</param>
internal readonly record struct RawToken(RawKind Kind, int Start, int Length, string Text, bool IsName);
