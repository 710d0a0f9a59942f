using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Layout;

/// <summary>A piece of a document in reading order: a paragraph or a table.</summary>
public abstract record Block
{
    /// <summary>1-based page on which it begins.</summary>
    public abstract int Page { get; }

    /// <summary>1-based page on which it ends.</summary>
    public abstract int LastPage { get; }

    /// <summary>All its lines in reading order.</summary>
    public abstract IEnumerable<TextLine> Lines { get; }
}

/// <summary>A paragraph, list item or heading: lines that belong together.</summary>
/// <param name="TextLines">At least one line.</param>
/// <param name="Bullet">The bullet or number of a list item as printed, or empty.</param>
public sealed record Paragraph(IReadOnlyList<TextLine> TextLines, string Bullet) : Block
{
    private readonly IReadOnlyList<TextLine> _lines = TextLines;
    private TracedText? _text;

    /// <summary>Its lines, at least one.</summary>
    public IReadOnlyList<TextLine> TextLines
    {
        get => _lines;
        init
        {
            // A copy with other lines must not keep the text of the old ones.
            _lines = value;
            _text = null;
        }
    }

    /// <inheritdoc/>
    public override int Page => TextLines[0].Page;

    /// <inheritdoc/>
    public override int LastPage => TextLines[^1].Page;

    /// <inheritdoc/>
    public override IEnumerable<TextLine> Lines => TextLines;

    /// <summary>Its text, line-end hyphens undone.</summary>
    public TracedText Text => _text ??= TracedText.Of(TextLines);
}

/// <summary>A table among the blocks.</summary>
/// <param name="Table">The table.</param>
public sealed record TableBlock(Table Table) : Block
{
    /// <inheritdoc/>
    public override int Page => Table.Cells[0].Page;

    /// <inheritdoc/>
    public override int LastPage => Table.Cells.Max(c => c.Lines.Count > 0 ? c.Lines.Max(l => l.Page) : c.Page);

    /// <inheritdoc/>
    public override IEnumerable<TextLine> Lines => Table.Cells.SelectMany(c => c.Lines);
}

/// <summary>A whole document after layout analysis.</summary>
/// <param name="PageCount">Pages of the file.</param>
/// <param name="Blocks">In reading order over all pages, without running heads and page numbers.</param>
/// <param name="Furniture">Running heads, running feet and page numbers.</param>
/// <param name="BodySize">The commonest font size of the body, in points.</param>
/// <param name="TextSource">Where most of the text comes from.</param>
public sealed record DocumentLayout(
    int PageCount, IReadOnlyList<Block> Blocks, IReadOnlyList<TextLine> Furniture, double BodySize, TextSource TextSource);
