using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>
/// Reads the rows of a table of goals. A goal with several results, each with a date of its own, gives as many rows, with the goal repeated:
/// so a result keeps its date, and who wants one row a goal groups by it.
/// </summary>
/// <param name="words">The words of labels.</param>
internal sealed class GoalTableReader(GoalWords words)
{
    /// <summary>The goals of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="context">What it stands under.</param>
    /// <param name="listsMain">Whether its goals are main goals: it stands under a heading «Hovedmål».</param>
    public List<Goal> Read(Table table, GoalColumns columns, GoalContext context, bool listsMain)
    {
        var goals = new List<Goal>();
        var row = new RowState(context.Hovedmaal, GoalContext.WithoutPlaceholder(context.Delprosjekt, words), context.Heading);
        for (int r = columns.FirstRow; r < table.Rows; r++)
        {
            if (columns.IsHead(table, r, words) || IsGroup(table, r, columns, row))
            {
                continue;
            }

            TableCell? label = Starting(table, r, columns.Label);
            TableCell? goal = Starting(table, r, columns.Goal);
            TableCell? result = Starting(table, r, columns.Result);
            TableCell? duration = Starting(table, r, columns.Duration);
            if (result is not null && label is null && goal is null && duration is null && goals.Count > 0 && IsCut(table, r, columns, result))
            {
                goals[^1] = goals[^1] with { Resultat = $"{goals[^1].Resultat} {Text(result)}".Trim() };
                continue;
            }

            row.Enter(label is null ? null : Text(label), goal is null ? null : Text(goal), goal is { Lines.Count: > 1 } ? goal.Lines[0].Text : "", words);
            // A row of numbers alone, such as a table's sum, says no goal.
            bool bare = goal is not null && !row.Text.Any(char.IsLetter) && !Text(result).Any(char.IsLetter);
            if (bare || (goal is null && result is null && duration is null))
            {
                continue;
            }

            string resultText = columns.Result < 0 ? "" : Text(table[r, columns.Result]);
            string durationText = columns.Duration < 0 ? "" : Text(table[r, columns.Duration]);
            int page = new[] { label, goal, result, duration }.OfType<TableCell>().Min(Page);
            goals.Add(row.Goal(listsMain, With(table, r, columns, row.Text), resultText, durationText, page));
        }

        return goals;
    }

    /// <summary>A row of one cell that names the sub-project or the main goal of the rows below it.</summary>
    private bool IsGroup(Table table, int r, GoalColumns columns, RowState row)
    {
        List<TableCell> filled = [.. table.Cells.Where(c => c.Row == r && !c.IsEmpty)];
        if (filled.Count != 1 || (filled[0].ColumnSpan < 2 && filled[0].Column != columns.Label && filled[0].Column != columns.Goal))
        {
            return false;
        }

        string text = Text(filled[0]);
        if (GoalLabel.At(text, words) is not { } label || label.Length >= text.Length || label.Kind == GoalKind.Sub)
        {
            return false;
        }

        if (label.Kind == GoalKind.Project)
        {
            row.Delprosjekt = GoalContext.WithoutPlaceholder(text, words);
            return true;
        }

        if (filled[0].ColumnSpan >= 2 && label.Number.Length > 0)
        {
            row.Hovedmaal = text;
            return true;
        }

        return false;
    }

    /// <summary>Whether a row with nothing but a result is the lower part of a row that a page break cut in two.</summary>
    private static bool IsCut(Table table, int r, GoalColumns columns, TableCell result) =>
        r > columns.FirstRow && table[r - 1, columns.Result] is { } above && above.Page < result.Page
        && (columns.Goal < 0 || table[r, columns.Goal] is not { } own || own.Row == r || own.IsEmpty);

    /// <summary>The goal with the values that are to be reached in each year.</summary>
    private static string With(Table table, int r, GoalColumns columns, string goal)
    {
        List<string> values = [.. columns.Years.Where(y => table[r, y.Column] is { IsEmpty: false }).Select(y => $"{y.Head}: {Text(table[r, y.Column])}")];
        return values.Count == 0 || goal.Length == 0 ? goal : $"{goal} ({string.Join(", ", values)})";
    }

    private static TableCell? Starting(Table table, int row, int column) =>
        column >= 0 && table[row, column] is { IsEmpty: false } cell && cell.Row == row ? cell : null;

    private static string Text(TableCell? cell) => cell is null ? "" : cell.Text.Text.Trim();

    private static int Page(TableCell cell) => cell.Lines.Count > 0 ? cell.Lines[0].Page : cell.Page;

    /// <summary>What holds until a cell below says otherwise.</summary>
    private sealed class RowState(string hovedmaal, string delprosjekt, string heading)
    {
        private GoalKind _kind = GoalKind.Sub;
        private string _number = "";
        private string _main = "";

        public string Hovedmaal { get; set; } = hovedmaal;

        public string Delprosjekt { get; set; } = delprosjekt;

        public string Text { get; private set; } = "";

        public void Enter(string? label, string? goal, string firstLine, GoalWords words)
        {
            if (label is not null)
            {
                GoalLabel? parsed = GoalLabel.OfCell(label, words);
                _kind = parsed?.Kind ?? GoalKind.Sub;
                _number = parsed is { } p ? p.Number : label;
                Text = "";
            }

            if (goal is null)
            {
                return;
            }

            Text = goal;
            if (GoalLabel.OfLine(firstLine, words) is { } line && goal.StartsWith(firstLine, StringComparison.Ordinal))
            {
                _kind = line.Kind;
                _number = line.Number;
                Text = goal[firstLine.Length..].Trim();
            }
            else if (GoalLabel.OfItem(goal, words) is { } own && own.Length < goal.Length && (label is null || own.Number.Length > 0))
            {
                _kind = own.Kind;
                _number = own.Number;
                Text = goal[own.Length..];
            }

            if (_kind == GoalKind.Main)
            {
                _main = Text;
            }
        }

        public Goal Goal(bool listsMain, string text, string result, string duration, int page)
        {
            bool main = _kind == GoalKind.Main || listsMain;
            string above = Hovedmaal.Length > 0 ? Hovedmaal : main ? MainName(_number, heading) : _main;
            return new Goal(above, Delprosjekt, main ? "" : _number, text, result, duration, page);
        }
    }

    /// <summary>What a main goal without a heading of its own stands under: itself, by its number, in the words of the heading above.</summary>
    internal static string MainName(string number, string heading)
    {
        string name = heading.Contains("hovud", StringComparison.OrdinalIgnoreCase) ? "Hovudmål" : "Hovedmål";
        return number.Length > 0 ? $"{name} {number}" : name;
    }
}
