using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Scanning.Text;

/// <summary>Whether the text of a page can be used.</summary>
public enum TextQuality
{
    /// <summary>As good as print.</summary>
    Sound,

    /// <summary>There is text, but too much of it is damaged.</summary>
    Poor,

    /// <summary>There is none to speak of.</summary>
    None,
}

/// <summary>What a page's text looks like.</summary>
/// <param name="Quality">The verdict.</param>
/// <param name="Letters">Letters and digits it has.</param>
/// <param name="Undecodable">Share of its glyphs that the font does not explain.</param>
/// <param name="Norwegian">How much of its writing is Norwegian words, by letters: 0.9 and more in sound text, below 0.75 in ruined text.</param>
public readonly record struct TextJudgement(TextQuality Quality, int Letters, double Undecodable, double Norwegian);

/// <summary>Judges the text of a page by its words.</summary>
public static class TextJudge
{
    /// <summary>Fewer letters and digits on a page are a page number or a stamp.</summary>
    private const int LeastText = 25;

    /// <summary>On fewer letters than this the share of Norwegian words proves nothing.</summary>
    private const int LeastProof = 120;

    /// <summary>After so many letters of good Norwegian it is enough to look at some of the words.</summary>
    private const int Proof = 600;

    private const double MostUndecodable = 0.1;

    /// <summary>Longer words are put in lower case in memory of their own.</summary>
    private const int OnStack = 64;

    /// <summary>A layer with less is worse than OCR of today: about three characters in a hundred are wrong.</summary>
    private const double LeastNorwegian = 0.85;

    /// <summary>Born-digital text with less is gibberish from a font without a character map. Lists of names have more.</summary>
    private const double LeastBornDigital = 0.5;

    /// <summary>The judgement on words.</summary>
    /// <param name="words">As printed, in any order.</param>
    /// <param name="vocabulary">What is Norwegian.</param>
    /// <param name="undecodable">Share of glyphs whose text is not known.</param>
    /// <param name="bornDigital">Whether the text was set, not read: then only gibberish is poor, and while a long text is good Norwegian every fourth word is looked at.</param>
    public static TextJudgement Judge(IEnumerable<string> words, Vocabulary vocabulary, double undecodable = 0, bool bornDigital = false)
    {
        var tally = new Tally(bornDigital);
        int letters = 0;
        foreach (string word in words)
        {
            letters += Letters(word);
            if (tally.WantsNext())
            {
                tally.Take(word, vocabulary);
            }
        }

        return tally.Judgement(letters, undecodable);
    }

    /// <summary>The judgement on the words of a page as read from its file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">Its words.</param>
    /// <param name="vocabulary">What is Norwegian.</param>
    public static TextJudgement Judge(Page page, IEnumerable<string> words, Vocabulary vocabulary)
    {
        (_, double undecodable) = CountGlyphs(page.AllGlyphs);
        return Judge(words, vocabulary, undecodable, page.TextSource == TextSource.Text);
    }

    /// <summary>The same on its words as they are drawn, which need not be put together for it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="vocabulary">What is Norwegian.</param>
    public static TextJudgement Judge(Page page, Vocabulary vocabulary)
    {
        Glyph[] glyphs = page.AllGlyphs;
        (int letters, double undecodable) = CountGlyphs(glyphs);
        var tally = new Tally(page.TextSource == TextSource.Text);
        var text = new StringBuilder();
        foreach (Range word in WordBuilder.Drawn(glyphs))
        {
            if (tally.WantsNext())
            {
                foreach (Glyph glyph in glyphs.AsSpan(word))
                {
                    text.Append(glyph.Text);
                }

                tally.Take(text.ToString(), vocabulary);
                text.Clear();
            }
        }

        return tally.Judgement(letters, undecodable);
    }

    /// <summary>How many letters and digits they are, and which share of what is printed is not known.</summary>
    private static (int Letters, double Undecodable) CountGlyphs(Glyph[] glyphs)
    {
        int printed = 0;
        int undecodable = 0;
        int letters = 0;
        foreach (Glyph glyph in glyphs)
        {
            if (glyph.Text is [var c])
            {
                printed += c == ' ' ? 0 : 1;
                undecodable += c == '\uFFFD' ? 1 : 0;
                letters += char.IsLetterOrDigit(c) ? 1 : 0;
            }
            else
            {
                printed++;
                undecodable += glyph.Text.Contains('\uFFFD', StringComparison.Ordinal) ? 1 : 0;
                letters += Letters(glyph.Text);
            }
        }

        return (letters, printed == 0 ? 0 : (double)undecodable / printed);
    }

    /// <summary>Letters and digits.</summary>
    private static int Letters(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>How Norwegian a printed word is, 0..1; null for numbers, marks and abbreviations, which say nothing.</summary>
    public static double? Share(string word, Vocabulary vocabulary)
    {
        ReadOnlySpan<char> bare = word.AsSpan().Trim(".,:;!?()[]«»\"'”“’*–-/…•");
        if (bare.Length < 2)
        {
            // A lonely letter that is no word is litter; a lonely mark or digit may be print.
            return bare.Length == 1 && char.IsLetter(bare[0]) && !"iåIÅoOABCDEF".Contains(bare[0], StringComparison.Ordinal) ? 0 : null;
        }

        int letters = 0;
        int digits = 0;
        int others = 0;
        int falls = 0;
        for (int i = 0; i < bare.Length; i++)
        {
            char c = bare[i];
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            others += char.IsLetterOrDigit(c) || c is '-' or '/' or '.' or ',' or '–' or '&' or '@' or '_' or ':' or '%' ? 0 : 1;
            falls += i > 0 && char.IsUpper(c) && char.IsLower(bare[i - 1]) ? 1 : 0;
        }

        if (letters == 0)
        {
            return others > 0 ? 0 : null;
        }

        if (digits > 0)
        {
            return letters > 2 && char.IsLetter(bare[0]) && char.IsLetter(bare[^1]) ? 0 : null;
        }

        if (others > 0 || falls > 1)
        {
            return 0.2;
        }

        return OfParts(bare, vocabulary);
    }

    /// <summary>That of the word's least Norwegian run of letters.</summary>
    private static double OfParts(ReadOnlySpan<char> word, Vocabulary vocabulary)
    {
        Span<char> lower = word.Length <= OnStack ? stackalloc char[OnStack] : new char[word.Length];
        lower = lower[..word.ToLowerInvariant(lower)];
        double least = 1;
        int start = 0;
        for (int i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && char.IsLetter(lower[i]))
            {
                continue;
            }

            ReadOnlySpan<char> part = lower[start..i];
            start = i + 1;
            if (part.Length > 1 && !vocabulary.Knows(part))
            {
                double likeness = vocabulary.Likeness(part);
                least = Math.Min(least, likeness * likeness * 0.9);
            }
        }

        return least;
    }

    /// <summary>How much of what was looked at is Norwegian.</summary>
    private struct Tally(bool bornDigital)
    {
        private double _known;
        private int _weighed;
        private int _count;

        /// <summary>Whether the next word is to be looked at.</summary>
        public bool WantsNext()
        {
            _count++;
            bool good = bornDigital && _weighed >= Proof && _known >= LeastNorwegian * _weighed;
            return !good || _count % 4 == 0;
        }

        public void Take(string word, Vocabulary vocabulary)
        {
            if (Share(word, vocabulary) is { } share)
            {
                _weighed += word.Length;
                _known += share * word.Length;
            }
        }

        public readonly TextJudgement Judgement(int letters, double undecodable)
        {
            double norwegian = _weighed == 0 ? 1 : _known / _weighed;
            TextQuality quality = letters < LeastText ? TextQuality.None
                : undecodable > MostUndecodable || (_weighed >= LeastProof && norwegian < (bornDigital ? LeastBornDigital : LeastNorwegian)) ? TextQuality.Poor
                : TextQuality.Sound;
            return new TextJudgement(quality, letters, undecodable, norwegian);
        }
    }
}
