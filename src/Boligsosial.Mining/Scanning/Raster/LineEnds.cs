namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>In forms lines end at lines: draws found lines on to those they end short of, or back to those they overshoot.</summary>
internal static class LineEnds
{
    /// <summary>Pale lines are longer than this, in points: what lies between letters may look like a shorter one.</summary>
    private const double LeastPale = 45;

    /// <summary>The end of a pale line is lost over so many points at most.</summary>
    private const double LostEnd = 24;

    /// <summary>Ends go too far by so many points at most.</summary>
    private const double Overshoot = 7;

    /// <summary>Lines may miss each other sideways by so many points.</summary>
    private const double Beside = 6;

    /// <summary>The lines of both directions, completed; pale and short ones are none.</summary>
    public static IReadOnlyList<ImageLine> Complete(List<ImageLine> across, List<ImageLine> down, InkMap ink, double scale)
    {
        List<(ImageLine Line, bool Pale)> rows = Sure(across, ink, scale);
        List<(ImageLine Line, bool Pale)> columns = Sure(down, ink, scale);
        return [.. rows.Select(l => Completed(l.Line, columns, l.Pale, scale)), .. columns.Select(l => Completed(l.Line, rows, l.Pale, scale))];
    }

    private static List<(ImageLine Line, bool Pale)> Sure(List<ImageLine> lines, InkMap ink, double scale) =>
        [.. lines.Select(l => (Line: l, Pale: IsPale(l, ink))).Where(l => !l.Pale || l.Line.Length >= LeastPale * scale)];

    /// <summary>The line, drawn on to the lines across it that it ends little short of, or back to those it overshoots: in forms lines end at lines.</summary>
    private static ImageLine Completed(ImageLine line, List<(ImageLine Line, bool Pale)> others, bool pale, double scale)
    {
        double reach = pale ? Math.Min(LostEnd * scale, line.Length / 3.0) : 0;
        int start = line.Start;
        int end = line.End;
        foreach ((ImageLine other, _) in others)
        {
            double place = line.At(other.Across);
            if (place < other.Start - (Beside * scale) || place > other.End + (Beside * scale))
            {
                continue;
            }

            int across = (int)Math.Round(other.At(place));
            bool ends = across > line.Start ? across - line.Start < Overshoot * scale : line.Start - across <= reach;
            start = ends && (start == line.Start || Math.Abs(across - line.Start) < Math.Abs(start - line.Start)) ? across : start;
            ends = across < line.End ? line.End - across < Overshoot * scale : across - line.End <= reach;
            end = ends && (end == line.End || Math.Abs(across - line.End) < Math.Abs(end - line.End)) ? across : end;
        }

        return end - start < 2 ? line : line with { Start = start, End = end, Across = line.At((start + end) / 2.0) };
    }

    /// <summary>Whether most of a line is no ink by itself.</summary>
    private static bool IsPale(ImageLine line, InkMap ink)
    {
        int dark = 0;
        for (int along = line.Start; along < line.End; along++)
        {
            int across = (int)Math.Round(line.At(along));
            for (int near = across - 1; near <= across + 1; near++)
            {
                if (line.Horizontal ? ink[along, near] : ink[near, along])
                {
                    dark++;
                    break;
                }
            }
        }

        return 2 * dark < line.Length;
    }
}
