using System.Globalization;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>
/// OCR lines as text, for the cache: «L baseline», below it «W left top right bottom confidence text», below it «C» likewise;
/// a line «.» at the end shows that nothing is missing.
/// </summary>
internal static class OcrLines
{
    private const string End = ".";

    public static void Write(IReadOnlyList<OcrLine> lines, TextWriter writer)
    {
        foreach (OcrLine line in lines)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"L {line.Baseline:R}\n"));
            foreach (OcrWord word in line.Words)
            {
                Write(writer, 'W', word.Box, word.Confidence, word.Text);
                foreach (OcrCharacter c in word.Characters)
                {
                    Write(writer, 'C', c.Box, c.Confidence, c.Text);
                }
            }
        }

        writer.Write(End + "\n");
    }

    /// <exception cref="FormatException">The text is cut off or is something else.</exception>
    public static IReadOnlyList<OcrLine> Read(TextReader reader)
    {
        var lines = new List<OcrLine>();
        var words = new List<OcrWord>();
        var characters = new List<OcrCharacter>();
        while (reader.ReadLine() is { } text && text != End)
        {
            string[] parts = text.Split(' ', 7);
            switch (parts[0])
            {
                case "L":
                    words = [];
                    lines.Add(new OcrLine(words, Number(parts, 1)));
                    break;
                case "W" when parts.Length == 7:
                    characters = [];
                    words.Add(new OcrWord(parts[6], Box(parts), Number(parts, 5), characters));
                    break;
                case "C" when parts.Length == 7:
                    characters.Add(new OcrCharacter(parts[6], Box(parts), Number(parts, 5)));
                    break;
                default:
                    throw new FormatException($"«L», «W» or «C» expected, «{text}» found.");
            }

            if (reader.Peek() < 0)
            {
                throw new FormatException("The end is missing.");
            }
        }

        return lines;
    }

    private static void Write(TextWriter writer, char kind, PixelBox box, double confidence, string text) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind} {box.Left} {box.Top} {box.Right} {box.Bottom} {confidence:R} {text}\n"));

    private static PixelBox Box(string[] parts) => new((int)Number(parts, 1), (int)Number(parts, 2), (int)Number(parts, 3), (int)Number(parts, 4));

    private static double Number(string[] parts, int i) => parts.Length > i
        ? double.Parse(parts[i], CultureInfo.InvariantCulture)
        : throw new FormatException("A number expected.");
}
