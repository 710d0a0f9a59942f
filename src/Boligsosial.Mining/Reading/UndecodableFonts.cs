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

    public static IReadOnlyList<Glyph> Mask(List<Glyph> glyphs)
    {
        HashSet<Font> bad = [];
        foreach (IGrouping<Font, Glyph> font in glyphs.GroupBy(g => g.Font))
        {
            int total = 0;
            int unknown = 0;
            int letters = 0;
            int vowels = 0;
            foreach (Glyph glyph in font)
            {
                char c = glyph.Text[0];
                total++;
                unknown += c == '\uFFFD' || char.IsControl(c) ? 1 : 0;
                letters += char.IsLetter(c) ? 1 : 0;
                vowels += "aeiouyæøåAEIOUYÆØÅ".Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }

            // Norwegian prose has 35 to 43 % vowels among its letters; a shifted alphabet has not.
            bool gibberish = letters >= MinGlyphs && (vowels < 0.2 * letters || vowels > 0.65 * letters);
            if (total >= MinGlyphs && (unknown > 0.3 * total || gibberish))
            {
                bad.Add(font.Key);
            }
        }

        return bad.Count == 0 ? glyphs : [.. glyphs.Select(g => bad.Contains(g.Font) && g.Text != " " ? g with { Text = Replacement } : g)];
    }
}
