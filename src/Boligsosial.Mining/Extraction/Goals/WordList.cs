using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>Words and phrases of a definition, found at the beginning of a text in spite of case, marks and OCR's confusions.</summary>
internal sealed class WordList
{
    /// <summary>How much of a phrase's length may differ: «Delrnål» and «Beskrivelse av mal» are read, «Målet» is no «Mål».</summary>
    private const double Tolerance = 0.13;

    /// <summary>All characters that a word may begin with, and those that OCR reads for them.</summary>
    private const string Beginnings = "abcdefghijklmnopqrstuvwxyzæøåäöé0123456789!|";

    /// <summary>A text that is a phrase may be longer or shorter by so many characters.</summary>
    private const int MaxLonger = 2;

    /// <summary>Shorter words of a phrase of several stand everywhere.</summary>
    private const int TellingLetters = 4;

    private readonly string[] _phrases;
    private readonly HashSet<ulong> _telling;
    private readonly Dictionary<char, (OcrBound.Pattern Phrase, uint Letters)[]> _byBeginning;
    private readonly Dictionary<char, int[]> _lengths;

    /// <param name="phrases">As the definition file has them.</param>
    public WordList(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases.Select(p => HeadingText.Fold(p)).Where(p => p.Length > 0).OrderByDescending(p => p.Length)];
        _telling = [.. _phrases.SelectMany(p => p.Split(' ').Where(w => w.Length >= TellingLetters || w.Length == p.Length)).Select(w => LetterPairs.Skeleton(w))];
        (OcrBound.Pattern Phrase, uint Letters)[] prepared = [.. _phrases.Select(p => (new OcrBound.Pattern(p), LetterPairs.Letters(p)))];
        _byBeginning = Beginnings.ToDictionary(c => c, c => Array.FindAll(prepared, p => MayBegin(p.Phrase.Text, c)));
        _lengths = _byBeginning.ToDictionary(b => b.Key, b => Array.ConvertAll(b.Value, p => p.Phrase.Text.Length));
    }

    /// <summary>How much of the folded text the longest phrase takes that it begins with, whole words only; 0 when with none.</summary>
    public int Begins(ReadOnlySpan<char> folded)
    {
        uint letters = 0;
        foreach ((OcrBound.Pattern phrase, uint needed) in Possible(folded))
        {
            double limit = Tolerance * phrase.Text.Length;
            letters = letters == 0 ? LetterPairs.Letters(folded) : letters;
            if (LetterPairs.LacksLetters(needed, letters, limit))
            {
                continue;
            }

            (double distance, int length) = OcrDistance.Prefix(phrase, folded, limit);
            if (distance <= limit && (length == folded.Length || !char.IsLetterOrDigit(folded[length])))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the folded text is one of the phrases and nothing more.</summary>
    public bool Is(ReadOnlySpan<char> folded)
    {
        uint letters = 0;
        foreach ((OcrBound.Pattern phrase, uint needed) in Possible(folded))
        {
            double limit = Tolerance * phrase.Text.Length;
            if (Math.Abs(phrase.Text.Length - folded.Length) > MaxLonger)
            {
                continue;
            }

            letters = letters == 0 ? LetterPairs.Letters(folded) : letters;
            if (!LetterPairs.LacksLetters(needed, letters, limit) && OcrDistance.Between(phrase.Text, folded, limit) <= limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is one that tells a phrase from running text; as OCR may have it, if it is not too damaged.</summary>
    /// <param name="skeleton">Of the word, see <see cref="LetterPairs.Skeleton"/>.</param>
    public bool Tells(ulong skeleton) => _telling.Contains(skeleton);

    /// <summary>Whether a text of that length with that beginning can be one of the phrases: a quick look before it is put together.</summary>
    public bool MayBe(char beginning, int length) =>
        _lengths.TryGetValue(beginning, out int[]? lengths) && lengths.AsSpan().IndexOfAnyInRange(length - MaxLonger, length + MaxLonger) >= 0;

    /// <summary>Whether one of the phrases stands anywhere in the folded text, at a word's beginning.</summary>
    public bool In(string folded) => Array.Exists(_phrases, p => $" {folded}".Contains($" {p}", StringComparison.Ordinal));

    /// <summary>The phrases that begin as the text does, or as what OCR would make of it: a quick look before letters are compared.</summary>
    private (OcrBound.Pattern Phrase, uint Letters)[] Possible(ReadOnlySpan<char> text) =>
        text.Length > 0 && _byBeginning.TryGetValue(text[0], out (OcrBound.Pattern Phrase, uint Letters)[]? phrases) ? phrases : [];

    private static bool MayBegin(string phrase, char c) =>
        phrase[0] == c || (phrase[0] == 'm' && c is 'r' or 'n' or 'i') || OcrDistance.Between([phrase[0]], [c]) <= OcrDistance.Confusion;
}
