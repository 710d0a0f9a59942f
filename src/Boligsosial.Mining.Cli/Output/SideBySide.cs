namespace Boligsosial.Mining.Cli.Output;

/// <summary>Prints texts in columns beside one another, lines broken between words.</summary>
internal static class SideBySide
{
    private const string Gap = "  |  ";
    private const int LeastColumn = 36;
    private const int WidestColumn = 100;

    /// <summary>Writes the texts; those that do not fit beside the first stand below.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">Characters that fit in a line.</param>
    /// <param name="texts">The texts.</param>
    public static void Write(TextWriter output, int width, IReadOnlyList<string> texts)
    {
        int beside = Math.Clamp((width + Gap.Length) / (LeastColumn + Gap.Length), 1, Math.Max(1, texts.Count));
        int column = Math.Min(WidestColumn, ((width + Gap.Length) / beside) - Gap.Length);
        foreach (string[] band in texts.Chunk(beside))
        {
            List<string>[] columns = [.. band.Select(t => Wrap(t, column).ToList())];
            for (int i = 0; i < columns.Max(c => c.Count); i++)
            {
                output.WriteLine(string.Join(Gap, columns.Select(c => (i < c.Count ? c[i] : "").PadRight(column))).TrimEnd());
            }

            output.WriteLine();
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (string line in text.Split('\n'))
        {
            string rest = line.TrimEnd();
            while (rest.Length > width)
            {
                int cut = rest.LastIndexOf(' ', width);
                cut = cut > 0 ? cut : width;
                yield return rest[..cut].TrimEnd();
                rest = rest[cut..].TrimStart();
            }

            yield return rest;
        }
    }
}
