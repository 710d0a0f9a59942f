using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>Sections of a report without a template: headings by their form, topics by their words.</summary>
internal static class FreeHeadings
{
    private const int MaxLength = 110;

    /// <summary>What a heading begins with it is about: «Samarbeid og brukermedvirkning» is about samarbeid.</summary>
    private const int First = 9;

    /// <summary>A heading in bold may be a little smaller than the text, in a typeface that looks larger.</summary>
    private const double LeastBoldSize = 0.75;

    public static List<SectionSpan> Find(TemplateSet templates, List<HeadingCandidate> candidates, IReadOnlyList<TextUnit> units, double bodySize)
    {
        var starts = new List<SectionSpan> { new(SectionSpans.Formalia, SectionSpans.Formalia, 1, units[0].Text, 0, units.Count, "rule", 0.9) };
        HashSet<int>? styled = FreeStyles.Units(candidates, units, bodySize);
        List<HeadingCandidate> headings = [.. candidates.Where(c => styled?.Contains(c.Unit.Index) ?? IsHeading(c, units, bodySize)).DistinctBy(c => c.Unit.Index)];
        if (styled is null && IsTitle(headings))
        {
            headings.RemoveAt(0);
        }

        List<double> sizes = [.. headings.Select(h => Math.Round(h.Unit.Paragraph.TextLines[0].Size)).Distinct().OrderDescending()];
        var topics = new Dictionary<string, string>();
        foreach (HeadingCandidate heading in headings)
        {
            string number = heading.Heading.Number;
            if ((Topic(templates, heading) ?? TopicAbove(topics, number)) is not { } topic)
            {
                continue;
            }

            topics[number] = topic;
            int level = number.Length > 0 && char.IsAsciiDigit(number[0])
                ? number.Count(c => c == '.') + 1
                : 1 + sizes.IndexOf(Math.Round(heading.Unit.Paragraph.TextLines[0].Size));
            starts.Add(new SectionSpan(topic, topic, Math.Clamp(level, 1, 4), heading.Text, heading.Unit.Index, units.Count, "rule", 0.7));
        }

        return SectionSpans.WithEnds(null, starts, candidates, units.Count);
    }

    /// <summary>Whether a candidate looks like a heading.</summary>
    public static bool IsHeading(HeadingCandidate c, IReadOnlyList<TextUnit> units, double bodySize)
    {
        TextLine line = c.Unit.Paragraph.TextLines[0];
        bool plain = c.Style == 0 && !(c.Heading.Number.Length > 0 && c.Text.Length < 60 && c.Unit.Paragraph.Bullet.EndsWith('.'));
        return c.Unit.Index > 0 && c.Unit.Cell is null && !plain && c.Text.Length <= MaxLength && c.Text == c.Unit.Text
            && !c.Text.EndsWith('.') && c.Heading.Words.Length > 2 && c.Unit.Paragraph.TextLines.Count <= 2
            && c.Unit.Index + 1 < units.Count && (line.Size >= bodySize - 0.5 || (line.Bold && line.Size >= LeastBoldSize * bodySize));
    }

    /// <summary>Whether the first heading is the report's title: on the first page, larger than all others.</summary>
    private static bool IsTitle(List<HeadingCandidate> headings)
    {
        static double Size(HeadingCandidate heading) => heading.Unit.Paragraph.TextLines[0].Size;

        return headings.Count > 2 && headings[0].Unit.Page == 1 && headings[0].Heading.Number.Length == 0 && headings.Skip(1).All(h => Size(h) < Size(headings[0]) - 0.5);
    }

    /// <summary>The topic of the chapter that a numbered heading stands in; null for a chapter.</summary>
    private static string? TopicAbove(Dictionary<string, string> topics, string number)
    {
        int point = number.LastIndexOf('.');
        return point > 0 ? topics.GetValueOrDefault(number[..point]) : null;
    }

    /// <summary>The topic of a heading: of what stands before its colon, where there is one and it has a topic.</summary>
    private static string? Topic(TemplateSet templates, HeadingCandidate heading)
    {
        int colon = heading.Text.IndexOf(':');
        return (colon > 0 ? Topic(templates, HeadingText.Parse(heading.Text[..colon]).Words) : null) ?? Topic(templates, heading.Heading.Words);
    }

    /// <summary>The topic whose word takes up most of the heading; null when none is there.</summary>
    public static string? Topic(TemplateSet templates, string words)
    {
        string padded = $" {words} ";
        (string? Topic, double Weight) best = (null, 0);
        foreach ((string topic, List<string> cues) in templates.Topics)
        {
            foreach (string cue in cues)
            {
                int at = padded.IndexOf($" {cue}", StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                bool whole = padded.Contains($" {cue} ", StringComparison.Ordinal);
                double weight = cue.Length + (whole ? 4 : 0) + (at == 0 ? First : 0);
                if (weight > best.Weight)
                {
                    best = (topic, weight);
                }
            }
        }

        return best.Topic;
    }
}
