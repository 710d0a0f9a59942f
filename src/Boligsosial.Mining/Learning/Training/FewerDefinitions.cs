using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>
/// The templates as they would be had nobody seen some of the reports, or as if some headings were worded otherwise: the definitions' words were
/// gathered from the corpus, and on a new report they are fewer.
/// </summary>
internal static class FewerDefinitions
{
    /// <summary>The definitions without words that stand neither in the forms' own headings nor in the headings of other reports.</summary>
    /// <param name="all">The definitions.</param>
    /// <param name="others">Headings of the other reports.</param>
    public static TemplateSet KnownFrom(TemplateSet all, IEnumerable<string> others)
    {
        HashSet<string> folded = [.. others.Select(h => HeadingText.Parse(h).Words)];
        IEnumerable<string> printed = all.Templates.SelectMany(t => t.Sections).SelectMany(s => s.Headings.Take(1)).Select(h => HeadingText.Parse(h).Words);
        string text = " " + string.Join(" | ", folded.Concat(printed).Order(StringComparer.Ordinal));
        return Copy(
            all,
            (_, cue) => text.Contains($" {cue}", StringComparison.Ordinal),
            (_, section, heading) => heading == section.Headings[0] || folded.Contains(HeadingText.Parse(heading).Words),
            (_, _) => true);
    }

    /// <summary>The definitions without all words of a third of the sections and topics.</summary>
    /// <param name="all">The definitions.</param>
    /// <param name="hidden">Whether a section (template, code) or a topic («», topic) is hidden.</param>
    public static TemplateSet Hide(TemplateSet all, Func<string, string, bool> hidden) => Copy(
        all, (topic, _) => !hidden("", topic), (template, section, _) => !hidden(template, section.Code), (template, section) => !hidden(template, section.Code));

    /// <summary>Whether a thing is among the hidden third, by its name and a number of the hiding.</summary>
    public static bool IsHidden(string name, int hiding) => FeatureHash.Mix(FeatureHash.Of(name), 17) % 3 == (ulong)hiding % 3;

    private static TemplateSet Copy(
        TemplateSet all, Func<string, string, bool> keepCue, Func<string, TemplateSection, string, bool> keepHeading, Func<string, TemplateSection, bool> keepNumber) => new()
        {
            Topics = all.Topics.ToDictionary(t => t.Key, t => t.Value.Where(c => keepCue(t.Key, c)).ToList()),
            Templates = [.. all.Templates.Select(t => new Template
        {
            Code = t.Code,
            ReportType = t.ReportType,
            Cues = t.Cues,
            Sections = [.. t.Sections.Select(s => new TemplateSection
            {
                Code = s.Code,
                Topic = s.Topic,
                Level = s.Level,
                Number = s.Number,
                Numbered = keepNumber(t.Code, s) ? s.Numbered : "",
                Parent = s.Parent,
                Repeats = s.Repeats,
                Optional = s.Optional,
                Appended = s.Appended,
                Headings = [.. s.Headings.Where(h => keepHeading(t.Code, s, h))],
            })],
        })],
        };
}
