namespace Boligsosial.Mining.Segmentation;

/// <summary>Where a document's sections begin by the rules, and what they were found in.</summary>
/// <param name="Templates">The known forms.</param>
/// <param name="Template">The form that the document follows; null for none.</param>
/// <param name="Candidates">The units that may be headings.</param>
/// <param name="Units">All units.</param>
/// <param name="BodySize">The commonest font size, in points.</param>
/// <param name="Starts">The sections in reading order.</param>
public sealed record FoundHeadings(
    TemplateSet Templates, Template? Template, IReadOnlyList<HeadingCandidate> Candidates, IReadOnlyList<TextUnit> Units, double BodySize,
    IReadOnlyList<SectionSpan> Starts);

/// <summary>Decides on the headings about which the rules are silent or not certain.</summary>
public interface IHeadingDecider
{
    /// <summary>The sections in reading order; where they end is not looked at. The same list where there is nothing to add or to mend.</summary>
    /// <param name="found">What the rules say.</param>
    IReadOnlyList<SectionSpan> Decide(FoundHeadings found);
}
