namespace Boligsosial.Mining.Matching;

/// <summary>How many characters of a kind a text has.</summary>
internal static class CharacterCounts
{
    /// <summary>Fewer letters are no words in capitals, but an abbreviation.</summary>
    private const int Abbreviation = 5;

    /// <summary>Letters.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsLetter(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Digits.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsDigit(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a text is words in capitals, four letters of five at least.</summary>
    public static bool AreCapitals(ReadOnlySpan<char> text)
    {
        int capitals = 0;
        foreach (char c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        int letters = Letters(text);
        return letters > Abbreviation && capitals > 0.8 * letters;
    }
}
