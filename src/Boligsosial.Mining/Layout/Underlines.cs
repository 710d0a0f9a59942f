using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>Finds the lines that are underlined: a ruling line close below, as long as the text.</summary>
internal static class Underlines
{
    /// <summary>So far the ends of an underline may be from those of its text, in font sizes.</summary>
    private const double Overhang = 0.35;

    /// <summary>An underline is drawn from the baseline down to this many font sizes below it.</summary>
    private const double Deepest = 0.35;

    /// <summary>The same lines, those that are underlined marked so.</summary>
    public static IReadOnlyList<TextLine> Mark(IReadOnlyList<TextLine> lines, IReadOnlyList<RulingLine> rules)
    {
        List<RulingLine> across = [.. rules.Where(r => r.Horizontal)];
        return across.Count == 0 ? lines : [.. lines.Select(l => across.Exists(r => IsUnder(r.Box, l)) ? l with { Underlined = true } : l)];
    }

    private static bool IsUnder(Box rule, TextLine line)
    {
        double size = line.Size;
        double baseline = line.Words[0].Baseline;
        return rule.MidY >= baseline && rule.MidY <= baseline + (Deepest * size)
            && Math.Abs(rule.X0 - line.Box.X0) <= Overhang * size && Math.Abs(rule.X1 - line.Box.X1) <= Overhang * size;
    }
}
