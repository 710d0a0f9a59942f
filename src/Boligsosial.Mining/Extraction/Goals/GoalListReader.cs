using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>Reads goals that are listed or told under a heading of their own: «4.2 Hovedmål», «3.1 Gjeldende mål og ev. strategier», «3. Mål for kommunens program».</summary>
/// <param name="words">The words of headings, labels and lead-ins.</param>
internal sealed partial class GoalListReader(GoalWords words)
{
    /// <summary>The template of plans, whose goals are those of a programme.</summary>
    internal const string Plan = "programplan";

    /// <summary>A paragraph this long, in characters, that does not say that something shall be is no goal but tells of goals.</summary>
    private const int GoalLength = 250;

    /// <summary>Stretches of units in which goals are listed: from heading to heading.</summary>
    /// <param name="First">The first unit below the heading.</param>
    /// <param name="End">The unit after the last.</param>
    /// <param name="Main">Whether they are main goals.</param>
    /// <param name="Told">Whether sentences count where nothing is listed.</param>
    internal readonly record struct Area(int First, int End, bool Main, bool Told);

    /// <summary>The areas of a document.</summary>
    public List<Area> Areas(SegmentedDocument document, IReadOnlyList<GoalContext> contexts)
    {
        var areas = new List<Area>();
        int i = 0;
        while (i < contexts.Count)
        {
            int end = i + 1;
            while (end < contexts.Count && contexts[end].HeadingUnit == contexts[i].HeadingUnit && ReferenceEquals(contexts[end].Section, contexts[i].Section))
            {
                end++;
            }

            if (AreaBelow(document, contexts[i], i, end) is { } area)
            {
                areas.Add(area);
            }

            i = end;
        }

        return areas;
    }

    private Area? AreaBelow(SegmentedDocument document, GoalContext context, int first, int end)
    {
        bool plan = document.Template.Template == Plan;
        if (context.Section.Topic != SectionCodes.Goals && !plan)
        {
            return null;
        }

        string folded = HeadingText.Parse(context.Heading).Words;
        bool main = words.ListHeadings["main"].Begins(folded) > 0 && !SectionCodes.IsMainGoal(context.Section.Code);
        bool other = words.ListHeadings["other"].Begins(folded) > 0;
        bool section = context.HeadingUnit == context.Section.Start && context.Section.Topic == SectionCodes.Goals && !plan;
        int below = first + (context.HeadingUnit >= first && context.HeadingUnit < end ? 1 : 0);
        if (below >= end || !(main || other || section) || context.Section.Topic == SectionCodes.Projects)
        {
            return null;
        }

        // The forms ask for goals in tables of their own; what else stands there tells about them.
        bool form = document.Template.Template.StartsWith("sor_", StringComparison.Ordinal);
        return new Area(below, end, main && plan, !form && (main || context.Section.Code == "3_1"));
    }

    /// <summary>The goals of an area with the unit each begins in.</summary>
    public IEnumerable<(int Unit, Goal Goal)> Read(SegmentedDocument document, Area area, IReadOnlyList<GoalContext> contexts, IReadOnlySet<int> taken)
    {
        List<TextUnit> units = [.. document.Units.Skip(area.First).Take(area.End - area.First).Where(u => !taken.Contains(u.Index) && u.Table is not { Origin: TableOrigin.Ruled, Columns: > 1 })];
        var found = new List<(int Unit, Goal Goal)>();
        bool others = false;
        bool subs = false;
        foreach (TextUnit unit in units)
        {
            foreach (Paragraph part in Parts(unit.Paragraph))
            {
                if (Item(part) is not { } item)
                {
                    others = LeadsInOthers(part.Text.Text);
                    subs = LeadsIn(part.Text.Text) && GoalLabel.At(part.Text.Text, words) is { Kind: GoalKind.Sub };
                }
                else if (!others && item.Text.Length > 0)
                {
                    GoalContext context = contexts[unit.Index];
                    bool main = item.Kind == GoalKind.Main || (area.Main && !item.Labelled && !subs);
                    found.Add((unit.Index, main
                        ? new Goal(GoalTableReader.MainName(item.Number, context.Heading), context.Delprosjekt, "", item.Text, "", "", part.Page)
                        : new Goal(context.Hovedmaal, context.Delprosjekt, item.Number, item.Text, "", "", part.Page)));
                }
            }
        }

        if (found.Count == 0 && area.Told)
        {
            string hovedmaal = area.Main ? GoalTableReader.MainName("", contexts[area.First].Heading) : contexts[area.First].Hovedmaal;
            found.AddRange(units.SelectMany(u => Told(u, units.Count)).Select(t => (t.Unit.Index, new Goal(hovedmaal, "", "", t.Text, "", "", t.Page))));
        }

        return found;
    }

    /// <summary>Whether a line leads in a list of something else than goals.</summary>
    private bool LeadsInOthers(string text) =>
        LeadsIn(text) && words.ListHeadings["not_goals"].In(HeadingText.Fold(text)) && !SaysGoal().IsMatch(text);

    private static bool LeadsIn(string text) => text.TrimEnd() is [.., ':' or ';'];

    /// <summary>A paragraph cut before each line that begins with «Hovedmål 2.», «Mål 3» and the like.</summary>
    private IEnumerable<Paragraph> Parts(Paragraph paragraph)
    {
        int start = 0;
        for (int i = 1; i <= paragraph.TextLines.Count; i++)
        {
            if (i == paragraph.TextLines.Count
                || (!char.IsLower(paragraph.TextLines[i].Text[0]) && GoalLabel.At(paragraph.TextLines[i].Text, words) is { Kind: not GoalKind.Project, Number.Length: > 0 }))
            {
                yield return start == 0 && i == paragraph.TextLines.Count ? paragraph : new Paragraph([.. paragraph.TextLines.Skip(start).Take(i - start)], start == 0 ? paragraph.Bullet : "");
                start = i;
            }
        }
    }

    /// <summary>An item's text without its bullet.</summary>
    public static string WithoutBullet(Paragraph paragraph)
    {
        string text = paragraph.Text.Text;
        return paragraph.Bullet.Length > 0 && text.StartsWith(paragraph.Bullet, StringComparison.Ordinal) ? text[paragraph.Bullet.Length..].Trim() : text.Trim();
    }

    /// <summary>A list item; null when the paragraph is none.</summary>
    private (GoalKind Kind, bool Labelled, string Number, string Text)? Item(Paragraph paragraph)
    {
        string text = WithoutBullet(paragraph);
        if (GoalLabel.OfItem(text, words) is { } label)
        {
            return (label.Kind, GoalLabel.At(text, words) is not null, label.Number, text[label.Length..].Trim());
        }

        string bullet = paragraph.Bullet;
        return bullet.Length > 0 ? (GoalKind.Sub, false, ListMarker.IsBullet(bullet) ? "" : bullet.Trim('(', ')', '.'), text) : null;
    }

    /// <summary>Sentences that say what shall be; where there are none, a short paragraph is a goal as it stands.</summary>
    private static IEnumerable<(TextUnit Unit, string Text, int Page)> Told(TextUnit unit, int units)
    {
        string text = unit.Text;
        List<(int Start, int End)> sentences = [.. Sentences.Split(text).Where(s => Shall().IsMatch(text[s.Start..s.End]) && !NoGoal().IsMatch(text[s.Start..s.End]))];
        foreach ((int start, int end) in sentences)
        {
            int from = AfterLead(text, start, end);
            string goal = text[from..end].Trim();
            yield return (unit, goal, unit.Paragraph.Text.PageAt(from));
        }

        if (sentences.Count == 0 && units == 1 && text.Length <= GoalLength && text[^1] != ':' && !NoGoal().IsMatch(text))
        {
            yield return (unit, text.Trim(), unit.Page);
        }
    }

    /// <summary>«Lokalt legger vi til ett: Ved utgangen av 2015 skal ...» begins behind the colon.</summary>
    private static int AfterLead(string text, int start, int end)
    {
        int colon = text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        return colon >= 0 && !Shall().IsMatch(text[start..colon]) && Shall().IsMatch(text[colon..end]) ? colon + 2 : start;
    }

    [GeneratedRegex(@"\b(?:skal|må|bør)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shall();

    [GeneratedRegex(@"mål(?:et|a|ene|sett\w*|setj\w*)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysGoal();

    [GeneratedRegex(@"^\W*(?:visjon\w*|målgrupp\w*|dette|det skal rapporteres|se)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoGoal();
}
