using System.Collections.Immutable;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Gathers the words around a number, each with its zone and its distance.</summary>
/// <param name="cache">Reads words.</param>
public sealed class ContextBuilder(TextCache cache)
{
    private const double CommaStep = 1.5;
    private const double NumberStep = 4;
    private const double BeforeFactor = 1.15;
    private const double LabelledStep = 8;
    private const double TurnStep = 4;
    private const int LabelWords = 14;
    private const double SubjectDistance = 2.5;
    private const double SubjectStep = 0.2;
    private const int ManyWords = 64;
    private readonly List<ContextWord> _words = new(ManyWords);

    /// <summary>Takes what was gathered; the next words are those of another number.</summary>
    public ImmutableArray<ContextWord> Take()
    {
        ImmutableArray<ContextWord> words = [.. _words];
        _words.Clear();
        return words;
    }

    /// <summary>The words of the number's own sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">The number.</param>
    /// <param name="all">All numbers of the text.</param>
    /// <param name="start">First character of the sentence.</param>
    /// <param name="end">The character after it.</param>
    public void AddSentence(string text, NumberMention mention, IReadOnlyList<NumberMention> all, int start, int end)
    {
        List<NormalizedWord> words = cache.Words(text[start..end]);
        bool labelled = IsLabelled(text, mention.Start, start);
        double distance = labelled ? LabelledStep : 0;
        int at = mention.End;
        foreach (NormalizedWord word in words.Where(w => start + w.Start >= mention.End))
        {
            distance += Step(text, at, start + word.Start, all, forwards: true) + 1 + Turn(word.Text);
            at = start + word.End;
            if (!InNumber(all, start + word.Start))
            {
                _words.Add(new ContextWord(word.Spelling, Zone.After, distance));
            }
        }

        (int subject, int verb) = CountSubject.Of(words, start, mention, all);
        distance = 0;
        at = mention.Start;
        for (int w = words.FindLastIndex(x => start + x.End <= mention.Start); w >= 0; w--)
        {
            NormalizedWord word = words[w];
            distance += (Step(text, start + word.End, at, all, forwards: false) + 1 + Turn(word.Text)) * BeforeFactor;
            at = start + word.Start;
            if (!InNumber(all, start + word.Start))
            {
                double near = labelled ? distance * 0.6 : distance;
                _words.Add(new ContextWord(word.Spelling, Zone.Before, w >= subject && w < verb ? Math.Min(near, SubjectDistance + ((w - subject) * SubjectStep)) : near));
            }
        }
    }

    /// <summary>Words of another text: a label, a heading, an earlier sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="distance">Distance of its first words.</param>
    /// <param name="step">How much farther each next word is.</param>
    public void Add(string text, Zone zone, double distance, double step = 0.2)
    {
        int count = 0;
        foreach (NormalizedWord word in cache.Words(text))
        {
            // Labels say what they count at their beginning; explanations follow.
            double farther = count < LabelWords ? count * step : (LabelWords * step) + ((count - LabelWords) * 0.8);
            _words.Add(new ContextWord(word.Spelling, zone, distance + farther));
            count++;
        }
    }

    /// <summary>Words that turn the sentence to something else.</summary>
    private static double Turn(string word) => word is "hvorav" or "derav" or "herav" or "mens" or "men" or "medan" or "mot" ? TurnStep : 0;

    private static bool InNumber(IReadOnlyList<NumberMention> all, int position)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Start <= position && position < all[i].End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What it costs to go from one word to the next: marks and other quantities between.</summary>
    private static double Step(string text, int from, int to, IReadOnlyList<NumberMention> all, bool forwards)
    {
        double step = 0;
        for (int i = from; i < to && i < text.Length; i++)
        {
            step += text[i] is ',' or ';' or ':' or '(' or ')' or '–' ? CommaStep : 0;
        }

        for (int i = 0; i < all.Count; i++)
        {
            int place = forwards ? all[i].Start : all[i].End;
            step += all[i].Kind is NumberKind.Quantity && place >= from && place <= to ? NumberStep : 0;
        }

        return step;
    }

    /// <summary>Whether the number is the value of a label before it: «Antall søknader: 27».</summary>
    private static bool IsLabelled(string text, int number, int start)
    {
        int i = number - 1;
        while (i >= start && (char.IsWhiteSpace(text[i]) || text[i] == '.'))
        {
            i--;
        }

        if (i >= start + 1 && (text[(i - 1)..(i + 1)].Equals("kr", StringComparison.OrdinalIgnoreCase) || text[(i - 1)..(i + 1)].Equals("ca", StringComparison.OrdinalIgnoreCase)))
        {
            i -= 2;
            while (i >= start && char.IsWhiteSpace(text[i]))
            {
                i--;
            }
        }

        return i >= start && text[i] is ':' or '=';
    }
}
