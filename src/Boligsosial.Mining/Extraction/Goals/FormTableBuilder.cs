using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>
/// Puts the words below a known head into its columns: the table of a form without ruling lines. Each column lies around its head, so the
/// gutter between two columns is the emptiest strip between two heads; where one line of print nearly touches the next column, the others do not.
/// </summary>
internal static class FormTableBuilder
{
    /// <summary>Width of the strips in which words are counted, in points.</summary>
    private const double Strip = 0.5;

    /// <summary>A first head this much farther right than the text has a column without a head before it, in points.</summary>
    private const double HeadlessColumn = 18;

    /// <summary>A word this far on both sides of a gutter stands in no column, in points.</summary>
    private const double Straddles = 2;

    /// <summary>The gutters between the columns: x of each, from left to right.</summary>
    /// <param name="head">The head.</param>
    /// <param name="lines">The lines of the table.</param>
    public static List<double> Gutters(FormHead head, IReadOnlyList<TextLine> lines)
    {
        var gutters = new List<double>();
        double left = lines.SelectMany(l => l.Words).Min(w => w.Box.X0);
        if (head.Columns[0].Box.X0 - left > HeadlessColumn)
        {
            gutters.Add(Gutter(left + Strip, head.Columns[0].Box.X0 + Strip, lines));
        }

        for (int i = 1; i < head.Columns.Count; i++)
        {
            gutters.Add(Gutter(head.Columns[i - 1].Box.X1, head.Columns[i].Box.X0 + Strip, lines));
        }

        return gutters;
    }

    /// <summary>Whether a line stands in columns: no word of it on both sides of a gutter.</summary>
    public static bool InColumns(TextLine line, IReadOnlyList<double> gutters) =>
        !line.Words.Any(w => gutters.Any(g => w.Box.X0 < g - Straddles && w.Box.X1 > g + Straddles));

    /// <summary>The words of a line that stand in a column.</summary>
    public static List<Word> In(TextLine line, int column, IReadOnlyList<double> gutters) =>
        [.. line.Words.Where(w => gutters.Count(g => w.Box.MidX > g) == column)];

    /// <summary>The table of rows of lines.</summary>
    /// <param name="head">The head; its row is the table's first.</param>
    /// <param name="gutters">See <see cref="Gutters"/>.</param>
    /// <param name="rows">The lines of each row.</param>
    public static Table Build(FormHead head, IReadOnlyList<double> gutters, IReadOnlyList<IReadOnlyList<TextLine>> rows)
    {
        int columns = gutters.Count + 1;
        var cells = new List<TableCell>();
        for (int r = 0; r < rows.Count; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                List<TextLine> lines = [.. rows[r].Select(l => (l.Page, Words: In(l, c, gutters))).Where(l => l.Words.Count > 0).Select(l => new TextLine(l.Page, l.Words))];
                Box box = lines.Count > 0 ? Box.Around(lines.Where(l => l.Page == lines[0].Page).Select(l => l.Box)) : rows[r][0].Box;
                cells.Add(new TableCell(r, c, 1, 1, lines.Count > 0 ? lines[0].Page : rows[r][0].Page, box, lines));
            }
        }

        return new Table(cells, rows.Count, columns, 0, TableOrigin.Aligned);
    }

    /// <summary>The middle of the widest run of strips that the fewest words cover.</summary>
    private static double Gutter(double from, double to, IReadOnlyList<TextLine> lines)
    {
        int count = Math.Max(1, (int)((to - from) / Strip));
        var covered = new int[count];
        foreach (Word word in lines.SelectMany(l => l.Words))
        {
            int first = Math.Max(0, (int)((word.Box.X0 - from) / Strip));
            int last = Math.Min(count - 1, (int)((word.Box.X1 - from) / Strip));
            for (int i = first; i <= last && word.Box.X1 > from; i++)
            {
                covered[i]++;
            }
        }

        int fewest = covered.Min();
        (int Start, int Length) best = (0, 0);
        for (int i = 0; i < count;)
        {
            int end = i;
            while (end < count && covered[end] == fewest)
            {
                end++;
            }

            best = end - i > best.Length ? (i, end - i) : best;
            i = Math.Max(end, i + 1);
        }

        return from + ((best.Start + (best.Length / 2.0)) * Strip);
    }
}
