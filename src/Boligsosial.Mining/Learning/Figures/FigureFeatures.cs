using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>Describes a candidate by sparse features: its words by zone and distance, its number, its place, what the rules say.</summary>
/// <param name="lexicon">Takes words apart.</param>
public sealed class FigureFeatures(WordLexicon lexicon)
{
    /// <summary>Of so many nearest parts of words pairs are made.</summary>
    private const int PairedParts = 8;

    private static readonly double[] Bins = [1.7, 3.2, 6.5, 13];
    private static readonly ulong WordName = FeatureHash.Of("word");
    private static readonly ulong StemName = FeatureHash.Of("stem");
    private static readonly ulong PartName = FeatureHash.Of("part");
    private static readonly ulong PairName = FeatureHash.Of("pair");
    private static readonly ulong NextName = FeatureHash.Of("next");
    private static readonly ulong RuleName = FeatureHash.Of("rule");
    private static readonly ulong TableName = FeatureHash.Of("table");
    private static readonly ulong ParagraphName = FeatureHash.Of("paragraph");
    private static readonly ulong BeforeName = FeatureHash.Of("paragraph before");
    private static readonly ulong NumberName = FeatureHash.Of("number");
    private static readonly ulong PlaceName = FeatureHash.Of("place");
    private static readonly ulong[] Zones = [.. Enum.GetNames<Zone>().Select(z => FeatureHash.Of(z))];

    /// <summary>What the text around numbers speaks of, for one document.</summary>
    public WiderText Wider() => new(lexicon);

    /// <summary>Fills <paramref name="features"/> with those of a candidate.</summary>
    /// <param name="evidence">The candidate.</param>
    /// <param name="metadata">Its report.</param>
    /// <param name="wider">The text around it.</param>
    /// <param name="features">To be filled.</param>
    public void Write(CandidateEvidence evidence, ReportMetadata metadata, WiderText wider, FeatureBuffer features)
    {
        features.Clear();
        FigureCandidate candidate = evidence.Candidate;
        Words(candidate, features);
        Wider(candidate, wider, features);
        Number(candidate, features);
        Place(candidate, metadata, features);
        Rules(evidence, features);
    }

    private void Words(FigureCandidate candidate, FeatureBuffer features)
    {
        ulong after1 = 0;
        ulong after2 = 0;
        ulong before1 = 0;
        ulong before2 = 0;
        ulong row = 0;
        ulong column = 0;
        Span<(ulong Part, float Near)> nearest = stackalloc (ulong, float)[PairedParts];
        foreach (ContextWord word in candidate.Context)
        {
            WordFeatures known = lexicon[word.Spelling];
            ulong zone = Zones[(int)word.Zone];
            float near = (float)ContextWord.Nearness(word.Distance);
            features.Add(FeatureHash.Mix(WordName, known.Whole), near);
            features.Add(FeatureHash.Mix(StemName, known.Stem), near);
            features.Add(FeatureHash.Mix(FeatureHash.Mix(zone, Bin(word)), known.Whole), 0.5f);
            features.Add(FeatureHash.Mix(FeatureHash.Mix(zone, 99), known.Stem), 0.5f);
            foreach (ulong part in known.Parts)
            {
                features.Add(FeatureHash.Mix(PartName, part), near);
                features.Add(FeatureHash.Mix(FeatureHash.Mix(PartName, zone), part), 0.5f);
                Keep(nearest, part, near);
            }

            switch (word.Zone)
            {
                case Zone.After when after1 == 0:
                    after1 = known.Whole;
                    break;
                case Zone.After when after2 == 0:
                    after2 = known.Whole;
                    break;
                case Zone.Before when before1 == 0:
                    before1 = known.Whole;
                    break;
                case Zone.Before when before2 == 0:
                    before2 = known.Whole;
                    break;
                case Zone.Row:
                    row = FeatureHash.Mix(row, known.Whole);
                    break;
                case Zone.Column:
                    column = FeatureHash.Mix(column, known.Whole);
                    break;
                default:
                    break;
            }
        }

        for (int a = 0; a < PairedParts && nearest[a].Near > 0; a++)
        {
            for (int b = a + 1; b < PairedParts && nearest[b].Near > 0; b++)
            {
                (ulong p, ulong q) = (nearest[a].Part, nearest[b].Part);
                features.Add(FeatureHash.Mix(PairName, FeatureHash.Mix(Math.Min(p, q), Math.Max(p, q))), MathF.Sqrt(nearest[a].Near * nearest[b].Near));
            }
        }

        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 1), after1));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 2), before1));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 3), FeatureHash.Mix(after1, after2)));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 4), FeatureHash.Mix(before2, before1)));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 5), FeatureHash.Mix(before1, after1)));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 6), row));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(NextName, 7), column));
    }

    private static void Wider(FigureCandidate candidate, WiderText wider, FeatureBuffer features)
    {
        foreach (ulong part in wider.Around(candidate))
        {
            features.Add(FeatureHash.Mix(candidate.InCell ? TableName : ParagraphName, part), 0.4f);
        }

        foreach (ulong part in wider.Before(candidate))
        {
            features.Add(FeatureHash.Mix(BeforeName, part), 0.25f);
        }
    }

    /// <summary>Keeps the nearest parts, the nearest first, each once.</summary>
    private static void Keep(Span<(ulong Part, float Near)> nearest, ulong part, float near)
    {
        int at = 0;
        while (at < nearest.Length && nearest[at].Near >= near)
        {
            if (nearest[at].Part == part)
            {
                return;
            }

            at++;
        }

        int end = at;
        while (end < nearest.Length - 1 && nearest[end].Part != part)
        {
            end++;
        }

        if (at < nearest.Length)
        {
            nearest[at..end].CopyTo(nearest[(at + 1)..(end + 1)]);
            nearest[at] = (part, near);
        }
    }

    private static ulong Bin(ContextWord word)
    {
        if (word.Zone is not (Zone.After or Zone.Before))
        {
            return 0;
        }

        ulong bin = 0;
        while (bin < (ulong)Bins.Length && word.Distance > Bins[bin])
        {
            bin++;
        }

        return bin;
    }

    private static void Number(FigureCandidate candidate, FeatureBuffer features)
    {
        NumberMention number = candidate.Mention;
        ulong size = number.Value <= 0 ? 0 : 1 + (ulong)Math.Clamp(Math.Floor(Math.Log10((double)number.Value) * 2), -2, 18);
        ulong cell = candidate.InCell ? 1ul : 0;
        void Add(ulong kind, ulong value)
        {
            features.Add(FeatureHash.Mix(FeatureHash.Mix(NumberName, kind), value), 0.7f);
            features.Add(FeatureHash.Mix(FeatureHash.Mix(NumberName, kind + 50), (value * 2) + cell), 0.7f);
        }

        Add(1, (ulong)number.Unit);
        Add(2, size);
        Add(3, ((ulong)number.Unit * 100) + size);
        Add(4, number.IsWord ? 1ul : 0);
        Add(5, (ulong)number.Bound);
        Add(6, (ulong)number.Kind);
        Add(7, number.Scale > 1 ? number.HasScaleWord ? 2ul : 1 : 0);
        Add(8, number.InRange ? 1ul : 0);
        Add(9, number.Value == decimal.Truncate(number.Value) ? 1ul : 0);
    }

    private static void Place(FigureCandidate candidate, ReportMetadata metadata, FeatureBuffer features)
    {
        void Add(ulong kind, ulong value) => features.Add(FeatureHash.Mix(FeatureHash.Mix(PlaceName, kind), value), 0.5f);

        Add(0, 0);
        Add(1, candidate.InCell ? 1ul : 0);
        Add(2, (ulong)candidate.TableKind);
        Add(3, FeatureHash.Of(candidate.Section.Topic));
        Add(4, FeatureHash.Of(candidate.Section.Code));
        Add(5, FeatureHash.Of(metadata.ReportType));
        Add(6, candidate.Unit.Table is null ? 0 : 1ul);
    }

    private static void Rules(CandidateEvidence evidence, FeatureBuffer features)
    {
        features.Add(FeatureHash.Mix(RuleName, string.IsNullOrEmpty(evidence.Answer.Indicator) ? 1ul : 2));
        features.Add(FeatureHash.Mix(RuleName, evidence.Answer.Certain ? 3ul : 4));
        features.Add(FeatureHash.Mix(RuleName, 5), evidence.Scores.Count > 0 ? (float)Math.Min(3, evidence.Scores[0].Score) : 0);
        for (int i = 0; i < Math.Min(5, evidence.Scores.Count); i++)
        {
            ulong indicator = FeatureHash.Of(evidence.Scores[i].Indicator);
            features.Add(FeatureHash.Mix(FeatureHash.Mix(RuleName, 6), indicator), (float)Math.Min(3, evidence.Scores[i].Score));
            features.Add(FeatureHash.Mix(FeatureHash.Mix(RuleName, 7 + (ulong)Math.Min(i, 1)), indicator), 0.5f);
        }

        if (!string.IsNullOrEmpty(evidence.Answer.Indicator))
        {
            features.Add(FeatureHash.Mix(FeatureHash.Mix(RuleName, 9), FeatureHash.Of(evidence.Answer.Indicator)));
        }
    }
}
