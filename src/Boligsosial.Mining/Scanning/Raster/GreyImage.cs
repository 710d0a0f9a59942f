using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>A raster of grey values, 0 black to 255 white, row by row from the top.</summary>
public sealed class GreyImage
{
    /// <summary>A4 at 600 dpi with room to spare; more is no page.</summary>
    private const int MaxPixels = 60_000_000;

    /// <summary>An image of given pixels.</summary>
    /// <exception cref="ArgumentException">The array does not hold width times height pixels.</exception>
    public GreyImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.Length != width * height)
        {
            throw new ArgumentException($"{width} x {height} pixels expected, {pixels.Length} given.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Grey values; row y begins at y times <see cref="Width"/>.</summary>
    public byte[] Pixels { get; }

    /// <summary>A white image.</summary>
    public static GreyImage White(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)255);
        return new GreyImage(width, height, pixels);
    }

    /// <summary>One row.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>Reads a binary portable greymap («P5», 8 bit), as <c>mutool draw</c> writes it.</summary>
    /// <returns>The image, or null when the stream holds none (no byte, or one that is cut off).</returns>
    public static GreyImage? ReadPgm(Stream stream)
    {
        if (Token(stream) != "P5" || !Number(stream, out int width) || !Number(stream, out int height) || !Number(stream, out int depth)
            || depth != 255 || width <= 0 || height <= 0 || (long)width * height > MaxPixels)
        {
            return null;
        }

        var pixels = new byte[width * height];
        return stream.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) == pixels.Length ? new GreyImage(width, height, pixels) : null;
    }

    /// <summary>Writes a binary portable greymap.</summary>
    public void WritePgm(Stream stream)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")));
        stream.Write(Pixels);
    }

    private static bool Number(Stream stream, out int value) =>
        int.TryParse(Token(stream), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>The next word of the header; a single white space ends it.</summary>
    private static string Token(Stream stream)
    {
        var token = new StringBuilder();
        bool comment = false;
        while (token.Length < 20 && stream.ReadByte() is var b and >= 0)
        {
            if (comment || b == '#')
            {
                comment = b != '\n';
            }
            else if (b > ' ')
            {
                token.Append((char)b);
            }
            else if (token.Length > 0)
            {
                break;
            }
        }

        return token.ToString();
    }
}
