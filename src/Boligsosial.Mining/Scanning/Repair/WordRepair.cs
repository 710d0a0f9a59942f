using System.Collections.Concurrent;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>
/// Reads a word that is no Norwegian as the one word of the vocabulary from which a single confusion parts it («b0lig», «Iån», «kornmune»).
/// Names and words that only look misspelt are left alone.
/// </summary>
internal sealed class WordRepair(Vocabulary vocabulary)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int LeastLength = 4;

    /// <summary>Words that OCR was surer of than this stand as they are, unless a digit in them shows the misreading.</summary>
    private const double Sure = 0.88;

    /// <summary>A word with at least this share of triples of letters that Norwegian has may well be one that the vocabulary lacks.</summary>
    private const double Plausible = 0.85;

    /// <summary>Another word of the vocabulary must be so much further off: by another confusion, give or take the counting of doubles.</summary>
    private const double Margin = OcrDistance.Confusion - 0.01;

    /// <summary>So far beyond what is allowed other words are looked for: far enough to see whether one is within the margin.</summary>
    private const double Search = 0.5;

    private readonly ConcurrentDictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>The word meant, in the word's own case; null when it is sound, or what is meant is not certain.</summary>
    /// <param name="word">Without punctuation around it.</param>
    /// <param name="confidence">How sure OCR was.</param>
    /// <param name="startsSentence">Whether a capital is to be expected: elsewhere it is a name's.</param>
    public string? Repair(string word, double confidence, bool startsSentence)
    {
        bool misread = IsMixed(word) || word.Any(c => char.IsAsciiDigit(c) || c is '!' or '|');
        if (word.Length < LeastLength || !char.IsLetter(word[^1]) || !word.All(c => char.IsLetterOrDigit(c) || c is '!' or '|')
            || word.Count(char.IsLetter) <= word.Length / 2 || (!misread && (confidence >= Sure || vocabulary.Likeness(word.ToLowerInvariant()) >= Plausible)))
        {
            return null;
        }

        if (!misread && char.IsUpper(word[0]) && !startsSentence && !word.All(char.IsUpper))
        {
            return null;
        }

        return _known.GetOrAdd(word.ToLowerInvariant(), Find) is { } found ? InCase(found, word) : null;
    }

    /// <summary>A capital after a small letter: no word is printed so.</summary>
    private static bool IsMixed(string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private string? Find(string word)
    {
        if (vocabulary.Knows(word))
        {
            return null;
        }

        // Each confused digit is a misreading of its own.
        double allowed = OcrDistance.Confusion * Misread(word);
        string? best = null;
        double nearest = double.PositiveInfinity;
        double second = double.PositiveInfinity;
        foreach (string candidate in vocabulary.Words)
        {
            if (Math.Abs(candidate.Length - word.Length) > 2)
            {
                continue;
            }

            double distance = OcrDistance.Between(candidate, word, allowed + Search);
            if (distance < nearest)
            {
                (best, second, nearest) = (candidate, nearest, distance);
            }
            else if (distance < second)
            {
                second = distance;
            }
        }

        return nearest <= allowed + 0.01 && second - nearest >= Margin ? best : null;
    }

    /// <summary>How many confusions the word shows, at least the one that is looked for.</summary>
    private static int Misread(string word) => Math.Max(1, word.Count(c => char.IsAsciiDigit(c) || c is '!' or '|'));

    private static string InCase(string found, string word) =>
        word.Count(char.IsUpper) > word.Count(char.IsLower) ? found.ToUpperInvariant()
        : char.IsUpper(word[0]) ? char.ToUpperInvariant(found[0]) + found[1..]
        : found;
}
