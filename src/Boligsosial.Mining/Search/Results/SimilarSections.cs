using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>A section of a kommune in one report, to be read beside those of other years.</summary>
/// <param name="Document">The report.</param>
/// <param name="SectionNumber">The section's number in it.</param>
/// <param name="Section">Its code.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Page">1-based page where it begins.</param>
/// <param name="Text">Its text.</param>
public sealed record ComparedSection(IndexedDocument Document, int SectionNumber, string Section, string Heading, int Page, string Text);

/// <summary>Sections like another, by their rarest words; and the same section of a kommune through the years.</summary>
/// <param name="searcher">Searches the index.</param>
/// <param name="index">The index.</param>
public sealed class SimilarSections(Searcher searcher, SearchIndex index)
{
    /// <summary>Terms that stand for a section.</summary>
    private const int Terms = 20;

    /// <summary>A term in fewer sections is a slip or a name, in a larger share of all it tells nothing.</summary>
    private const int LeastSections = 2;
    private const double LargestShare = 0.2;

    /// <summary>The terms that tell a section from others by tf-idf, best first.</summary>
    /// <returns>The terms, or null when there is no such section.</returns>
    public IReadOnlyList<(string Term, double Weight)>? TermsOf(string file, int sectionNumber) => Row(file, sectionNumber) is { } row ? TermsOf(row) : null;

    /// <summary>Sections like one, best first, itself left out.</summary>
    /// <param name="file">Its report's file, with its folder and ending or without, or document id.</param>
    /// <param name="sectionNumber">Its number in the report.</param>
    /// <param name="options">How many.</param>
    /// <returns>The sections, or null when there is no such section.</returns>
    public SearchResults? Like(string file, int sectionNumber, ResultOptions options)
    {
        if (Row(file, sectionNumber) is not { } row)
        {
            return null;
        }

        List<(string Term, double Weight)> terms = TermsOf(row);
        if (terms.Count == 0)
        {
            return new SearchResults(new SearchPlan([], [], []), 0, 0, 0, [], []);
        }

        double most = terms[0].Weight;
        List<Variant> variants = [.. terms.Select(t => new Variant(t.Term, [t.Term], t.Weight / most, VariantKind.Word))];
        var plan = new SearchPlan([.. variants.Select(v => new Concept(v.Text, new SoughtVariant(v)))], [], []);
        return searcher.Alike(plan, row, options);
    }

    /// <summary>A section of a kommune, with what lies under it, in every report that has it, in order of year.</summary>
    /// <param name="kommuneNumbers">All numbers of the kommune.</param>
    /// <param name="section">Code or topic.</param>
    public IReadOnlyList<ComparedSection> Through(IReadOnlyCollection<string> kommuneNumbers, string section)
    {
        var found = new List<ComparedSection>();
        for (int row = 0; row < index.Catalogue.Count; row++)
        {
            SectionCatalogue.Entry entry = index.Catalogue[row];
            if (entry.Document < 0)
            {
                continue;
            }

            IndexedDocument document = index.Documents[entry.Document];
            if (document.KommuneNumbers.Any(kommuneNumbers.Contains)
                && index.Catalogue.IsUnder(row, e => Same(index.Codes[e.Code].Section, section) || Same(index.Codes[e.Code].Topic, section)))
            {
                (string heading, string body, int page) = searcher.Text(row);
                found.Add(new ComparedSection(document, entry.Number, index.Codes[entry.Code].Section, heading, page, body));
            }
        }

        return [.. found.OrderBy(f => f.Document.Year ?? int.MaxValue).ThenBy(f => f.Document.File, StringComparer.Ordinal).ThenBy(f => f.SectionNumber)];
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(IndexedDocument document, string file) =>
        document.File == file || document.DocumentId == file || Same(Path.GetFileName(document.File), file) || Same(Path.GetFileNameWithoutExtension(document.File), file);

    private int? Row(string file, int number)
    {
        for (int row = 0; row < index.Catalogue.Count; row++)
        {
            SectionCatalogue.Entry entry = index.Catalogue[row];
            if (entry.Document >= 0 && entry.Number == number && IsNamed(index.Documents[entry.Document], file))
            {
                return row;
            }
        }

        return null;
    }

    private List<(string Term, double Weight)> TermsOf(int row)
    {
        (string heading, string body, _) = searcher.Text(row);
        Dictionary<string, int> counts = index.Analyzer.Analyze(heading + "\n" + body).Where(t => t.Word.Exact && t.Word.Stem.Length > 2)
            .GroupBy(t => t.Word.Stem).ToDictionary(g => g.Key, g => g.Count());
        double sections = index.Catalogue.Sections;
        return
        [
            .. counts.Select(c => (Term: c.Key, Tf: c.Value, Df: searcher.Count(new Variant("", [c.Key], 1, VariantKind.Word).Fts)))
                .Where(c => c.Df >= LeastSections && c.Df <= Math.Max(LeastSections, sections * LargestShare))
                .Select(c => (c.Term, Weight: (1 + Math.Log(c.Tf)) * Math.Log(sections / c.Df)))
                .OrderByDescending(c => c.Weight).ThenBy(c => c.Term, StringComparer.Ordinal).Take(Terms),
        ];
    }
}
