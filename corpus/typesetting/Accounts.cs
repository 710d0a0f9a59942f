using System.Globalization;
using System.Text.RegularExpressions;

namespace Boligsosial.Corpus;

/// <summary>Whether the accounts of a report add up: sum lines down, SUM columns across.</summary>
public static partial class Accounts
{
    /// <summary>A warning for each sum that is not the sum of its lines, given that thousands may be rounded.</summary>
    public static IEnumerable<string> Check(IEnumerable<GoldFigure> figures)
    {
        var lines = figures.Where(f => f.Indicator == "regnskap_post").ToList();
        return lines.GroupBy(f => (f.Section, f.Year, f.Target, f.KommuneNr)).SelectMany(Columns).SelectMany(Down)
            .Concat(lines.GroupBy(f => (f.Section, f.Target, f.KommuneNr)).SelectMany(Across));
    }

    /// <summary>A year can have several columns (half-years and their sum), which stand aligned; or one row, with a line in each column.</summary>
    private static IEnumerable<IReadOnlyList<GoldFigure>> Columns(IEnumerable<GoldFigure> year)
    {
        const double Tolerance = 6;
        var columns = new List<List<GoldFigure>>();
        foreach (var figure in year)
        {
            var box = figure.PrintedBox();
            var column = columns.Find(c => c[^1].PrintedBox() is var above
                && (Math.Abs(above.X0 - box.X0) < Tolerance || Math.Abs(above.X1 - box.X1) < Tolerance || Math.Abs(above.X0 + above.X1 - box.X0 - box.X1) < 2 * Tolerance));
            if (column is null)
            {
                columns.Add([figure]);
            }
            else
            {
                column.Add(figure);
            }
        }

        return columns.All(c => c.Count == 1) ? [[.. columns.SelectMany(c => c)]] : columns;
    }

    private static IEnumerable<string> Down(IEnumerable<GoldFigure> column)
    {
        var all = new List<decimal>();
        var block = new List<decimal>();
        var sums = new List<decimal>();
        foreach (var figure in column)
        {
            var value = Value(figure);
            if (!Sum().IsMatch(figure.Breakdown))
            {
                all.Add(value);
                block.Add(value);
                continue;
            }

            // A sum of the lines above, since the last sum; of all lines; of the sums; or of the last sum and the lines after it.
            decimal[] candidates = [block.Sum(), all.Sum(), sums.Sum(), sums.LastOrDefault() + block.Sum(), sums.Sum() + block.Sum()];
            if (all.Count > 1 && !candidates.Any(c => Close(c, value, all.Count)))
            {
                yield return $"{figure.File} p. {figure.Page}: «{figure.Breakdown}» {figure.Year} is {value}, its lines make {block.Sum()} (all lines {all.Sum()})";
            }

            sums.Add(value);
            block.Clear();
        }
    }

    private static IEnumerable<string> Across(IEnumerable<GoldFigure> table)
    {
        foreach (var row in table.GroupBy(f => f.Breakdown))
        {
            var years = row.Where(f => f.Year.Length > 0).ToList();
            var total = row.Where(f => f.Year.Length == 0).ToList();
            if (years.Count > 1 && total.Count == 1 && years.Select(f => f.Year).Distinct().Count() == years.Count && !Close(years.Sum(Value), Value(total[0]), years.Count))
            {
                yield return $"{total[0].File} p. {total[0].Page}: «{row.Key}» has {Value(total[0])} for all years, which make {years.Sum(Value)}";
            }
        }
    }

    private static decimal Value(GoldFigure figure) => decimal.Parse(figure.Value, CultureInfo.InvariantCulture);

    private static bool Close(decimal sum, decimal printed, int terms)
    {
        var grain = printed % 1000 == 0 ? 1000 : 1;
        return Math.Abs(sum - printed) <= grain * terms / 2m * (grain == 1000 && sum % 1000 == 0 ? 0.5m : 1m) && (grain != 1 || Math.Abs(sum - printed) <= 2);
    }

    [GeneratedRegex(@"^\s*(sum|i alt|totalt?\b|samla|samlet|delsum|til saman|til sammen)", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
