using System.Text;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>Characters that a query finds.</summary>
/// <param name="Concept">Which concept of the query.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Weight">Weight of the variant that found it.</param>
internal readonly record struct TextMatch(int Concept, int Start, int Length, double Weight);

/// <summary>Finds in a text what a query finds in the index, by the same analyzer, and the part of the text that shows it best.</summary>
internal sealed class PassageFinder(NorwegianAnalyzer analyzer, IReadOnlyList<Concept> concepts)
{
    private const int PassageLength = 260;
    private const int Before = 60;

    private readonly List<Variant> variants = [.. concepts.SelectMany(c => c.Variants)];

    /// <summary>All places that the query finds in a section, in order: those of the heading first.</summary>
    public List<Occurrence> Find(string heading, string body)
    {
        var columns = new List<(List<Token> Tokens, ILookup<int, Token> ByPosition)>();
        foreach (string text in (string[])[heading, body])
        {
            List<Token> tokens = [.. analyzer.Analyze(text)];
            columns.Add((tokens, tokens.ToLookup(t => t.Position)));
        }

        return Occurrences.Of(concepts, number => Places(variants[number], columns));
    }

    /// <summary>What to mark of the heading (0) or the text (1), in order, none within another.</summary>
    public static List<TextMatch> Matches(IReadOnlyList<Occurrence> found, int column)
    {
        var matches = new List<TextMatch>();
        int end = -1;
        foreach ((Occurrence occurrence, Place place) in found.SelectMany(o => o.Places.Where(p => p.Column == column).Select(p => (o, p))).OrderBy(p => p.p.Start))
        {
            if (place.Start >= end)
            {
                matches.Add(new TextMatch(occurrence.Concept, place.Start, place.End - place.Start, occurrence.Weight));
                end = place.End;
            }
        }

        return matches;
    }

    /// <summary>The best passage of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">What the query found in it, in order, none within another.</param>
    /// <param name="firstPage">1-based page where it begins.</param>
    public static Passage Best(string text, List<TextMatch> matches, int firstPage)
    {
        (int start, int end) = Window(text, matches);
        var shown = new StringBuilder(end - start + 2);
        var marks = new List<Mark>();
        shown.Append(start > 0 ? "…" : "");
        int next = matches.FindIndex(m => m.Start >= start);
        for (int i = start; i < end; i++)
        {
            if (next >= 0 && next < matches.Count && matches[next].Start == i && matches[next].Start + matches[next].Length <= end)
            {
                string found = OneLine(text.Substring(i, matches[next].Length));
                marks.Add(new Mark(shown.Length, found.Length));
                shown.Append(found);
                i += matches[next++].Length - 1;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                shown.Append(text[i]);
            }
            else if (shown.Length > 0 && shown[^1] != ' ')
            {
                shown.Append(text[i] is '\n' or '\f' && shown[^1] is not ('.' or '!' or '?' or ':' or ',' or ';') && i + 1 < end ? " · " : " ");
            }
        }

        string passage = shown.ToString().TrimEnd() + (end < text.Length ? " …" : "");
        int page = firstPage + text.AsSpan(0, Math.Min(text.Length, matches.Count > 0 ? matches.Find(m => m.Start >= start).Start : start)).Count('\f');
        return new Passage(passage, marks, page);
    }

    /// <summary>The window that holds the most of the query: each concept counts once in full, further places a little.</summary>
    private static (int Start, int End) Window(string text, List<TextMatch> matches)
    {
        if (matches.Count == 0)
        {
            return (0, WordEnd(text, PassageLength));
        }

        (double Worth, int Start) best = (0, 0);
        for (int i = 0; i < matches.Count; i++)
        {
            var best1 = new Dictionary<int, double>();
            int places = 0;
            for (int j = i; j < matches.Count && matches[j].Start + matches[j].Length <= matches[i].Start + PassageLength - Before; j++)
            {
                best1[matches[j].Concept] = Math.Max(best1.GetValueOrDefault(matches[j].Concept), matches[j].Weight);
                places++;
            }

            double worth = best1.Values.Sum() + (0.1 * Math.Min(places, 5));
            if (worth > best.Worth)
            {
                best = (worth, matches[i].Start);
            }
        }

        int start = WordStart(text, Math.Max(0, best.Start - Before));
        return (start, WordEnd(text, start + PassageLength));
    }

    private static int WordStart(string text, int i)
    {
        while (i > 0 && !char.IsWhiteSpace(text[i - 1]))
        {
            i--;
        }

        return i;
    }

    private static int WordEnd(string text, int i)
    {
        i = Math.Min(i, text.Length);
        while (i < text.Length && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\f', ' ');

    /// <summary>Where a variant stands; where it begins at a word with hyphens, the whole of the word and its first part are one place.</summary>
    private static List<Place> Places(Variant variant, List<(List<Token> Tokens, ILookup<int, Token> ByPosition)> columns)
    {
        var places = new List<Place>();
        for (int column = 0; column < (variant.Column.Length > 0 ? 1 : columns.Count); column++)
        {
            foreach (Token token in columns[column].Tokens)
            {
                if (End(variant, token, columns[column].ByPosition) is { } end && !(places.Count > 0 && places[^1].Column == column && places[^1].Position == token.Position))
                {
                    places.Add(new Place(column, token.Position, variant.Terms.Count, token.Start, end));
                }
            }
        }

        return places;
    }

    /// <summary>Where a variant ends that begins at a token, or null.</summary>
    private static int? End(Variant variant, Token token, ILookup<int, Token> byPosition)
    {
        int position = token.Position;
        Token last = token;
        for (int i = 0; i < variant.Terms.Count; i++)
        {
            bool prefix = variant.Prefix && i == variant.Terms.Count - 1;
            IEnumerable<Token> here = i == 0 ? [token] : byPosition[position + i];
            Token? match = here.Select(t => (Token?)t).FirstOrDefault(t => Is(t!.Value.Word, variant.Terms[i], prefix));
            if (match is null)
            {
                return null;
            }

            last = match.Value;
        }

        return last.Start + last.Length;
    }

    private static bool Is(AnalyzedWord word, string term, bool prefix) => term[0] switch
    {
        IndexTerm.PartMark => word.Parts.Contains(term[1..]),
        IndexTerm.ExactMark => word.Exact && (prefix ? word.Spelling.StartsWith(term[1..], StringComparison.Ordinal) : word.Spelling == term[1..]),
        _ => prefix ? word.Stem.StartsWith(term, StringComparison.Ordinal) : word.Stem == term,
    };
}
