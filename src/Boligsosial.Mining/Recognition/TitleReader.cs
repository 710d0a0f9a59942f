using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>Finds the title among the paragraphs of the title page: the largest that says what kind of paper this is, with what goes on from it.</summary>
internal static class TitleReader
{
    /// <summary>How much larger than the body a line must be to be a title by its size alone.</summary>
    private const double LargerThanBody = 1.12;

    /// <summary>A title that names only the kind of paper («Sluttrapport», «Årsrapport 2011») has no more words than this; what it is about follows.</summary>
    private const int WordsOfABareTitle = 2;

    /// <summary>The title as printed, its lines joined; empty when nothing on the first page looks like one.</summary>
    public static string Read(FrontMatter front, RecognitionWords words)
    {
        Paragraph[] headings = [.. front.TitlePage.Where(p => IsHeading(p, front.BodySize))];
        if (headings.Length == 0)
        {
            headings = [.. front.TitlePage.Take(4)];
        }

        if (headings.Length == 0)
        {
            return "";
        }

        int title = Array.IndexOf(headings, headings
            .Select((p, i) => (Paragraph: p, Score: Score(p, words, i)))
            .MaxBy(s => s.Score).Paragraph);
        var parts = new List<string> { headings[title].Text.Text };
        bool bare = headings[title].TextLines.Sum(l => l.Words.Count) <= WordsOfABareTitle;
        for (int next = title + 1; next < headings.Length && next <= title + 2; next++)
        {
            string text = headings[next].Text.Text;
            bool goesOn = char.IsLower(text[0]) || (bare && next == title + 1 && SizeOf(headings[next]) > front.BodySize * LargerThanBody);
            if (!goesOn || text.Contains("Husbanken", StringComparison.Ordinal))
            {
                break;
            }

            parts.Add(text);
        }

        return string.Join(' ', parts);
    }

    private static double Score(Paragraph p, RecognitionWords words, int position)
    {
        FoldedText text = FoldedText.Of(p.Text.Text);
        return SizeOf(p) + (words.TitleWords.Any(w => w.In(text)) ? 15 : 0) + (p.TextLines[0].Bold ? 1 : 0) - (0.5 * position);
    }

    private static bool IsHeading(Paragraph p, double body) =>
        SizeOf(p) > body * LargerThanBody || (p.TextLines[0].Bold && SizeOf(p) >= body);

    private static double SizeOf(Paragraph p) => p.TextLines.Max(l => l.Size);
}
