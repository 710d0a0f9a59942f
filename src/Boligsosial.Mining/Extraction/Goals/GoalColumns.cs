using System.Text.RegularExpressions;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>Which column of a table holds what.</summary>
/// <param name="FirstRow">The first row below the head.</param>
/// <param name="Label">Column of «Delmål 1» and the like; -1 when there is none.</param>
/// <param name="Goal">Column of the goals; -1 when the table names them by their numbers only.</param>
/// <param name="Result">Column of the results, or -1.</param>
/// <param name="Duration">Column of the due dates, or -1.</param>
/// <param name="Years">Columns of the values that are to be reached in a year, with their heads.</param>
internal sealed partial record GoalColumns(int FirstRow, int Label, int Goal, int Result, int Duration, IReadOnlyList<(int Column, string Head)> Years)
{
    private const int HeadWithin = 3;

    /// <summary>Heads that are printed anew are as alike as this, also when they are read off a scan.</summary>
    private const double SameText = 0.8;

    /// <summary>A column of goals has so many letters in a cell, on average.</summary>
    private const int GoalLetters = 8;

    /// <summary>Cells of a column of labels are rarely longer.</summary>
    private const int LabelLength = 25;

    /// <summary>The columns of a table of goals; null when it is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">The words of heads and labels.</param>
    /// <param name="inGoals">Whether it stands where goals are listed, so that a column of goals is enough.</param>
    public static GoalColumns? Of(Table table, GoalWords words, bool inGoals)
    {
        for (int r = 0; r < Math.Min(HeadWithin, table.Rows - 1); r++)
        {
            string?[] kinds = Kinds(table, r, words);
            int goal = Array.IndexOf(kinds, "goal");
            if (goal < 0)
            {
                continue;
            }

            int result = Array.IndexOf(kinds, "result");
            int duration = Array.IndexOf(kinds, "duration");
            List<(int Column, string Head)> years = YearColumns(table, r, words);
            if (result < 0 && duration < 0 && !inGoals && (years.Count < 2 || !IsText(table, r + 1, goal)))
            {
                return null;
            }

            int label = Array.IndexOf(kinds, "number");
            label = label < 0 ? LabelColumn(table, r + 1, goal, words) : label;
            if (IsLabels(table, r + 1, goal, words))
            {
                if (result >= 0 && result < goal)
                {
                    return null;
                }

                label = goal;
                goal = result >= 0 ? -1 : TextColumn(table, r + 1, goal + 1, kinds);
                if (goal < 0 && result < 0)
                {
                    return null;
                }
            }

            return new GoalColumns(r + 1, label, goal, result, duration, years);
        }

        return inGoals ? Bare(table, words) : null;
    }

    /// <summary>Whether a row repeats the head: «Delmål 2: Håndbok | Trykt i mai | Ferdig» begins as heads do, and is none.</summary>
    public bool IsHead(Table table, int row, GoalWords words)
    {
        string?[] kinds = Kinds(table, row, words);
        bool tells = kinds.Contains("result") || kinds.Contains("duration") || (FirstRow > 0 && IsRepeated(table, row));
        return kinds.Contains("goal") && tells
            && (FirstRow == 0 || Enumerable.Range(0, table.Columns).All(c => kinds[c] is null || Same(table[row, c], table[FirstRow - 1, c])));
    }

    /// <summary>Whether a row has all that the head says, which tells heads without a result or a due date: «Måltall | Mål 2014 | Mål 2016».</summary>
    private bool IsRepeated(Table table, int row)
    {
        List<int> filled = [.. Enumerable.Range(0, table.Columns).Where(c => table[FirstRow - 1, c] is { IsEmpty: false })];
        return filled.Count > 1 && filled.TrueForAll(c => Same(table[row, c], table[FirstRow - 1, c]));
    }

    private static bool Same(TableCell? a, TableCell? b) =>
        a is not null && b is not null && OcrDistance.Similarity(HeadingText.Fold(a.Text.Text), HeadingText.Fold(b.Text.Text)) >= SameText;

    /// <summary>A table without a head that goes on with the form of <paramref name="before"/>: as many columns, and labels where those had theirs.</summary>
    public static GoalColumns? Continued(Table table, int columns, GoalColumns before, GoalWords words) =>
        table.Columns == columns && before.Label >= 0 && IsLabels(table, 0, before.Label, words) ? before with { FirstRow = 0 } : null;

    /// <summary>Two columns without a head: labels, and goals beside them.</summary>
    private static GoalColumns? Bare(Table table, GoalWords words) =>
        table.Columns >= 2 && IsLabels(table, 0, 0, words) && TextColumn(table, 0, 1, new string?[table.Columns]) is >= 0 and var goal
            ? new GoalColumns(0, 0, goal, -1, -1, [])
            : null;

    private static string?[] Kinds(Table table, int row, GoalWords words)
    {
        var kinds = new string?[table.Columns];
        for (int c = 0; c < table.Columns; c++)
        {
            if (table[row, c] is { IsEmpty: false } cell && cell.Column == c && GoalLabel.OfCell(cell.Text.Text, words) is not { Number.Length: > 0 })
            {
                kinds[c] = GoalWords.KindOf(words.Columns, HeadingText.Fold(cell.Text.Text));
            }
        }

        return kinds;
    }

    private static int LabelColumn(Table table, int from, int goal, GoalWords words)
    {
        for (int c = goal - 1; c >= 0; c--)
        {
            List<string> texts = Texts(table, from, c);
            if (texts.Count > 0 && (IsLabels(table, from, c, words) || texts.TrueForAll(t => t.Length <= LabelLength)))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Whether most of a column's cells hold nothing but a label.</summary>
    private static bool IsLabels(Table table, int from, int column, GoalWords words)
    {
        List<string> texts = Texts(table, from, column);
        return texts.Count > 0 && 3 * texts.Count(t => GoalLabel.OfCell(t, words) is not null) >= 2 * texts.Count;
    }

    private static int TextColumn(Table table, int from, int first, string?[] kinds)
    {
        for (int c = first; c < table.Columns; c++)
        {
            if (kinds[c] is not ("result" or "duration") && IsText(table, from, c))
            {
                return c;
            }
        }

        return -1;
    }

    private static bool IsText(Table table, int from, int column) =>
        Texts(table, from, column) is { Count: > 0 } texts && texts.Average(t => t.Count(char.IsLetter)) >= GoalLetters;

    /// <summary>Columns headed «2014» or «Mål 2014».</summary>
    private static List<(int Column, string Head)> YearColumns(Table table, int row, GoalWords words)
    {
        var columns = new List<(int, string)>();
        for (int c = 0; c < table.Columns; c++)
        {
            if (table[row, c] is { IsEmpty: false } cell && cell.Column == c && Year().Match(cell.Text.Text.Trim()) is { Success: true } head
                && (head.Groups[1].Length == 0 || words.Columns["goal"].Is(HeadingText.Fold(head.Groups[1].Value))))
            {
                columns.Add((c, head.Groups[2].Value));
            }
        }

        return columns;
    }

    private static List<string> Texts(Table table, int from, int column) =>
        [.. table.Cells.Where(c => c.Column == column && c.Row >= from && c.ColumnSpan == 1 && !c.IsEmpty).Select(c => c.Text.Text)];

    [GeneratedRegex(@"^(\D*?)\s*([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
