using System.Globalization;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Xunit;
using Xunit.Abstractions;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>Whether the sections that answer a query come first, on the corpus and its judgements.</summary>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    /// <summary>The held out queries are few, so that chance weighs more: one that fails costs 0.06.</summary>
    [Theory]
    [InlineData(false, 60, 0.90)]
    [InlineData(true, 15, 0.70)]
    public void Sections_that_answer_come_first(bool heldOut, int least, double leastGain)
    {
        string corpus = Path.Combine(TestDefinitions.Folder, "..");
        using var bench = SearchBench.OfCorpus(corpus);
        Searcher searcher = bench.Searcher();
        using var stock = new StockSearch();
        foreach (var r in bench.Store.Rows("SELECT file, section_no, coalesce(heading, ''), own_text FROM sections"))
        {
            string heading = (string)r[2]!;
            string text = (string)r[3]!;
            stock.Add((string)r[0]!, (int)(long)r[1]!, heading, text.StartsWith(heading, StringComparison.Ordinal) ? text[heading.Length..] : text);
        }

        IReadOnlyList<JudgedQuery> queries = [.. RelevanceSet.Read(Path.Combine(corpus, "search")).Where(q => q.HeldOut == heldOut)];
        foreach (JudgedQuery query in queries)
        {
            double gain = RelevanceSet.Ndcg(query, searcher.Search(query.Query, new QueryOptions(), new ResultOptions(10)).Results!.Hits.Select(h => (h.Document.File, h.SectionNumber)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gain:0.000} {query.Query}"));
        }

        double ours = queries.Average(q => RelevanceSet.Ndcg(q, searcher.Search(q.Query, new QueryOptions(), new ResultOptions(10)).Results!.Hits.Select(h => (h.Document.File, h.SectionNumber))));
        double theirs = queries.Average(q => RelevanceSet.Ndcg(q, stock.Search(q.Query)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 over {queries.Count} queries{(heldOut ? ", held out" : "")}: {ours:0.0000}; stock unicode61: {theirs:0.0000}"));
        Assert.True(queries.Count >= least);
        Assert.True(ours >= leastGain, $"{ours}");
        Assert.True(ours >= theirs + 0.10, $"{ours} {theirs}");
    }
}
