using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Running text whose every character knows the word it was printed in, so that a number found in the text has a page and a box.
/// Lines are joined with a space; a word that was hyphenated at a line's end is whole again.
/// </summary>
public sealed class TracedText
{
    private readonly List<Piece> _pieces;

    private TracedText(string text, List<Piece> pieces, IReadOnlyList<TextLine> lines)
    {
        Text = text;
        _pieces = pieces;
        Lines = lines;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The lines it was made of.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Joins <paramref name="lines"/> in reading order.</summary>
    public static TracedText Of(IReadOnlyList<TextLine> lines)
    {
        int count = 0;
        int most = 0;
        for (int l = 0; l < lines.Count; l++)
        {
            IReadOnlyList<Word> words = lines[l].Words;
            count += words.Count;
            for (int w = 0; w < words.Count; w++)
            {
                most += words[w].Text.Length + 1;
            }
        }

        var text = new StringBuilder(most);
        var pieces = new List<Piece>(count);
        for (int l = 0; l < lines.Count; l++)
        {
            IReadOnlyList<Word> words = lines[l].Words;
            for (int w = 0; w < words.Count; w++)
            {
                string s = words[w].Text;
                bool hyphenated = w == words.Count - 1 && l + 1 < lines.Count
                    && Hyphenation.IsSoftBreak(s, lines[l + 1].Words[0].Text);
                int length = hyphenated ? s.Length - 1 : s.Length;
                pieces.Add(new Piece(text.Length, length, lines[l].Page, words[w]));
                text.Append(s, 0, length);
                bool glued = hyphenated || (w == words.Count - 1 && l + 1 < lines.Count && Hyphenation.IsHardBreak(s, lines[l + 1].Words[0].Text));
                bool last = w == words.Count - 1 && l == lines.Count - 1;
                if (!glued && !last)
                {
                    text.Append(' ');
                }
            }
        }

        return new TracedText(text.ToString(), pieces, lines);
    }

    /// <summary>The page on which the character at <paramref name="start"/> is printed.</summary>
    public int PageAt(int start) => PieceAt(start).Page;

    /// <summary>The word the character at <paramref name="start"/> is printed in; of a space, the word before.</summary>
    public Word WordAt(int start) => PieceAt(start).Word;

    /// <summary>Page and box of <paramref name="length"/> characters; where they run on to another line, those of the first line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range lies outside the text.</exception>
    public (int Page, Box Box) Locate(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        Piece first = PieceAt(start);
        Box? box = null;
        foreach (Piece p in _pieces)
        {
            int from = Math.Max(start, p.Start);
            int to = Math.Min(start + length, p.Start + p.Length);
            if (from >= to || p.Page != first.Page || Math.Abs(p.Word.Baseline - first.Word.Baseline) > first.Word.Size / 2)
            {
                continue;
            }

            Box part = p.Word.Part(from - p.Start, to - from);
            box = box is { } b ? b.Union(part) : part;
        }

        return (first.Page, box ?? first.Word.Box);
    }

    private Piece PieceAt(int position)
    {
        int low = 0;
        int high = _pieces.Count - 1;
        while (low < high)
        {
            int mid = (low + high + 1) / 2;
            if (_pieces[mid].Start <= position)
            {
                low = mid;
            }
            else
            {
                high = mid - 1;
            }
        }

        return _pieces[low];
    }

    private readonly record struct Piece(int Start, int Length, int Page, Word Word);
}
