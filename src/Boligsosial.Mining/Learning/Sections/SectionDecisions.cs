using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Something that the model has to say beyond the rules.</summary>
/// <param name="Line">The line.</param>
/// <param name="Probability">The probability of its topic.</param>
/// <param name="Start">The section that begins there.</param>
public sealed record SectionDecision(int Line, double Probability, SectionSpan Start);

/// <summary>Puts together what rules and model say: certain rules keep the last word.</summary>
/// <param name="words">What the definitions' words say.</param>
public sealed class SectionDecisions(TopicWords words)
{
    /// <summary>A rule is certain when no other topic has a word in the heading that weighs so much of its own.</summary>
    private const float Rival = 0.8f;

    /// <summary>What the model adds and mends, in reading order.</summary>
    public List<SectionDecision> Of(FoundHeadings found, IReadOnlyList<HeadingLine> lines, IReadOnlyList<SectionAnswer> answers, SectionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(policy);
        return found.Template is null ? InFree(lines, answers, policy) : InForm(found, lines, answers, policy);
    }

    /// <summary>The sections with what was decided put in.</summary>
    public static IReadOnlyList<SectionSpan> Apply(IReadOnlyList<SectionSpan> starts, IReadOnlyList<SectionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        HashSet<int> decided = [.. decisions.Select(d => d.Start.Start)];
        return decisions.Count == 0 ? starts : [.. starts.Where(s => !decided.Contains(s.Start)).Concat(decisions.Select(d => d.Start)).OrderBy(s => s.Start)];
    }

    private List<SectionDecision> InFree(IReadOnlyList<HeadingLine> lines, IReadOnlyList<SectionAnswer> answers, SectionPolicy policy)
    {
        var decisions = new List<SectionDecision>();
        var chapters = new Dictionary<string, SectionAnswer>();
        for (int i = 0; i < lines.Count; i++)
        {
            SectionAnswer answer = answers[i];
            double needed = lines[i].Ruled is null ? policy.AddFree : policy.Change;
            if (answer.Probability < needed && lines[i] is { Ruled: null, LooksFree: true })
            {
                // As by the rules: a numbered heading without a topic has that of its chapter.
                answer = chapters.GetValueOrDefault(SectionExamples.Parent(lines[i].Number), answer);
            }

            string topic = words.Topics[answer.Topic];
            if (topic == SectionSpans.Formalia || !words.Defined[answer.Topic] || answer.Probability < needed || topic == lines[i].Ruled?.Topic || IsCertain(lines[i]))
            {
                continue;
            }

            chapters[lines[i].Number] = answer;
            chapters.Remove("");
            int level = lines[i].Ruled?.Level ?? LevelOf(lines[i], lines);
            decisions.Add(new SectionDecision(i, answer.Probability, Start(lines[i], topic, topic, level, answer, policy.FreeCalibration)));
        }

        return decisions;
    }

    private List<SectionDecision> InForm(FoundHeadings found, IReadOnlyList<HeadingLine> lines, IReadOnlyList<SectionAnswer> answers, SectionPolicy policy)
    {
        var open = new OpenSections(found);
        var taken = new Dictionary<string, int>();
        var decisions = new List<SectionDecision>();
        foreach (int i in Enumerable.Range(0, lines.Count).Where(i => lines[i].Ruled is null && answers[i].Probability >= policy.AddForm).OrderByDescending(i => answers[i].Probability))
        {
            TemplateSection? section = open.At(lines[i].Unit).Where(s => s.Topic == words.Topics[answers[i].Topic] && s.Code != SectionSpans.Formalia && (s.Repeats || !taken.ContainsKey(s.Code)))
                .OrderByDescending(s => s.Number.Length > 0 && s.Number == lines[i].Candidate.Heading.Number).FirstOrDefault();
            if (section is not null)
            {
                taken[section.Code] = i;
                decisions.Add(new SectionDecision(i, answers[i].Probability, Start(lines[i], section.Code, section.Topic, section.Level, answers[i], policy.FormCalibration)));
            }
        }

        decisions.Sort((a, b) => a.Line.CompareTo(b.Line));
        return decisions;
    }

    private static SectionSpan Start(HeadingLine line, string code, string topic, int level, SectionAnswer answer, Calibration calibration) =>
        new(code, topic, level, line.Candidate.Text, line.Unit, line.Unit + 1, "model", calibration.Of(answer.Probability));

    /// <summary>Whether the rules found a section there by words that no other topic's come near to.</summary>
    private bool IsCertain(HeadingLine line)
    {
        if (line.Ruled is null)
        {
            return false;
        }

        Span<float> weights = stackalloc float[words.Topics.Count];
        words.WeighCues(line.Candidate.Heading.Words, weights);
        float own = 0;
        float rival = 0;
        for (int of = 1; of < weights.Length; of++)
        {
            if (words.Topics[of] == line.Ruled.Topic)
            {
                own = weights[of];
            }
            else
            {
                rival = Math.Max(rival, weights[of]);
            }
        }

        return own > 0 && rival < Rival * own;
    }

    /// <summary>As numbered; else that of the headings that look the same; else by its size among the headings.</summary>
    private static int LevelOf(HeadingLine line, IReadOnlyList<HeadingLine> lines)
    {
        int level = line.Look.Depth > 0 ? line.Look.Depth
            : lines.FirstOrDefault(l => l.Ruled is not null && l.Look == line.Look)?.Ruled!.Level
            ?? 1 + lines.Where(l => l.Ruled is not null && l.Unit != line.Unit && l.Look.Size > line.Look.Size).Select(l => l.Ruled!.Level).DefaultIfEmpty(0).Max();
        return Math.Clamp(level, 1, 4);
    }
}
