using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Boligsosial.Corpus;

/// <summary>Running heads and feet: the source's `page-header` and `page-footer`, by each route's own means.</summary>
public static partial class PageFurniture
{
    private static readonly (string Class, string Title, string MarginBox)[] Parts =
        [("page-header", "header", "top"), ("page-footer", "footer", "bottom")];

    /// <summary>The letters of every running head and foot, by which they are told from the page's text.</summary>
    public static IReadOnlyList<string> LettersOf(IHtmlDocument document)
    {
        var own = document.QuerySelectorAll(".page-header, .page-footer").Select(e => e.TextContent);
        var css = ContentStrings().Matches(Styles(document)).Select(m => m.Groups[1].Value);
        return [.. own.Concat(css).Select(Text.Letters).Where(t => t.Length > 0).Distinct()];
    }

    /// <summary>For LibreOffice, whose HTML import takes a `div` titled header or footer for the page's.</summary>
    public static void ForLibreOffice(IHtmlDocument document)
    {
        foreach (var (name, title, _) in Parts)
        {
            foreach (var part in document.QuerySelectorAll("." + name))
            {
                var block = document.CreateElement("div");
                block.SetAttribute("title", title);
                var content = block;
                if (part.QuerySelector("p, div, table") is null)
                {
                    content = document.CreateElement("p");
                    content.SetAttribute("style", Declarations(document, part, name));
                    block.AppendChild(content);
                }

                content.InnerHtml = part.InnerHtml;
                Field(content, "page-number", "PAGE", "RANDOM");
                Field(content, "page-count", "DOCSTAT", "PAGE");
                part.Remove();
                document.Body!.InsertBefore(block, document.Body.FirstChild);
            }
        }

        // LibreOffice sets headings in its own typeface unless they are told the body's.
        if (BodyDeclaration(document, "font-family") is { } family)
        {
            Style(document, $"h1, h2, h3, h4, h5, h6 {{ font-family: {family} }}", first: true);
        }
    }

    /// <summary>For WeasyPrint: running elements.</summary>
    public static void ForWeasyPrint(IHtmlDocument document)
    {
        foreach (var (name, title, box) in Parts)
        {
            if (document.QuerySelector("." + name) is { } part)
            {
                var align = DeclaredAlign(Declarations(document, part, name));
                Style(document, $".{name} {{ position: running({title}) }} @page {{ @{box}-center {{ content: element({title}); width: 100%; text-align: {align} }} }}");
                document.Body!.InsertBefore(part, document.Body.FirstChild);
            }
        }

        Style(document, ".page-number::after { content: counter(page) } .page-count::after { content: counter(pages) }");
    }

    /// <summary>For Chromium, which knows margin boxes but no running elements: the text and its style go into `content`.</summary>
    public static void ForChromium(IHtmlDocument document)
    {
        foreach (var (name, _, box) in Parts)
        {
            if (document.QuerySelector("." + name) is { } part)
            {
                var declarations = Declarations(document, part, name);
                var family = BodyDeclaration(document, "font-family") ?? "serif";
                Style(document, $"@page {{ @{box}-center {{ font-family: {family}; font-size: 9pt; white-space: pre-wrap; width: 100%; text-align: {DeclaredAlign(declarations)}; {declarations}; content: {Content(part)} }} }}");
                part.Remove();
            }
        }
    }

    private static void Field(IElement part, string name, string type, string subtype)
    {
        foreach (var place in part.QuerySelectorAll("." + name))
        {
            var field = part.Owner!.CreateElement("sdfield");
            field.SetAttribute("type", type);
            field.SetAttribute("subtype", subtype);
            field.SetAttribute("format", type == "PAGE" ? "PAGE" : "ARABIC");
            field.TextContent = "1";
            place.Replace(field);
        }
    }

    private static string Content(IElement part)
    {
        var content = new StringBuilder();
        foreach (var node in part.GetDescendants())
        {
            content.Append(node switch
            {
                IText text when Text.Collapse(text.Data).Length > 0 || text.Data.Contains('\u00a0', StringComparison.Ordinal) => Quoted(text.Data),
                IElement { LocalName: "br" } => "\"\\A\" ",
                IElement e when e.ClassList.Contains("page-number") => "counter(page) ",
                IElement e when e.ClassList.Contains("page-count") => "counter(pages) ",
                _ => "",
            });
        }

        return content.Length > 0 ? content.ToString() : "\"\"";
    }

    private static string Quoted(string text) =>
        '"' + Spaces().Replace(text, " ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\" ";

    private static string Declarations(IHtmlDocument document, IElement part, string name)
    {
        var rules = Regex.Matches(Styles(document), $@"\.{name}\s*(?:,[^{{}}]*)?\{{([^{{}}]*)\}}").Select(m => m.Groups[1].Value);
        return string.Join(';', rules.Append(part.GetAttribute("style") ?? "").Select(d => Spaces().Replace(d, " ").Trim(' ', ';')).Where(d => d.Length > 0));
    }

    private static string DeclaredAlign(string declarations) =>
        Regex.Matches(declarations, @"text-align:\s*(\w+)").LastOrDefault()?.Groups[1].Value ?? "left";

    private static string? BodyDeclaration(IHtmlDocument document, string property)
    {
        var match = Regex.Match(Styles(document), $@"(?:^|[\s}},])body\s*(?:,[^{{}}]*)?\{{[^}}]*?{property}:\s*([^;}}]+)");
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    private static string Styles(IHtmlDocument document) => string.Join('\n', document.QuerySelectorAll("style").Select(s => s.TextContent));

    private static void Style(IHtmlDocument document, string css, bool first = false)
    {
        var style = document.CreateElement("style");
        style.TextContent = css;
        document.Head!.InsertBefore(style, first ? document.QuerySelector("style") : null);
    }

    [GeneratedRegex("content:[^;}]*?\"([^\"]*)\"")]
    private static partial Regex ContentStrings();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
