using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Layout;

/// <summary>A page as the search for running heads sees it.</summary>
/// <param name="Lines">Its lines outside ruled tables.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Tables">Top and bottom of its ruled tables.</param>
public sealed record PageLines(IReadOnlyList<TextLine> Lines, double Height, IReadOnlyList<(double Top, double Bottom)> Tables);

/// <summary>
/// Finds running heads, running feet and page numbers: lines at a page's edge that come again on other pages, but for their numbers.
/// The repeated head of a table at the top of several pages is none: there, other pages have ordinary text.
/// </summary>
public static partial class FurnitureFinder
{
    /// <summary>Only lines this near to the top or bottom edge, as a share of the page's height.</summary>
    private const double Margin = 0.15;

    /// <summary>A page number is known by itself only this near: farther in a number may be the last of a table.</summary>
    private const double NumberMargin = 0.12;

    /// <summary>Lines at one place differ by less than this many points from page to page.</summary>
    private const double SamePlace = 6;

    /// <summary>Which of the lines of each page are furniture.</summary>
    public static HashSet<TextLine> Find(IReadOnlyList<PageLines> pages)
    {
        var found = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        var places = new Dictionary<(string Text, bool Top), List<EdgeLine>>();
        foreach (EdgeLine line in pages.SelectMany(EdgeLines))
        {
            if (line is { Outermost: true, IsNear: true } && PageNumber().IsMatch(line.Line.Text))
            {
                found.Add(line.Line);
            }

            (string, bool) key = (Digits().Replace(line.Line.Text, "#"), line.Top);
            if (!places.TryGetValue(key, out List<EdgeLine>? same))
            {
                places[key] = same = [];
            }

            same.Add(line);
        }

        int needed = pages.Count <= 3 ? 2 : Math.Max(3, pages.Count / 3);
        List<List<EdgeLine>> repeated = [.. places.Values
            .Where(s => s.Count >= needed && s.Select(l => l.Line.Page).Distinct().Count() >= needed).Select(AtOnePlace)];
        HashSet<TextLine> known = new(found.Concat(repeated.SelectMany(s => s).Select(l => l.Line)), ReferenceEqualityComparer.Instance);
        foreach (List<EdgeLine> same in repeated.Where(s => !StandsInBody(s, pages, known)))
        {
            found.UnionWith(same.Select(l => l.Line));
        }

        return found;
    }

    private static IEnumerable<EdgeLine> EdgeLines(PageLines page)
    {
        double highest = page.Lines.Select(l => l.Box.Y1).DefaultIfEmpty(0).Min();
        double lowest = page.Lines.Select(l => l.Box.Y0).DefaultIfEmpty(0).Max();
        foreach (TextLine line in page.Lines)
        {
            if (line.Box.Y1 < Margin * page.Height)
            {
                yield return new EdgeLine(line, true, line.Box.MidY, highest >= line.Box.Y0 - 1, line.Box.Y1 < NumberMargin * page.Height);
            }
            else if (line.Box.Y0 > (1 - Margin) * page.Height)
            {
                yield return new EdgeLine(line, false, page.Height - line.Box.MidY, lowest <= line.Box.Y1 + 1, line.Box.Y0 > (1 - NumberMargin) * page.Height);
            }
        }
    }

    /// <summary>Those that stand at the usual distance from the edge.</summary>
    private static List<EdgeLine> AtOnePlace(List<EdgeLine> same)
    {
        double usual = same.Select(l => l.FromEdge).Order().ElementAt(same.Count / 2);
        return same.FindAll(l => Math.Abs(l.FromEdge - usual) < SamePlace);
    }

    /// <summary>Whether other pages, the first aside, have ordinary text at that distance from the edge, or nearer to it.</summary>
    private static bool StandsInBody(List<EdgeLine> same, IReadOnlyList<PageLines> pages, HashSet<TextLine> known)
    {
        double distance = same.Average(l => l.FromEdge);
        bool top = same[0].Top;
        for (int i = 1; i < pages.Count; i++)
        {
            PageLines page = pages[i];
            bool text = page.Lines.Any(l => !known.Contains(l) && (top ? l.Box.MidY : page.Height - l.Box.MidY) < distance + 2)
                || page.Tables.Any(t => (top ? t.Top : page.Height - t.Bottom) < distance);
            if (text && !same.Exists(l => page.Lines.Contains(l.Line)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:(?:side|s\.)\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:av|/)\s*\d{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>A line near an edge.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Top">Which edge.</param>
    /// <param name="FromEdge">Distance of its middle from that edge: pages may differ in height.</param>
    /// <param name="Outermost">Whether no line is nearer to the edge.</param>
    /// <param name="IsNear">Whether it is near enough for a page number.</param>
    private sealed record EdgeLine(TextLine Line, bool Top, double FromEdge, bool Outermost, bool IsNear);
}
