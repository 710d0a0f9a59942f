namespace Boligsosial.Mining.Recognition;

/// <summary>Lower-case words with single spaces between and around, so that whole words can be looked for.</summary>
internal readonly record struct FoldedText(string Value)
{
    /// <summary>Folds a text: letters and digits stay, everything else is a space.</summary>
    public static FoldedText Of(string text) => new($" {Kommuner.NameKey.Of(text)} ");
}

/// <summary>A word or phrase of a definition file, with «*» for any ending or beginning.</summary>
internal sealed class WordPattern
{
    private readonly string _needle;

    public WordPattern(string pattern)
    {
        string words = FoldedText.Of(pattern).Value.Trim();
        _needle = $"{(pattern.StartsWith('*') ? "" : " ")}{words}{(pattern.EndsWith('*') ? "" : " ")}";
    }

    /// <summary>Where the text has it, or -1.</summary>
    public int IndexIn(FoldedText text) => text.Value.IndexOf(_needle, StringComparison.Ordinal);

    /// <summary>Whether the text has it.</summary>
    public bool In(FoldedText text) => IndexIn(text) >= 0;

    /// <summary>How often the text has it.</summary>
    public int CountIn(FoldedText text)
    {
        int count = 0;
        for (int at = IndexIn(text); at >= 0; at = text.Value.IndexOf(_needle, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}

/// <summary>Patterns that all stand for one code.</summary>
internal sealed record CodedWords(string Code, IReadOnlyList<WordPattern> Words)
{
    /// <summary>Whether the text has one of them.</summary>
    public bool In(FoldedText text) => Words.Any(w => w.In(text));

    /// <summary>How often the text has any of them.</summary>
    public int CountIn(FoldedText text) => Words.Sum(w => w.CountIn(text));
}
