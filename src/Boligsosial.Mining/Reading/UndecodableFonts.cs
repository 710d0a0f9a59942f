using System.Buffers;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>
/// Recognises fonts whose character codes say nothing: subset fonts without a ToUnicode map, printed by glyph number. Their letters come
/// out as control characters, private-use characters or letters in an order no language has. Such text is masked as U+FFFD, not passed on.
/// </summary>
internal static class UndecodableFonts
{
    private const string Replacement = "\uFFFD";

    /// <summary>Fewer glyphs than this prove nothing.</summary>
    private const int MinGlyphs = 60;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøåAEIOUYÆØÅ");

    public static Glyph[] Mask(Glyph[] glyphs)
    {
        HashSet<Font> bad = [];
        Counts? counts = null;
        var fonts = new Dictionary<Font, Counts>(ReferenceEqualityComparer.Instance);
        foreach (Glyph glyph in glyphs)
        {
            if (counts is null || !ReferenceEquals(counts.Font, glyph.Font))
            {
                fonts[glyph.Font] = counts = fonts.GetValueOrDefault(glyph.Font) ?? new Counts(glyph.Font);
            }

            counts.Add(glyph.Text[0]);
        }

        bad.UnionWith(fonts.Values.Where(c => c.SayNothing).Select(c => c.Font));
        return bad.Count == 0 ? glyphs : [.. glyphs.Select(g => bad.Contains(g.Font) && g.Text != " " ? g with { Text = Replacement } : g)];
    }

    /// <summary>What is printed in a font on the page.</summary>
    private sealed class Counts(Font font)
    {
        private int _total;
        private int _unknown;
        private int _letters;
        private int _vowels;

        public Font Font => font;

        /// <summary>Norwegian prose has 35 to 43 % vowels among its letters; a shifted alphabet has not.</summary>
        public bool SayNothing =>
            _total >= MinGlyphs && (_unknown > 0.3 * _total || (_letters >= MinGlyphs && (_vowels < 0.2 * _letters || _vowels > 0.65 * _letters)));

        public void Add(char c)
        {
            _total++;
            _unknown += c == '\uFFFD' || char.IsControl(c) ? 1 : 0;
            _letters += char.IsLetter(c) ? 1 : 0;
            _vowels += Vowels.Contains(c) ? 1 : 0;
        }
    }
}
