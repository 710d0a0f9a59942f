using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Segmentation;

/// <summary>A heading parted into its number and its words, both folded for comparison.</summary>
/// <param name="Number">«4.3.1», «a.1», «delmål b», «hovedmål 2», «vedlegg 3», or empty.</param>
/// <param name="Words">The rest in lower case, without the marks that authors and OCR vary.</param>
/// <param name="WordsStart">Where the words begin in the printed text.</param>
public sealed partial record HeadingText(string Number, string Words, int WordsStart)
{
    /// <summary>Parts a printed heading. Repeated numbers («3. 3.1.7») count once, the last.</summary>
    public static HeadingText Parse(string text)
    {
        string number = "";
        int at = 0;
        while (Numbering().Match(text, at) is { Success: true, Length: > 0 } match)
        {
            number = Repeated().Replace(match.Groups[1].Value, "").TrimEnd('.', ' ').Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            at += match.Length;
        }

        Match label = Label().Match(text, at);
        if (label.Success)
        {
            string word = label.Groups[1].Value.ToLowerInvariant().Replace("hovudmål", "hovedmål", StringComparison.Ordinal);
            number = word + " " + (label.Groups[2].Value + label.Groups[3].Value).ToLowerInvariant();
        }

        return new HeadingText(number, Fold(text.AsSpan(at)), at);
    }

    /// <summary>Longer texts are folded in memory of their own.</summary>
    private const int OnStack = 256;

    /// <summary>Lower case; punctuation and spaces to single spaces.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        int length = Fold(text, folded);
        return length == 0 ? "" : new string(folded[..length]);
    }

    /// <summary>Writes a text so folded, and gives how many characters that makes; never more than the text has.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    [GeneratedRegex(@"\G\s*((?:\d{1,2}(?:\s?\.\s?\d{1,2})*|[A-Ea-e]\s?\.\s?\d{1,2})(?:\s?\.)?)(?:\s+|(?<=\.)(?=\p{L})|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    /// <summary>The number of the chapter that stands before the section's own: «3. » of «3. 3.1.7».</summary>
    [GeneratedRegex(@"^(\d{1,2})\s?\.\s(?=\1\s?\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\G\s*(?:programmets\s+)?(hovedmål|hovudmål|delmål|vedlegg|delprosjekt)(?:\s*(?:nr\.?\s*)?([0-9]{1,2})|\s+([A-Ea-e]))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
