using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Figures;

namespace Boligsosial.Mining.Learning.Years;

/// <summary>A year that a figure may describe, or none.</summary>
/// <param name="Year">The year; null for none.</param>
/// <param name="Dates">The dates near the number that name it, the nearest first.</param>
public sealed record YearOption(int? Year, IReadOnlyList<ContextDate> Dates);

/// <summary>All that decides on the year of one figure.</summary>
/// <param name="Candidate">The number.</param>
/// <param name="Indicator">What it counts.</param>
/// <param name="Target">Whether it is a goal or plan.</param>
/// <param name="Metadata">Its report.</param>
/// <param name="Ruled">What the rules say.</param>
/// <param name="Before">What the rules say of the figure before it; null where that is another paragraph or table.</param>
public sealed record YearQuestion(FigureCandidate Candidate, string Indicator, bool Target, ReportMetadata Metadata, FigureTime Ruled, FigureTime? Before)
{
    /// <summary>The questions of some figures of a document, by the rules of <see cref="YearResolver"/>.</summary>
    /// <param name="figures">The numbers in reading order with their indicators.</param>
    /// <param name="metadata">The report.</param>
    public static List<YearQuestion> Of(IEnumerable<CountedNumber> figures, ReportMetadata metadata)
    {
        var questions = new List<YearQuestion>();
        foreach (CountedNumber figure in figures)
        {
            (bool target, FigureTime ruled) = RuleDater.Of(figure, metadata);
            bool together = questions.Count > 0 && NumberLinks.KindOf(questions[^1].Candidate, figure.Candidate) >= 0;
            questions.Add(new YearQuestion(figure.Candidate, figure.Indicator, target, metadata, ruled, together ? questions[^1].Ruled : null));
        }

        return questions;
    }

    /// <summary>The years to choose from: none, what the rules say, the report's own and the ones beside it, those named nearby, and the one before the nearest.</summary>
    public List<YearOption> Options()
    {
        var years = new List<int>();
        var named = new List<List<ContextDate>>();
        foreach (ContextDate date in Candidate.Dates)
        {
            if (date.Mention.Year is { } year)
            {
                Add(year);
                named[years.IndexOf(year)].Add(date);
            }
        }

        void Add(int? year)
        {
            if (year is { } y && !years.Contains(y))
            {
                years.Add(y);
                named.Add([]);
            }
        }

        Add(Ruled.Year);
        Add(Before?.Year);
        Add(Before?.Year - 1);
        Add(Before?.Year + 1);
        Add(Metadata.OwnYear);
        Add(Metadata.OwnYear - 1);
        Add(years.Count > 0 ? years[0] - 1 : null);
        var options = new List<YearOption>(years.Count + 1) { new(null, []) };
        for (int i = 0; i < years.Count; i++)
        {
            options.Add(new YearOption(years[i], named[i]));
        }

        return options;
    }
}
