using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Goals;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction;

/// <summary>The extraction of partners: the rows of the participation matrix that bear a mark. A partner that takes part in two ways gives two rows.</summary>
/// <param name="words">The words of its heads, its groups and its marks.</param>
public sealed class PartnerExtractor(GoalWords words)
{
    /// <summary>A matrix is known by the heads of at least this many ways of taking part.</summary>
    private const int LeastWays = 2;

    /// <summary>A row's name goes on in the paragraph below a table whose last row it is, when this near in font sizes.</summary>
    private const double SameCell = 0.6;

    /// <summary>All partners of a document in reading order.</summary>
    public IReadOnlyList<Partner> Extract(SegmentedDocument document)
    {
        var partners = new List<Partner>();
        string?[]? last = null;
        foreach (Block block in document.Layout.Blocks)
        {
            if (block is not TableBlock { Table: var table })
            {
                continue;
            }

            string?[]? ways = Enumerable.Range(0, Math.Min(4, table.Rows)).Select(r => Ways(table, r)).FirstOrDefault(w => w is not null);
            if (ways is null && last is not null && last.Length == table.Columns && HoldsMarksOnly(table, last))
            {
                ways = last;
            }

            if (ways is not null)
            {
                last = ways;
                Read(document, table, ways, partners);
            }
        }

        return partners;
    }

    private void Read(SegmentedDocument document, Table table, string?[] ways, List<Partner> partners)
    {
        int firstWay = Array.FindIndex(ways, w => w is not null);
        for (int r = 0; r < table.Rows; r++)
        {
            if (Ways(table, r) is not null || NameCell(table, r, firstWay) is not { } cell)
            {
                continue;
            }

            string name = cell.Text.Text.Trim().TrimEnd(':', ';').Trim();
            if (words.Groups.Is(HeadingText.Fold(name)))
            {
                continue;
            }

            name += r == table.Rows - 1 ? Below(document, table, cell) : "";
            foreach (string way in Enumerable.Range(firstWay, ways.Length - firstWay).Where(c => ways[c] is not null && IsMarked(table[r, c])).Select(c => ways[c]!).Distinct())
            {
                partners.Add(new Partner(name, way, cell.Lines[0].Page));
            }
        }
    }

    /// <summary>The way of taking part that each column stands for, when the row heads a matrix; else null.</summary>
    private string?[]? Ways(Table table, int row)
    {
        var ways = new string?[table.Columns];
        for (int c = 0; c < table.Columns; c++)
        {
            if (table[row, c] is { IsEmpty: false } cell && cell.Row == row && cell.ColumnSpan == 1)
            {
                ways[c] = GoalWords.KindOf(words.Participation, HeadingText.Fold(cell.Text.Text));
            }
        }

        return ways.Where(w => w is not null).Distinct().Count() >= LeastWays ? ways : null;
    }

    /// <summary>The cell that names the row: the one next to the marks.</summary>
    private static TableCell? NameCell(Table table, int row, int firstWay)
    {
        for (int c = firstWay - 1; c >= 0; c--)
        {
            if (table[row, c] is { IsEmpty: false } cell && cell.Row == row && cell.Column + cell.ColumnSpan <= firstWay)
            {
                return cell;
            }
        }

        return null;
    }

    private bool IsMarked(TableCell? cell)
    {
        if (cell is null || cell.IsEmpty)
        {
            return false;
        }

        string text = cell.Text.Text.Trim().ToLowerInvariant();
        string first = text.Split(' ', '(', ',', ';')[0].Trim('.', '(', ')', '[', ']', '*');
        return words.Marks.Contains(text) || words.Marks.Contains(first);
    }

    /// <summary>A part of a matrix whose head stands before the page break: names, and beside them marks or nothing.</summary>
    private bool HoldsMarksOnly(Table table, string?[] ways)
    {
        List<TableCell> filled = [.. table.Cells.Where(c => !c.IsEmpty && c.ColumnSpan == 1 && ways[c.Column] is not null)];
        return filled.Count > 0 && filled.TrueForAll(IsMarked);
    }

    /// <summary>The rest of the name in the table's last row, where the layout took it for a paragraph of its own.</summary>
    private static string Below(SegmentedDocument document, Table table, TableCell cell)
    {
        if (table.Origin == TableOrigin.Ruled || document.Units.LastOrDefault(u => ReferenceEquals(u.Table, table)) is not { } last || last.Index + 1 >= document.Units.Count)
        {
            return "";
        }

        TextUnit next = document.Units[last.Index + 1];
        TextLine above = cell.Lines[^1];
        TextLine line = next.Paragraph.TextLines[0];
        bool goesOn = next.Table is null && next.Paragraph.TextLines.Count == 1 && line.Page == above.Page && !line.Bold && line.Size == above.Size
            && Math.Abs(line.Box.X0 - above.Box.X0) < 2 && line.Box.Y0 - above.Box.Y1 < SameCell * line.Size;
        return goesOn ? $" {next.Text}" : "";
    }
}
