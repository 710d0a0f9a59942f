using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>
/// Repairs the words of a scanned page where what was printed is certain. The word as read stays beside the repaired one; a number that
/// needed repair is less sure than before.
/// </summary>
internal sealed class PageRepair(Vocabulary vocabulary)
{
    private const string Around = ".,:;!?()[]«»\"'”“’*–-/…";

    /// <summary>Words that follow «I» at the beginning of a sentence and never the number 1.</summary>
    private static readonly HashSet<string> AfterI =
        ["løpet", "tillegg", "perioden", "forbindelse", "forhold", "samarbeid", "tråd", "praksis", "dette", "den", "det", "programperioden", "prosjektperioden", "rapporteringsperioden", "programåret"];

    private readonly WordRepair _words = new(vocabulary);

    /// <summary>The words, repaired.</summary>
    public List<ReadWord> Repair(IReadOnlyList<ReadWord> words)
    {
        var repaired = new List<ReadWord>(words.Count);
        ReadWord? last = null;
        for (int i = 0; i < words.Count; i++)
        {
            ReadWord word = words[i];
            bool begins = last is null || last.Line != word.Line || last.Text[^1] is '.' or ':' or '!' or '?' or '•' or '*' or '-' or '–';
            ReadWord? next = i + 1 < words.Count && words[i + 1].Line == word.Line ? words[i + 1] : null;
            ReadWord? afterNext = i + 2 < words.Count && words[i + 2].Line == word.Line ? words[i + 2] : null;
            foreach (ReadWord part in next is not null && HasLostSpace(word, next) ? SplitAt(word, word.Text.Length - 3, word.Confidence * DigitRepair.Doubt) : Split(word))
            {
                repaired.Add(begins && IsPreposition(part.Text, next?.Text, afterNext?.Text) ? Spelled(part, "I", part.Confidence) : One(part, begins));
            }

            last = word;
        }

        return repaired;
    }

    /// <summary>«1 2012 har vi ...», «1 løpet av året»: the preposition, not the number.</summary>
    private static bool IsPreposition(string word, string? next, string? afterNext)
    {
        if (word is not ("1" or "l" or "|") || next is null)
        {
            return false;
        }

        bool year = IsYear(next) && afterNext is { Length: > 1 } && char.IsLower(afterNext[0]);
        return year || AfterI.Contains(next);
    }

    private ReadWord One(ReadWord word, bool begins)
    {
        if (DigitRepair.Repair(word.Text) is { } number)
        {
            return Spelled(word, number, word.Confidence * DigitRepair.Doubt);
        }

        int start = word.Text.Length - word.Text.AsSpan().TrimStart(Around).Length;
        int end = word.Text.AsSpan().TrimEnd(Around).Length;
        if (end <= start)
        {
            return word;
        }

        string? bare = _words.Repair(word.Text[start..end], word.Confidence, begins);
        return bare is null ? word : Spelled(word, word.Text[..start] + bare + word.Text[end..], word.Confidence);
    }

    /// <summary>A word and a number that were printed apart: «i2013», «2012har», «15husstander».</summary>
    private IEnumerable<ReadWord> Split(ReadWord word)
    {
        int at = 1;
        while (at < word.Text.Length && char.IsAsciiDigit(word.Text[at]) == char.IsAsciiDigit(word.Text[at - 1]))
        {
            at++;
        }

        if (at == word.Text.Length || !IsGlued(word.Text[..at], word.Text[at..]))
        {
            return [word];
        }

        return SplitAt(word, at, word.Confidence);
    }

    private static IEnumerable<ReadWord> SplitAt(ReadWord word, int at, double confidence)
    {
        double middle = word.Edges[at - 1];
        return
        [
            word with { Text = word.Text[..at], Printed = word.Text[..at], Box = word.Box with { X1 = middle }, Edges = [.. word.Edges.Take(at)], Confidence = confidence },
            word with { Text = word.Text[at..], Printed = word.Text[at..], Box = word.Box with { X0 = middle }, Edges = [.. word.Edges.Skip(at)], Confidence = confidence },
        ];
    }

    /// <summary>«1030 000»: a number in groups of three whose first space was lost. A year may stand before a number.</summary>
    private static bool HasLostSpace(ReadWord word, ReadWord next)
    {
        string group = next.Text.TrimEnd('.', ',', ';', ':', '-', ')');
        return word.Text.Length is 4 or 5 or 6 && word.Text.All(char.IsAsciiDigit) && word.Text[0] != '0' && !IsYear(word.Text)
            && group.Length == 3 && group.All(char.IsAsciiDigit) && next.Box.X0 - word.Box.X1 < 0.6 * word.Size;
    }

    private bool IsGlued(string left, string right)
    {
        string rest = right.TrimEnd('.', ',', ';', ':', ')');
        return char.IsAsciiDigit(left[0])
            ? rest.Length >= 3 && rest.All(char.IsLetter) && char.IsLower(rest[0]) && vocabulary.Knows(rest)
            : left.All(char.IsLetter) && IsYear(rest) && (left is "i" or "I" || (left.Length > 2 && vocabulary.Contains(left.ToLowerInvariant())));
    }

    /// <summary>Whether the text is a year of our time.</summary>
    internal static bool IsYear(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1980 and < 2060;

    /// <summary>The word with another text in the same place, its letters evenly spaced where their number changed.</summary>
    private static ReadWord Spelled(ReadWord word, string text, double confidence) => word with
    {
        Text = text,
        Confidence = confidence,
        Edges = text.Length == word.Text.Length ? word.Edges : Even(word.Box, text.Length),
    };

    private static double[] Even(Box box, int length) => [.. Enumerable.Range(1, length).Select(i => box.X0 + (box.Width * i / length))];
}
