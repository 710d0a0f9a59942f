using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>Words as a text layer has them, where <see cref="PrintedPage"/> prints them in its usual size.</summary>
internal static class Typed
{
    private const double Size = 11;

    /// <summary>A word whose letters are all as wide as Helvetica's digits.</summary>
    public static ReadWord Word(string text, double x, double baseline) => Word(text, x, x + (0.556 * Size * text.Length), baseline);

    /// <summary>A word between two places, its letters evenly spaced.</summary>
    public static ReadWord Word(string text, double x0, double x1, double baseline)
    {
        double[] edges = [.. Enumerable.Range(1, text.Length).Select(i => x0 + ((x1 - x0) * i / text.Length))];
        return new ReadWord(text, text, new Box(x0, baseline - 8, x1, baseline + 2), edges, baseline, Size, 0, 0.85, (int)baseline);
    }
}
