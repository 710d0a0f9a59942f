using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Layout;

/// <summary>Finds running heads, running feet and page numbers: lines at a page's edge that come again on other pages, but for their numbers.</summary>
public static partial class FurnitureFinder
{
    /// <summary>Only lines this near to the top or bottom edge, as a share of the page's height.</summary>
    private const double Margin = 0.12;

    /// <summary>Which of the lines of each page are furniture.</summary>
    /// <param name="pages">The body lines of each page with its height in points.</param>
    public static HashSet<TextLine> Find(IReadOnlyList<(IReadOnlyList<TextLine> Lines, double Height)> pages)
    {
        var found = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        var places = new Dictionary<(string Text, int Edge), List<TextLine>>();
        foreach ((IReadOnlyList<TextLine> lines, double height) in pages)
        {
            foreach (TextLine line in lines.Where(l => Edge(l, height) != 0))
            {
                int edge = Edge(line, height);
                if (PageNumber().IsMatch(line.Text) && IsOutermost(line, lines, edge))
                {
                    found.Add(line);
                }

                (string, int) key = (Digits().Replace(line.Text, "#"), edge);
                if (!places.TryGetValue(key, out List<TextLine>? same))
                {
                    places[key] = same = [];
                }

                same.Add(line);
            }
        }

        int needed = pages.Count <= 3 ? 2 : Math.Max(3, pages.Count / 3);
        foreach (List<TextLine> same in places.Values.Where(s => s.Select(l => l.Page).Distinct().Count() >= needed))
        {
            double y = same.Select(l => l.Box.MidY).Order().ElementAt(same.Count / 2);
            found.UnionWith(same.Where(l => Math.Abs(l.Box.MidY - y) < 6));
        }

        return found;
    }

    private static int Edge(TextLine line, double height) =>
        line.Box.Y1 < Margin * height ? -1 : line.Box.Y0 > (1 - Margin) * height ? 1 : 0;

    private static bool IsOutermost(TextLine line, IReadOnlyList<TextLine> lines, int edge) =>
        edge < 0 ? !lines.Any(l => l.Box.Y1 < line.Box.Y0 - 1) : !lines.Any(l => l.Box.Y0 > line.Box.Y1 + 1);

    [GeneratedRegex(@"^(?:(?:side|s\.)\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:av|/)\s*\d{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
