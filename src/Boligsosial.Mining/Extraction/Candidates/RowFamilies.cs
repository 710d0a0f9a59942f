using System.Text.RegularExpressions;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>
/// Finds the rows that a row's label leaves to be understood: «– herav med tilskudd» is a part of the row above, «Til sammen» the sum of several.
/// </summary>
internal static partial class RowFamilies
{
    private const int FarthestWhole = 6;
    private const int MostSummands = 8;

    /// <summary>The label of the row that a label speaks of a part of, or counts in another way; null where it stands by itself.</summary>
    public static TableCell? Whole(TableReader reader, TableCell label)
    {
        if (!Part().IsMatch(label.Text.Text))
        {
            return null;
        }

        return Above(reader, label).Take(FarthestWhole).FirstOrDefault(c => !Part().IsMatch(c.Text.Text));
    }

    /// <summary>The labels of the rows that a row sums up, the nearest first; none where it is no sum.</summary>
    public static IEnumerable<TableCell> Summands(TableReader reader, TableCell label) =>
        IsSum(label) ? Above(reader, label).TakeWhile(c => !IsSum(c)).Where(c => !Part().IsMatch(c.Text.Text)).Take(MostSummands) : [];

    private static bool IsSum(TableCell label) => Sum().IsMatch(label.Text.Text);

    /// <summary>The labels above in the same column, up to the head.</summary>
    private static IEnumerable<TableCell> Above(TableReader reader, TableCell label)
    {
        for (int r = label.Row - 1; r >= Math.Max(1, reader.Table.HeadRows); r--)
        {
            if (reader.Table[r, label.Column] is { IsEmpty: false } above && above.Row == r && !reader.IsValue(above))
            {
                yield return above;
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:[-–—•·]\s*\p{L}|(?:herav|hvorav|derav|av (?:disse|desse|dette|dei|dem|de)|det (?:samme|same)|(?:om)?regnet|(?:om)?rekna)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\W*(?:sum|i alt|totalt?|til sammen|til saman|tilsammen|samlet|samla)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
