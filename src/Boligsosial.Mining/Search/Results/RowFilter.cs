using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Search.Results;

/// <summary>Which sections the conditions of a query allow.</summary>
internal static class RowFilter
{
    /// <summary>A test of rows, or null when all are allowed.</summary>
    /// <exception cref="FilterException">A condition's value means nothing.</exception>
    public static Func<int, bool>? Of(IReadOnlyList<FilterNode> filters, SearchIndex index)
    {
        if (filters.Count == 0)
        {
            return null;
        }

        List<(Func<IndexedDocument, bool> Test, bool Excluded)> ofDocuments = [.. filters.Where(f => f.Field != "del").Select(f => (Document(f, index), f.Excluded))];
        var allowed = new bool[index.Documents.Keys.DefaultIfEmpty().Max() + 1];
        foreach ((int number, IndexedDocument document) in index.Documents)
        {
            allowed[number] = ofDocuments.TrueForAll(t => t.Test(document) != t.Excluded);
        }

        List<(bool[] Codes, bool Excluded)> ofSections = [.. filters.Where(f => f.Field == "del").Select(f => (Codes(f, index), f.Excluded))];
        return row =>
        {
            SectionCatalogue catalogue = index.Catalogue;
            return catalogue[row].Document is >= 0 and var document && allowed[document]
                && ofSections.TrueForAll(s => catalogue.IsUnder(row, e => s.Codes[e.Code]) != s.Excluded);
        };
    }

    private static bool[] Codes(FilterNode filter, SearchIndex index)
    {
        bool[] codes = [.. index.Codes.Select(c => filter.Values.Any(v => Same(v, c.Section) || Same(v, c.Topic)))];
        return codes.Any(c => c) || index.Codes.Count == 0
            ? codes
            : throw new FilterException(filter, $"no report has a section or topic «{string.Join(',', filter.Values)}»; there are {string.Join(", ", index.Codes.Select(c => c.Topic).Where(t => t.Length > 0).Distinct().Order())}");
    }

    private static Func<IndexedDocument, bool> Document(FilterNode filter, SearchIndex index)
    {
        IReadOnlyList<string> values = filter.Values;
        switch (filter.Field)
        {
            case "kommune":
                HashSet<string> known = [.. values.Concat(values.SelectMany(index.Register.AllNumbers))];
                return Known(filter, index, d => d.KommuneNumbers.Any(known.Contains) || d.Kommuner.Any(k => values.Any(v => Same(k, v))), d => d.Kommuner);
            case "fylke":
                HashSet<string> numbers = [.. values.SelectMany(v => index.Register.Kommuner.Where(k => Same(k.Fylke, v) || k.FylkeNumber == v).Select(k => k.FylkeNumber))];
                return numbers.Count > 0
                    ? d => d.KommuneNumbers.Any(n => n.Length == 4 && numbers.Contains(n[..2]))
                    : throw new FilterException(filter, $"there is no fylke «{string.Join(',', values)}»");
            case "aar":
                List<YearRange> years = [.. values.Select(v => YearRange.Parse(v)
                    ?? throw new FilterException(filter, $"aar: takes a year (2012), two with .. between (2012..2014), or one with .. before or behind it, not «{v}»"))];
                return d => d.Year is { } year && years.Exists(y => y.Contains(year));
            case "type":
                return Known(filter, index, d => values.Any(v => Same(v, d.ReportType)), d => [d.ReportType]);
            case "region":
                return Known(filter, index, d => values.Any(v => Same(v, d.Region)), d => [d.Region]);
            case "programme":
                return Known(filter, index, d => values.Any(v => Same(v, d.Programme)), d => [d.Programme]);
            case "spraak":
                return Known(filter, index, d => values.Any(v => Same(v, d.Language)), d => [d.Language]);
            default:
                return Known(filter, index, d => values.Any(v => d.File.Contains(v, StringComparison.OrdinalIgnoreCase)), d => [d.File]);
        }
    }

    private static Func<IndexedDocument, bool> Known(FilterNode filter, SearchIndex index, Func<IndexedDocument, bool> test, Func<IndexedDocument, IEnumerable<string>> values)
    {
        if (index.Documents.Count > 0 && !index.Documents.Values.Any(test))
        {
            List<string> there = [.. index.Documents.Values.SelectMany(values).Where(v => v.Length > 0).Distinct().Order()];
            throw new FilterException(filter, $"no report has {filter.Field} «{string.Join(',', filter.Values)}»; there are {string.Join(", ", there.Take(12))}{(there.Count > 12 ? " ..." : "")}");
        }

        return test;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A condition's value means nothing.</summary>
/// <param name="filter">The condition.</param>
/// <param name="message">What is wrong and what could stand there.</param>
internal sealed class FilterException(FilterNode filter, string message) : Exception(message)
{
    /// <summary>The condition.</summary>
    public FilterNode Filter => filter;
}
