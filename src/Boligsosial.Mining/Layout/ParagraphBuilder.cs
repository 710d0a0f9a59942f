using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Layout;

/// <summary>Puts lines that stand below each other together to paragraphs and list items.</summary>
public static class ParagraphBuilder
{
    /// <summary>A distance between baselines larger than this times the usual one parts two paragraphs.</summary>
    private const double GapFactor = 1.28;

    /// <summary>A line that ends in one of these is not at its end.</summary>
    private static readonly HashSet<string> OpenWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "fra", "frå", "til", "i", "på", "av", "for", "og", "med", "pr.", "pr", "per", "kr", "kr.", "ca", "ca.", "at", "som", "en", "et", "ei", "eit", "ein", "den", "det", "de", "har", "er", "var", "ble", "vart", "om", "eller", "minst", "over", "under",
    };

    /// <summary>A line ends its paragraph when the next word and this share of the column's width more would have fitted; less is enough after a full stop.</summary>
    private const double Spare = 0.06;
    private const double SmallSpare = 0.02;

    /// <summary>Paragraphs of <paramref name="lines"/>, which stand in one column or cell, from top to bottom.</summary>
    public static List<Paragraph> Build(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        if (lines.Count == 0)
        {
            return paragraphs;
        }

        var column = new Column(lines.Min(l => l.Box.X0), lines.Max(l => l.Box.X1), UsualPitch(lines));
        var current = new List<TextLine> { lines[0] };
        for (int i = 1; i < lines.Count; i++)
        {
            if (IsBreak(current, lines[i], column, i + 1 < lines.Count ? lines[i + 1] : null))
            {
                paragraphs.Add(Make(current));
                current = [];
            }

            current.Add(lines[i]);
        }

        paragraphs.Add(Make(current));
        return paragraphs;
    }

    private static Paragraph Make(List<TextLine> lines) => new(lines, ListMarker.Of(lines[0]));

    /// <summary>The distance between baselines within a paragraph in font sizes, from sentences that read on over a line's end; 0 when there are too few.</summary>
    private static double UsualPitch(IReadOnlyList<TextLine> lines)
    {
        var pitches = new List<double>();
        for (int i = 1; i < lines.Count; i++)
        {
            double pitch = Pitch(lines[i - 1], lines[i]) / lines[i].Size;
            if (pitch is > 0.8 and < 2.5 && Math.Abs(lines[i].Size - lines[i - 1].Size) < 0.3
                && char.IsLower(lines[i].Text[0]) && FlowsOn(lines[i - 1].Text, lines[i].Text))
            {
                pitches.Add(pitch);
            }
        }

        pitches.Sort();
        return pitches.Count < 2 ? 0 : pitches[pitches.Count / 2];
    }

    private static double Pitch(TextLine upper, TextLine lower) => lower.Words[0].Baseline - upper.Words[0].Baseline;

    private static bool IsBreak(List<TextLine> current, TextLine next, Column column, TextLine? after)
    {
        TextLine last = current[^1];
        if (last.Page != next.Page)
        {
            return !FlowsOn(last.Text, next.Text);
        }

        double size = Math.Max(last.Size, next.Size);
        double pitch = Pitch(last, next);
        double usual = current.Count > 1
            ? Pitch(current[^2], last)
            : column.Pitch > 0 ? column.Pitch * next.Size
            : after is not null && Math.Abs(after.Size - next.Size) < 0.3 ? Math.Min(Pitch(next, after), 1.5 * next.Size) : 1.25 * next.Size;
        if (pitch <= 0 || pitch > Math.Max(GapFactor * Math.Max(usual, 1.0 * size), 1.3 * size))
        {
            return true;
        }

        if (Math.Abs(last.Size - next.Size) > 0.6 || last.Bold != next.Bold)
        {
            return !(last.Bold != next.Bold && Math.Abs(last.Size - next.Size) <= 0.6 && FlowsOn(last.Text, next.Text) && MixedWeight(last, next));
        }

        // A line that stops well short of the margin although the next word would have fitted ends its paragraph.
        // (Numbers may be tied to the word behind them, so they need more room.)
        double needed = next.Words[0].Box.Width + (0.4 * size);
        double spare = char.IsLetter(next.Text[0]) && EndsSentence(last.Text) ? SmallSpare : Spare;
        bool shortLine = column.Right - last.Box.X1 > needed + (spare * (column.Right - column.Left)) + 3;
        if (ListMarker.Of(next) is { Length: > 0 } marker)
        {
            return shortLine || !InSentence(current, next, marker);
        }

        if (shortLine && !FlowsOn(last.Text, next.Text))
        {
            return true;
        }

        // A first line set in from the others.
        double indent = next.Box.X0 - last.Box.X0;
        return indent > 0.9 * size && indent < 6 * size && ListMarker.Of(current[0]).Length == 0 && EndsSentence(last.Text);
    }

    /// <summary>Whether what looks like the number of an item is a number or a dash of a sentence that the line above has not ended: «fra 1 til» «6. Snittet».</summary>
    private static bool InSentence(List<TextLine> current, TextLine next, string marker)
    {
        TextLine last = current[^1];
        string own = ListMarker.Of(current[0]);
        bool mayBeText = !ListMarker.IsBullet(marker) || (marker is "-" or "–" or "—" && !ListMarker.IsBullet(own));
        bool sameEdge = Math.Abs(next.Box.X0 - last.Box.X0) < 0.5 * next.Size;
        return mayBeText && sameEdge && !EndsSentence(last.Text) && last.Text[^1] != ';' && !ListMarker.CountsOn(own, marker);
    }

    /// <summary>Whether a paragraph that begins a page or a column reads on from the last one before it.</summary>
    public static bool GoesOn(Paragraph upper, Paragraph lower)
    {
        TextLine last = upper.TextLines[^1];
        TextLine first = lower.TextLines[0];
        return lower.Bullet.Length == 0 && Math.Abs(last.Size - first.Size) < 0.6 && last.Bold == first.Bold && FlowsOn(last.Text, first.Text);
    }

    /// <summary>A bold word at the start or end of a line makes no new paragraph.</summary>
    private static bool MixedWeight(TextLine last, TextLine next) =>
        last.Words.Any(w => w.Bold) == next.Words.Any(w => w.Bold) || last.Words[^1].Bold == next.Words[0].Bold;

    /// <summary>Whether <paramref name="next"/> reads on from <paramref name="last"/> in mid-sentence.</summary>
    public static bool FlowsOn(string last, string next)
    {
        if (next.Length == 0 || last.Length == 0)
        {
            return false;
        }

        bool bracketOpen = last.LastIndexOf('(') > last.LastIndexOf(')') && next.Contains(')', StringComparison.Ordinal);
        return bracketOpen || OpenWords.Contains(last[(last.LastIndexOf(' ') + 1)..])
            || (char.IsLower(next[0]) ? last[^1] is not ('.' or '!' or '?' or ':' or ';') || Abbreviations.EndsText(last) : IsOpen(last[^1]));
    }

    /// <summary>After these marks something must follow.</summary>
    private static bool IsOpen(char end) => end is ',' or '-' or '–' or '(' or '/' or '«';

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or ':';

    /// <summary>What the lines of a column have in common.</summary>
    /// <param name="Left">Their left edge.</param>
    /// <param name="Right">Their right edge.</param>
    /// <param name="Pitch">See <see cref="UsualPitch"/>.</param>
    private readonly record struct Column(double Left, double Right, double Pitch);
}
