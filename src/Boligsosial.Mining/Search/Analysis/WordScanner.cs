using System.Text;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>Cuts a text into words, numbers and abbreviations, and sees where a capital marks a name.</summary>
internal static class WordScanner
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>All tokens of a text, in order. Parts of a word with hyphens follow the whole.</summary>
    public static IEnumerable<RawToken> Scan(string text)
    {
        bool sentenceStart = true;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsLetter(c) && PlainEnd(text, i) is > 0 and var end)
            {
                yield return Part(i, end, text[i..end], sentenceStart);
                i = end;
                sentenceStart = false;
            }
            else if (char.IsLetter(c))
            {
                (List<RawToken> word, i) = Word(text, i, sentenceStart);
                foreach (RawToken token in word)
                {
                    yield return token;
                }

                sentenceStart = false;
            }
            else if (char.IsAsciiDigit(c))
            {
                (string number, int length) = NumberScanner.Scan(text, i);
                yield return new RawToken(RawKind.Number, i, length, number, false);
                i += length;
                sentenceStart = false;
            }
            else
            {
                sentenceStart |= c is '.' or '!' or '?' or ':' or '|' or '•' or '*' or '\n' or '\t' or '\f' or '«' or '"' or '»';
                i++;
            }
        }
    }

    /// <summary>Where a word ends that goes from letter to letter up to a space, comma or the like, as most do; negative when it is of another kind.</summary>
    private static int PlainEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end == text.Length || text[end] is ' ' or ',' or ';' or ':' or ')' or '\n' ? end : -1;
    }

    private static (List<RawToken> Tokens, int End) Word(string text, int start, bool sentenceStart)
    {
        int i = start;
        if (Abbreviation(text, i) is { } length)
        {
            return ([new RawToken(RawKind.Word, start, length, text.Substring(start, length).Replace(".", "", StringComparison.Ordinal), false)], start + length);
        }

        var parts = new List<RawToken>();
        var part = new StringBuilder();
        int partStart = start;
        while (i < text.Length)
        {
            char c = text[i];
            if (c is '-' or '‐' or SoftHyphen && LineContinues(text, i) is { } next)
            {
                i = next;
            }
            else if (IsOfWord(c))
            {
                part.Append(c);
                i++;
            }
            else if (c is '-' or '‐' or '\u2011' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && part.Length > 0)
            {
                parts.Add(Part(partStart, i, part.ToString(), sentenceStart && parts.Count == 0));
                part.Clear();
                partStart = ++i;
            }
            else
            {
                break;
            }
        }

        parts.Add(Part(partStart, i, part.ToString(), sentenceStart && parts.Count == 0));
        return (parts.Count == 1 ? parts : [new RawToken(RawKind.Joined, start, i - start, string.Concat(parts.Select(p => p.Text)), parts[0].IsName), .. parts], i);
    }

    private static RawToken Part(int start, int end, string word, bool sentenceStart)
    {
        bool capital = char.IsUpper(word[0]);
        bool allCapitals = word.Length > 1 && !HasLower(word);
        return new RawToken(RawKind.Word, start, end - start, word, capital && !allCapitals && !sentenceStart);
    }

    private static bool HasLower(string word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == SoftHyphen || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Where a word goes on that is broken at the end of a line or page, or null.</summary>
    private static int? LineContinues(string text, int hyphen)
    {
        int i = hyphen + 1;
        while (i < text.Length && text[i] is ' ' or '\r')
        {
            i++;
        }

        if (i >= text.Length || text[i] is not ('\n' or '\f'))
        {
            return null;
        }

        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        int end = i;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > i && char.IsLower(text[i]) && (text[hyphen] == SoftHyphen || !Hyphenation.IsConjunction(text[i..end])) ? i : null;
    }

    /// <summary>Length of an abbreviation with full stops within («bl.a.», «f.eks.»), or null.</summary>
    private static int? Abbreviation(string text, int start)
    {
        int i = start;
        int groups = 0;
        while (i < text.Length && char.IsLetter(text[i]))
        {
            int letters = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - letters > 3)
            {
                return null;
            }

            groups++;
            if (i >= text.Length || text[i] != '.')
            {
                return null;
            }

            i++;
        }

        return groups >= 2 ? i - start : null;
    }
}
