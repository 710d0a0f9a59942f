using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Boligsosial.Corpus;

/// <summary>The words around a figure: in a table cell row label and column head, else the sentence.</summary>
public static partial class Quote
{
    private const int Longest = 300;

    // A cell with more words than this is prose in a table.
    private const int LongestCell = 60;

    private const char Start = '\ue000';
    private const char End = '\ue001';
    private const char Break = '\ue002';

    private static readonly string[] Blocks = ["p", "li", "td", "th", "dd", "dt", "div", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "body"];
    private static readonly string[] Abbreviations = ["ca", "kr", "pr", "nr", "jf", "mill", "mrd", "bl", "eks", "f.eks", "m.m", "o.l", "t.o.m", "tom", "f.o.m", "inkl", "ev", "evt", "hhv", "jfr", "kl", "maks", "min", "avd", "tlf", "st", "dvs", "d.v.s", "bl.a", "mv", "m.v", "p.g.a", "pga", "pst", "st.meld", "kap", "gj.sn", "ekskl"];

    /// <summary>The quote of a figure.</summary>
    public static string Of(IElement figure)
    {
        var block = figure.Ancestors<IElement>().First(e => Blocks.Contains(e.LocalName));
        var cell = figure.Ancestors<IElement>().OfType<IHtmlTableCellElement>().FirstOrDefault();
        var quote = cell is not null && Text.Collapse(cell.TextContent).Length <= LongestCell ? InTable(cell) : null;
        return quote ?? InSentence(block, figure);
    }

    private static string? InTable(IHtmlTableCellElement cell)
    {
        var table = cell.Ancestors<IElement>().OfType<IHtmlTableElement>().FirstOrDefault();
        var row = cell.ParentElement;
        if (table is null || row is null)
        {
            return null;
        }

        var grid = Grid(table);
        var y = grid.FindIndex(cells => cells.Contains(cell));
        var x = grid[y].IndexOf(cell);
        var label = grid[y][..x].Where(c => c is not null && c.QuerySelector("data") is null).Select(c => Text.Collapse(c!.TextContent)).FirstOrDefault(t => t.Length > 0);
        var heads = HeadRows(table, grid);
        var head = string.Join(' ', grid.Take(Math.Min(heads, y)).Where(cells => cells.Distinct().Count() > 1)
            .Select(cells => x < cells.Count ? cells[x] : null).OfType<IElement>().Distinct()
            .Select(c => Text.Collapse(c.TextContent)).Where(t => t.Length > 0));
        var caption = Text.Collapse(table.QuerySelector("caption")?.TextContent ?? "");
        if (label is null && head.Length == 0)
        {
            return null;
        }

        var names = string.Join(" – ", new[] { label ?? "", head }.Where(t => t.Length > 0));
        var quote = $"{names}: {Text.Collapse(cell.TextContent)}";
        return Cut(caption.Length > 0 && caption.Length + quote.Length + 2 <= Longest ? $"{caption}: {quote}" : quote, quote.Length - 1);
    }

    /// <summary>The cells of a table by row and column; a cell that spans several stands in each.</summary>
    private static List<List<IHtmlTableCellElement?>> Grid(IHtmlTableElement table)
    {
        var rows = table.Rows.ToList();
        var grid = rows.Select(_ => new List<IHtmlTableCellElement?>()).ToList();
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var cell in rows[y].Cells)
            {
                while (x < grid[y].Count && grid[y][x] is not null)
                {
                    x++;
                }

                for (var down = y; down < Math.Min(rows.Count, y + Math.Max(1, cell.RowSpan)); down++)
                {
                    for (var across = x; across < x + Math.Max(1, cell.ColumnSpan); across++)
                    {
                        while (grid[down].Count <= across)
                        {
                            grid[down].Add(null);
                        }

                        grid[down][across] ??= cell;
                    }
                }
            }
        }

        return grid;
    }

    private static int HeadRows(IHtmlTableElement table, List<List<IHtmlTableCellElement?>> grid)
    {
        if (table.Head is { } head)
        {
            return head.Rows.Length;
        }

        var leading = grid.TakeWhile(cells => cells.All(c => c is null || c.LocalName == "th")).Count();
        return leading > 0 ? leading : grid[0].All(c => c?.QuerySelector("data") is null) ? 1 : 0;
    }

    private static string InSentence(IElement block, IElement figure)
    {
        var text = new StringBuilder();
        Collect(block, figure, text);
        var raw = Spaces().Replace(text.ToString(), " ");
        var at = raw.IndexOf(Start, StringComparison.Ordinal);
        var end = raw.IndexOf(End, StringComparison.Ordinal);
        var from = Boundaries(raw).Where(b => b <= at).DefaultIfEmpty(0).Max();
        var to = Boundaries(raw).Where(b => b > end).DefaultIfEmpty(raw.Length).Min();
        var sentence = Text.Collapse(raw[from..to].Replace(Break, ' '));
        var place = sentence.IndexOf(Start, StringComparison.Ordinal);
        return Cut(Text.Collapse(sentence.Replace($"{Start}", "", StringComparison.Ordinal).Replace($"{End}", "", StringComparison.Ordinal)), place);
    }

    private static void Collect(INode node, IElement figure, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child == figure)
            {
                text.Append(Start);
                Collect(child, figure, text);
                text.Append(End);
            }
            else if (child is IElement element)
            {
                var breaks = element.LocalName == "br" || Blocks.Contains(element.LocalName) || element.LocalName is "ul" or "ol" or "table" or "tr";
                text.Append(breaks ? $"{Break}" : "");
                Collect(child, figure, text);
                text.Append(breaks ? $"{Break}" : "");
            }
        }
    }

    /// <summary>Where sentences begin: after a line break, and after a full stop that ends no abbreviation or date.</summary>
    private static IEnumerable<int> Boundaries(string text)
    {
        foreach (Match stop in SentenceEnd().Matches(text))
        {
            if (stop.Value[0] == Break)
            {
                yield return stop.Index + 1;
                continue;
            }

            var word = LastWord().Match(text[..stop.Index]).Value;
            if (stop.Value[0] != '.' || !(Abbreviations.Contains(word.ToLowerInvariant()) || (word.Length > 0 && word.Length <= 2 && word.All(char.IsDigit))))
            {
                yield return stop.Index + stop.Length;
            }
        }
    }

    /// <summary>At most 300 characters, cut between words so that the given place stays.</summary>
    private static string Cut(string text, int place)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var from = Math.Clamp(place - (Longest / 2), 0, text.Length - Longest);
        var part = text.Substring(from, Longest);
        if (from > 0)
        {
            part = part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        return from + Longest < text.Length ? part[..part.LastIndexOf(' ')] : part;
    }

    [GeneratedRegex("\ue002|[.!?](?= [\ue000«(–-]*[A-ZÆØÅ0-9\ue000])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\d.]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Spaces();
}
