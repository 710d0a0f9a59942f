using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Boligsosial.Corpus;

/// <summary>How much of their wording two reports share, outside what the form itself prints.</summary>
public static partial class Overlap
{
    private const int Words = 5;
    private const int Shown = 10;

    // Headings, column heads, prompts, running heads: the form's words, not the author's.
    private const string OfTheForm = "h1, h2, h3, h4, h5, h6, th, thead, i, em, .prompt, .page-header, .page-footer, [data-section], [data-section-end], style, title";
    private const string BlockElements = "p, li, td, dd, dt, div, caption, blockquote, tr, table, ul, ol, br, body";

    /// <summary>Prints the worst pairs. 1 if one shares more than the bound.</summary>
    public static int Run(CorpusFolder corpus, double bound)
    {
        var grams = corpus.Names().Select(n => (Name: n, Grams: GramsOf(SourceReport.Read(corpus.Source(n))))).ToList();
        var pairs = grams.SelectMany((a, i) => grams.Skip(i + 1).Select(b => (A: a, B: b, Common: a.Grams.Intersect(b.Grams).ToList())))
            .Select(p => (First: p.A.Name, Second: p.B.Name, p.Common, Share: Share(p.Common.Count, Math.Min(p.A.Grams.Count, p.B.Grams.Count))))
            .OrderByDescending(p => p.Share).ThenBy(p => p.First, StringComparer.Ordinal).ToList();
        foreach (var pair in pairs.Take(Shown))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pair.Share:0.000} {pair.First} {pair.Second}: {pair.Common.Count} in common, as {string.Join("; ", pair.Common.Take(3).Select(g => $"«{g}»"))}"));
        }

        var over = pairs.Count(p => p.Share > bound);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{over} of {pairs.Count} pairs share more than {bound:0.00} of their runs of {Words} words"));
        return over == 0 ? 0 : 1;
    }

    private static double Share(int common, int all) => all == 0 ? 0 : (double)common / all;

    /// <summary>Runs of words within a paragraph or cell. Numbers count as one and the same word: another number makes no other sentence.</summary>
    private static HashSet<string> GramsOf(SourceReport report)
    {
        var body = (IElement)report.Document.Body!.Clone();
        foreach (var element in body.QuerySelectorAll(OfTheForm).ToList())
        {
            element.TextContent = " | ";
        }

        // The label of a row of figures is a head too.
        foreach (var label in body.QuerySelectorAll("td:first-child").Where(c => c.QuerySelector("data") is null && c.ParentElement!.QuerySelector("td ~ td data") is not null).ToList())
        {
            label.TextContent = " | ";
        }

        foreach (var element in body.QuerySelectorAll(BlockElements).ToList())
        {
            element.Before(report.Document.CreateTextNode(" | "));
            element.After(report.Document.CreateTextNode(" | "));
        }

        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in body.TextContent.Replace("\u00ad", "", StringComparison.Ordinal).Split('|'))
        {
            var words = Word().Matches(block.ToLowerInvariant()).Select(m => char.IsDigit(m.Value[0]) ? "#" : m.Value).ToList();
            for (var i = 0; i + Words <= words.Count; i++)
            {
                grams.Add(string.Join(' ', words.Skip(i).Take(Words)));
            }
        }

        return grams;
    }

    [GeneratedRegex(@"\p{L}+|\d[\d.,]*")]
    private static partial Regex Word();
}
