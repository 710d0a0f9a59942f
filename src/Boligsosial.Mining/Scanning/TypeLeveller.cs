namespace Boligsosial.Mining.Scanning;

/// <summary>
/// Makes what was measured word by word even over a document: lines set in one size get one size, and where strokes are clearly thicker
/// than the document's usual ones, a line, its beginning or its end is bold.
/// </summary>
internal sealed class TypeLeveller
{
    /// <summary>Sizes within this share of a commoner one are the same.</summary>
    private const double SameSize = 0.085;

    /// <summary>By how much a stroke grows, in points, with each point of font size.</summary>
    private const double StrokeBySize = 0.11;

    /// <summary>Bold strokes are thicker than the usual ones by more than this share. 0.15 to 0.6 in print, less after blur.</summary>
    private const double BoldExcess = 0.085;

    /// <summary>Fewer letters prove nothing. Digits have other strokes.</summary>
    private const int LeastLetters = 4;

    /// <summary>A bold beginning of a line, a label, has at least this many letters.</summary>
    private const int LeastHead = 5;

    /// <summary>A bold end of a line is rare, and must be longer.</summary>
    private const int LeastTail = 14;

    private readonly List<double> _sizes = [];
    private readonly double _usual;

    /// <summary>Learns the document's type from the words of all its scanned pages.</summary>
    public TypeLeveller(IEnumerable<ReadWord> words)
    {
        List<ReadWord> all = [.. words];
        foreach (IGrouping<double, ReadWord> group in all.GroupBy(w => Math.Round(2 * w.Size) / 2).OrderByDescending(g => g.Sum(w => w.Text.Length)))
        {
            if (group.Key > 0 && !_sizes.Exists(s => Math.Abs(s - group.Key) <= SameSize * s))
            {
                _sizes.Add(group.Key);
            }
        }

        List<(double Excess, int Weight)> strokes = [.. all.Where(w => w.Stroke > 0).Select(w => (Bare(w), w.Text.Length)).OrderBy(w => w.Item1)];
        int half = strokes.Sum(s => s.Weight) / 2;
        foreach ((double stroke, int weight) in strokes)
        {
            _usual = stroke;
            half -= weight;
            if (half < 0)
            {
                break;
            }
        }
    }

    /// <summary>The size a measured one stands for, in points.</summary>
    public double Size(double measured) => _sizes.Count == 0 ? Math.Max(measured, 1) : _sizes.MinBy(s => Math.Abs(s - measured));

    /// <summary>Which words of a line are bold.</summary>
    public bool[] Bold(IReadOnlyList<ReadWord> line)
    {
        var bold = new bool[line.Count];
        (double all, int allWeight) = Excess(line, 0, line.Count);
        int cut = 0;
        bool head = false;
        double widest = 0;
        for (int i = 1; i < line.Count; i++)
        {
            (double left, int leftWeight) = Excess(line, 0, i);
            (double right, int rightWeight) = Excess(line, i, line.Count);
            bool begins = left > BoldExcess && right <= BoldExcess && leftWeight >= LeastHead && rightWeight >= LeastLetters;
            bool ends = right > BoldExcess && left <= BoldExcess && rightWeight >= LeastTail && leftWeight >= LeastLetters;
            if ((begins || ends) && Math.Abs(left - right) > Math.Max(widest, BoldExcess))
            {
                (widest, cut, head) = (Math.Abs(left - right), i, begins);
            }
        }

        for (int i = 0; i < bold.Length; i++)
        {
            bold[i] = cut == 0 ? all > BoldExcess && allWeight >= LeastLetters : i < cut == head;
        }

        return bold;
    }

    /// <summary>By which share the strokes of some words are thicker than usual ones of their size, and how many letters show it.</summary>
    private (double Share, int Weight) Excess(IReadOnlyList<ReadWord> line, int start, int end)
    {
        double sum = 0;
        int weight = 0;
        for (int i = start; i < end; i++)
        {
            ReadWord word = line[i];
            int letters = word.Text.Count(char.IsLetter);
            if (word.Stroke > 0 && letters > 0)
            {
                double usual = _usual + (StrokeBySize * word.Size);
                sum += letters * ((word.Stroke / usual) - 1);
                weight += letters;
            }
        }

        return (weight == 0 ? 0 : sum / weight, weight);
    }

    private static double Bare(ReadWord word) => word.Stroke - (StrokeBySize * word.Size);
}
