namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>
/// Tells specks from full stops, commas and dots: of the small pieces of ink, print is what stands close to a letter or in a row with its
/// like, as leaders do.
/// </summary>
internal static class Specks
{
    /// <summary>Always specks, in square points: a full stop of small print has 0.8.</summary>
    private const double Least = 0.5;

    /// <summary>Never specks, in square points.</summary>
    private const double Most = 2;

    /// <summary>Longer pieces are strokes, in points.</summary>
    private const double Longest = 2.4;

    /// <summary>Ink of this height is a letter, in points.</summary>
    private const double Letter = 2.9;

    /// <summary>How far from a letter its marks stand to its sides, and above or below, in points.</summary>
    private const double Beside = 3;

    private const double Above = 2.2;

    /// <summary>Leaders stand at most so far apart, on one line to so many points.</summary>
    private const double LeaderGap = 5;

    private const double LeaderLine = 0.7;

    /// <summary>Which of a page's components are specks.</summary>
    public static bool[] Among(IReadOnlyList<InkComponent> components, double scale)
    {
        var specks = new bool[components.Count];
        List<int> small = [];
        List<PixelBox> letters = [];
        for (int i = 0; i < components.Count; i++)
        {
            InkComponent c = components[i];
            bool isSmall = c.Area <= Most * scale * scale && c.Box.Width <= Longest * scale && c.Box.Height <= Longest * scale;
            if (c.Area <= Least * scale * scale)
            {
                specks[i] = true;
            }
            else if (isSmall)
            {
                small.Add(i);
            }
            else if (c.Box.Height >= Letter * scale && c.Box.Height <= 48 * scale)
            {
                letters.Add(c.Box);
            }
        }

        var rows = new Rows(letters, (int)(12 * scale));
        small.Sort((a, b) => components[a].Box.Left.CompareTo(components[b].Box.Left));
        bool[] leaders = Leaders(small, components, scale);
        for (int k = 0; k < small.Count; k++)
        {
            specks[small[k]] = !leaders[k] && !rows.HasNear(components[small[k]].Box, (int)Math.Ceiling(Beside * scale), (int)Math.Ceiling(Above * scale));
        }

        return specks;
    }

    /// <summary>Which small pieces stand in a row of three or more.</summary>
    private static bool[] Leaders(List<int> small, IReadOnlyList<InkComponent> components, double scale)
    {
        var next = new int[small.Count];
        var length = new int[small.Count];
        Array.Fill(next, -1);
        for (int k = 0; k < small.Count; k++)
        {
            PixelBox box = components[small[k]].Box;
            for (int m = k + 1; m < small.Count && components[small[m]].Box.Left - box.Right <= LeaderGap * scale; m++)
            {
                PixelBox other = components[small[m]].Box;
                if (other.Left > box.Right && Math.Abs(other.Top + other.Bottom - box.Top - box.Bottom) <= 2 * LeaderLine * scale)
                {
                    next[k] = m;
                    break;
                }
            }
        }

        for (int k = 0; k < small.Count; k++)
        {
            if (next[k] >= 0)
            {
                length[next[k]] = Math.Max(length[next[k]], length[k] + 1);
            }
        }

        var leaders = new bool[small.Count];
        for (int k = 0; k < small.Count; k++)
        {
            // How many stand before it in its row, and how many behind.
            int others = length[k];
            for (int m = next[k]; m >= 0 && others < 2; m = next[m])
            {
                others++;
            }

            leaders[k] = others >= 2;
        }

        return leaders;
    }

    /// <summary>Letters by the bands of the page they touch, to be found quickly.</summary>
    private sealed class Rows
    {
        private readonly Dictionary<int, List<PixelBox>> _bands = [];
        private readonly int _height;

        public Rows(List<PixelBox> boxes, int height)
        {
            _height = Math.Max(1, height);
            foreach (PixelBox box in boxes)
            {
                for (int band = box.Top / _height; band <= box.Bottom / _height; band++)
                {
                    if (!_bands.TryGetValue(band, out List<PixelBox>? list))
                    {
                        _bands.Add(band, list = []);
                    }

                    list.Add(box);
                }
            }
        }

        public bool HasNear(PixelBox box, int beside, int above)
        {
            for (int band = (box.Top - above) / _height; band <= (box.Bottom + above) / _height; band++)
            {
                if (_bands.TryGetValue(band, out List<PixelBox>? list)
                    && list.Exists(l => l.Left - beside < box.Right && box.Left < l.Right + beside && l.Top - above < box.Bottom && box.Top < l.Bottom + above))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
