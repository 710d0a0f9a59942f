using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Segmentation;

/// <summary>Makes the rows of <c>sections.csv</c> of the sections' places.</summary>
public static class SectionRows
{
    /// <summary>All sections of a document with their text.</summary>
    public static IReadOnlyList<Section> Of(SegmentedDocument document) =>
        [.. document.Sections.Select((span, i) => Row(document, span, i + 1))];

    private static Section Row(SegmentedDocument document, SectionSpan span, int number)
    {
        IEnumerable<TextUnit> units = document.Units.Skip(span.Start).Take(span.End - span.Start);
        static string Text(IEnumerable<TextUnit> of) => string.Join('\n', of.Select(u => u.Text));
        return new Section(
            number, span.Code, span.Topic, span.Level, span.Heading,
            document.Units[span.Start].Page, document.Units[Math.Max(span.Start, span.End - 1)].Page,
            Text(units), Text(units.Where(u => document.SectionAt(u.Index) == span)), span.Method, span.Confidence);
    }
}
