using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>Joins the pieces of ruling lines: the dashes of a dashed line, the borders that each cell draws for itself, double strokes.</summary>
internal static class RulingLineJoiner
{
    /// <summary>Pieces on lines closer than this are on one line.</summary>
    private const double SameLine = 1.2;

    /// <summary>Gaps up to this are closed: between dashes, and where two cell borders almost meet.</summary>
    private const double MaxGap = 3.5;

    /// <summary>What stays shorter than this is no ruling line: underlines of letters, parts of logos.</summary>
    private const double MinLength = 6;

    public static IReadOnlyList<RulingLine> Join(List<RulingLine> pieces)
    {
        var joined = new List<RulingLine>();
        foreach (bool horizontal in (ReadOnlySpan<bool>)[true, false])
        {
            List<RulingLine> sorted = [.. pieces.Where(p => p.Horizontal == horizontal)
                .OrderBy(p => Across(p)).ThenBy(p => Start(p))];
            for (int i = 0; i < sorted.Count;)
            {
                int j = i + 1;
                while (j < sorted.Count && Across(sorted[j]) - Across(sorted[j - 1]) <= SameLine && Across(sorted[j]) - Across(sorted[i]) <= 2 * SameLine)
                {
                    j++;
                }

                JoinGroup(sorted.GetRange(i, j - i), joined);
                i = j;
            }
        }

        return joined;
    }

    private static void JoinGroup(List<RulingLine> group, List<RulingLine> joined)
    {
        group.Sort((a, b) => Start(a).CompareTo(Start(b)));
        RulingLine? current = null;
        foreach (RulingLine piece in group)
        {
            if (current is { } c && Start(piece) <= End(c) + MaxGap)
            {
                current = c with { Box = c.Box.Union(piece.Box) };
            }
            else
            {
                Keep(current, joined);
                current = piece;
            }
        }

        Keep(current, joined);
    }

    private static void Keep(RulingLine? line, List<RulingLine> joined)
    {
        if (line is { } l && End(l) - Start(l) >= MinLength)
        {
            joined.Add(l);
        }
    }

    private static double Across(RulingLine l) => l.Horizontal ? l.Box.MidY : l.Box.MidX;

    private static double Start(RulingLine l) => l.Horizontal ? l.Box.X0 : l.Box.Y0;

    private static double End(RulingLine l) => l.Horizontal ? l.Box.X1 : l.Box.Y1;
}
