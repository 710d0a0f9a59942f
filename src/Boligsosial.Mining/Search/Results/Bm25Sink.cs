using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>A row that matches, with its score.</summary>
internal readonly record struct ScoredRow(int Row, float Score);

/// <summary>
/// Scores rows by BM25 (Robertson and Zaragoza, «The Probabilistic Relevance Framework: BM25 and Beyond», 2009) with fields as in BM25F: the
/// variants of a concept and its places in heading and text are counted together, each with its weight, before the count is saturated.
/// </summary>
internal sealed class Bm25Sink : IHitSink
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const double HeadingWeight = 4;

    /// <summary>More places of a phrase in a section do not change its score.</summary>
    private const int MostPlaces = 40;

    private readonly SectionCatalogue catalogue;
    private readonly Func<int, bool>? allowed;
    private readonly (int Concept, double Weight)[] phrases;
    private readonly double[] rarity;
    private readonly double[] counts;
    private readonly double averageWords;

    /// <summary>Scores by concepts.</summary>
    /// <param name="catalogue">The sections.</param>
    /// <param name="concepts">What is sought; the phrases of the FTS5 expression are their variants in order.</param>
    /// <param name="rows">How many sections each is in.</param>
    /// <param name="allowed">Which rows count; null for all.</param>
    public Bm25Sink(SectionCatalogue catalogue, IReadOnlyList<Concept> concepts, IReadOnlyList<long> rows, Func<int, bool>? allowed)
    {
        this.catalogue = catalogue;
        this.allowed = allowed;
        phrases = [.. concepts.SelectMany((c, i) => c.Variants.Select(v => (i, v.Weight)))];
        rarity = [.. rows.Select(n => Math.Log(1 + ((catalogue.Sections - n + 0.5) / (n + 0.5))))];
        counts = new double[concepts.Count];
        averageWords = Math.Max(1, (double)catalogue.Words / Math.Max(1, catalogue.Sections));
    }

    /// <summary>What was taken, in order of rows.</summary>
    public List<ScoredRow> Rows { get; } = [];

    /// <inheritdoc/>
    public void Take(Hit hit)
    {
        int row = (int)hit.Row - 1;
        if (allowed is not null && !allowed(row))
        {
            return;
        }

        Array.Clear(counts);
        for (int i = 0; i < phrases.Length; i++)
        {
            (int heading, int text) = hit.Count(i, MostPlaces);
            counts[phrases[i].Concept] += phrases[i].Weight * ((HeadingWeight * heading) + text);
        }

        double length = Saturation * (1 - LengthShare + (LengthShare * catalogue[row].Words / averageWords));
        double score = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            score += rarity[c] * counts[c] * (Saturation + 1) / (counts[c] + length);
        }

        Rows.Add(new ScoredRow(row, (float)score));
    }
}
