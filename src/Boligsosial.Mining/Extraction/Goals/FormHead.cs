using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>The head of a table without ruling lines, found by its words.</summary>
/// <param name="Page">1-based page.</param>
/// <param name="Bottom">y of its lower edge in points.</param>
/// <param name="Columns">Where the heads stand, from left to right, and of which kind they are.</param>
internal sealed record FormHead(int Page, double Bottom, IReadOnlyList<(string Kind, Box Box)> Columns)
{
    /// <summary>A head of one line may have the lines above and below it to itself: «Varighet (ferdig | når)».</summary>
    private const double LineReach = 1.6;

    private const int MaxWords = 16;
    private const int PhraseWords = 4;

    /// <summary>All heads among printed lines, in their order: lines that hardly hold anything but the heads of at least <paramref name="least"/> kinds.</summary>
    /// <param name="lines">Whole printed lines, in order of page and height.</param>
    /// <param name="kinds">The words of each kind.</param>
    /// <param name="least">How many kinds there must be.</param>
    /// <param name="needed">A kind that must be among them, or null.</param>
    public static List<FormHead> Find(IReadOnlyList<TextLine> lines, Dictionary<string, WordList> kinds, int least, string? needed)
    {
        var heads = new List<FormHead>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words.Count <= MaxWords && MayHold(lines[i], kinds) && At(lines, i, kinds) is { } head && Tells(head, least, needed))
            {
                // Lines of one head: the one with most of its columns tells where they are, the lowest where it ends.
                if (heads.Count == 0 || heads[^1].Page != head.Page || head.Bottom - heads[^1].Bottom > 3 * lines[i].Size)
                {
                    heads.Add(head);
                }
                else if (head.Columns.Count >= heads[^1].Columns.Count)
                {
                    heads[^1] = head;
                }
            }
        }

        return heads;
    }

    /// <summary>Whether so many of the line's words are of heads that their phrases can take half of it: a quick look, for most lines have none.</summary>
    private static bool MayHold(TextLine line, Dictionary<string, WordList> kinds)
    {
        int telling = 0;
        foreach (Word word in line.Words)
        {
            ulong skeleton = LetterPairs.Skeleton(word.Text);
            foreach (WordList list in kinds.Values)
            {
                if (list.Tells(skeleton))
                {
                    telling++;
                    break;
                }
            }
        }

        return telling > 0 && 2 * PhraseWords * telling >= line.Words.Count;
    }

    private static bool Tells(FormHead head, int least, string? needed)
    {
        List<string> kinds = [.. head.Columns.Select(c => c.Kind).Distinct()];
        return kinds.Count == head.Columns.Count && kinds.Count >= least && (needed is null || kinds.Contains(needed));
    }

    private static FormHead? At(IReadOnlyList<TextLine> lines, int i, Dictionary<string, WordList> kinds)
    {
        List<(string Kind, Box Box)> found = Phrases(lines[i], kinds, out int used);
        if (found.Count == 0 || 2 * used < lines[i].Words.Count)
        {
            return null;
        }

        double bottom = lines[i].Box.Y1;
        foreach (int near in new[] { i - 1, i + 1 })
        {
            if (near < 0 || near >= lines.Count || lines[near].Page != lines[i].Page || lines[near].Words.Count > PhraseWords
                || Math.Abs(lines[near].Box.MidY - lines[i].Box.MidY) > LineReach * lines[i].Size)
            {
                continue;
            }

            List<(string Kind, Box Box)> more = Phrases(lines[near], kinds, out _);
            if (more.Count == 0 && (near < i || !GoesOn(lines[i], lines[near])))
            {
                continue;
            }

            found.AddRange(more.Where(m => !found.Exists(f => f.Kind == m.Kind)));
            bottom = Math.Max(bottom, lines[near].Box.Y1);
        }

        return new FormHead(lines[i].Page, bottom, [.. found.OrderBy(f => f.Box.X0)]);
    }

    /// <summary>The second line of a head is set as the first, and short when nothing sets them apart from the rows.</summary>
    private static bool GoesOn(TextLine head, TextLine next) => next.Bold == head.Bold && (head.Bold || next.Words.Count <= 2);

    /// <summary>The heads that stand on a line beside each other, found from the left, the longest phrase first.</summary>
    private static List<(string Kind, Box Box)> Phrases(TextLine line, Dictionary<string, WordList> kinds, out int used)
    {
        var found = new List<(string, Box)>();
        used = 0;
        string[] folded = [.. line.Words.Select(w => HeadingText.Fold(w.Text))];
        for (int start = 0; start < folded.Length;)
        {
            (string? Kind, int Words) best = (null, 0);
            for (int count = Math.Min(PhraseWords, folded.Length - start); count > 0 && best.Kind is null; count--)
            {
                if (!MayBe(folded.AsSpan(start, count), kinds))
                {
                    continue;
                }

                string text = count == 1 ? folded[start] : string.Join(' ', folded.AsSpan(start, count)!).Replace("  ", " ", StringComparison.Ordinal).Trim();
                best = (GoalWords.KindNamed(kinds, text), count);
            }

            if (best.Kind is not null)
            {
                found.Add((best.Kind, Box.Around(line.Words.Skip(start).Take(best.Words).Select(w => w.Box))));
                used += best.Words;
                start += best.Words;
            }
            else
            {
                start++;
            }
        }

        return found;
    }

    /// <summary>Whether these words can be the head of a kind, by the first letter and the length. Words that are marks alone are empty, and taken for possible.</summary>
    private static bool MayBe(ReadOnlySpan<string> words, Dictionary<string, WordList> kinds)
    {
        int length = words.Length - 1;
        foreach (string word in words)
        {
            if (word.Length == 0)
            {
                return true;
            }

            length += word.Length;
        }

        foreach (WordList list in kinds.Values)
        {
            if (list.MayBe(words[0][0], length))
            {
                return true;
            }
        }

        return false;
    }
}
