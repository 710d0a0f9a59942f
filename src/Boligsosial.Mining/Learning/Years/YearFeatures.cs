using System.Text.RegularExpressions;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Learning.Features;

namespace Boligsosial.Mining.Learning.Years;

/// <summary>Describes a year as the answer to when a figure was counted: where it is named, what the rules say, what the words beside the number say.</summary>
public sealed partial class YearFeatures
{
    private const int Nearest = 3;
    private const double NearWords = 8;
    private const int LongestTelling = 32;
    private static readonly ulong Name = FeatureHash.Of("year");
    private static readonly ulong WordName = FeatureHash.Of("year word");
    private static readonly double[] Distances = [5, 20, 50, 100, 200, 300, 600, 900];

    private readonly YearQuestion _question;
    private readonly int _years;
    private readonly List<(ulong Zone, ulong Text)> _words;
    private readonly List<(bool Behind, ulong Text)> _telling;

    /// <summary>The features of a figure's options.</summary>
    public YearFeatures(YearQuestion question)
    {
        _question = question;
        _years = question.Candidate.Dates.Where(d => d.Mention.Year is not null).Select(d => d.Mention.Year).Distinct().Count();
        _words = WordsOf(question.Candidate);
        _telling = TellingOf(question.Candidate);
    }

    /// <summary>Fills <paramref name="features"/> with those of an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="features">To be filled.</param>
    public void Write(YearOption option, FeatureBuffer features)
    {
        features.Clear();
        YearQuestion question = _question;
        FigureCandidate candidate = question.Candidate;
        void Add(ulong kind, ulong value) => features.Add(FeatureHash.Mix(FeatureHash.Mix(Name, kind), value));

        ulong kind = KindOf(question, option);
        ulong type = FeatureHash.Of(question.Metadata.ReportType);
        ulong cell = candidate.InCell ? 1ul : 0;
        ulong target = question.Target ? 1ul : 0;
        ulong ruled = question.Ruled.Year == option.Year ? 1ul : 0;
        ulong source = FeatureHash.Of(question.Ruled.Source ?? "");
        Add(1, kind);
        Add(2, FeatureHash.Mix(kind, type));
        Add(3, FeatureHash.Mix((kind * 4) + (cell * 2) + target, type));
        Add(4, ruled);
        Add(5, FeatureHash.Mix((ruled * 2) + cell, source));
        Add(6, FeatureHash.Mix((ruled * 64) + (kind * 2) + cell, source));
        Add(7, FeatureHash.Mix(FeatureHash.Mix(kind, FeatureHash.Of(question.Indicator)), target));
        Add(8, FeatureHash.Mix(FeatureHash.Mix(kind, FeatureHash.Of(candidate.Section.Topic)), target));
        Add(9, FeatureHash.Mix(FeatureHash.Mix(ruled, type), source));
        ulong before = question.Before is not { } time ? 3ul : time.Year == option.Year ? 1ul : option.Year is null || time.Year is null ? 2ul : time.Year < option.Year ? 4ul : 5ul;
        Add(10, (before * 2) + cell);
        Add(11, (before * 64) + (ruled * 32) + (kind * 2) + cell);
        Evidence(option, kind, ruled, type, features);
        Words(kind, features);
    }

    /// <summary>How the option stands to the report's own year.</summary>
    private static ulong KindOf(YearQuestion question, YearOption option)
    {
        ulong named = option.Dates.Count > 0 ? 1ul : 0;
        int? own = question.Metadata.OwnYear;
        return option.Year is not { } year ? 0
            : own is not { } at ? 2 + named
            : year == at ? 4 + named
            : year == at - 1 ? 6 + named
            : (year < at ? 8ul : 10) + named;
    }

    private void Evidence(YearOption option, ulong kind, ulong ruled, ulong type, FeatureBuffer features)
    {
        FigureCandidate candidate = _question.Candidate;
        void Add(ulong name, ulong value) => features.Add(FeatureHash.Mix(FeatureHash.Mix(Name, name), value));

        ulong cell = candidate.InCell ? 1ul : 0;
        int first = Rank(candidate.Dates, option.Year);
        Add(20, (ulong)Math.Min(4, first + 1));
        Add(21, (cell * 100) + ((ulong)Math.Min(4, first + 1) * 10) + (ulong)Math.Min(4, _years));
        foreach (ContextDate date in option.Dates.Take(Nearest))
        {
            ulong zone = ((ulong)date.Zone * 2) + cell;
            ulong near = 0;
            while (near < (ulong)Distances.Length && date.Distance > Distances[near])
            {
                near++;
            }

            Add(22, zone);
            Add(23, (zone * 16) + near);
            Add(24, (zone * 16) + (ulong)date.Mention.Role);
            Add(25, (zone * 16) + (ulong)date.Mention.Precision);
            Add(26, (zone * 16) + (ulong)Math.Min(4, first + 1));
            Add(27, (zone * 16) + (ruled * 8) + near);
            Add(28, (zone * 64) + kind);
            Add(29, FeatureHash.Mix((zone * 2) + ruled, type));
        }

        if (candidate.Dates.Count > 0)
        {
            // What the nearest date is, also for the options that it does not name.
            ContextDate nearest = candidate.Dates[0];
            ulong zone = ((ulong)nearest.Zone * 2) + cell;
            ulong mine = nearest.Mention.Year == option.Year ? 1ul : 0;
            Add(30, (((zone * 64) + kind) * 2) + mine);
            Add(31, (((zone * 16) + (ulong)nearest.Mention.Precision) * 64) + (kind * 2) + mine);
            Add(32, (((zone * 16) + (ulong)nearest.Mention.Role) * 64) + (kind * 2) + mine);
        }
        else
        {
            Add(33, (kind * 2) + cell);
        }
    }

    /// <summary>How many other years are named before the first date of a year; -1 when it is not named.</summary>
    private static int Rank(IReadOnlyList<ContextDate> dates, int? year)
    {
        int rank = 0;
        for (int i = 0; i < dates.Count; i++)
        {
            int? named = dates[i].Mention.Year;
            if (named == year)
            {
                return rank;
            }

            bool again = named is null;
            for (int before = 0; before < i && !again; before++)
            {
                again = dates[before].Mention.Year == named;
            }

            rank += again ? 0 : 1;
        }

        return -1;
    }

    private static List<(ulong Zone, ulong Text)> WordsOf(FigureCandidate candidate)
    {
        var words = new List<(ulong, ulong)>();
        foreach (ContextWord word in candidate.Context)
        {
            bool near = word.Zone is Zone.After or Zone.Before && word.Distance < NearWords;
            if (near || word.Zone is Zone.Row or Zone.Column)
            {
                words.Add(((ulong)word.Zone, char.IsDigit(word.Text[0]) ? 0 : FeatureHash.Of(word.Text)));
            }
        }

        return words;
    }

    private static List<(bool Behind, ulong Text)> TellingOf(FigureCandidate candidate)
    {
        var telling = new List<(bool, ulong)>();
        Span<char> lower = stackalloc char[LongestTelling];
        ReadOnlySpan<char> sentence = candidate.Sentence;
        int number = candidate.Sentence.IndexOf(candidate.Mention.ValueText, StringComparison.Ordinal);
        foreach (ValueMatch match in Telling().EnumerateMatches(sentence))
        {
            int length = Math.Min(match.Length, LongestTelling);
            sentence.Slice(match.Index, length).ToLowerInvariant(lower);
            telling.Add((number < match.Index, FeatureHash.Of(lower[..length])));
        }

        return telling;
    }

    private void Words(ulong kind, FeatureBuffer features)
    {
        foreach ((ulong zone, ulong text) in _words)
        {
            features.Add(FeatureHash.Mix(FeatureHash.Mix(WordName, (zone * 64) + kind), text), 0.5f);
        }

        foreach ((bool behind, ulong text) in _telling)
        {
            features.Add(FeatureHash.Mix(FeatureHash.Mix(WordName, 1000 + (kind * 2) + (behind ? 1ul : 0)), text));
            features.Add(FeatureHash.Mix(FeatureHash.Mix(WordName, 2000 + (_question.Ruled.Year is null ? 0 : 1ul) + (kind * 2)), text));
        }
    }

    /// <summary>Words that tell time without naming it.</summary>
    [GeneratedRegex(@"\b(?:i fjor|året før|året etter|forrige år|førre år|foregående|i år|i perioden|perioden|siden|sidan|hittil|så langt|til sammen|totalt|i alt|samlet|samla|årlig|årleg|hvert år|kvart år|per år|pr\. år|nå|no|i dag|fortsatt|framleis|fremdeles|starten|oppstart|slutten|utgangen|planperioden|programperioden|prosjektperioden|prosjektet|programmet|skal|innen|innan|mål|målet|halvår\w*|høsten|hausten|våren|vinteren|sommeren)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
