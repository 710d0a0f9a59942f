using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>Finds the goal tables of forms without ruling lines, whose columns the layout cannot tell from running text, by the words of their heads.</summary>
/// <param name="words">The words of heads and labels.</param>
internal sealed class GoalFormReader(GoalWords words)
{
    /// <summary>Rows without labels are parted by a gap this many times the usual distance between lines.</summary>
    private const double GapFactor = 1.35;

    /// <summary>A table found in the units, with the first and the last (exclusive) of them.</summary>
    internal readonly record struct Found(int First, int End, Table Table, GoalColumns Columns);

    /// <summary>The forms of a document in reading order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="contexts">What its units stand under.</param>
    /// <param name="contents">Units of the table of contents.</param>
    public List<Found> Find(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, IReadOnlySet<int> contents)
    {
        var found = new List<Found>();
        FormHead? last = null;
        string lastSection = "";
        foreach ((int first, int end) in Stretches(document, contexts))
        {
            string section = contexts[first].Section.Code;
            if (section != lastSection && !(Topic(section) && Topic(lastSection)))
            {
                last = null;
            }

            lastSection = section;
            found.AddRange(In(document, [.. Enumerable.Range(first, end - first).Where(i => !contents.Contains(i) && (contexts[i].HeadingUnit != i || document.Units[i].Cell is not null))], ref last));
        }

        return found;
    }

    private static bool Topic(string section) => section.StartsWith("hovedmaal", StringComparison.Ordinal);

    /// <summary>Runs of units without ruling lines between headings.</summary>
    private static IEnumerable<(int First, int End)> Stretches(SegmentedDocument document, IReadOnlyList<GoalContext> contexts)
    {
        int start = -1;
        for (int i = 0; i <= document.Units.Count; i++)
        {
            bool breaks = i == document.Units.Count || document.Units[i].Table is { Origin: TableOrigin.Ruled }
                || (i > 0 && (!ReferenceEquals(contexts[i].Section, contexts[i - 1].Section) || contexts[i].Delprosjekt != contexts[i - 1].Delprosjekt || contexts[i].Hovedmaal != contexts[i - 1].Hovedmaal));
            if (breaks && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }

            if (i < document.Units.Count && document.Units[i].Table is not { Origin: TableOrigin.Ruled } && start < 0)
            {
                start = i;
            }
        }
    }

    private List<Found> In(SegmentedDocument document, List<int> units, ref FormHead? last)
    {
        List<TextLine> own = PrintedLines([.. units.SelectMany(u => document.Units[u].Paragraph.TextLines)]);
        if (own.Count == 0)
        {
            return [];
        }

        List<FormHead> heads = FormHead.Find(own, words.Columns, 2, "goal");
        int firstLabel = own.FindIndex(StartsWithLabel);
        FormHead? head = heads.Count > 0 ? heads[0] : firstLabel < 0 ? null : Repeated(document, own) ?? last;
        if (head is null)
        {
            return [];
        }

        bool inherited = heads.Count == 0 && ReferenceEquals(head, last);
        last = head;
        List<TextLine> lines = [.. own.Where((l, i) => !heads.Exists(h => Covers(h, l)) && (inherited ? i >= firstLabel : IsBelow(l, head)))];
        if (lines.Count == 0)
        {
            return [];
        }

        // Running text below the table would fill the gutters; up to the end of the last label's table there is none.
        int lastLabel = lines.FindLastIndex(StartsWithLabel);
        List<double> gutters = FormTableBuilder.Gutters(head, lastLabel < 0 ? lines : lines[..(EndOfTable(document, units, lines, lastLabel) + 1)]);
        lines = Cut(document, lines, head, gutters);
        if (lines.Count == 0)
        {
            return [];
        }

        Table table = FormTableBuilder.Build(head, gutters, Rows(lines, gutters, head));
        var used = new HashSet<Word>(lines.SelectMany(l => l.Words), ReferenceEqualityComparer.Instance);
        List<int> claimed = [.. units.Where(i => document.Units[i].Paragraph.TextLines.Any(l => used.Contains(l.Words[0])))];
        return [new Found(claimed[0], claimed[^1] + 1, table, Columns(head, gutters))];
    }

    /// <summary>The last line of the table that the layout found around a line; the line itself where it found none.</summary>
    private static int EndOfTable(SegmentedDocument document, List<int> units, List<TextLine> lines, int line)
    {
        var tables = new Dictionary<Word, Table>(ReferenceEqualityComparer.Instance);
        foreach (TextUnit unit in units.Select(u => document.Units[u]).Where(u => u.Table is not null))
        {
            foreach (Word word in unit.Paragraph.TextLines.SelectMany(l => l.Words))
            {
                tables[word] = unit.Table!;
            }
        }

        Table? table = tables.GetValueOrDefault(lines[line].Words[0]);
        return table is null ? line : lines.FindLastIndex(l => ReferenceEquals(tables.GetValueOrDefault(l.Words[0]), table));
    }

    /// <summary>The head that is printed anew at the top of these pages, and was set aside as a running head for that.</summary>
    private FormHead? Repeated(SegmentedDocument document, List<TextLine> own) =>
        FormHead.Find(PrintedLines([.. document.Layout.Furniture.Where(l => l.Page >= own[0].Page && l.Page <= own[^1].Page)]), words.Columns, 2, "goal").FirstOrDefault();

    private static GoalColumns Columns(FormHead head, List<double> gutters)
    {
        int before = gutters.Count + 1 - head.Columns.Count;
        int At(string kind) => head.Columns.ToList().FindIndex(c => c.Kind == kind) is >= 0 and var i ? i + before : -1;
        return new GoalColumns(0, At("number") is >= 0 and var number ? number : before - 1, At("goal"), At("result"), At("duration"), []);
    }

    /// <summary>The lines up to the first that stands across the columns, is set larger, or is bold without being a label.</summary>
    private List<TextLine> Cut(SegmentedDocument document, List<TextLine> lines, FormHead head, List<double> gutters)
    {
        double body = document.Layout.BodySize;
        int end = lines.FindIndex(l => !FormTableBuilder.InColumns(l, gutters) || HeadingType.IsLarge(l.Size, Math.Max(body, head.Columns[0].Box.Height))
            || (l.Bold && !StartsWithLabel(l) && IsWhole(l)));
        return end < 0 ? lines : lines[..end];
    }

    /// <summary>Whether all words of a line are bold: a caption or heading.</summary>
    private static bool IsWhole(TextLine line) => line.Words.All(w => w.Bold) && line.Words.Count > 2;

    /// <summary>A row begins where a label does, or, within a label's rows, where a gap parts a goal or a date from what stands above.</summary>
    private List<List<TextLine>> Rows(List<TextLine> lines, List<double> gutters, FormHead head)
    {
        GoalColumns columns = Columns(head, gutters);
        List<double> pitches = [.. lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page).Select(p => p.Second.Words[0].Baseline - p.First.Words[0].Baseline).Order()];
        double pitch = pitches.Count == 0 ? 0 : pitches[pitches.Count / 4];
        var rows = new List<List<TextLine>>();
        TextLine? last = null;
        foreach (TextLine line in lines)
        {
            bool labelled = IsLabelled(line, columns, gutters);
            bool gap = last is not null && last.Page == line.Page && line.Words[0].Baseline - last.Words[0].Baseline > GapFactor * pitch;
            bool begins = gap && (Has(line, columns.Goal, gutters) || Has(line, columns.Duration, gutters));
            if (rows.Count == 0 || labelled || begins)
            {
                rows.Add([]);
            }

            rows[^1].Add(line);
            last = line;
        }

        return rows;
    }

    private bool IsLabelled(TextLine line, GoalColumns columns, List<double> gutters)
    {
        string Text(int column) => string.Join(' ', FormTableBuilder.In(line, column, gutters).Select(w => w.Text));
        return columns.Label >= 0
            ? GoalLabel.OfCell(Text(columns.Label), words) is not null || GoalLabel.At(Text(columns.Label), words) is not null
            : GoalLabel.At(Text(columns.Goal), words) is { Parted: true };
    }

    private bool StartsWithLabel(TextLine line) => GoalLabel.At(line.Text, words) is { Kind: not GoalKind.Project };

    private static bool Has(TextLine line, int column, List<double> gutters) => column >= 0 && FormTableBuilder.In(line, column, gutters).Count > 0;

    private static bool Covers(FormHead head, TextLine line) =>
        head.Page == line.Page && line.Box.MidY <= head.Bottom && line.Box.MidY > head.Columns.Min(c => c.Box.Y0) - (1.5 * line.Size);

    private static bool IsBelow(TextLine line, FormHead head) => line.Page > head.Page || (line.Page == head.Page && line.Box.MidY > head.Bottom);

    /// <summary>Whole lines of print of lines that the layout may have cut at columns.</summary>
    private static List<TextLine> PrintedLines(List<TextLine> lines) =>
        [.. lines.GroupBy(l => l.Page).OrderBy(g => g.Key).SelectMany(g => LineBuilder.Build(g.Key, g.SelectMany(l => l.Words)))];
}
