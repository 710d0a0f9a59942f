using System.Text.RegularExpressions;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>Finds the table of contents: its lines look like headings and are none.</summary>
public static partial class ContentsList
{
    /// <summary>Which units stand in a table of contents.</summary>
    public static HashSet<int> Units(IReadOnlyList<TextUnit> units)
    {
        var found = new HashSet<int>();
        for (int i = 0; i < units.Count; i++)
        {
            if (Leader().IsMatch(units[i].Text))
            {
                found.Add(i);
            }
        }

        // Entries without leaders: a list of texts that end in page numbers that do not fall, below the word «Innhold» or by themselves.
        for (int i = 0; i < units.Count; i++)
        {
            if (Title().IsMatch(units[i].Text))
            {
                Follow(units, i + 1, found);
            }
        }

        // A heading between two entries of the list is one of its entries too.
        int last = found.Count > 0 ? found.Max() : -1;
        int first = found.Count > 0 ? found.Min() : 0;
        for (int i = first; i < last; i++)
        {
            if (units[i].Text.Length < 160 && found.Contains(i - 1) && (found.Contains(i + 1) || found.Contains(i + 2)))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static void Follow(IReadOnlyList<TextUnit> units, int start, HashSet<int> found)
    {
        int page = 0;
        int missed = 0;
        var pending = new List<int>();
        for (int i = start; i < units.Count && missed < 3; i++)
        {
            Match entry = Entry().Match(units[i].Text);
            if (entry.Success && int.Parse(entry.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var number && number >= page && number < 400)
            {
                page = number;
                missed = 0;
                found.Add(i);
                found.UnionWith(pending);
                pending.Clear();
            }
            else if (units[i].Page == units[start - 1].Page && units[i].Text.Length < 160 && !units[i].Text.EndsWith('.'))
            {
                missed++;
                pending.Add(i);
            }
            else
            {
                break;
            }
        }
    }

    [GeneratedRegex(@"(?:\.\s?){5,}|…{2,}|_{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();

    [GeneratedRegex(@"^\W*(?:innhold|innholdsfortegnelse|innhald|innhaldsliste|innholdsliste|innhaldsoversyn|innholdsoversikt)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:^|\D)(\d{1,3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
