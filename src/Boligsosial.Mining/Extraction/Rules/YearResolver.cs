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
        int? own = metadata.OwnYear;
        if (candidate.InCell && SumHead().IsMatch(candidate.ColumnHead) && !candidate.Dates.Any(d => d.Zone == Zone.Column && d.Mention.Precision != DatePrecision.Years))
        {
            return candidate.Dates.FirstOrDefault(d => d.Zone == Zone.Row) is { Mention: { } row } && row.HasYear ? Of(row, "row") : default;
        }

        if (candidate.InCell && SumHead().IsMatch(candidate.RowLabel) && candidate.Dates.All(d => d.Zone != Zone.Column) && candidate.Dates.All(d => d.Zone != Zone.Row) && IsYearTable(candidate))
        {
            return default;
        }

        bool datedSentence = candidate.Dates.Any(d => d.Zone is Zone.Before or Zone.After);
        if (!candidate.InCell && !datedSentence && (WholePeriod().IsMatch(candidate.Sentence) || WholePeriod().IsMatch(candidate.LeadIn)))
        {
            return default;
        }

        if (!candidate.InCell && RelativeYears.Of(candidate, WrittenOf(metadata)) is { } relative)
        {
            return new FigureTime(relative, null, null, null, "sentence");
        }

        bool periodic = IsPeriodic(metadata) && ownReport;
        if (periodic && !datedSentence && !candidate.InCell && Now().IsMatch(candidate.Sentence))
        {
            return Default(metadata, target, ownReport);
        }

        foreach (ContextDate date in candidate.Dates.Where(d => d.Mention.HasYear || candidate.Dates.All(o => o.Zone > d.Zone || !o.Mention.HasYear)))
        {
            if (CoversYears(date) && date.Distance < 200)
            {
                return default;
            }

            // What stood a while ago, or in a heading, dates a number only where the report's own period does not.
            if (date.Zone is Zone.Heading && (periodic || target))
            {
                continue;
            }

            if (Usable(date, own, target, candidate) is { } mention)
            {
                return Of(mention, SourceOf(date.Zone));
            }
        }

        return Default(metadata, target, ownReport);
    }

    /// <summary>The year that «i fjor» is told by: a plan ends years after it was written.</summary>
    private static int? WrittenOf(ReportMetadata metadata) =>
        metadata.ReportType == "programplan" ? metadata.ReportYear ?? metadata.ReportDate?.Year : metadata.OwnYear;

    private static bool IsPeriodic(ReportMetadata metadata) => metadata.ReportType is "halvarsrapport" or "arsrapport" && metadata.Template != "slutt_mal";

    /// <summary>Three years or more named as one: a programme's whole time, the column of a sum.</summary>
    private static bool CoversYears(ContextDate date) =>
        date.Mention.Precision == DatePrecision.Years && date.Mention.Last.Year - date.Mention.First.Year > 1
        && date.Mention.Role is not (DateRole.UpTo or DateRole.EndOf) && date.Zone is Zone.Column or Zone.Row or Zone.Before or Zone.After;

    private static FigureTime Default(ReportMetadata metadata, bool target, bool ownReport)
    {
        return IsPeriodic(metadata) && ownReport && !target && metadata.OwnYear is { } year
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

    /// <summary>The time that a date tells.</summary>
    /// <param name="date">A date with its year.</param>
    public static FigureTime Told(ContextDate date) => Of(date.Mention, SourceOf(date.Zone));

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

    private static bool IsYearTable(FigureCandidate candidate)
    {
        var reader = new TableReader(candidate.Unit.Table!);
        return Enumerable.Range(0, candidate.Unit.Table!.Rows).Count(r => candidate.Unit.Table[r, 0] is { } cell && DateScanner.Scan(cell.Text.Text).Count > 0) >= 2
            && reader.Table.Rows > 2;
    }

    [GeneratedRegex(@"^\W*(?:sum|totalt?|tils\w*|i alt|samlet|samla|gjennomsnitt|sum totalt|alle år|tilsammen|til sammen|til saman)\b|\b(?:hele|heile) (?:program|prosjekt)?(?:perioden|tiden|tida|programmet|prosjektet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SumHead();

    [GeneratedRegex(@"\b(?:siden (?:prosjekt|program|opp)?start\w*|siden prosjektet|sidan (?:prosjekt|program|opp)?start\w*|sidan (?:prosjekt|program)|(?:siden|sidan) (?:vi|me) (?:begynte|begynde|startet|starta|tok til)|(?:fra|frå) (?:program|prosjekt|opp)start\w*|(?:program|prosjekt)(?:tiden|tida|årene|åra)|så langt i (?:prosjekt|program)|(?:hele|heile) (?:prosjekt|program)?perioden|(?:i|gjennom|over|for) (?:prosjekt|program)perioden|i perioden|totalt siden|samlet for perioden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholePeriod();

    [GeneratedRegex(@"\b(?:nå|no|i dag|for tiden|for tida|så langt i år|hittil i år|inneværende halvår|dette halvåret)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();
}
