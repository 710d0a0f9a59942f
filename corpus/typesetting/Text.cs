using System.Text.RegularExpressions;

namespace Boligsosial.Corpus;

/// <summary>White space, as the sources, the PDFs and the gold treat it.</summary>
public static partial class Text
{
    /// <summary>Every run of white space (no-break spaces too) as one space, none at the ends.</summary>
    public static string Collapse(string text) => WhiteSpace().Replace(text, " ").Trim();

    /// <summary>Without white space and soft hyphens.</summary>
    public static string Dense(string text) => WhiteSpace().Replace(text, "").Replace("\u00ad", "", StringComparison.Ordinal);

    /// <summary>Only the letters, lower case: what stays the same in a running head whose page number changes.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    [GeneratedRegex(@"[\s\u00a0\u2007\u202f\u200b]+")]
    private static partial Regex WhiteSpace();
}
