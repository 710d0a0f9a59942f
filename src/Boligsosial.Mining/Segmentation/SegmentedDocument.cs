using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Segmentation;

/// <summary>Which template a report follows.</summary>
/// <param name="Template">Template code; <c>fritt</c> when none.</param>
/// <param name="Score">How well it fits; for comparison within one document only.</param>
/// <param name="ReportType">The template's report type; empty for <c>fritt</c>.</param>
public sealed record TemplateMatch(string Template, double Score, string ReportType)
{
    /// <summary>Whether the rules did not know it, and a model told it.</summary>
    public bool ByModel { get; init; }

    /// <summary>The report's type as a model tells it, for a report that follows no template and does not say; empty when not known.</summary>
    public string LikelyType { get; init; } = "";
}

/// <summary>A section's place among the units.</summary>
/// <param name="Code">Section code.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Level">1..4.</param>
/// <param name="Heading">As printed.</param>
/// <param name="Start">Index of the unit that prints the heading.</param>
/// <param name="End">Index of the first unit after the section.</param>
/// <param name="Method"><c>rule</c> or <c>model</c>.</param>
/// <param name="Confidence">0..1.</param>
public sealed record SectionSpan(string Code, string Topic, int Level, string Heading, int Start, int End, string Method, double Confidence);

/// <summary>A document cut into sections: what the segmentation stage hands on.</summary>
/// <param name="Layout">The document.</param>
/// <param name="Units">Its units in reading order.</param>
/// <param name="Template">Its template.</param>
/// <param name="Sections">Its sections in reading order; subsections lie within their sections.</param>
public sealed record SegmentedDocument(DocumentLayout Layout, IReadOnlyList<TextUnit> Units, TemplateMatch Template, IReadOnlyList<SectionSpan> Sections)
{
    private IReadOnlySet<int>? _contents;

    /// <summary>Its units in reading order.</summary>
    public IReadOnlyList<TextUnit> Units
    {
        get;
        init
        {
            // A copy with other units must not keep the contents of the old ones.
            field = value;
            _contents = null;
        }
    } = Units;

    /// <summary>The units of its table of contents.</summary>
    public IReadOnlySet<int> Contents => _contents ??= ContentsList.Units(Units);

    /// <summary>The innermost section that holds a unit.</summary>
    public SectionSpan SectionAt(int unit)
    {
        for (int i = Sections.Count - 1; i >= 0; i--)
        {
            if (Sections[i].Start <= unit && unit < Sections[i].End)
            {
                return Sections[i];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit.");
    }
}
