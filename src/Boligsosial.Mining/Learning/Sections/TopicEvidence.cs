using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Measures of what speaks for each topic of a line.</summary>
internal sealed class TopicEvidence
{
    private static readonly int MeasureCount = Enum.GetValues<Measure>().Length;
    private readonly TopicWords _words;
    private readonly FoundHeadings _found;
    private readonly IReadOnlyList<HeadingLine> _lines;
    private readonly Dictionary<string, int> _places;
    private readonly float[] _weights;

    public TopicEvidence(TopicWords words, FoundHeadings found, IReadOnlyList<HeadingLine> lines)
    {
        _words = words;
        _found = found;
        _lines = lines;
        _places = words.Topics.Select((t, i) => (t, i)).ToDictionary(x => x.t, x => x.i);
        _weights = new float[words.Topics.Count];
    }

    /// <summary>Fills in the measures of a line.</summary>
    /// <param name="line">Its place.</param>
    /// <param name="body">The text below, folded.</param>
    /// <param name="open">The sections of the form that may begin there.</param>
    /// <param name="known">Whether its own words are to be looked at.</param>
    /// <param name="measures">To be filled.</param>
    public void Write(int line, string body, IReadOnlyList<TemplateSection> open, bool known, float[] measures)
    {
        HeadingLine at = _lines[line];
        bool free = _found.Template is null;
        void Set(string topic, Measure measure, float value = 1)
        {
            if (_places.TryGetValue(topic, out int of))
            {
                int place = (of * MeasureCount) + (int)measure;
                measures[place] = Math.Max(measures[place], value);
            }
        }

        if (at.Ruled is { } ruled)
        {
            Set(ruled.Topic, free ? Measure.RuledFree : Measure.RuledTopic);
        }

        if (known)
        {
            OwnWords(at, measures);
        }

        Array.Clear(_weights);
        int count = _words.AddRoots(body, _weights);
        Fill(measures, Measure.BodyRoots, 1 / MathF.Sqrt(Math.Max(8, count)));
        SetBest(measures, Measure.BodyBest, 1);
        string parent = SectionExamples.Parent(at.Number);
        if (parent.Length > 0 && _lines.Take(line).LastOrDefault(l => l.Number == parent)?.Ruled is { } chapter)
        {
            Set(chapter.Topic, Measure.Chapter);
        }

        foreach (TemplateSection section in open)
        {
            Set(section.Topic, Measure.Open);
            Set(section.Topic, Measure.OnlyOpen, open.Count == 1 ? 1 : 0);
            Set(section.Topic, Measure.OpenNumber, section.Number.Length > 0 && section.Number == at.Candidate.Heading.Number ? 1 : 0);
            Set(section.Topic, Measure.OpenScore, known ? (float)HeadingMatcher.Score(at.Candidate, section).Score : 0);
        }

        foreach (SectionSpan start in _found.Starts)
        {
            if (start.Start != at.Unit)
            {
                Set(start.Topic, Measure.FoundElsewhere);
            }
        }

        if (_found.Starts.LastOrDefault(s => s.Start < at.Unit) is { } before)
        {
            Set(before.Topic, Measure.Before);
        }
    }

    private void OwnWords(HeadingLine at, float[] measures)
    {
        _words.WeighCues(at.Candidate.Heading.Words, _weights);
        Fill(measures, Measure.Cue, 1);
        SetBest(measures, _weights.Count(w => w > 0) == 1 ? Measure.OnlyCue : Measure.BestCue, 1);
        Array.Clear(_weights);
        int count = _words.AddStems(at.Candidate.Heading.Words, _weights);
        Fill(measures, Measure.Stems, 1f / Math.Max(1, count));
        Array.Clear(_weights);
        count = _words.AddRoots(at.Candidate.Heading.Words, _weights);
        Fill(measures, Measure.Roots, 1f / Math.Max(1, count));
        SetBest(measures, Measure.BestRoots, 1);
    }

    private void Fill(float[] measures, Measure measure, float factor)
    {
        for (int of = 1; of < _weights.Length; of++)
        {
            measures[(of * MeasureCount) + (int)measure] = _weights[of] * factor;
        }
    }

    /// <summary>Sets a measure of the topic with the most weight, where there is one.</summary>
    private void SetBest(float[] measures, Measure measure, float value)
    {
        int best = Array.IndexOf(_weights, _weights.Max());
        if (best > 0 && _weights[best] > 0)
        {
            measures[(best * MeasureCount) + (int)measure] = value;
        }
    }
}
