using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Makes examples of a document's lines that may be headings: a chain in reading order.</summary>
/// <param name="words">What the definitions' words say.</param>
public sealed class SectionExamples(TopicWords words)
{
    private const int BodyLength = 500;
    private const float BodyValue = 0.5f;
    private static readonly int MeasureCount = Enum.GetValues<Measure>().Length;
    private static readonly ulong StemName = FeatureHash.Of("heading stem");
    private static readonly ulong RootName = FeatureHash.Of("heading root");
    private static readonly ulong WordName = FeatureHash.Of("heading word");
    private static readonly ulong PairName = FeatureHash.Of("heading pair");
    private static readonly ulong BodyName = FeatureHash.Of("body stem");
    private static readonly ulong BeforeName = FeatureHash.Of("section before");
    private static readonly ulong BehindName = FeatureHash.Of("section behind");
    private static readonly ulong PlaceName = FeatureHash.Of("place");
    private static readonly ulong LinkName = FeatureHash.Of("link");

    /// <summary>The shape of section models.</summary>
    /// <param name="topics">Number of topics, with none.</param>
    public static Shape Shape(int topics) => new(topics, MeasureCount, 1);

    /// <summary>Makes the examples of a document one after the other.</summary>
    /// <param name="found">What the rules say of it.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="use">Called with each line's place and its example, which is overwritten by the next.</param>
    /// <param name="unknown">Lines whose own words are not to be looked at, or null.</param>
    public void Make(FoundHeadings found, IReadOnlyList<HeadingLine> lines, Action<int, ExampleBuffer> use, IReadOnlySet<int>? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(use);
        var buffer = new ExampleBuffer(Shape(words.Topics.Count));
        var looks = new HeadingLooks(found, lines);
        var open = new OpenSections(found);
        var evidence = new TopicEvidence(words, found, lines);
        for (int i = 0; i < lines.Count; i++)
        {
            bool known = unknown?.Contains(i) != true;
            string body = Body(found, lines, i);
            IReadOnlyList<TemplateSection> sections = open.At(lines[i].Unit);
            Array.Clear(buffer.Measures);
            looks.Write(i, sections.Count, buffer.Measures);
            evidence.Write(i, body, sections, known, buffer.Measures);
            Words(found, lines[i], body, known, buffer.Features);
            Link(lines, i, found.Template is null, buffer);
            buffer.Complete();
            use(i, buffer);
        }
    }

    /// <summary>The text below a line, up to the next line that may be a heading.</summary>
    private static string Body(FoundHeadings found, IReadOnlyList<HeadingLine> lines, int line)
    {
        int end = line + 1 < lines.Count ? lines[line + 1].Unit : found.Units.Count;
        var body = new System.Text.StringBuilder();
        for (int unit = lines[line].Unit + 1; unit < end && body.Length < BodyLength; unit++)
        {
            ReadOnlySpan<char> text = found.Units[unit].Text;
            body.Append(HeadingText.Fold(text[..Math.Min(text.Length, BodyLength - body.Length)])).Append(' ');
        }

        return body.ToString();
    }

    private static void Words(FoundHeadings found, HeadingLine line, string body, bool known, FeatureBuffer features)
    {
        features.Clear();
        string text = line.Candidate.Heading.Words;
        if (known)
        {
            ulong before = 0;
            foreach (ulong stem in TopicWords.Stems(text))
            {
                features.Add(FeatureHash.Mix(StemName, stem));
                features.Add(FeatureHash.Mix(PairName, FeatureHash.Mix(before, stem)), 0.7f);
                before = stem;
            }

            foreach (ulong root in TopicWords.Roots(text))
            {
                features.Add(FeatureHash.Mix(RootName, root));
            }

            foreach (Range range in text.AsSpan().Split(' '))
            {
                features.Add(FeatureHash.Mix(WordName, FeatureHash.Of(text.AsSpan(range))), 0.7f);
            }
        }

        foreach (ulong stem in TopicWords.Stems(body))
        {
            features.Add(FeatureHash.Mix(BodyName, stem), BodyValue);
        }

        ulong kind = found.Template is null ? 1ul : 0;
        string Topic(IEnumerable<SectionSpan> spans) => spans.Select(s => s.Topic).FirstOrDefault("");
        features.Add(FeatureHash.Mix(BeforeName, FeatureHash.Of(Topic(found.Starts.Where(s => s.Start < line.Unit).Reverse()))), 0.7f);
        features.Add(FeatureHash.Mix(BehindName, FeatureHash.Of(Topic(found.Starts.Where(s => s.Start > line.Unit)))), 0.7f);
        features.Add(FeatureHash.Mix(PlaceName, ((ulong)(5 * line.Unit / found.Units.Count) * 2) + kind), 0.7f);
    }

    private static void Link(IReadOnlyList<HeadingLine> lines, int line, bool free, ExampleBuffer buffer)
    {
        buffer.LinkFeatures.Clear();
        buffer.LinkKind = line == 0 ? -1 : 0;
        if (line == 0)
        {
            return;
        }

        HeadingLine a = lines[line - 1];
        HeadingLine b = lines[line];
        ulong form = free ? 0 : 100ul;
        void Add(ulong feature) => buffer.LinkFeatures.Add(FeatureHash.Mix(LinkName, feature));

        Add(1);
        Add(2 + form);
        Add((a.Look == b.Look ? 3ul : 4ul) + form);
        Add(a.Number.Length == 0 || b.Number.Length == 0 ? 5ul : Parent(b.Number) == a.Number ? 6ul : Parent(a.Number) != Parent(b.Number) ? 7ul : Parent(a.Number).Length > 0 ? 8ul : 9ul);
        Add((b.Unit - a.Unit == 1 ? 10ul : 11ul) + form);
    }

    /// <summary>The number of the chapter that a number belongs to; empty for a chapter's.</summary>
    internal static string Parent(string number)
    {
        int point = number.LastIndexOf('.');
        return point < 0 ? "" : number[..point];
    }
}
