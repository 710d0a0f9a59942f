namespace Boligsosial.Mining.Extraction;

/// <summary>The type that headings are set in.</summary>
internal static class HeadingType
{
    private const double LargerThanBody = 1.06;

    /// <summary>Whether a line is set so much larger than the text around it that it heads it.</summary>
    /// <param name="size">The line's size in points.</param>
    /// <param name="body">The text's.</param>
    public static bool IsLarge(double size, double body) => size > LargerThanBody * body;
}
