using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>Puts words of a text layer together that were torn, and parts those that were glued, where the raster shows it and the vocabulary bears it out.</summary>
internal sealed class LayerRepair(Vocabulary vocabulary)
{
    /// <summary>The words, line by line and from left to right.</summary>
    public List<ReadWord> Repair(PagePicture picture, IReadOnlyList<ReadWord> words)
    {
        var repaired = new List<ReadWord>(words.Count);
        foreach (ReadWord word in words)
        {
            if (repaired.Count > 0 && repaired[^1] is var last && last.Line == word.Line && IsTorn(last.Text, word.Text) && InkGaps.AreOne(picture, last, word))
            {
                repaired[^1] = Join(last, word);
            }
            else
            {
                repaired.Add(word);
            }
        }

        return [.. repaired.SelectMany(w => Part(picture, w))];
    }

    /// <summary>Whether neither part is a word, and the whole is one or nearly.</summary>
    private bool IsTorn(string left, string right)
    {
        if (!char.IsLetter(left[0]) || !char.IsLower(right[0]))
        {
            return false;
        }

        bool Known(string part) => part.Length > 1 && vocabulary.Knows(Bare(part));
        string whole = Bare(left + right);
        return vocabulary.Knows(whole) ? !(Known(left) && Known(right)) : !Known(left) && !Known(right) && vocabulary.Likeness(whole) > 0.8;
    }

    private IEnumerable<ReadWord> Part(PagePicture picture, ReadWord word)
    {
        if (word.Text.Length < 3 || vocabulary.Knows(Bare(word.Text)))
        {
            return [word];
        }

        foreach (double gap in InkGaps.Within(picture, word))
        {
            // Layers space letters evenly: the true place may be a letter to either side.
            int near = Enumerable.Range(0, word.Edges.Count).MinBy(i => Math.Abs(word.Edges[i] - gap)) + 1;
            foreach (int at in (ReadOnlySpan<int>)[near, near - 1, near + 1])
            {
                if (at > 0 && at < word.Text.Length && IsPair(word.Text[..at], word.Text[at..]))
                {
                    return [Cut(word, 0, at, word.Box.X0, gap), .. Part(picture, Cut(word, at, word.Text.Length, gap, word.Box.X1))];
                }
            }
        }

        return [word];
    }

    /// <summary>Whether both parts can stand alone: words, or a word or a lonely 1 («I») and a number.</summary>
    private bool IsPair(string left, string right)
    {
        bool leftWord = vocabulary.Knows(Bare(left)) || left is "i" or "I" or "å" or "Å";
        bool rightWord = vocabulary.Knows(Bare(right)) || right is "i" or "å";
        bool leftNumber = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(left[^1]);
        bool rightNumber = char.IsAsciiDigit(right[0]);
        return (leftWord && (rightWord || rightNumber)) || (leftNumber && rightWord) || (left is "1" or "l" && PageRepair.IsYear(right));
    }

    private static string Bare(string text) => text.AsSpan().Trim(".,:;!?()[]«»\"'*–-/").ToString().ToLowerInvariant();

    private static ReadWord Join(ReadWord left, ReadWord right) => left with
    {
        Text = left.Text + right.Text,
        Printed = left.Printed + " " + right.Printed,
        Box = left.Box.Union(right.Box),
        Edges = [.. left.Edges, .. right.Edges],
    };

    private static ReadWord Cut(ReadWord word, int start, int end, double x0, double x1)
    {
        int length = end - start;
        double[] edges = [.. Enumerable.Range(1, length).Select(i => x0 + ((x1 - x0) * i / length))];
        return word with { Text = word.Text[start..end], Printed = word.Text[start..end], Box = new Box(x0, word.Box.Y0, x1, word.Box.Y1), Edges = edges };
    }
}
