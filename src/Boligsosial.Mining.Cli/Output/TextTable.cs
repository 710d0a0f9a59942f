namespace Boligsosial.Mining.Cli.Output;

/// <summary>A column of a table in plain text.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Right">Whether its values stand flush right, as numbers do.</param>
/// <param name="Shrinks">Whether its values may be cut when the line is too long for the terminal.</param>
internal sealed record TextColumn(string Head, bool Right = false, bool Shrinks = false);

/// <summary>Prints rows as columns separated by two spaces, the same on a terminal and in a pipe.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int LeastWidth = 12;

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">Characters that fit in a line.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The values, one a column.</param>
    public static void Write(TextWriter output, int width, IReadOnlyList<TextColumn> columns, IReadOnlyList<string[]> rows)
    {
        var widths = columns.Select((c, i) => rows.Select(r => r[i].Length).Append(c.Head.Length).Max()).ToArray();
        Shrink(widths, columns, width);
        WriteLine(output, columns, widths, [.. columns.Select(c => c.Head)]);
        foreach (var row in rows)
        {
            WriteLine(output, columns, widths, row);
        }
    }

    private static void Shrink(int[] widths, IReadOnlyList<TextColumn> columns, int width)
    {
        while (widths.Sum() + (Gap.Length * (widths.Length - 1)) > width)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => columns[i].Shrinks && widths[i] > LeastWidth).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
            if (widest < 0)
            {
                return;
            }

            widths[widest]--;
        }
    }

    private static void WriteLine(TextWriter output, IReadOnlyList<TextColumn> columns, int[] widths, string[] values)
    {
        var cells = values.Select((value, i) =>
        {
            var text = value.ReplaceLineEndings(" ");
            var fitted = text.Length <= widths[i] ? text : string.Concat(text.AsSpan(0, widths[i] - 1), "…");
            return columns[i].Right ? fitted.PadLeft(widths[i]) : fitted.PadRight(widths[i]);
        });
        output.WriteLine(string.Join(Gap, cells).TrimEnd());
    }
}
