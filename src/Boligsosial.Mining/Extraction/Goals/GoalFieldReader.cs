using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>
/// Reads the goals of a plan's sub-projects: «Prosjektansvarlig: ... Mål: ... Indikator: ...», each in a paragraph of its own, on lines of one
/// paragraph, in running text, or as a table of two columns.
/// </summary>
/// <param name="words">The words of the fields.</param>
internal sealed partial class GoalFieldReader(GoalWords words)
{
    /// <summary>A goal of several paragraphs is followed by another field within this many.</summary>
    private const int Reach = 3;

    /// <summary>The goals with the unit each begins in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="contexts">What its units stand under.</param>
    /// <param name="taken">Units that were read as a form or table of goals.</param>
    public IEnumerable<(int Unit, Goal Goal)> Read(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, IReadOnlySet<int> taken)
    {
        bool plan = document.Template.Template == GoalListReader.Plan;
        for (int i = 0; i < document.Units.Count; i++)
        {
            if (taken.Contains(i) || !(contexts[i].Section.Topic == SectionCodes.Projects || (plan && contexts[i].Section.Topic == SectionCodes.Goals)))
            {
                continue;
            }

            List<Field> fields = Fields(document.Units[i]);
            for (int f = 0; f < fields.Count; f++)
            {
                if (fields[f].Kind != "goal")
                {
                    continue;
                }

                string due = Due(document, contexts, i, fields, f);
                List<string> goals = fields[f].Text.Length > 0 ? [fields[f].Text] : [];
                if (f == fields.Count - 1)
                {
                    GoOn(document, contexts, i, goals);
                }

                int page = document.Units[i].Paragraph.Text.PageAt(Math.Min(fields[f].Start, document.Units[i].Text.Length - 1));
                foreach (string goal in goals)
                {
                    yield return (i, new Goal(contexts[i].Hovedmaal, Project(contexts[i]), fields[f].Number, goal, "", due, page));
                }
            }
        }
    }

    /// <summary>The sub-project; where the sections do not tell it, the heading above.</summary>
    private string Project(GoalContext context) =>
        GoalContext.WithoutPlaceholder(context.Delprosjekt.Length > 0 ? context.Delprosjekt : context.HeadingUnit > context.Section.Start ? context.Heading : "", words);

    /// <summary>What follows the goal's own paragraph: list items are goals each, other paragraphs go on with it when another field comes after them.</summary>
    private void GoOn(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, int unit, List<string> goals)
    {
        var more = new List<string>();
        for (int j = unit + 1; j < document.Units.Count && Same(contexts[unit], contexts[j]); j++)
        {
            TextUnit next = document.Units[j];
            bool item = next.Paragraph.Bullet.Length > 0;
            if (Fields(next) is { Count: > 0 } fields)
            {
                // A field's first words close the goal; text before them still belongs to it.
                if (goals.Count > 0 && more.Count > 0)
                {
                    goals[^1] = string.Join(' ', more.Prepend(goals[^1]));
                }
                else
                {
                    goals.AddRange(more);
                }

                return;
            }

            if (item && more.Count == 0)
            {
                goals.Add(GoalListReader.WithoutBullet(next.Paragraph));
            }
            else if (item || j > unit + Reach + goals.Count)
            {
                return;
            }
            else
            {
                more.Add(next.Text);
            }
        }

        // Without a field after it, only what stands right below an empty label is its goal.
        if (goals.Count == 0 && more.Count > 0)
        {
            goals.Add(more[0]);
        }
    }

    /// <summary>The due date behind a goal, or else before it; never that of another goal.</summary>
    private string Due(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, int unit, List<Field> fields, int f) =>
        DueOf(fields[(f + 1)..]) ?? DueBehind(document, contexts, unit) ?? DueBefore(document, contexts, unit, fields[..f]) ?? "";

    /// <summary>The due date that follows in the next units; empty where another goal comes first, null where neither does.</summary>
    private string? DueBehind(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, int unit)
    {
        for (int j = unit + 1; j < document.Units.Count && j <= unit + (2 * Reach) && Same(contexts[unit], contexts[j]); j++)
        {
            List<Field> later = Fields(document.Units[j]);
            if (later.Exists(l => l.Kind == "goal"))
            {
                return "";
            }

            if (DueOf(later) is { } due)
            {
                return due;
            }
        }

        return null;
    }

    /// <summary>The nearest due date before a goal that is the first under its heading: before others it may be the last goal's.</summary>
    private string? DueBefore(SegmentedDocument document, IReadOnlyList<GoalContext> contexts, int unit, List<Field> sameUnit)
    {
        string? due = null;
        for (int j = unit; j >= 0 && Same(contexts[unit], contexts[j]); j--)
        {
            List<Field> before = j == unit ? sameUnit : Fields(document.Units[j]);
            if (before.Exists(b => b.Kind == "goal"))
            {
                return null;
            }

            due ??= DueOf(before);
        }

        return due;
    }

    /// <summary>The due date among the fields of a unit; the cell of a label says none.</summary>
    private static string? DueOf(List<Field> fields) => fields.Find(f => f is { Kind: "due", Text.Length: > 0 })?.Text.TrimEnd('.');

    private static bool Same(GoalContext a, GoalContext b) => ReferenceEquals(a.Section, b.Section) && a.HeadingUnit == b.HeadingUnit;

    /// <summary>The fields of a paragraph, or of a row «Mål | ...» of a table.</summary>
    private List<Field> Fields(TextUnit unit)
    {
        if (unit.Cell is { Column: > 0 } cell && unit.Table is { } table && table[cell.Row, cell.Column - 1] is { IsEmpty: false } label
            && Kind(HeadingText.Fold(label.Text.Text)) is { } kind && ReferenceEquals(unit.Paragraph.TextLines[0], cell.Lines[0]))
        {
            return [new Field(kind, "", cell.Text.Text, 0)];
        }

        if (unit.Cell is { Column: 0 } && unit.Table!.Columns > 1 && Kind(HeadingText.Fold(unit.Text)) is { } labelled)
        {
            return [new Field(labelled, "", "", 0)];
        }

        var fields = new List<Field>();
        string text = unit.Text;
        foreach (Match match in Label().Matches(text))
        {
            string folded = HeadingText.Fold(match.Groups["label"].Value);
            if (Kind(folded) is { } found)
            {
                fields.Add(new Field(found, match.Groups["number"].Value, "", match.Index) { End = match.Index + match.Length });
            }
        }

        for (int i = 0; i < fields.Count; i++)
        {
            int end = i + 1 < fields.Count ? fields[i + 1].Start : text.Length;
            fields[i] = fields[i] with { Text = text[fields[i].End..end].Trim() };
        }

        return fields;
    }

    private string? Kind(string folded) => GoalWords.KindNamed(words.Fields, folded);

    /// <summary>A label with a capital letter and a colon, at the beginning of the text or of a line or sentence.</summary>
    [GeneratedRegex(@"(?<=^|\s)(?<label>\p{Lu}[\p{L}-]+(?:\s\p{Ll}+){0,2}?)(?:\s(?<number>[0-9]{1,2}|[A-Z]))?\s?:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <param name="Kind">«goal», «due» or «other».</param>
    /// <param name="Number">Number of the goal, or empty.</param>
    /// <param name="Text">What stands behind the label.</param>
    /// <param name="Start">Where the label begins.</param>
    private sealed record Field(string Kind, string Number, string Text, int Start)
    {
        public int End { get; init; }
    }
}
