using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>
/// Describes what joins a number to the one before it: «35 i 2012 og 41 i 2013» counts one thing twice, «35 søkte og 12 fikk» counts two.
/// </summary>
public static class NumberLinks
{
    /// <summary>Kinds of links: in prose, and in a table.</summary>
    public const int Kinds = 2;

    private const int Prose = 0;
    private const int Cell = 1;
    private const int MaxWordsBetween = 7;
    private const int WordsBehind = 2;
    private static readonly ulong LinkName = FeatureHash.Of("link");
    private static readonly ulong BetweenName = FeatureHash.Of("between");
    private static readonly ulong AllBetweenName = FeatureHash.Of("all between");
    private static readonly ulong BehindName = FeatureHash.Of("behind");
    private static readonly ulong YearHash = FeatureHash.Of("year");

    /// <summary>The kind of the link of two candidates in a row; negative where nothing joins them.</summary>
    public static int KindOf(FigureCandidate before, FigureCandidate candidate)
    {
        if (before.InCell && candidate.InCell)
        {
            return ReferenceEquals(before.Unit.Table, candidate.Unit.Table) ? Cell : -1;
        }

        return !before.InCell && !candidate.InCell && candidate.Unit.Index - before.Unit.Index <= 1 ? Prose : -1;
    }

    /// <summary>Fills <paramref name="features"/> with those of a link.</summary>
    public static void Write(FigureCandidate before, FigureCandidate candidate, FeatureBuffer features)
    {
        features.Clear();
        void Add(ulong kind, ulong value) => features.Add(FeatureHash.Mix(FeatureHash.Mix(LinkName, kind), value));

        ulong cell = candidate.InCell ? 1ul : 0;
        ulong units = ((ulong)before.Mention.Unit * 16) + (ulong)candidate.Mention.Unit;
        Add(0, cell);
        Add(1, units);
        Add(2, (cell * 8) + Ratio(before.Mention.Value, candidate.Mention.Value));
        if (candidate.InCell)
        {
            ulong place = before.Unit.Cell!.Row == candidate.Unit.Cell!.Row ? 2ul : before.Unit.Cell.Column == candidate.Unit.Cell.Column ? 1ul : 0;
            ulong dated = (candidate.Dates.Any(d => d.Zone == Zone.Column) ? 1ul : 0) + (candidate.Dates.Any(d => d.Zone == Zone.Row) ? 2ul : 0);
            ulong same = (before.ColumnHead == candidate.ColumnHead ? 1ul : 0) + (before.RowLabel == candidate.RowLabel ? 2ul : 0);
            Add(3, place);
            Add(4, (place * 4) + dated);
            Add(5, (place * 16) + (dated * 4) + same);
            Add(6, (ulong)candidate.TableKind);
            return;
        }

        bool sameText = ReferenceEquals(before.Unit, candidate.Unit);
        bool sameSentence = sameText && before.Sentence == candidate.Sentence;
        ulong near = (sameSentence ? 1ul : 0) + (sameText ? 1ul : 0);
        Add(7, near);
        Add(8, (near * 1000) + units);
        Add(9, before.LeadIn != candidate.LeadIn ? 0 : candidate.LeadIn.Length > 0 ? 2ul : 1ul);
        if (sameText)
        {
            Between(candidate.Text.Text.AsSpan(before.Mention.End, Math.Max(0, candidate.Mention.Start - before.Mention.End)), features);
        }

        ulong behind = Behind(candidate);
        features.Add(FeatureHash.Mix(BehindName, behind));
        Add(10, (Behind(before) == behind ? 2ul : 0) + (sameSentence ? 1ul : 0));
        Add(11, sameSentence ? behind : 0);
    }

    private static void Between(ReadOnlySpan<char> text, FeatureBuffer features)
    {
        int words = 0;
        ulong all = 1;
        ulong marks = 0;
        for (int at = 0; at < text.Length && words <= MaxWordsBetween;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                marks |= text[at] switch { ',' => 1ul, ';' => 2, '.' => 4, ':' => 8, '(' or ')' => 16, _ => 0 };
                all = text[at] is ',' or ';' or '.' or ':' or '(' or ')' or '-' or '–' or '/' ? FeatureHash.Mix(all, text[at]) : all;
                at++;
                continue;
            }

            ulong word = Word(text, ref at);
            all = FeatureHash.Mix(all, word);
            features.Add(FeatureHash.Mix(BetweenName, word));
            words++;
        }

        features.Add(FeatureHash.Mix(FeatureHash.Mix(LinkName, 12), (marks * 16) + (ulong)words));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(LinkName, 13), (ulong)words));
        features.Add(FeatureHash.Mix(FeatureHash.Mix(LinkName, 14), marks));
        if (words <= MaxWordsBetween)
        {
            features.Add(FeatureHash.Mix(AllBetweenName, all));
        }
    }

    /// <summary>The two words behind a number: what it counts, where it says so.</summary>
    private static ulong Behind(FigureCandidate candidate)
    {
        ReadOnlySpan<char> text = candidate.Text.Text.AsSpan(candidate.Mention.End);
        ulong behind = 0;
        int words = 0;
        for (int at = 0; at < text.Length && words < WordsBehind;)
        {
            if (text[at] is '.' or ',' or ';' or ':' or '(' or ')')
            {
                break;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            behind = FeatureHash.Mix(behind, Word(text, ref at));
            words++;
        }

        return behind;
    }

    private static ulong Word(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        Span<char> lower = stackalloc char[32];
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            if (at - start < lower.Length)
            {
                lower[at - start] = char.ToLowerInvariant(text[at]);
            }

            at++;
        }

        ReadOnlySpan<char> word = lower[..Math.Min(at - start, lower.Length)];
        return !char.IsDigit(word[0]) ? FeatureHash.Of(word) : word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' ? YearHash : FeatureHash.Number;
    }

    private static ulong Ratio(decimal before, decimal value) =>
        before <= 0 || value <= 0 ? 0 : 1 + (ulong)Math.Clamp(Math.Round(Math.Abs(Math.Log10((double)(value / before))) * 2), 0, 6);
}
