using System.Buffers;
using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Reading;

/// <summary>
/// One line of <c>mutool trace</c>: an XML tag with attributes. The trace is not always well-formed XML (characters that XML forbids
/// stand in it as they are in the file), so it is read tag by tag, not by an XML parser.
/// </summary>
internal readonly ref struct TraceElement
{
    private readonly ReadOnlySpan<char> _attributes;

    private TraceElement(ReadOnlySpan<char> name, bool closing, ReadOnlySpan<char> attributes)
    {
        Name = name;
        IsClosing = closing;
        _attributes = attributes;
    }

    public ReadOnlySpan<char> Name { get; }

    public bool IsClosing { get; }

    /// <summary>Reads a line; false when it holds no tag.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out TraceElement element)
    {
        element = default;
        int start = line.IndexOf('<');
        if (start < 0 || start + 1 >= line.Length)
        {
            return false;
        }

        ReadOnlySpan<char> rest = line[(start + 1)..];
        bool closing = rest[0] == '/';
        if (closing)
        {
            rest = rest[1..];
        }

        int end = rest.IndexOfAny(' ', '>', '/');
        if (end <= 0)
        {
            return false;
        }

        element = new TraceElement(rest[..end], closing, rest[end..]);
        return true;
    }

    /// <summary>The raw value of an attribute, or empty.</summary>
    public ReadOnlySpan<char> Raw(ReadOnlySpan<char> attribute)
    {
        for (int from = 0; _attributes[from..].IndexOf(attribute) is >= 0 and var found; from += found + 1)
        {
            int at = from + found;
            ReadOnlySpan<char> behind = _attributes[(at + attribute.Length)..];
            bool begins = at > 0 && _attributes[at - 1] == ' ' && (at == 1 || _attributes[at - 2] == '"');
            if (begins && behind.StartsWith("=\""))
            {
                // A quotation mark as a value of its own is written as it is: unicode=""".
                ReadOnlySpan<char> value = behind[2..];
                int close = value.StartsWith("\"\"") ? 1 : value.IndexOf('"');
                return close < 0 ? default : value[..close];
            }
        }

        return default;
    }

    /// <summary>A number; 0 when the attribute is missing or no number.</summary>
    public double Number(ReadOnlySpan<char> attribute) => ToNumber(Raw(attribute));

    /// <summary>Up to six numbers separated by spaces.</summary>
    public int Numbers(ReadOnlySpan<char> attribute, Span<double> into)
    {
        ReadOnlySpan<char> raw = Raw(attribute);
        int n = 0;
        foreach (Range range in raw.Split(' '))
        {
            if (n == into.Length)
            {
                break;
            }

            into[n++] = ToNumber(raw[range]);
        }

        return n;
    }

    public Matrix Matrix(ReadOnlySpan<char> attribute)
    {
        Span<double> m = stackalloc double[6];
        return Numbers(attribute, m) == 6 ? new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]) : Reading.Matrix.Identity;
    }

    private static double ToNumber(ReadOnlySpan<char> text)
    {
        Span<byte> ascii = stackalloc byte[32];
        return text.Length <= ascii.Length && Ascii.FromUtf16(text, ascii, out int length) == OperationStatus.Done
            ? GlyphLine.TryParseNumber(ascii[..length], out double number) ? number : 0
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : 0;
    }
}
