using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Recognition;

/// <summary>All that the readers of one report's metadata look at.</summary>
/// <param name="Layout">The document.</param>
/// <param name="Template">Its template, as the segmentation found it.</param>
/// <param name="Fields">The fields of its form.</param>
/// <param name="Front">Its title page and running heads.</param>
/// <param name="Title">Its title as printed.</param>
/// <param name="Words">The words of recognition.yaml.</param>
internal sealed record ReportEvidence(
    DocumentLayout Layout, TemplateMatch Template, FormFields Fields, FrontMatter Front, string Title, RecognitionWords Words)
{
    /// <summary>The title, the other lines of the title page, and the running heads: where a report says what it is, the surest first.</summary>
    public IEnumerable<string> Headlines => [Title, .. Front.TitleTexts, .. Front.RunningHeads];

    /// <summary>All text of the document, block by block.</summary>
    public IEnumerable<string> Texts => Layout.Blocks.Select(FrontMatter.TextOf);

    /// <summary>The dates of a form field's value, damaged ones too.</summary>
    public IEnumerable<DateMention> DatesIn(string field) => DamagedDates.Scan(Fields[field]);
}
