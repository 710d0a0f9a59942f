namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Ink that hangs together: a letter, a stroke of one, a speck, a stamp.</summary>
/// <param name="Box">Its extent.</param>
/// <param name="Area">Its pixels.</param>
public readonly record struct InkComponent(PixelBox Box, int Area);

/// <summary>Finds connected components, eight neighbours, from runs (A. Rosenfeld and J. Pfaltz 1966, with union-find).</summary>
public static class ComponentFinder
{
    /// <summary>The components of a map, in no particular order.</summary>
    public static IReadOnlyList<InkComponent> Find(InkMap ink) => Label(ink, out _, out _);

    /// <summary>A map with the components for which <paramref name="keep"/> holds, and nothing else.</summary>
    public static InkMap Select(InkMap ink, Predicate<InkComponent> keep)
    {
        InkComponent[] components = Label(ink, out List<Run> runs, out int[] labels);
        bool[] kept = [.. components.Select(c => keep(c))];
        var map = new InkMap(ink.Width, ink.Height);
        for (int i = 0; i < runs.Count; i++)
        {
            if (kept[labels[i]])
            {
                map.Row(runs[i].Row)[runs[i].Start..runs[i].End].Fill(1);
            }
        }

        return map;
    }

    /// <summary>Clears the components that <paramref name="drop"/> picks among all and gives the rest.</summary>
    public static IReadOnlyList<InkComponent> Clean(InkMap ink, Func<IReadOnlyList<InkComponent>, bool[]> drop)
    {
        InkComponent[] components = Label(ink, out List<Run> runs, out int[] labels);
        bool[] dropped = drop(components);
        for (int i = 0; i < runs.Count; i++)
        {
            if (dropped[labels[i]])
            {
                ink.Row(runs[i].Row)[runs[i].Start..runs[i].End].Clear();
            }
        }

        return [.. components.Where((_, i) => !dropped[i])];
    }

    private static InkComponent[] Label(InkMap ink, out List<Run> runs, out int[] labels)
    {
        runs = Runs(ink);
        var parent = new int[runs.Count];
        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        Connect(runs, parent);
        labels = new int[runs.Count];
        var components = new List<InkComponent>();
        for (int i = 0; i < runs.Count; i++)
        {
            // A root is the first run of its component, so its label is there before it is asked for.
            int root = Root(parent, i);
            Run run = runs[i];
            var box = new PixelBox(run.Start, run.Row, run.End, run.Row + 1);
            if (root == i)
            {
                labels[i] = components.Count;
                components.Add(new InkComponent(box, run.End - run.Start));
            }
            else
            {
                labels[i] = labels[root];
                InkComponent c = components[labels[i]];
                components[labels[i]] = new InkComponent(c.Box.Union(box), c.Area + run.End - run.Start);
            }
        }

        return [.. components];
    }

    private static List<Run> Runs(InkMap ink)
    {
        var runs = new List<Run>();
        for (int y = 0; y < ink.Height; y++)
        {
            ReadOnlySpan<byte> row = ink.Row(y);
            for (int x = 0; x < row.Length;)
            {
                int skip = row[x..].IndexOf((byte)1);
                if (skip < 0)
                {
                    break;
                }

                int start = x + skip;
                int length = row[start..].IndexOf((byte)0);
                x = length < 0 ? row.Length : start + length;
                runs.Add(new Run(y, start, x));
            }
        }

        return runs;
    }

    private static void Connect(List<Run> runs, int[] parent)
    {
        int above = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            Run run = runs[i];
            while (above < i && (runs[above].Row < run.Row - 1 || (runs[above].Row == run.Row - 1 && runs[above].End < run.Start)))
            {
                above++;
            }

            for (int j = above; j < i && runs[j].Row == run.Row - 1 && runs[j].Start <= run.End; j++)
            {
                int a = Root(parent, i);
                int b = Root(parent, j);
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private readonly record struct Run(int Row, int Start, int End);
}
