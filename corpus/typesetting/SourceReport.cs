using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Boligsosial.Corpus;

/// <summary>What a mark in a source stands for.</summary>
public enum MarkKind
{
    /// <summary>A `data` element: a figure of the gold.</summary>
    Figure,

    /// <summary>An element with `data-section`: a section begins.</summary>
    Section,

    /// <summary>An element with `data-section-end`: the named section ends, without another beginning.</summary>
    SectionEnd,
}

/// <summary>A marked element, numbered in document order.</summary>
/// <param name="Number">Position among the marks of the report; the twin's colour tells it.</param>
/// <param name="Kind">What it marks.</param>
/// <param name="Element">The element of the source.</param>
/// <param name="Line">Line in the source file.</param>
public sealed record Mark(int Number, MarkKind Kind, IElement Element, int Line)
{
    /// <summary>The printed text, white space collapsed.</summary>
    public string Text => Corpus.Text.Collapse(Element.TextContent);
}

/// <summary>A report as its author wrote it, with its marks.</summary>
public sealed class SourceReport
{
    /// <summary>Attribute that numbers the marks, also in the copies of the document.</summary>
    public const string MarkAttribute = "data-mark";

    private static readonly string[] Routes = ["libreoffice", "libreoffice-docx", "chromium", "weasyprint"];

    private SourceReport(string file, IHtmlDocument document)
    {
        File = file;
        Document = document;
        Meta = document.QuerySelectorAll("meta[name]")
            .GroupBy(m => m.GetAttribute("name")!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().GetAttribute("content")?.Trim() ?? "", StringComparer.Ordinal);
        var marks = new List<Mark>();
        foreach (var element in document.All)
        {
            MarkKind? kind = element.LocalName == "data" ? MarkKind.Figure
                : element.HasAttribute("data-section") ? MarkKind.Section
                : element.HasAttribute("data-section-end") ? MarkKind.SectionEnd
                : null;
            if (kind is not null)
            {
                element.SetAttribute(MarkAttribute, $"{marks.Count}");
                marks.Add(new Mark(marks.Count, kind.Value, element, element.SourceReference?.Position.Line ?? 0));
            }
        }

        Marks = marks;
        foreach (var mark in marks.Where(m => m.Text.Length == 0))
        {
            throw Error(mark, "the marked element prints no text: put the mark on the element that holds the heading or the number");
        }
    }

    /// <summary>The file, for messages.</summary>
    public string File { get; }

    /// <summary>The parsed source; its marks bear <see cref="MarkAttribute"/>.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>`meta` elements by name.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; }

    /// <summary>Figures and sections in document order.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>By what the report is typeset.</summary>
    public string Route => Meta.GetValueOrDefault("typesetting", "");

    /// <summary>A column of documents.csv that the source gives, or the empty text.</summary>
    public string Gold(string column) => Meta.GetValueOrDefault("gold:" + column, "");

    /// <summary>A mistake at a mark.</summary>
    public CorpusException Error(Mark mark, string message) =>
        new(File, mark.Line, $"{(mark.Kind == MarkKind.Figure ? "figure" : "section")} «{(mark.Text.Length > 60 ? mark.Text[..60] : mark.Text)}»: {message}");

    /// <summary>Reads a source.</summary>
    public static SourceReport Read(string path)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        var report = new SourceReport(Path.GetFileName(path), parser.ParseDocument(System.IO.File.ReadAllText(path)));
        return Routes.Contains(report.Route)
            ? report
            : throw new CorpusException(report.File, 0, $"<meta name=\"typesetting\"> is «{report.Route}»: must be one of {string.Join(", ", Routes)}");
    }

    /// <summary>A copy of the document as it is printed: no marks, no `gold:` data.</summary>
    public IHtmlDocument Plain()
    {
        return Clean((IHtmlDocument)Document.Clone());
    }

    /// <summary>The same document with the text of every mark in a colour of its own, by which it is found in the PDF. Nested figures share the outermost's.</summary>
    public IHtmlDocument Twin()
    {
        var copy = (IHtmlDocument)Document.Clone();
        foreach (var section in copy.QuerySelectorAll("[data-section], [data-section-end]").Where(e => e.LocalName != "data"))
        {
            var first = FirstText(section);
            if (first.Ancestors<IElement>().All(e => e.LocalName != "data"))
            {
                Paint(first, section.GetAttribute(MarkAttribute)!);
            }
        }

        foreach (var data in copy.QuerySelectorAll("data").Where(d => d.Ancestors<IElement>().All(e => e.LocalName != "data")))
        {
            foreach (var text in data.GetDescendants().OfType<IText>().ToList())
            {
                Paint(text, data.GetAttribute(MarkAttribute)!);
            }
        }

        return Clean(copy);
    }

    /// <summary>The number whose colour a mark bears: its own, or that of the figure around it or at the start of the heading.</summary>
    public static int PaintedNumber(Mark mark) => int.Parse((OutermostFigure(mark) ?? mark.Element).GetAttribute(MarkAttribute)!, CultureInfo.InvariantCulture);

    /// <summary>The text in that colour.</summary>
    public static string PaintedText(Mark mark) => OutermostFigure(mark)?.TextContent ?? FirstText(mark.Element).Data;

    private static IText FirstText(IElement element) => element.GetDescendants().OfType<IText>().First(t => !string.IsNullOrWhiteSpace(t.Data));

    private static IElement? OutermostFigure(Mark mark)
    {
        var place = mark.Kind == MarkKind.Figure ? mark.Element : FirstText(mark.Element).ParentElement!;
        return place.Ancestors<IElement>().Prepend(place).LastOrDefault(e => e.LocalName == "data");
    }

    private static void Paint(IText text, string number)
    {
        var colour = MarkColour.Of(int.Parse(number, CultureInfo.InvariantCulture));
        var font = text.Owner!.CreateElement("font");
        font.SetAttribute("color", colour);
        font.SetAttribute("style", $"color: {colour}");
        text.Parent!.InsertBefore(font, text);
        font.AppendChild(text);
    }

    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
        {
            element.Parent!.InsertBefore(child, element);
        }

        element.Remove();
    }

    private static IHtmlDocument Clean(IHtmlDocument document)
    {
        foreach (var data in document.QuerySelectorAll("data"))
        {
            Unwrap(data);
        }

        foreach (var meta in document.QuerySelectorAll("meta[name]"))
        {
            meta.Remove();
        }

        foreach (var element in document.All)
        {
            foreach (var name in element.Attributes.Select(a => a.Name).Where(n => n.StartsWith("data-", StringComparison.Ordinal)).ToList())
            {
                element.RemoveAttribute(name);
            }
        }

        foreach (var comment in document.GetDescendants().OfType<IComment>().ToList())
        {
            comment.Remove();
        }

        document.Body!.Normalize();
        return document;
    }
}
