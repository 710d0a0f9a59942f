using System.Globalization;
using Boligsosial.Mining.Search.Index;

namespace Boligsosial.Mining.Search.Results;

/// <summary>Counts sections by what is known of them and of their reports.</summary>
internal sealed class FacetCounter
{
    private static readonly (string Field, Func<IndexedDocument, IEnumerable<string>> Values)[] Fields =
    [
        ("kommune", d => d.Kommuner),
        (Year, d => [d.Year?.ToString(CultureInfo.InvariantCulture) ?? ""]),
        ("type", d => [d.ReportType]),
        ("region", d => [d.Region]),
    ];

    private const string Year = "aar";
    private const string Topic = "tema";

    private readonly IReadOnlyList<(string Section, string Topic)> codes;
    private readonly string[][] values;

    /// <summary>Of each field, which document has which value.</summary>
    private readonly (int Document, int Value)[][] has;

    /// <summary>Counts sections of an index as it is now.</summary>
    public FacetCounter(SearchIndex index)
    {
        codes = index.Codes;
        values = new string[Fields.Length][];
        has = new (int, int)[Fields.Length][];
        for (int f = 0; f < Fields.Length; f++)
        {
            var numbers = new Dictionary<string, int>();
            var pairs = new List<(int, int)>();
            foreach ((int number, IndexedDocument document) in index.Documents)
            {
                foreach (string value in Fields[f].Values(document).Where(v => v.Length > 0).Distinct())
                {
                    numbers.TryAdd(value, numbers.Count);
                    pairs.Add((number, numbers[value]));
                }
            }

            values[f] = [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)];
            has[f] = [.. pairs];
        }
    }

    /// <summary>The counts, each field's largest first; years in their order.</summary>
    /// <param name="ofDocuments">Sections by number of document.</param>
    /// <param name="ofCodes">Sections by number of code.</param>
    public List<FacetCount> Count(int[] ofDocuments, int[] ofCodes)
    {
        var facets = new List<FacetCount>();
        for (int f = 0; f < Fields.Length; f++)
        {
            var counts = new int[values[f].Length];
            foreach ((int document, int value) in has[f])
            {
                counts[value] += ofDocuments[document];
            }

            string field = Fields[f].Field;
            IEnumerable<FacetCount> found = counts.Select((n, v) => new FacetCount(field, values[f][v], n)).Where(c => c.Sections > 0);
            facets.AddRange(field == Year ? found.OrderBy(c => c.Value, StringComparer.Ordinal) : Ordered(found));
        }

        facets.AddRange(Ordered(ofCodes.Select((n, i) => (Value: codes[i].Topic is { Length: > 0 } topic ? topic : codes[i].Section, Sections: n))
            .Where(v => v.Sections > 0).GroupBy(v => v.Value).Select(g => new FacetCount(Topic, g.Key, g.Sum(v => v.Sections)))));
        return facets;
    }

    private static IEnumerable<FacetCount> Ordered(IEnumerable<FacetCount> facets) => facets.OrderByDescending(f => f.Sections).ThenBy(f => f.Value, StringComparer.Ordinal);
}
