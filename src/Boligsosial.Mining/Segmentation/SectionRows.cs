using System.Text;
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
        List<TextUnit> units = [.. document.Units.Skip(span.Start).Take(span.End - span.Start)];
        return new Section(
            number, span.Code, span.Topic, span.Level, span.Heading,
            document.Units[span.Start].Page, document.Units[Math.Max(span.Start, span.End - 1)].Page,
            string.Join('\n', units.Select(u => u.Text)), Paged(units.Where(u => document.SectionAt(u.Index) == span)), span.Method, span.Confidence);
    }

    /// <summary>
    /// Texts by lines; where pages end between two, a form feed for each: what stands behind n of them is on the n-th page after the first.
    /// The cells of a row that a page break cuts go back and forth over it: the break is marked where it is first reached.
    /// </summary>
    private static string Paged(IEnumerable<TextUnit> units)
    {
        var text = new StringBuilder();
        int? reached = null;
        foreach (TextUnit unit in units)
        {
            int pages = unit.Page - (reached ?? unit.Page);
            text.Append(pages > 0 ? '\f' : '\n', reached is null ? 0 : Math.Max(1, pages)).Append(unit.Text);
            reached = Math.Max(reached ?? unit.Page, unit.Page);
        }

        return text.ToString();
    }
}
