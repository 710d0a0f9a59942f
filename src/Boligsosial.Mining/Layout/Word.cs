using System.Runtime.CompilerServices;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Glyphs printed without a gap: a word with its punctuation.</summary>
/// <param name="Text">Unicode text, ligatures spelt out, NFC.</param>
/// <param name="Box">Its extent on the page.</param>
/// <param name="Edges">Right edge (x, points) of each UTF-16 unit of <paramref name="Text"/>, so that a part of a word has a box too.</param>
/// <param name="Baseline">y of the baseline.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Bold">Whether most of its glyphs are bold.</param>
/// <param name="Italic">Whether most of its glyphs are italic.</param>
/// <param name="Confidence">1 for born-digital text, the OCR engine's own word confidence (0..1) where it gives one.</param>
/// <param name="Scanned">What OCR read, for a word of a scanned page.</param>
public sealed record Word(
    string Text, Box Box, IReadOnlyList<double> Edges, double Baseline, double Size, bool Bold, bool Italic, double Confidence = 1,
    ScannedWord? Scanned = null)
{
    /// <summary>The word as it was read off the page: differs from <see cref="Text"/> where a misreading was repaired.</summary>
    public string Printed => Scanned?.Printed ?? Text;

    /// <summary>The box of <paramref name="length"/> characters from <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range lies outside <see cref="Text"/>.</exception>
    public Box Part(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        double left = start == 0 ? Box.X0 : Edges[start - 1];
        double right = length == 0 ? left : Edges[start + length - 1];
        return new Box(left, Box.Y0, Math.Max(left, right), Box.Y1);
    }
}

/// <summary>
/// Words on one baseline that belong together: a line of a paragraph or of a cell, never across columns. Lines are made anew at every step of the layout:
/// what follows from the words is found out when it is asked for.
/// </summary>
/// <param name="Page">1-based page.</param>
/// <param name="Words">From left to right; at least one.</param>
public sealed record TextLine(int Page, IReadOnlyList<Word> Words)
{
    private double _size = double.NaN;
    private sbyte _weight;

    /// <summary>The line's extent.</summary>
    public Box Box { get; } = Extent(Words);

    /// <summary>The words with single spaces between.</summary>
    public string Text => field ??= Joined(Words);

    /// <summary>The commonest font size of the line's characters, in points.</summary>
    public double Size => double.IsNaN(_size) ? _size = CommonSize(Words) : _size;

    /// <summary>Whether a line is drawn below it, from its first letter to its last.</summary>
    public bool Underlined { get; init; }

    /// <summary>Whether more than half of its characters are bold.</summary>
    public bool Bold => (_weight != 0 ? _weight : _weight = (sbyte)(MostlyBold(Words) ? 1 : -1)) > 0;

    /// <summary>Whether it is the same line: of the same words. All else follows from them.</summary>
    public bool Equals(TextLine? other) =>
        other is not null && Page == other.Page && Underlined == other.Underlined && ReferenceEquals(Words, other.Words);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Words);

    private static string Joined(IReadOnlyList<Word> words)
    {
        if (words.Count == 1)
        {
            return words[0].Text;
        }

        string[] texts = new string[words.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = words[i].Text;
        }

        return string.Join(' ', texts);
    }

    private static Box Extent(IReadOnlyList<Word> words)
    {
        Box box = words[0].Box;
        for (int i = 1; i < words.Count; i++)
        {
            box = box.Union(words[i].Box);
        }

        return box;
    }

    private static double CommonSize(IReadOnlyList<Word> words)
    {
        double size = words[0].Size;
        for (int i = 1; i < words.Count; i++)
        {
            if (words[i].Size != size)
            {
                return words.GroupBy(w => w.Size).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;
            }
        }

        return size;
    }

    private static bool MostlyBold(IReadOnlyList<Word> words)
    {
        int bold = 0;
        int all = 0;
        for (int i = 0; i < words.Count; i++)
        {
            bold += words[i].Bold ? words[i].Text.Length : 0;
            all += words[i].Text.Length;
        }

        return 2 * bold > all;
    }
}
