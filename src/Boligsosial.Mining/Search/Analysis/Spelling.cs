using System.Text;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>
/// Writes a word one way, however it is printed: composed letters, lower case, no ligatures or hidden hyphens, no accents but those of æ, ø and å.
/// By tables of its own, for a program without the data of cultures (InvariantGlobalization) leaves letters decomposed.
/// </summary>
internal static class Spelling
{
    private const char RingAbove = '\u030A';
    private const char Diaeresis = '\u0308';

    private static readonly Dictionary<char, string> Letters = Table(
        "àáâãāăąǎ a", "çćĉċč c", "ďđð d", "èéêëēĕėęě e", "ĝğġģǥǧ g", "ĥħ h", "ìíîïĩīĭįı i", "ĵ j", "ķǩ k", "ĺļľŀł l", "ñńņňŋ n", "òóôõōŏőǒ o", "ŕŗř r",
        "śŝşšș s", "ţťŧț t", "ùúûüũūŭůűų u", "ŵ w", "ýÿŷ y", "źżž z", "ß ss", "þ th", "œ ø", "ä æ", "ǽ æ", "ö ø", "ǿ ø", "ő ø",
        "ﬀ ff", "ﬁ fi", "ﬂ fl", "ﬃ ffi", "ﬄ ffl", "ﬅ st", "ﬆ st");

    /// <summary>The word so written. «ä» and «ö» are «æ» and «ø»; «é» is «e».</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        bool plain = true;
        foreach (char c in word)
        {
            plain &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or 'æ' or 'ø' or 'å';
        }

        return plain ? word.ToString() : Written(word);
    }

    /// <summary>«aa», «ae» and «oe» as «å», «æ» and «ø».</summary>
    public static string Digraphs(string word) =>
        word.Replace("aa", "å", StringComparison.Ordinal).Replace("ae", "æ", StringComparison.Ordinal).Replace("oe", "ø", StringComparison.Ordinal);

    private static string Written(ReadOnlySpan<char> word)
    {
        var written = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            char lower = char.ToLowerInvariant(c);
            if (written.Length > 0 && lower is RingAbove or Diaeresis)
            {
                written[^1] = (written[^1], lower) switch
                {
                    ('a', RingAbove) => 'å',
                    ('a', Diaeresis) => 'æ',
                    ('o', Diaeresis) => 'ø',
                    (var other, _) => other,
                };
            }
            else if (Letters.TryGetValue(lower, out string? letter))
            {
                written.Append(letter);
            }
            else if (char.IsLetterOrDigit(lower))
            {
                written.Append(lower);
            }
        }

        return written.ToString();
    }

    private static Dictionary<char, string> Table(params string[] rows)
    {
        var table = new Dictionary<char, string>();
        foreach (string row in rows)
        {
            string[] parts = row.Split(' ');
            foreach (char c in parts[0])
            {
                table[c] = parts[1];
            }
        }

        return table;
    }
}
