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

    /// <summary>Paragraphs of <paramref name="lines"/>, which stand in one column or cell, from top to bottom.</summary>
    public static List<Paragraph> Build(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        if (lines.Count == 0)
        {
            return paragraphs;
        }

        double right = lines.Max(l => l.Box.X1);
        double left = lines.Min(l => l.Box.X0);
        var current = new List<TextLine> { lines[0] };
        for (int i = 1; i < lines.Count; i++)
        {
            if (IsBreak(current, lines[i], left, right, i + 1 < lines.Count ? lines[i + 1] : null))
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

    private static bool IsBreak(List<TextLine> current, TextLine next, double left, double right, TextLine? after)
    {
        TextLine last = current[^1];
        if (last.Page != next.Page)
        {
            return !FlowsOn(last.Text, next.Text);
        }

        double pitch = next.Words[0].Baseline - last.Words[0].Baseline;
        double usual = current.Count > 1
            ? current[^1].Words[0].Baseline - current[^2].Words[0].Baseline
            : after is not null && Math.Abs(after.Size - next.Size) < 0.3 ? Math.Min(after.Words[0].Baseline - next.Words[0].Baseline, 1.5 * next.Size) : 1.25 * next.Size;
        double size = Math.Max(last.Size, next.Size);
        if (pitch <= 0 || pitch > Math.Max(GapFactor * Math.Max(usual, 1.0 * size), 1.3 * size))
        {
            return true;
        }

        if (Math.Abs(last.Size - next.Size) > 0.6 || last.Bold != next.Bold)
        {
            return !(last.Bold != next.Bold && Math.Abs(last.Size - next.Size) <= 0.6 && FlowsOn(last.Text, next.Text) && MixedWeight(last, next));
        }

        if (ListMarker.Of(next).Length > 0)
        {
            return true;
        }

        // A line that stops well short of the margin although the next word would have fitted ends its paragraph.
        double room = right - last.Box.X1;
        double needed = next.Words[0].Box.Width + (0.4 * size);
        bool shortLine = room > needed + (0.06 * (right - left)) + 4;
        if (shortLine && !FlowsOn(last.Text, next.Text))
        {
            return true;
        }

        // A first line set in from the others.
        double indent = next.Box.X0 - last.Box.X0;
        return indent > 0.9 * size && indent < 6 * size && ListMarker.Of(current[0]).Length == 0 && EndsSentence(last.Text);
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

        char first = next[0];
        char end = last[^1];
        if (last.LastIndexOf('(') > last.LastIndexOf(')') && next.Contains(')', StringComparison.Ordinal))
        {
            return true;
        }

        if (OpenWords.Contains(last[(last.LastIndexOf(' ') + 1)..]))
        {
            return true;
        }

        bool open = end is ',' or '-' || char.IsLower(end) || (char.IsDigit(end) && char.IsLower(first));
        return char.IsLower(first) ? end is not ('.' or '!' or '?' or ':' or ';') : open && end is ',' or '-';
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or ':';
}
