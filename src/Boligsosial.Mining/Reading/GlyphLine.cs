using System.Globalization;
using System.Runtime.Intrinsics;

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
    /// <param name="line">The line.</param>
    /// <param name="height">The height of the glyph before, and then of this one.</param>
    /// <param name="glyph">What it says.</param>
    public static bool TryParse(ReadOnlySpan<byte> line, ref LastNumber height, out GlyphLine glyph)
    {
        glyph = default;
        int at = line.IndexOfAnyExcept((byte)' ');
        if (at < 0
            || !Attribute(line, ref at, "<g unicode=\""u8, out Range unicode)
            || unicode.Start.Equals(unicode.End) // A quotation mark as a value of its own is written as it is: unicode=""".
            || !Attribute(line, ref at, " glyph=\""u8, out Range name)
            || !Number(line, ref at, " x=\""u8, out double x)
            || !Height(line, ref at, ref height, out double y)
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

    /// <summary>The glyphs of a line of print stand at one height, which need not be read for each.</summary>
    private static bool Height(ReadOnlySpan<byte> line, ref int at, ref LastNumber last, out double y)
    {
        ReadOnlySpan<byte> opening = " y=\""u8;
        int start = at + opening.Length;
        if (line[at..].StartsWith(opening) && last.Begins(line[start..]))
        {
            at = start + last.Length + 1;
            y = last.Value;
            return true;
        }

        if (!Number(line, ref at, opening, out y))
        {
            return false;
        }

        last = LastNumber.Of(line[start..], at - 1 - start, y);
        return true;
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

    /// <summary>A number as it was written last, with the quotation mark behind it.</summary>
    /// <param name="Written">Its first sixteen characters, and what follows it there.</param>
    /// <param name="Mask">Which of them are its own; none when it is longer.</param>
    /// <param name="Length">How many characters it has without the quotation mark.</param>
    /// <param name="Value">Its value.</param>
    internal readonly record struct LastNumber(Vector128<byte> Written, uint Mask, int Length, double Value)
    {
        /// <summary>A number that stands at the beginning of a text.</summary>
        public static LastNumber Of(ReadOnlySpan<byte> text, int length, double value) =>
            length < Vector128<byte>.Count && text.Length >= Vector128<byte>.Count
                ? new LastNumber(Vector128.Create(text[..Vector128<byte>.Count]), (1u << (length + 1)) - 1, length, value)
                : default;

        /// <summary>Whether a text begins with it.</summary>
        public bool Begins(ReadOnlySpan<byte> text) =>
            Mask != 0 && text.Length >= Vector128<byte>.Count
            && (Vector128.Equals(Vector128.Create(text[..Vector128<byte>.Count]), Written).ExtractMostSignificantBits() & Mask) == Mask;
    }
}
