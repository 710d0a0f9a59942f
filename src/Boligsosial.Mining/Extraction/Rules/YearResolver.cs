using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>When a figure was counted.</summary>
/// <param name="Year">The year it describes, or null.</param>
/// <param name="AsOf">The day of the count, where given.</param>
/// <param name="Start">First day of a period printed with it.</param>
/// <param name="End">Last day of that period.</param>
/// <param name="Source">Where it was found.</param>
public readonly record struct FigureTime(int? Year, DateOnly? AsOf, DateOnly? Start, DateOnly? End, string Source);

/// <summary>Finds the year of a figure: in its column, its row, its sentence, what leads it in, its report, in that order.</summary>
public static partial class YearResolver
{
    /// <summary>Words of a time before or after the report's own.</summary>
    private const int Unlikely = 25;

    /// <summary>The time of a figure.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="metadata">The report's own period.</param>
    /// <param name="target">Whether the figure is a goal or plan.</param>
    /// <param name="ownReport">False within a report that is appended to this one.</param>
    public static FigureTime Resolve(FigureCandidate candidate, ReportMetadata metadata, bool target, bool ownReport)
    {
        int? own = metadata.ReportYear ?? metadata.PeriodEnd?.Year;
        if (candidate.InCell && SumHead().IsMatch(candidate.ColumnHead) && !candidate.Dates.Any(d => d.Zone == Zone.Column && d.Mention.Precision != DatePrecision.Years))
        {
            return candidate.Dates.FirstOrDefault(d => d.Zone == Zone.Row) is { Mention: { } row } && row.HasYear ? Of(row, "row") : default;
        }

        if (candidate.InCell && SumHead().IsMatch(candidate.RowLabel) && candidate.Dates.All(d => d.Zone != Zone.Column) && candidate.Dates.All(d => d.Zone != Zone.Row) && IsYearTable(candidate))
        {
            return default;
        }

        if (!candidate.InCell && WholePeriod().IsMatch(candidate.Sentence) && !candidate.Dates.Any(d => d.Distance < 30))
        {
            return default;
        }

        if (!candidate.InCell && own is { } year && Relative(candidate, year) is { } relative)
        {
            return relative;
        }

        foreach (ContextDate date in candidate.Dates)
        {
            if (Usable(date, own, target, candidate) is { } mention)
            {
                return Of(mention, SourceOf(date.Zone));
            }
        }

        return Default(candidate, metadata, target, ownReport);
    }

    private static FigureTime Default(FigureCandidate candidate, ReportMetadata metadata, bool target, bool ownReport)
    {
        bool periodic = metadata.ReportType is "halvarsrapport" or "arsrapport";
        int? year = metadata.PeriodEnd?.Year ?? metadata.ReportYear;
        return periodic && ownReport && !target && year is not null && metadata.Template != "slutt_mal"
            ? new FigureTime(year, null, null, null, "report")
            : default;
    }

    private static DateMention? Usable(ContextDate date, int? own, bool target, FigureCandidate candidate)
    {
        DateMention mention = date.Mention;
        if (!mention.HasYear)
        {
            if (own is null)
            {
                return null;
            }

            mention = mention.InYear(own.Value);
        }

        if (own is { } year && (mention.Last.Year < year - Unlikely || mention.Last.Year > year + Unlikely))
        {
            return null;
        }

        // Several years named together date a table's caption or a programme, not a count.
        if (mention.Precision == DatePrecision.Years && mention.Last.Year - mention.First.Year > 1 && date.Zone is not (Zone.Column or Zone.Row))
        {
            return null;
        }

        if (mention.Role == DateRole.Since && !target)
        {
            return null;
        }

        // The due date of a goal table's row dates what was done, not what is still to come.
        if (!candidate.InCell && date.Zone == Zone.Row && own is { } limit && mention.Last.Year > limit)
        {
            return null;
        }

        return mention;
    }

    private static FigureTime Of(DateMention mention, string source)
    {
        bool span = mention.First != mention.Last && mention.Precision is DatePrecision.Day;
        return new FigureTime(
            mention.Year ?? mention.Last.Year, mention.IsDay ? mention.Last : null,
            span ? mention.First : null, span ? mention.Last : null, source);
    }

    private static string SourceOf(Zone zone) => zone switch
    {
        Zone.Column => "column",
        Zone.Row or Zone.Group => "row",
        Zone.Before or Zone.After or Zone.Earlier => "sentence",
        _ => "section",
    };

    /// <summary>«i fjor», «året før», «i år»: years told by the report's own.</summary>
    private static FigureTime? Relative(FigureCandidate candidate, int own)
    {
        string text = candidate.Text.Text;
        int from = candidate.Mention.End;
        string behind = text[from..Math.Min(text.Length, from + 40)];
        if (LastYear().Match(behind) is { Success: true } last && !behind[..last.Index].Any(char.IsAsciiDigit))
        {
            int? named = candidate.Dates.Where(d => d.Zone is Zone.Before or Zone.After && d.Distance < 300).Select(d => d.Mention.Year).FirstOrDefault();
            return new FigureTime((last.Value.Contains("fjor", StringComparison.OrdinalIgnoreCase) ? own : named ?? own) - 1, null, null, null, "sentence");
        }

        if (ThisYear().Match(behind) is { Success: true } now && !behind[..now.Index].Any(char.IsAsciiDigit))
        {
            return new FigureTime(own, null, null, null, "sentence");
        }

        return null;
    }

    private static bool IsYearTable(FigureCandidate candidate)
    {
        var reader = new TableReader(candidate.Unit.Table!);
        return Enumerable.Range(0, candidate.Unit.Table!.Rows).Count(r => candidate.Unit.Table[r, 0] is { } cell && DateScanner.Scan(cell.Text.Text).Count > 0) >= 2
            && reader.Table.Rows > 2;
    }

    [GeneratedRegex(@"^\W*(?:sum|totalt?|tils\w*|i alt|samlet|samla|hele perioden|heile perioden|gjennomsnitt|sum totalt|alle år|tilsammen|til sammen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SumHead();

    [GeneratedRegex(@"\b(?:siden (?:prosjekt|program|opp)?start\w*|siden prosjektet|sidan (?:prosjekt|program)|så langt i (?:prosjekt|program)|(?:hele|heile) (?:prosjekt|program)?perioden|(?:i|gjennom|over|for) (?:prosjekt|program)perioden|i perioden|totalt siden|samlet for perioden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholePeriod();

    [GeneratedRegex(@"^[^.;]{0,22}?\b(?:i fjor|året før|året i forveien|året før det|foregående år|forrige år|førre år|førre året)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex(@"^[^.;]{0,22}?\b(?:i år|dette året|inneværende år|inneverande år)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThisYear();
}
