using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>Sets lines of pages that were never printed.</summary>
internal static class PrintedLine
{
    /// <summary>A text on one line, every letter half as wide as it is high.</summary>
    /// <param name="text">The text; words are parted by single spaces.</param>
    /// <param name="page">1-based page.</param>
    /// <param name="left">Left edge, in points.</param>
    /// <param name="top">Top edge, in points.</param>
    /// <param name="size">Font size, in points.</param>
    /// <param name="bold">Whether in bold.</param>
    public static TextLine Of(string text, int page, double left, double top, double size, bool bold)
    {
        var words = new List<Word>();
        foreach (string word in text.Split(' '))
        {
            double start = left;
            words.Add(new Word(
                word, new Box(start, top, start + (word.Length * size / 2), top + size), [.. Enumerable.Range(1, word.Length).Select(i => start + (i * size / 2))], top + size, size, bold, false));
            left += (word.Length + 1) * size / 2;
        }

        return new TextLine(page, words);
    }
}
