using System.Globalization;

namespace Boligsosial.Mining.Reading;

/// <summary>The text of a glyph from what the trace says of it.</summary>
internal static class GlyphText
{
    private static readonly string[] Latin = [.. Enumerable.Range(0, 256).Select(i => ((char)i).ToString())];

    /// <summary>One or a few characters; empty for the later parts of a ligature; U+FFFD for what cannot be known.</summary>
    public static string Of(ReadOnlySpan<char> unicode)
    {
        if (unicode.Length == 1)
        {
            return Of(unicode[0]);
        }

        if (unicode.Length == 0 || unicode.SequenceEqual("-1"))
        {
            return "";
        }

        if (unicode[0] == '&' && unicode[^1] == ';')
        {
            return FromReference(unicode[1..^1]);
        }

        return unicode.ToString();
    }

    private static string FromReference(ReadOnlySpan<char> reference)
    {
        switch (reference)
        {
            case "lt": return "<";
            case "gt": return ">";
            case "amp": return "&";
            case "quot": return "\"";
            case "apos": return "'";
            default: break;
        }

        bool hex = reference.StartsWith("#x");
        ReadOnlySpan<char> digits = hex ? reference[2..] : reference[1..];
        if (!int.TryParse(digits, hex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            || code is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return "\uFFFD";
        }

        return code <= 0xFFFF ? Of((char)code) : char.ConvertFromUtf32(code);
    }

    /// <summary>The text of a single character.</summary>
    public static string Of(char c) => c switch
    {
        '\u00A0' or '\u2007' or '\u202F' or '\u2009' or '\t' or '\n' or '\r' => " ",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        // Soft hyphens are in the file only where one is printed; whether a word was broken there is for the words to tell.
        '\u00AD' or '\u2010' or '\u2011' => "-",
        '\u200B' or '\uFEFF' or '\u200C' or '\u200D' or '\u2060' => "",
        // Symbol and Wingdings print bullets and boxes from the private-use area.
        >= '\uE000' and <= '\uF8FF' => Symbol(c),
        < ' ' => "\uFFFD",
        < (char)256 => Latin[c],
        _ => c.ToString(),
    };

    private static string Symbol(char c) => (c & 0xFF) switch
    {
        0xFC or 0xFE or 0x52 => "\u2611", // a tick or a ticked box
        0xFB or 0xFD or 0x51 or 0x78 => "\u2612", // a cross or a crossed box
        0xA8 or 0x6F or 0x71 or 0x72 => "\u2610", // an empty box
        0xB7 or 0xA7 or 0x6C or 0x6E or 0xD8 or 0x76 or 0x77 or 0x9F or 0xA0 or 0x6D => "\u2022",
        0x2D => "-",
        0xE0 or 0xE8 or 0xF0 => "\u2192",
        _ => "\u2022",
    };
}
