using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Goals;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction;

/// <summary>
/// The extraction of goals: the tables of the half-yearly form with or without ruling lines, other tables that have a column of goals, the fields
/// of a plan's sub-projects, and goals listed or told under a heading of their own.
/// </summary>
/// <param name="words">The words of heads, labels, fields and headings.</param>
public sealed class GoalExtractor(GoalWords words)
{
    private readonly GoalTableReader _tables = new(words);
    private readonly GoalFormReader _forms = new(words);
    private readonly GoalFieldReader _fields = new(words);
    private readonly GoalListReader _lists = new(words);

    /// <summary>All goals of a document in reading order; one a result where a goal has several.</summary>
    public IReadOnlyList<Goal> Extract(SegmentedDocument document)
    {
        IReadOnlyList<GoalContext> contexts = GoalContext.Of(document, words);
        List<GoalListReader.Area> areas = _lists.Areas(document, contexts);
        var found = new List<(int Unit, Goal Goal)>();
        HashSet<int> taken = [.. document.Contents];
        foreach (GoalFormReader.Found form in _forms.Find(document, contexts, taken))
        {
            taken.UnionWith(Enumerable.Range(form.First, form.End - form.First));
            GoalContext context = contexts[form.First];
            found.AddRange(_tables.Read(form.Table, form.Columns, context, IsMain(areas, form.First)).Select(g => (form.First, g)));
        }

        ReadTables(document, contexts, areas, found, taken);
        found.AddRange(_fields.Read(document, contexts, taken));
        foreach (GoalListReader.Area area in areas)
        {
            // Where goals stand in a form, a table or fields already, the sentences around them tell of them and are none themselves.
            bool alreadyRead = found.Exists(f => area.First <= f.Unit && f.Unit < area.End);
            found.AddRange(_lists.Read(document, alreadyRead ? area with { Told = false } : area, contexts, taken));
        }

        return Named([.. found.OrderBy(f => f.Unit).Select(f => f.Goal).Where(g => g.Maal.Length + g.Resultat.Length > 0)]);
    }

    private void ReadTables(
        SegmentedDocument document, IReadOnlyList<GoalContext> contexts, List<GoalListReader.Area> areas, List<(int Unit, Goal Goal)> found, HashSet<int> taken)
    {
        (GoalColumns Columns, int Count, string Section)? last = null;
        foreach (IGrouping<Table, TextUnit> units in document.Units.Where(u => u.Table is not null).GroupBy<TextUnit, Table>(u => u.Table!, ReferenceEqualityComparer.Instance))
        {
            int first = units.First().Index;
            if (units.Any(u => taken.Contains(u.Index)))
            {
                continue;
            }

            Table table = units.Key;
            GoalContext context = contexts[first];
            bool inGoals = areas.Exists(a => a.First <= first && first < a.End);
            GoalColumns? columns = GoalColumns.Of(table, words, inGoals)
                ?? (last is { } before && before.Section == context.Section.Code ? GoalColumns.Continued(table, before.Count, before.Columns, words) : null);
            if (columns is null)
            {
                continue;
            }

            List<Goal> goals = _tables.Read(table, columns, context, IsMain(areas, first));
            if (goals.TrueForAll(g => words.Fields["other"].Is(HeadingText.Fold(g.Maal))))
            {
                continue;
            }

            last = (columns, table.Columns, context.Section.Code);
            taken.UnionWith(units.Select(u => u.Index));
            found.AddRange(goals.Select(g => (first, g)));
        }
    }

    private static bool IsMain(List<GoalListReader.Area> areas, int unit) => areas.Exists(a => a.Main && a.First <= unit && unit < a.End);

    /// <summary>Where a table gives the results of goals by their numbers, the goals' texts are those listed before.</summary>
    private static List<Goal> Named(List<Goal> goals)
    {
        for (int i = 0; i < goals.Count; i++)
        {
            Goal goal = goals[i];
            if (goal.Maal.Length == 0 && goal.DelmaalNo.Length > 0 && goals[..i].FindLast(g => g.DelmaalNo == goal.DelmaalNo && g.Delprosjekt == goal.Delprosjekt && g.Maal.Length > 0) is { } listed)
            {
                goals[i] = goal with { Maal = listed.Maal };
            }
        }

        return goals;
    }
}
