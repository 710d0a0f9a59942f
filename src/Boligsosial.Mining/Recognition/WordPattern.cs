using Boligsosial.Mining.Matching;

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
    /// <summary>A shorter pattern, damaged, could be another word.</summary>
    private const int ShortestDamaged = 9;

    /// <summary>How far from the pattern its damaged form may be, for each of its letters.</summary>
    private const double DamageOfALetter = 0.08;

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

    /// <summary>Whether the text has it with some letters taken for others; only for patterns long enough to be known then.</summary>
    public bool InDamaged(FoldedText text)
    {
        string words = _needle.Trim();
        double limit = DamageOfALetter * words.Length;
        if (words.Length < ShortestDamaged)
        {
            return false;
        }

        for (int at = text.Value.IndexOf(' ', StringComparison.Ordinal); at >= 0 && at + 1 < text.Value.Length; at = text.Value.IndexOf(' ', at + 1))
        {
            if (OcrDistance.Prefix(words, text.Value.AsSpan(at + 1), limit).Distance <= limit)
            {
                return true;
            }
        }

        return false;
    }

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

    /// <summary>Whether the text has one of them, damaged.</summary>
    public bool InDamaged(FoldedText text) => Words.Any(w => w.InDamaged(text));

    /// <summary>How often the text has any of them.</summary>
    public int CountIn(FoldedText text) => Words.Sum(w => w.CountIn(text));
}
