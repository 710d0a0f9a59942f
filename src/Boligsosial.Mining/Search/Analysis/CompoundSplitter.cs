namespace Boligsosial.Mining.Search.Analysis;

/// <summary>
/// Splits compounds by a lexicon of parts: all of a word must be parts, in base form but for the last, joined by nothing, <c>s</c> or <c>e</c>.
/// Of several ways the one with the fewest parts is taken, of these the one with the longest last part.
/// </summary>
public sealed class CompoundSplitter(CompoundLexicon lexicon, NorwegianStemmer stemmer)
{
    /// <summary>A word with fewer letters is no compound worth splitting.</summary>
    private const int LeastWord = 6;

    /// <summary>A last part with fewer letters is an ending more often than a word.</summary>
    private const int LeastLast = 3;

    private const int MostParts = 5;

    /// <summary>The parts of a word in lower case, each as it stands in the word, without what joins it; empty when it is no compound.</summary>
    public IReadOnlyList<CompoundPart> Split(string word)
    {
        if (word.Length < LeastWord || !word.All(char.IsLetter) || stemmer.IsInvariant(word) || lexicon.IsWhole(stemmer.Stem(word)))
        {
            return [];
        }

        List<CompoundPart>? best = null;
        for (int start = 2; start <= word.Length - LeastLast; start++)
        {
            string stem = stemmer.Stem(word[start..]);
            if (stem.Length >= 2 && lexicon.IsLast(stem) && First(word, start, MostParts - 1) is { } before && (best is null || before.Count + 1 < best.Count))
            {
                best = [.. before, new CompoundPart(start, word.Length)];
            }
        }

        return best ?? (IReadOnlyList<CompoundPart>)[];
    }

    /// <summary>The fewest parts that make up the first <paramref name="length"/> letters, or null.</summary>
    private List<CompoundPart>? First(string word, int length, int most)
    {
        for (int joined = 0; joined <= 1; joined++)
        {
            int end = length - joined;
            if (joined == 1 && (end < 2 || word[end] is not ('s' or 'e')))
            {
                break;
            }

            if (lexicon.IsFirst(word.AsSpan(0, end)))
            {
                return [new CompoundPart(0, end)];
            }
        }

        List<CompoundPart>? best = null;
        for (int joined = 0; joined <= 1 && most > 1; joined++)
        {
            int end = length - joined;
            if (joined == 1 && word[end] is not ('s' or 'e'))
            {
                break;
            }

            for (int start = 2; start <= end - 2; start++)
            {
                if (end - start <= lexicon.LongestPart && lexicon.IsFirst(word.AsSpan(start, end - start)) && First(word, start, most - 1) is { } before
                    && (best is null || before.Count + 1 < best.Count))
                {
                    best = [.. before, new CompoundPart(start, end)];
                }
            }
        }

        return best;
    }
}

/// <summary>Where a part stands in its compound.</summary>
/// <param name="Start">Its first letter.</param>
/// <param name="End">The letter after its last, before what joins it to the next part.</param>
public readonly record struct CompoundPart(int Start, int End);
