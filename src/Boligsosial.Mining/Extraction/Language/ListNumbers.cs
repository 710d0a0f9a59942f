namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Tells the numbers of list items, which running text keeps when its lines are joined: «følgende: 1. Kartlegging 2. Analyse», «1) Leie til eie».
/// A number before a point is one at the start of a line, or as part of a list that begins with 1 and goes on with 2;
/// elsewhere it may as well end a sentence. A number before a bracket that closes nothing is always one, or a footnote's mark.
/// </summary>
internal static class ListNumbers
{
    private const int Highest = 60;

    private static readonly WordSet SentenceStarts = new("herav hvorav derav av");

    /// <summary>For each token whether it numbers a list item.</summary>
    public static bool[] Mark(TokenizedText t)
    {
        bool[] marked = new bool[t.Count];
        var dotted = new List<int>();
        int depth = 0;
        for (int i = 0; i < t.Count; i++)
        {
            depth = t.SymbolAt(i) switch
            {
                '(' => depth + 1,
                ')' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (!t.IsNumber(i, 1, 2) || t.Int(i) is < 1 or > Highest || !t.Glued(i + 1) || !StandsApart(t, i))
            {
                continue;
            }

            if (t.IsSymbol(i + 1, ')') && depth == 0)
            {
                marked[i] = true;
            }
            else if (t.IsSymbol(i + 1, '.') && BeginsItem(t, i + 2))
            {
                marked[i] = t.Before(i) == Gap.Line;
                dotted.Add(i);
            }
            else if (t.IsSymbol(i + 1, '.') && t.Before(i) == Gap.Line && t.IsNumber(i + 2) && t.Before(i + 2) is Gap.Space or Gap.Hard)
            {
                marked[i] = true;
            }
        }

        MarkRuns(t, dotted, marked);
        return marked;
    }

    private static void MarkRuns(TokenizedText t, List<int> dotted, bool[] marked)
    {
        int expected = 0;
        for (int n = 0; n < dotted.Count; n++)
        {
            int value = t.Int(dotted[n]);
            bool begins = value == 1 && n + 1 < dotted.Count && t.Int(dotted[n + 1]) == 2;
            if (begins || value == expected)
            {
                marked[dotted[n]] = true;
                expected = value + 1;
            }
            else if (marked[dotted[n]])
            {
                expected = value + 1;
            }
        }
    }

    private static bool StandsApart(TokenizedText t, int i) => !t.Glued(i) || t.SymbolAt(i - 1) is '(' or '«' or '"' or '•';

    private static bool BeginsItem(TokenizedText t, int i) =>
        t.SameLine(i) && ((t.IsWord(i) && char.IsUpper(t.First(i)) && !SentenceStarts.Contains(t.Word(i)))
            || t.SymbolAt(i) is '«' or '"' or '“');
}
