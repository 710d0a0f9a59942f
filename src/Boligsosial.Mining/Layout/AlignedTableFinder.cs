using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Layout;

/// <summary>
/// Finds tables that have no lines, or lines between rows only: runs of rows whose pieces of text stand in columns with white gutters between them.
/// </summary>
public static class AlignedTableFinder
{
    /// <summary>A gutter's gaps are on average at least this wide, in font sizes.</summary>
    private const double MeanGutter = 0.8;

    /// <summary>Edges or middles agree within so many points, in this share of a column's cells.</summary>
    private const double LevelWithin = 3;
    private const double LevelShare = 0.7;

    /// <summary>At most this many lines above the first full row belong to the column heads.</summary>
    private const int MaxHeadLines = 3;

    /// <summary>Lines of one cell stand no further apart than this many font sizes.</summary>
    private const double LineStep = 1.6;

    /// <summary>A head stands no further from the rows below it than this many font sizes, where a line parts them.</summary>
    private const double RuledStep = 3;

    /// <summary>Cuts lines into tables and the rest: pieces in order, each a list of lines or a table.</summary>
    /// <param name="lines">Lines of a column of the page, from top to bottom.</param>
    /// <param name="rules">Ruling lines of the page.</param>
    public static IReadOnlyList<LayoutPiece> Find(IReadOnlyList<TextLine> lines, IReadOnlyList<RulingLine> rules)
    {
        var pieces = new List<LayoutPiece>();
        List<CutLine> cut = CutLine.Of(lines);
        var finder = new AlignedRunFinder(cut);
        int at = 0;
        foreach (AlignedRun run in finder.Find(r => AsTable(cut, r, finder)))
        {
            int start = HeadStart(cut, run, at, rules);
            int end = TailEnd(cut, run, finder.Pitch, rules);
            if (start > at)
            {
                pieces.Add(new LayoutPiece([.. lines.Skip(at).Take(start - at)], null));
            }

            pieces.Add(new LayoutPiece([], AlignedTableBuilder.Build(cut.GetRange(start, end - start), run.Columns, rules)));
            at = end;
        }

        if (at < lines.Count)
        {
            pieces.Add(new LayoutPiece([.. lines.Skip(at)], null));
        }

        return pieces;
    }

    /// <summary>The run with only its sound gutters, or null when it is no table: prose with wide word spaces, lists and contents lists are none.</summary>
    private static AlignedRun? AsTable(List<CutLine> lines, AlignedRun run, AlignedRunFinder finder)
    {
        AlignedRun sound = WithSoundGutters(lines, run, finder);
        List<CutLine> full = [.. Enumerable.Range(run.Start, run.End - run.Start)
            .Where(i => !run.Spanning.Contains(i) && sound.Columns.Filled(lines[i].Pieces) >= 2).Select(i => lines[i])];
        if (sound.Columns.Count < 2 || full.Count < 2 || full.Exists(l => l.Line.Text.Contains(".....", StringComparison.Ordinal)) || IsList(full, sound.Columns))
        {
            return null;
        }

        List<TextLine> later = [.. full.SelectMany(l => l.Pieces.Where(p => sound.Columns.Under(p).First > 0))];
        double shortShare = (double)later.Count(s => s.Text.Length <= 24) / later.Count;
        double numericShare = (double)later.Count(s => CharacterCounts.Digits(s.Text) > 0 && CharacterCounts.Letters(s.Text) <= 6) / later.Count;

        // Words spread by justification start at another place in each line; the cells of a column do not.
        int aligned = Enumerable.Range(1, sound.Columns.Count - 1).Count(c => IsAligned(full, sound.Columns, c));
        bool isTable = aligned >= Math.Max(1, (sound.Columns.Count - 1) / 2)
            && (numericShare >= 0.4 || (full.Count >= 3 && shortShare >= 0.5) || aligned == sound.Columns.Count - 1);
        return isTable ? sound : null;
    }

    /// <summary>Whether the first of two columns is the bullets or numbers of a list.</summary>
    private static bool IsList(List<CutLine> full, GutterColumns columns) =>
        columns.Count == 2 && full.TrueForAll(l => l.Pieces[0].Words.Count == 1 && ListMarker.IsMarker(l.Line.Words, 1));

    /// <summary>Closes gutters that are mere word spaces.</summary>
    private static AlignedRun WithSoundGutters(List<CutLine> lines, AlignedRun run, AlignedRunFinder finder)
    {
        GutterColumns columns = run.Columns;
        for (int c = columns.Count - 2; c >= 0; c--)
        {
            double sum = 0;
            int n = 0;
            for (int i = run.Start; i < run.End; i++)
            {
                IReadOnlyList<TextLine> pieces = lines[i].Pieces;
                for (int p = 1; p < pieces.Count; p++)
                {
                    if (columns.Under(pieces[p - 1]).Last <= c && columns.Under(pieces[p]).First == c + 1)
                    {
                        sum += (pieces[p].Box.X0 - pieces[p - 1].Box.X1) / pieces[p].Size;
                        n++;
                    }
                }
            }

            if (n > 0 && sum / n < MeanGutter)
            {
                columns = columns.WithoutGutter(c);
            }
        }

        return columns.Count == run.Columns.Count
            ? run
            : run with { Columns = columns, Score = finder.Score(run.Start, run.End, columns, run.Spanning) };
    }

    private static bool IsAligned(List<CutLine> full, GutterColumns columns, int column)
    {
        // The pieces of a line in one column are one cell.
        var cells = new List<Box>();
        foreach (CutLine line in full)
        {
            Box? own = null;
            for (int p = 0; p < line.Pieces.Count; p++)
            {
                if (columns.Under(line.Pieces[p]) == (column, column))
                {
                    own = own?.Union(line.Pieces[p].Box) ?? line.Pieces[p].Box;
                }
            }

            if (own is { } cell)
            {
                cells.Add(cell);
            }
        }

        return cells.Count >= 2 && (AreLevel(cells, b => b.X0) || AreLevel(cells, b => b.X1) || AreLevel(cells, b => b.MidX));
    }

    /// <summary>Whether most of the cells agree in a place: the head of a column may be set otherwise than its cells.</summary>
    private static bool AreLevel(List<Box> cells, Converter<Box, double> place)
    {
        List<double> sorted = cells.ConvertAll(place);
        sorted.Sort();
        double median = sorted[sorted.Count / 2];
        int level = 0;
        foreach (double value in sorted)
        {
            level += Math.Abs(value - median) < LevelWithin ? 1 : 0;
        }

        return level >= LevelShare * sorted.Count;
    }

    /// <summary>Takes in the lines right above the run that name its later columns, such as the first lines of wrapped heads and heads over several columns.</summary>
    private static int HeadStart(List<CutLine> lines, AlignedRun run, int from, IReadOnlyList<RulingLine> rules)
    {
        int start = run.Start;
        while (start > from && run.Start - start < MaxHeadLines)
        {
            CutLine line = lines[start - 1];
            double step = lines[start].Baseline - line.Baseline;
            bool inside = line.Line.Box.X0 >= run.Columns.X0 - 3 && line.Line.Box.X1 <= run.Columns.X1 + (2 * line.Line.Size);
            bool names = run.Columns.Under(line.Pieces[0]).First > 0 || run.Columns.Filled(line.Pieces) >= 2;
            double size = Math.Max(line.Line.Size, lines[start].Line.Size);
            bool ruledOff = rules.Any(r => r.Horizontal && r.Box.MidY > line.Baseline - 2 && r.Box.MidY < lines[start].Line.Box.MidY && Underlines(r, run));
            if (!inside || !names || step > (ruledOff ? RuledStep : LineStep) * size)
            {
                break;
            }

            start--;
        }

        return start;
    }

    /// <summary>Takes in lines below the last full row that are the rest of its cells.</summary>
    private static int TailEnd(List<CutLine> lines, AlignedRun run, double pitch, IReadOnlyList<RulingLine> rules)
    {
        int end = run.End;
        while (end < lines.Count && lines[end].Pieces.Count == 1 && IsTail(lines, end, run, pitch, rules))
        {
            end++;
        }

        return end;
    }

    private static bool IsTail(List<CutLine> lines, int i, AlignedRun run, double pitch, IReadOnlyList<RulingLine> rules)
    {
        TextLine line = lines[i].Line;
        (int first, int last) = run.Columns.Under(line);
        double x0 = run.Columns[first].X0;
        double room = first + 1 < run.Columns.Count ? run.Columns[first + 1].X0 - (0.5 * line.Size) : run.Columns.X1 + 20;
        double step = lines[i].Baseline - lines[i - 1].Baseline;
        if (first != last || line.Box.X0 < x0 - 2 || line.Box.X1 > room || step > LineStep * line.Size)
        {
            return false;
        }

        // Above the line that closes the table.
        if (rules.Any(r => r.Horizontal && r.Box.MidY > line.Box.MidY && r.Box.MidY < line.Box.Y1 + (1.5 * line.Size) && Underlines(r, run))
            && !rules.Any(r => r.Horizontal && r.Box.MidY > lines[i - 1].Line.Box.MidY && r.Box.MidY < line.Box.MidY && Underlines(r, run)))
        {
            return true;
        }

        bool readsOn = char.IsLower(line.Text[0]) || (first > 0 && Math.Abs(line.Box.X0 - x0) < 2);
        return readsOn && step <= 1.25 * pitch;
    }

    private static bool Underlines(RulingLine rule, AlignedRun run) =>
        rule.Box.X0 <= run.Columns.X0 + 3 && rule.Box.X1 >= run.Columns.X1 - 3;
}

/// <summary>A piece of a column: lines of prose or a table.</summary>
/// <param name="Lines">The lines; empty for a table.</param>
/// <param name="Table">The table, or null.</param>
public sealed record LayoutPiece(IReadOnlyList<TextLine> Lines, Table? Table);
