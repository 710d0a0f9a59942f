using System.Globalization;

namespace Boligsosial.Corpus;

/// <summary>The colour in which the twin prints a mark: a reddish one for each number, far enough from the next to survive rounding in a PDF.</summary>
public static class MarkColour
{
    private const int Red = 0xE5;
    private const int Step = 4;
    private const int Steps = 64;

    /// <summary>The colour of a mark, as `#rrggbb`.</summary>
    public static string Of(int number) => number < Steps * Steps
        ? $"#{Red:x2}{(number / Steps * Step) + 2:x2}{(number % Steps * Step) + 2:x2}"
        : throw new CorpusException($"a report cannot have more than {Steps * Steps} marks");

    /// <summary>The mark of a colour, or none.</summary>
    public static int? NumberOf(string colour)
    {
        if (colour.Length != 7 || !int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) || Math.Abs((rgb >> 16) - Red) > 1)
        {
            return null;
        }

        return ((rgb >> 8 & 0xff) / Step * Steps) + ((rgb & 0xff) / Step);
    }
}
