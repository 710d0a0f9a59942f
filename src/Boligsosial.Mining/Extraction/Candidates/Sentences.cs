using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Cuts a paragraph into sentences, with an eye on Norwegian abbreviations, ordinals and dates.</summary>
public static class Sentences
{
    /// <summary>Start and end (exclusive) of each sentence; together they cover the text.</summary>
    public static List<(int Start, int End)> Split(string text)
    {
        var sentences = new List<(int, int)>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or ';' && IsEnd(text, i))
            {
                sentences.Add((start, i + 1));
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            sentences.Add((start, text.Length));
        }

        return sentences;
    }

    private static bool IsEnd(string text, int i)
    {
        int next = i + 1;
        while (next < text.Length && text[next] is '»' or '"' or ')' or '”')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (text[next] != ' ')
        {
            return false;
        }

        while (next < text.Length && (text[next] == ' ' || text[next] is '«' or '"' or '(' or '“' or '-' or '–' or '•'))
        {
            next++;
        }

        if (next < text.Length && !char.IsUpper(text[next]) && !char.IsDigit(text[next]))
        {
            return text[i] == ';';
        }

        if (text[i] != '.')
        {
            return true;
        }

        int wordStart = i;
        while (wordStart > 0 && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] is not '(' and not '«' and not '/')
        {
            wordStart--;
        }

        string word = text[wordStart..i];
        if (word.Length == 0 || Abbreviations.Contains(word) || (word.Length == 1 && char.IsLetter(word[0])))
        {
            return false;
        }

        // «1. halvår» and «20. juni» are no ends; «i 2012. Vi» and «var 27. Av disse» are.
        bool ordinal = word.All(char.IsDigit) && word.Length <= 2;
        return !ordinal || (next < text.Length && char.IsUpper(text[next]) && wordStart > 0);
    }
}
