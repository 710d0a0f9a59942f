using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Finds the dates that may date a number, the likeliest first.</summary>
/// <param name="cache">Reads dates.</param>
internal sealed class DateFinder(TextCache cache)
{
    /// <summary>A date right behind a number («34 i 2012») belongs to it when it is this near, in characters.</summary>
    private const int RightBehind = 18;

    /// <summary>Nearer than any date before the number.</summary>
    private const int JustNearer = 45;

    public IEnumerable<ContextDate> InCell(string text, NumberMention mention, List<TableCell> heads, List<TableCell> labels, TableCell? group, string caption)
    {
        foreach (DateMention date in cache.Dates(text).Where(d => d.Start >= mention.End || d.Start + d.Length <= mention.Start))
        {
            yield return new ContextDate(date, Zone.After, 1);
        }

        foreach (ContextDate date in Of(heads, Zone.Column, 10).Concat(Of(labels, Zone.Row, 20)))
        {
            yield return date;
        }

        foreach (DateMention date in group is null ? [] : cache.Dates(group.Text.Text))
        {
            yield return new ContextDate(date, Zone.Group, 30);
        }

        foreach (DateMention date in cache.Dates(caption))
        {
            yield return new ContextDate(date, Zone.Caption, 40);
        }
    }

    public IEnumerable<ContextDate> InProse(
        string text, NumberMention mention, IReadOnlyList<NumberMention> numbers, List<(int Start, int End)> sentences, int at, IEnumerable<string> leadIns, List<TableCell> sameRow)
    {
        foreach (ContextDate date in InText(text, mention, numbers, sentences, at))
        {
            yield return date;
        }

        foreach (DateMention date in leadIns.SelectMany(l => cache.Dates(l).Reverse()))
        {
            yield return new ContextDate(date, Zone.LeadIn, 850);
        }

        foreach (TableCell cell in sameRow.OrderByDescending(c => c.Column))
        {
            foreach (DateMention date in cache.Dates(cell.Text.Text))
            {
                yield return new ContextDate(date, Zone.Row, 900);
            }
        }
    }

    /// <summary>Those of the number's own text: of its sentence, the likeliest first, then of the two before.</summary>
    private List<ContextDate> InText(string text, NumberMention mention, IReadOnlyList<NumberMention> numbers, List<(int Start, int End)> sentences, int at)
    {
        var found = new List<ContextDate>();
        List<DateMention> dates = [.. cache.Dates(text).Where(d => d.Start >= mention.End || d.Start + d.Length <= mention.Start)];
        if (dates.Count == 0)
        {
            return found;
        }

        (int start, int end) = sentences[at];
        var inSentence = new List<ContextDate>();
        List<DateMention> near = [.. dates.Where(d => d.Start >= start && d.Start < end)];
        bool paired = ArePaired(near, numbers, start, end);
        foreach (DateMention date in near)
        {
            bool after = date.Start >= mention.End;
            int gap = after ? date.Start - mention.End : mention.Start - (date.Start + date.Length);
            int between = numbers.Count(n => n.Kind == NumberKind.Quantity && (after ? n.Start >= mention.End && n.End <= date.Start : n.Start >= date.Start + date.Length && n.End <= mention.Start));
            double distance = after
                ? between > 0 ? 300 + gap : gap <= RightBehind ? gap : paired ? Math.Min(gap, JustNearer) : 100 + gap
                : IsTaken(numbers, date) ? 200 + gap : 50 + Math.Min(gap, 45) + (0.01 * gap);
            inSentence.Add(new ContextDate(date, after ? Zone.After : Zone.Before, distance));
        }

        found.AddRange(inSentence.OrderBy(d => d.Distance));
        for (int s = at - 1; s >= Math.Max(0, at - 2); s--)
        {
            foreach (DateMention date in dates.Where(d => d.Start >= sentences[s].Start && d.Start < sentences[s].End).Reverse())
            {
                found.Add(new ContextDate(date, Zone.Earlier, 600 + (100 * (at - s))));
            }
        }

        return found;
    }

    /// <summary>Whether a sentence dates its numbers from behind: «tre hus i 2013 og fire leiligheter på Fjell i 2014» begins with a number, ends with a date, and no two dates follow each other.</summary>
    private static bool ArePaired(List<DateMention> dates, IReadOnlyList<NumberMention> numbers, int start, int end)
    {
        List<int> counts = [.. numbers.Where(n => n.Kind == NumberKind.Quantity && n.Start >= start && n.End <= end).Select(n => n.Start)];
        if (dates.Count < 2 || counts.Count < 2 || counts[0] > dates[0].Start || counts[^1] > dates[^1].Start)
        {
            return false;
        }

        for (int i = 1; i < dates.Count; i++)
        {
            if (!counts.Exists(c => c > dates[i - 1].Start && c < dates[i].Start))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the date stands right behind another number and so dates that one: «34 i 2012, 27 ...».</summary>
    private static bool IsTaken(IReadOnlyList<NumberMention> numbers, DateMention date) =>
        numbers.Any(n => n.Kind == NumberKind.Quantity && n.End <= date.Start && date.Start - n.End <= 4);

    private IEnumerable<ContextDate> Of(List<TableCell> cells, Zone zone, double distance) =>
        cells.SelectMany((c, i) => cache.Dates(c.Text.Text).Select(d => new ContextDate(d, zone, distance + i)));
}
