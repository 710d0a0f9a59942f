using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>What the definitions' words say of the topic of a text. Immutable, and safe to share between threads.</summary>
public sealed class TopicWords
{
    private const int StemLength = 5;
    private const int LeastWord = 4;

    /// <summary>Less is no root.</summary>
    private const int LeastRoot = 4;

    /// <summary>Endings of nouns and verbs, in both languages, the longer first.</summary>
    private static readonly string[] Endings = ["enes", "anes", "ene", "ane", "ens", "ets", "ers", "er", "ar", "en", "et", "ne", "te", "de", "a", "e", "s"];

    /// <summary>A word that more topics share tells nothing.</summary>
    private const int MostTopics = 3;

    /// <summary>A cue of this length, at the beginning and whole, weighs one.</summary>
    private const float FullCue = 20;

    private readonly (string Cue, int Topic)[] _cues;
    private readonly Dictionary<ulong, (int Topic, float Weight)[]> _stems;
    private readonly Dictionary<ulong, (int Topic, float Weight)[]> _roots;

    /// <summary>The words of some definitions.</summary>
    /// <param name="templates">The definitions.</param>
    /// <param name="topics">Topic codes; the first stands for none.</param>
    public TopicWords(TemplateSet templates, IReadOnlyList<string> topics)
    {
        ArgumentNullException.ThrowIfNull(templates);
        Topics = topics;
        Defined = [.. topics.Select(templates.Topics.ContainsKey)];
        Dictionary<string, int> places = topics.Select((t, i) => (t, i)).ToDictionary(x => x.t, x => x.i);
        _cues = [.. templates.Topics.Where(t => places.ContainsKey(t.Key)).SelectMany(t => t.Value.Select(c => (" " + c, places[t.Key])))];
        IEnumerable<(string Text, string Topic)> texts = templates.Topics.SelectMany(t => t.Value.Select(c => (c, t.Key)))
            .Concat(templates.Templates.SelectMany(t => t.Sections).SelectMany(s => s.Headings.Select(h => (HeadingText.Parse(h).Words, s.Topic))));
        List<(string Text, int Topic)> known = [.. texts.Where(t => places.ContainsKey(t.Topic)).Select(t => (t.Text, places[t.Topic]))];
        _stems = Table(known.SelectMany(t => Stems(t.Text).Select(stem => (stem, t.Topic))));
        _roots = Table(known.SelectMany(t => Roots(t.Text).Select(root => (root, t.Topic))));
    }

    /// <summary>Topic codes; the first stands for none.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>For each topic whether the definitions have it still.</summary>
    public IReadOnlyList<bool> Defined { get; }

    /// <summary>For each topic how much of a heading its strongest word takes up: 0 to about 1.5; as <see cref="FreeHeadings"/> weighs words.</summary>
    /// <param name="words">The heading's words, folded.</param>
    /// <param name="weights">To be filled, one for each topic.</param>
    public void WeighCues(string words, Span<float> weights)
    {
        weights.Clear();
        string padded = $" {words} ";
        foreach ((string cue, int topic) in _cues)
        {
            int at = padded.IndexOf(cue, StringComparison.Ordinal);
            if (at >= 0)
            {
                bool whole = at + cue.Length >= padded.Length || padded[at + cue.Length] == ' ';
                weights[topic] = Math.Max(weights[topic], (cue.Length - 1 + (whole ? 4 : 0) + (at == 0 ? 9 : 0)) / FullCue);
            }
        }
    }

    /// <summary>Adds for each topic how many words of a text begin like words of the topic.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="weights">To be added to, one for each topic.</param>
    /// <returns>How many words were looked at.</returns>
    public int AddStems(string text, Span<float> weights) => Add(Stems(text), _stems, weights);

    /// <summary>Adds for each topic how many words of a text are words of the topic, however inflected.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="weights">To be added to, one for each topic.</param>
    /// <returns>How many words were looked at.</returns>
    public int AddRoots(string text, Span<float> weights) => Add(Roots(text), _roots, weights);

    /// <summary>Hashes of the beginnings of the words of a text, which their inflections and compounds share.</summary>
    /// <param name="text">Folded.</param>
    public static IEnumerable<ulong> Stems(string text) => Words(text).Select(w => FeatureHash.Of(text.AsSpan(w.Start, Math.Min(StemLength, w.Length))));

    /// <summary>Hashes of the words of a text without their endings.</summary>
    /// <param name="text">Folded.</param>
    public static IEnumerable<ulong> Roots(string text) => Words(text).Select(w => FeatureHash.Of(RootOf(text.AsSpan(w.Start, w.Length))));

    /// <summary>A word without its ending.</summary>
    internal static ReadOnlySpan<char> RootOf(ReadOnlySpan<char> word)
    {
        foreach (string ending in Endings)
        {
            if (word.Length - ending.Length >= LeastRoot && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf(' ', start);
            end = end < 0 ? text.Length : end;
            if (end - start >= LeastWord && !char.IsDigit(text[start]))
            {
                yield return (start, end - start);
            }

            start = end + 1;
        }
    }

    private static Dictionary<ulong, (int Topic, float Weight)[]> Table(IEnumerable<(ulong Word, int Topic)> words) =>
        words.Distinct().GroupBy(w => w.Word).Where(g => g.Count() <= MostTopics).ToDictionary(g => g.Key, g => g.Select(w => (w.Topic, 1f / g.Count())).ToArray());

    private static int Add(IEnumerable<ulong> words, Dictionary<ulong, (int Topic, float Weight)[]> table, Span<float> weights)
    {
        int count = 0;
        foreach (ulong word in words)
        {
            count++;
            foreach ((int topic, float weight) in table.GetValueOrDefault(word, []))
            {
                weights[topic] += weight;
            }
        }

        return count;
    }
}
