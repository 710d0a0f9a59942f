namespace Boligsosial.Mining.Layout;

/// <summary>
/// Tells which printed lines of a table without vertical lines make one row: by the lines between rows, else by the larger distance between rows
/// than between the lines of a cell, else by what the lines say.
/// </summary>
internal static class AlignedRows
{
    /// <summary>Lines nearer than this many font sizes cannot be of two rows: they are centred beside each other.</summary>
    private const double Beside = 0.8;

    /// <summary>Rows stand this much further apart than the lines of a cell, where distance tells them apart.</summary>
    private const double RowStep = 1.22;

    /// <summary>Shares of groups that may look like several rows: by their numbers, by their labels where lines part the groups, where only distance does.</summary>
    private const double NumberRows = 0.1;
    private const double RuledTolerance = 0.34;
    private const double SpacedTolerance = 0.15;

    /// <summary>Lines of a table in groups, one a row.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="separators">The heights of horizontal lines, ascending.</param>
    public static List<List<AlignedLine>> Group(IReadOnlyList<AlignedLine> lines, IReadOnlyList<double> separators)
    {
        List<List<AlignedLine>> bands = Split(lines, i => IsRuledOff(lines[i - 1], lines[i], separators));
        if (bands.Count >= 3 && AreRows(bands, RuledTolerance))
        {
            return [.. bands.SelectMany((band, i) => i == 0 ? HeadRows(band) : [band])];
        }

        double tight = TightStep(lines);
        List<List<AlignedLine>> spaced = [.. bands.SelectMany(band => Split(band, i => Step(band, i) > RowStep * tight))];
        if (spaced.Count >= 2 && spaced.Exists(g => g.Count > 1) && AreRows(spaced, SpacedTolerance))
        {
            return [.. spaced.SelectMany((group, i) => i == 0 ? HeadRows(group) : [group])];
        }

        return [.. bands.SelectMany(band => BySense(band, tight))];
    }

    private static double Step(IReadOnlyList<AlignedLine> lines, int i) => lines[i].Baseline - lines[i - 1].Baseline;

    private static List<List<AlignedLine>> Split(IReadOnlyList<AlignedLine> lines, Func<int, bool> before)
    {
        var groups = new List<List<AlignedLine>> { new() { lines[0] } };
        for (int i = 1; i < lines.Count; i++)
        {
            if (before(i))
            {
                groups.Add([]);
            }

            groups[^1].Add(lines[i]);
        }

        return groups;
    }

    private static bool IsRuledOff(AlignedLine above, AlignedLine below, IReadOnlyList<double> separators)
    {
        double from = above.Baseline - 2;
        double to = below.Baseline - (0.4 * below.Size);
        return separators.Any(y => y >= from && y <= to);
    }

    /// <summary>The smallest distance between lines that are not beside each other.</summary>
    private static double TightStep(IReadOnlyList<AlignedLine> lines) =>
        Enumerable.Range(1, lines.Count - 1).Where(i => Step(lines, i) >= Beside * lines[i].Size).Select(i => Step(lines, i)).DefaultIfEmpty(14).Min();

    /// <summary>Whether the groups can be rows: hardly any of them holds two lines that each begin a row.</summary>
    /// <param name="groups">The groups; the first may be a head.</param>
    /// <param name="tolerance">The share of groups in which a line may look as if it began a row.</param>
    private static bool AreRows(List<List<AlignedLine>> groups, double tolerance)
    {
        List<List<AlignedLine>> body = groups.GetRange(1, groups.Count - 1);
        return body.Count(g => g.Where((_, i) => i > 0 && IsNumberRow(g, i)).Any()) <= NumberRows * body.Count
            && body.Count(g => g.Where((_, i) => i > 0 && IsLabelled(g, i)).Any()) <= tolerance * body.Count;
    }

    /// <summary>Numbers below numbers are rows, though their label may be in the middle.</summary>
    private static bool IsNumberRow(List<AlignedLine> group, int i) =>
        group[i].HasValue && group[i].Cells.Where(c => c.First > 0).All(c => IsNumber(c.Text))
        && group[i - 1].Cells.Any(c => c.First > 0 && c.First == group[i].Cells[^1].First && IsNumber(c.Text));

    /// <summary>Whether a line has a label of its own and something beside it.</summary>
    private static bool IsLabelled(List<AlignedLine> group, int i) =>
        group[i].Label is { } label && group[i].HasValue
        && !(char.IsLower(label.Text[0]) || label.Text[0] is '(' or '–' or '-')
        && !(group[i - 1].Label is { } above && ParagraphBuilder.FlowsOn(above.Text, label.Text));

    private static bool IsNumber(TextLine text) =>
        text.Text.Any(char.IsAsciiDigit) ? text.Text.Count(char.IsLetter) <= 3 : text.Text is "-" or "–" or "—";

    /// <summary>Rows of a head whose lines stand close: a head over several columns and the heads below it are two rows.</summary>
    private static List<List<AlignedLine>> HeadRows(List<AlignedLine> head) =>
        Split(head, i => head[i - 1].Cells.Any(upper => upper.First < upper.Last
            && head[i].Cells.Count(lower => lower.First >= upper.First && lower.Last <= upper.Last) >= 2));

    /// <summary>Rows of lines that stand at one distance: a line begins a row unless it goes on with a cell above.</summary>
    private static List<List<AlignedLine>> BySense(List<AlignedLine> lines, double tight)
    {
        var groups = new List<List<AlignedLine>> { new() { lines[0] } };
        for (int i = 1; i < lines.Count; i++)
        {
            if (StartsRow(groups[^1], lines, i, tight))
            {
                groups.Add([]);
            }

            groups[^1].Add(lines[i]);
        }

        return groups;
    }

    /// <summary>Whether every cell of the line may read on from the cell above it.</summary>
    private static bool ReadOn(List<AlignedLine> group, AlignedLine line) =>
        line.Cells.All(c => !IsNumber(c.Text)
            && group.SelectMany(l => l.Cells).LastOrDefault(a => a.First == c.First).Text is { } above
            && (ParagraphBuilder.FlowsOn(above.Text, c.Text.Text) || char.IsLetter(above.Text[^1])));

    private static bool StartsRow(List<AlignedLine> group, List<AlignedLine> lines, int i, double tight)
    {
        AlignedLine line = lines[i];
        AlignedLine above = group[^1];
        double step = line.Baseline - above.Baseline;
        if (step < Beside * line.Size)
        {
            return false;
        }

        bool groupHasValue = group.Exists(l => l.HasValue);
        if (line.Label is not { } label)
        {
            // Only later columns: the rest of cells above, unless they stand apart, are numbers again, or belong to a label centred beside them.
            bool labelFollows = i + 1 < lines.Count && lines[i + 1].Label is not null && lines[i + 1].Baseline - line.Baseline < Beside * line.Size;
            return step > 1.5 * tight || labelFollows || (groupHasValue && line.Cells.All(c => char.IsDigit(c.Text.Text[0])));
        }

        if (step > 1.35 * Math.Max(tight, line.Size * 1.1) && (groupHasValue || !char.IsLower(label.Text[0])))
        {
            return true;
        }

        bool continues = char.IsLower(label.Text[0]) || label.Text[0] == '('
            || (above.Label is { } before && ParagraphBuilder.FlowsOn(before.Text, label.Text));
        return !continues || (groupHasValue && line.HasValue && !ReadOn(group, line));
    }
}
