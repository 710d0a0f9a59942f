using System.Text.RegularExpressions;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>What a report shows before its text begins: the title page or the head of page 1, and the running heads.</summary>
internal sealed partial class FrontMatter
{
    /// <summary>A paragraph of body size with more characters is running text.</summary>
    private const int LongestTitleParagraph = 160;

    /// <summary>A heading of more characters is none.</summary>
    private const int LongestTitle = 320;

    /// <summary>Running heads that differ only by their page number count once.</summary>
    private const int MostRunningHeads = 6;

    private FrontMatter(IReadOnlyList<Paragraph> titlePage, IReadOnlyList<string> runningHeads, string firstPages, double bodySize)
    {
        TitlePage = titlePage;
        RunningHeads = runningHeads;
        FirstPages = firstPages;
        BodySize = bodySize;
    }

    /// <summary>The paragraphs of the first page up to its list of contents, numbered heading or running text; a letterhead or form among them is left to the form's fields.</summary>
    public IReadOnlyList<Paragraph> TitlePage { get; }

    /// <summary>Distinct running heads and feet, page numbers taken off.</summary>
    public IReadOnlyList<string> RunningHeads { get; }

    /// <summary>All text of the first two printed pages.</summary>
    public string FirstPages { get; }

    /// <summary>Commonest font size of the document.</summary>
    public double BodySize { get; }

    /// <summary>The texts of <see cref="TitlePage"/>.</summary>
    public IEnumerable<string> TitleTexts => TitlePage.Select(p => p.Text.Text);

    public static FrontMatter Of(DocumentLayout layout, RecognitionWords words)
    {
        if (layout.Blocks.Count == 0)
        {
            return new FrontMatter([], Heads(layout), "", layout.BodySize);
        }

        int first = layout.Blocks[0].Page;
        Paragraph[] title =
        [
            .. layout.Blocks.TakeWhile(b => b.Page == first && !EndsTitlePage(b, layout.BodySize, words)).OfType<Paragraph>(),
        ];
        if (first > 1)
        {
            // The cover is a picture; what begins the next page is a title only if it looks like one.
            title = [.. title.Where(p => IsHeading(p, layout.BodySize))];
        }

        string pages = string.Join('\n', layout.Blocks.Where(b => b.Page <= first + 1).Select(TextOf));
        return new FrontMatter(title, Heads(layout), pages, layout.BodySize);
    }

    /// <summary>The text of a block, a table's cells on lines of their own.</summary>
    public static string TextOf(Block block) => block switch
    {
        Paragraph p => p.Text.Text,
        TableBlock t => string.Join('\n', t.Table.Cells.Where(c => !c.IsEmpty).Select(c => c.Text.Text)),
        _ => "",
    };

    private static bool EndsTitlePage(Block block, double bodySize, RecognitionWords words)
    {
        if (block is not Paragraph paragraph)
        {
            return false;
        }

        string text = paragraph.Text.Text;
        if (text.Length > (IsHeading(paragraph, bodySize) ? LongestTitle : LongestTitleParagraph) || FirstHeading().IsMatch(text))
        {
            return true;
        }

        FoldedText folded = FoldedText.Of(text);
        return words.AfterTitle.Any(w => w.IndexIn(folded) == 0);
    }

    private static bool IsHeading(Paragraph paragraph, double bodySize) => paragraph.TextLines[0].Bold || paragraph.TextLines[0].Size > bodySize * 1.1;

    private static string[] Heads(DocumentLayout layout) =>
        [.. layout.Furniture.Select(l => PageNumber().Replace(l.Text, "").Trim()).Where(t => t.Length > 2).Distinct().Take(MostRunningHeads)];

    [GeneratedRegex(@"^\s*(?:1(?:\.0)?\s?[.)]?|I\.|A\.)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"(?:\b(?:side|s\.)\s*)?[–-]?\s*\b\d{1,3}\b(?:\s*(?:av|/)\s*\d{1,3})?\s*[–-]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
