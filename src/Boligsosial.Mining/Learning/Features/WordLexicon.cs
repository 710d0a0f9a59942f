using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Learning.Features;

/// <summary>What the features know of a word.</summary>
/// <param name="Whole">Hash of the word; numbers are all alike.</param>
/// <param name="Stem">Hash of its beginning, which its inflections share.</param>
/// <param name="Parts">Hashes of the parts it is compounded of, as far as the patterns of the indicators name them.</param>
/// <param name="Labels">The indicators whose label has a word that begins alike, with the weight of that word.</param>
public sealed record WordFeatures(ulong Whole, ulong Stem, ulong[] Parts, (int Indicator, float Weight)[] Labels);

/// <summary>Takes words apart for the features, once each. Safe to share between threads.</summary>
public sealed class WordLexicon
{
    private const int StemLength = 5;
    private const int MinPartLength = 3;
    private const int MinLabelWord = 4;
    private readonly ulong[] _parts;
    private readonly PartFinder _finder;
    private readonly Normalizer _normalizer;
    private readonly (string Stem, int Indicator, float Weight)[] _labels;

    /// <summary>A lexicon of the parts that <paramref name="patterns"/> name and the words of the codebook's labels.</summary>
    public WordLexicon(IndicatorPatterns patterns, Codebook codebook, Normalizer normalizer)
    {
        _normalizer = normalizer;
        string[] parts = [.. patterns.Terms.Parts.Where(p => p.Length >= MinPartLength).Order(StringComparer.Ordinal)];
        _parts = [.. parts.Select(p => FeatureHash.Of(p))];
        _finder = new PartFinder(parts);
        List<(string Stem, int Indicator)> stems = [.. codebook.Indicators.SelectMany((indicator, i) =>
            normalizer.Words(indicator.Label).Where(w => w.Text.Length >= MinLabelWord).Select(w => (StemOf(w.Text), i)).Distinct())];
        Dictionary<string, int> spread = stems.CountBy(s => s.Stem).ToDictionary();
        Dictionary<int, float> norms = stems.GroupBy(s => s.Indicator).ToDictionary(g => g.Key, g => g.Sum(s => 1f / spread[s.Stem]));
        _labels = [.. stems.Select(s => (s.Stem, s.Indicator, 1f / spread[s.Stem] / norms[s.Indicator]))];
    }

    /// <summary>The features of a normalized word.</summary>
    public WordFeatures this[NormalizedSpelling word] => word.Known(this, static (lexicon, w) => lexicon.Analyze(w));

    /// <summary>The parts of all words of a text, each once.</summary>
    public ulong[] Parts(string text)
    {
        var seen = new HashSet<ulong>();
        var parts = new List<ulong>();
        foreach (NormalizedWord word in _normalizer.Words(text))
        {
            foreach (ulong part in this[word.Spelling].Parts)
            {
                if (seen.Add(part))
                {
                    parts.Add(part);
                }
            }
        }

        return [.. parts];
    }

    private static string StemOf(string word) => word[..Math.Min(word.Length, StemLength)];

    private WordFeatures Analyze(string word)
    {
        if (char.IsDigit(word[0]))
        {
            return new WordFeatures(FeatureHash.Number, FeatureHash.Number, [], []);
        }

        var parts = new SortedSet<int>();
        _finder.Find(word, (part, _) => parts.Add(part));
        return new WordFeatures(
            FeatureHash.Of(word),
            FeatureHash.Of(StemOf(word)),
            [.. parts.Select(p => _parts[p])],
            LabelsOf(word));
    }

    /// <summary>The indicators whose labels have a word with the same beginning.</summary>
    private (int Indicator, float Weight)[] LabelsOf(string word)
    {
        var labels = new List<(int, float)>();
        foreach ((string stem, int indicator, float weight) in _labels)
        {
            if (stem[0] == word[0] && word.StartsWith(stem, StringComparison.Ordinal))
            {
                labels.Add((indicator, weight));
            }
        }

        return [.. labels];
    }
}
