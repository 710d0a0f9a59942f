using System.Globalization;

namespace Boligsosial.Mining.Reading;

/// <summary>
/// A glyph's line of <c>mutool trace</c> as it is nearly always written: <c>&lt;g unicode="k" glyph="k" x="72" y="700.5" adv=".5"/&gt;</c>.
/// Nine lines of ten are such; read byte by byte they cost a fraction of what <see cref="TraceElement"/> does.
/// </summary>
internal readonly ref struct GlyphLine
{
    private GlyphLine(ReadOnlySpan<byte> unicode, bool hasGlyph, double x, double y, double advance)
    {
        Unicode = unicode;
        HasGlyph = hasGlyph;
        X = x;
        Y = y;
        Advance = advance;
    }

    /// <summary>UTF-8, as written.</summary>
    public ReadOnlySpan<byte> Unicode { get; }

    /// <summary>Whether the glyph has a name or number.</summary>
    public bool HasGlyph { get; }

    public double X { get; }

    public double Y { get; }

    public double Advance { get; }

    /// <summary>Reads a line; false when it is not written in exactly this way, and must be read as any other element.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out GlyphLine glyph)
    {
        glyph = default;
        int at = line.IndexOfAnyExcept((byte)' ');
        if (at < 0
            || !Attribute(line, ref at, "<g unicode=\""u8, out Range unicode)
            || unicode.Start.Equals(unicode.End) // A quotation mark as a value of its own is written as it is: unicode=""".
            || !Attribute(line, ref at, " glyph=\""u8, out Range name)
            || !Number(line, ref at, " x=\""u8, out double x)
            || !Number(line, ref at, " y=\""u8, out double y)
            || !Number(line, ref at, " adv=\""u8, out double advance))
        {
            return false;
        }

        glyph = new GlyphLine(line[unicode], !name.Start.Equals(name.End), x, y, advance);
        return line[at..].StartsWith("/>"u8);
    }

    /// <summary>Reads an attribute that must stand at <paramref name="at"/>, and goes behind it.</summary>
    private static bool Attribute(ReadOnlySpan<byte> line, ref int at, ReadOnlySpan<byte> opening, out Range value)
    {
        value = default;
        if (!line[at..].StartsWith(opening))
        {
            return false;
        }

        int start = at + opening.Length;
        int length = line[start..].IndexOf((byte)'"');
        value = start..(start + Math.Max(0, length));
        at = start + length + 1;
        return length >= 0;
    }

    private static bool Number(ReadOnlySpan<byte> line, ref int at, ReadOnlySpan<byte> opening, out double number)
    {
        int start = at + opening.Length;
        if (line[at..].StartsWith(opening) && ReadPlain(line[start..], out number) is > 0 and var length && start + length < line.Length && line[start + length] == '"')
        {
            at = start + length + 1;
            return true;
        }

        number = 0;
        return Attribute(line, ref at, opening, out Range value) && TryParseNumber(line[value], out number);
    }

    /// <summary>A decimal number, in any way of writing it.</summary>
    internal static bool TryParseNumber(ReadOnlySpan<byte> text, out double number) =>
        (text.Length > 0 && ReadPlain(text, out number) == text.Length)
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));

    /// <summary>
    /// The decimal number at the beginning of a text, and how many characters it takes; 0 when there is none, or one of too many digits. Up to fifteen
    /// digits are exact in a double, and so is the power of ten they are divided by: one division rounds right (Clinger 1990).
    /// </summary>
    private static int ReadPlain(ReadOnlySpan<byte> text, out double number)
    {
        bool negative = text.Length > 0 && text[0] == '-';
        int at = negative ? 1 : 0;
        int first = at;
        int point = -1;
        long digits = 0;
        for (; at < text.Length; at++)
        {
            uint digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                break;
            }
        }

        int count = at - first - (point < 0 ? 0 : 1);
        if (count is 0 or > 15)
        {
            number = 0;
            return 0;
        }

        number = point < 0 ? digits : digits / PowersOfTen[at - point - 1];
        number = negative ? -number : number;
        return at;
    }

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
}
