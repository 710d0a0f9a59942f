using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>
/// What speaks for each class, in measures that all classes share: the rules' score, the words of the indicator's label, what the neighbours are
/// held for. Learned once for all classes, these weights hold for rare indicators and for new ones too.
/// </summary>
/// <param name="classes">The classes.</param>
/// <param name="patterns">The indicators' patterns, for their units.</param>
/// <param name="lexicon">Takes words apart.</param>
public sealed class ClassEvidence(IndicatorClasses classes, IndicatorPatterns patterns, WordLexicon lexicon)
{
    /// <summary>Measures of a class but the shares of its neighbours, which stand behind them.</summary>
    private const int OfItself = 15;

    /// <summary>How many measures there are of each class.</summary>
    public const int Size = OfItself + Votes.Kinds;

    private static readonly int UnitCount = Enum.GetValues<PatternUnit>().Length;

    private readonly PatternUnit[] _units = [.. classes.Codes.Select(c => patterns.Indicators.FirstOrDefault(p => p.Code == c)?.Unit ?? (PatternUnit)(-1))];

    /// <summary>Fills <paramref name="measures"/>, <see cref="Size"/> for each class.</summary>
    /// <param name="evidence">The candidate.</param>
    /// <param name="index">Its place among the document's candidates.</param>
    /// <param name="rules">What the rules hold its neighbours for.</param>
    /// <param name="measures">To be filled.</param>
    public void Write(CandidateEvidence evidence, int index, Votes rules, Span<float> measures)
    {
        measures.Clear();
        FigureCandidate candidate = evidence.Candidate;
        Span<float> ofNone = measures[..Size];
        bool silent = string.IsNullOrEmpty(evidence.Answer.Indicator);
        ofNone[0] = silent ? 1 : 0;
        ofNone[1] = silent && evidence.Scores.Count == 0 ? 1 : 0;
        for (int rank = 0; rank < evidence.Scores.Count; rank++)
        {
            (string indicator, double score, double mean) = evidence.Scores[rank];
            int of = classes.Of(indicator);
            if (of == IndicatorClasses.None)
            {
                continue;
            }

            Span<float> m = measures.Slice(of * Size, Size);
            m[2] = (float)Math.Min(3, score);
            m[3] = (float)mean;
            m[4] = rank == 0 ? 1 : 0;
            m[5] = rank == 1 ? 1 : 0;
            m[6] = rank == 0 ? (float)Math.Min(2, score - (evidence.Scores.Count > 1 ? evidence.Scores[1].Score : 0)) : (float)Math.Max(-2, score - evidence.Scores[0].Score);
            m[7] = 1;
        }

        if (!silent)
        {
            Span<float> m = measures.Slice(classes.Of(evidence.Answer.Indicator) * Size, Size);
            m[8] = candidate.InCell ? 1 : 0;
            m[9] = candidate.InCell ? 0 : 1;
            m[10] = evidence.Answer.Certain ? 1 : 0;
        }

        Units(candidate, measures);
        Labels(candidate, measures);
        rules.Write(index, measures[OfItself..], Size);
    }

    private void Units(FigureCandidate candidate, Span<float> measures)
    {
        Span<bool> fits = stackalloc bool[UnitCount];
        Span<bool> contradicts = stackalloc bool[UnitCount];
        for (int u = 0; u < fits.Length; u++)
        {
            fits[u] = UnitFit.Fits(candidate, (PatternUnit)u);
            contradicts[u] = UnitFit.Contradicts(candidate.Mention, (PatternUnit)u);
        }

        for (int of = 1; of < classes.Count; of++)
        {
            measures[(of * Size) + 11] = (int)_units[of] >= 0 && fits[(int)_units[of]] ? 1 : 0;
            measures[(of * Size) + 14] = (int)_units[of] >= 0 && contradicts[(int)_units[of]] ? 1 : 0;
        }
    }

    private void Labels(FigureCandidate candidate, Span<float> measures)
    {
        foreach (ContextWord word in candidate.Context)
        {
            foreach ((int indicator, float weight) in lexicon[word.Spelling].Labels)
            {
                Span<float> m = measures.Slice((indicator + 1) * Size, Size);
                m[12] += weight * (float)ContextWord.Nearness(word.Distance);
                m[13] = Math.Max(m[13], word.Distance < 5 ? weight : 0);
            }
        }

        for (int of = 1; of < classes.Count; of++)
        {
            measures[(of * Size) + 12] = Math.Min(2, measures[(of * Size) + 12]);
        }
    }
}
