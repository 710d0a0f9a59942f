using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Search.Results;

/// <summary>
/// Scores rows by BM25 (Robertson and Zaragoza, «The Probabilistic Relevance Framework: BM25 and Beyond», 2009) with fields as in BM25F: the
/// variants of a concept and its places in heading and text are counted together, each with its weight, before the count is saturated.
/// </summary>
internal sealed class Bm25Sink : IHitSink
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.25;
    private const double HeadingWeight = 2.5;

    /// <summary>How much the score grows when all words stand together, and the distance at which half of that is left.</summary>
    private const double NearShare = 0.6;
    private const double NearWords = 8;

    /// <summary>Title pages and lists of contents name all there is but say nothing of it.</summary>
    private const double FormShare = 0.5;

    /// <summary>More places of a phrase in a section do not change its score.</summary>
    private const int MostPlaces = 40;

    private readonly SectionCatalogue catalogue;
    private readonly Func<int, bool>? allowed;
    private readonly (int Concept, double Weight)[] phrases;
    private readonly double[] rarity;
    private readonly double[] counts;
    private readonly List<int>[] places;
    private readonly bool[] isForm;
    private readonly double all;
    private readonly double averageWords;

    /// <summary>Scores by concepts.</summary>
    /// <param name="index">The sections.</param>
    /// <param name="concepts">What is sought; the phrases of the FTS5 expression are their variants in order.</param>
    /// <param name="rows">How many sections each is in.</param>
    /// <param name="allowed">Which rows count; null for all.</param>
    public Bm25Sink(SearchIndex index, IReadOnlyList<Concept> concepts, IReadOnlyList<long> rows, Func<int, bool>? allowed)
    {
        catalogue = index.Catalogue;
        isForm = [.. index.Codes.Select(c => c.Topic == SectionSpans.Formalia)];
        places = [.. concepts.Select(_ => new List<int>())];
        this.allowed = allowed;
        phrases = [.. concepts.SelectMany((c, i) => c.Variants.Select(v => (i, v.Weight)))];
        rarity = [.. rows.Select(n => Math.Log(1 + ((catalogue.Sections - n + 0.5) / (n + 0.5))))];
        all = rarity.Sum();
        counts = new double[concepts.Count];
        averageWords = Math.Max(1, (double)catalogue.Words / Math.Max(1, catalogue.Sections));
    }

    /// <summary>What was taken, by <see cref="ScoredRow.Key"/>, in order of rows.</summary>
    public List<ulong> Rows { get; } = [];

    /// <inheritdoc/>
    public void Take(Hit hit)
    {
        int row = (int)hit.Row - 1;
        if (allowed is not null && !allowed(row))
        {
            return;
        }

        Array.Clear(counts);
        foreach (List<int> ofConcept in places)
        {
            ofConcept.Clear();
        }

        for (int i = 0; i < phrases.Length; i++)
        {
            (int heading, int text) = hit.Count(i, MostPlaces, places[phrases[i].Concept]);
            counts[phrases[i].Concept] += phrases[i].Weight * ((HeadingWeight * heading) + text);
        }

        double length = Saturation * (1 - LengthShare + (LengthShare * catalogue[row].Words / averageWords));
        double score = 0;
        double there = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            score += rarity[c] * counts[c] * (Saturation + 1) / (counts[c] + length);
            there += counts[c] > 0 ? rarity[c] : 0;
        }

        // Of sections that have only some of what is sought, those with the rarer words come first.
        score *= all > 0 ? there / all : 1;
        score *= 1 + (NearShare * Nearness());
        score *= isForm[catalogue[row].Code] ? FormShare : 1;
        Rows.Add(new ScoredRow(row, (float)score).Key);
    }

    /// <summary>How near one another the concepts stand in the text, 0..1: of each two that follow one another in the query, the nearest places.</summary>
    private double Nearness()
    {
        double sum = 0;
        for (int c = 1; c < places.Length; c++)
        {
            int nearest = int.MaxValue;
            foreach (int a in places[c - 1])
            {
                foreach (int b in places[c])
                {
                    nearest = Math.Min(nearest, Math.Abs(a - b));
                }
            }

            sum += nearest == int.MaxValue ? 0 : 1 / (1 + (nearest / NearWords));
        }

        return places.Length > 1 ? sum / (places.Length - 1) : 0;
    }
}
