using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction;

/// <summary>The extraction of figures: candidates, what they count, when, and where they stand.</summary>
/// <param name="finder">Finds candidates.</param>
/// <param name="decider">Decides what they count.</param>
/// <param name="dater">Decides when.</param>
/// <param name="codebook">The indicators' units.</param>
public sealed class FigureExtractor(CandidateFinder finder, IFigureDecider decider, IFigureDater dater, Codebook codebook)
{
    private const int QuoteLength = 300;

    /// <summary>All figures of a document in reading order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="metadata">What it is and whose.</param>
    /// <param name="redact">Takes out of the text around a number what is not to be quoted, such as persons' names; nothing when null.</param>
    public IReadOnlyList<Figure> Extract(SegmentedDocument document, ReportMetadata metadata, Func<string, string>? redact = null)
    {
        var figures = new List<Figure>();
        IReadOnlyList<FigureCandidate> candidates = finder.Find(document);
        IReadOnlyList<FigureDecision> decisions = decider.Decide(candidates, metadata);
        List<int> counted = [.. Enumerable.Range(0, candidates.Count).Where(i => decisions[i].IsFigure)];
        IReadOnlyList<FigureDating> times = dater.Date([.. counted.Select(i => new CountedNumber(candidates[i], decisions[i].Indicator))], metadata);
        for (int i = 0; i < counted.Count; i++)
        {
            figures.Add(Build(candidates[counted[i]], decisions[counted[i]], times[i], metadata, redact ?? (text => text)));
        }

        return figures;
    }

    private Figure Build(FigureCandidate candidate, FigureDecision decision, FigureDating dating, ReportMetadata metadata, Func<string, string> redact)
    {
        (bool target, FigureTime time) = dating;
        (int page, Box box) = candidate.Text.Locate(candidate.Mention.Start, candidate.Mention.Length);
        return new Figure
        {
            KommuneNr = metadata.KommuneNr,
            Indicator = decision.Indicator,
            Value = candidate.Mention.Value,
            ValueText = candidate.Mention.ValueText,
            Unit = codebook.Find(decision.Indicator)!.Unit,
            Year = time.Year,
            YearSource = time.Source ?? "",
            AsOf = time.AsOf,
            PeriodStart = time.Start,
            PeriodEnd = time.End,
            Breakdown = Breakdowns.Of(candidate, decision.Indicator, time.AsOf),
            Bound = decision.Indicator == "tilskudd_anslatt" && candidate.Mention.Bound == Bound.Exact ? Bound.Approx : candidate.Mention.Bound,
            Target = target,
            Page = page,
            Box = box,
            Section = candidate.Section.Code,
            Quote = candidate.Sentence.Length <= QuoteLength ? redact(candidate.Sentence) : Around(candidate, redact),
            Method = decision.Method,
            Confidence = decision.Confidence,
        };
    }

    /// <summary>The text around a number. It is redacted before it is cut, for half a name is no longer known as one.</summary>
    private static string Around(FigureCandidate candidate, Func<string, string> redact)
    {
        string before = redact(candidate.Text.Text[..candidate.Mention.Start]);
        string text = before + redact(candidate.Text.Text[candidate.Mention.Start..]);
        int start = Math.Max(0, before.Length - (QuoteLength / 2));
        return text.Substring(start, Math.Min(QuoteLength, text.Length - start)).Trim();
    }
}
