using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Boligsosial.Mining.Store;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>How the index follows the store.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchBench bench = new(TestDefinitions.Folder);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_more_sections_are_reckoned_to_have_a_word_than_there_are(bool firstGoes)
    {
        (string, string)[] ten = [.. Enumerable.Range(1, 10).Select(i => ($"{i}", "Startlån."))];
        (string, string)[] many = [.. Enumerable.Range(1, 60).Select(i => ($"{i}", "Startlån."))];
        string first = bench.Add("a.pdf", firstGoes ? many : ten);
        string last = bench.Add("b.pdf", firstGoes ? ten : many);
        bench.Searcher();
        bench.Store.Execute("DELETE FROM documents WHERE document_id = $id", ("$id", firstGoes ? first : last));
        bench.Searcher();
        Assert.Equal(10, new Searcher(bench.Index!, bench.Synonyms, 5).Count("startlån"));
        Assert.Equal(10, new Searcher(bench.Index!, bench.Synonyms, 50).Count("startlån"));
    }

    [Fact]
    public void Pages_are_counted_where_personal_data_were_taken_out()
    {
        var personal = PersonalData.Of(
            FormFields.Read(new LayoutBuilder().Table(["Kommune", "Skien"], ["Utfylt av", "Kari Eksempel"], ["Telefon", "35 58 10 01"]).Build(), FormLabels.Load(TestDefinitions.Folder)), TestDefinitions.Register);
        bench.Add("a.pdf", ("1. Formalia", personal.Redact("1. Formalia\nKommunens navn\nSkien\fUtfylt av\nKari Eksempel\nTelefon\f35 58 10 01\nStartlån")));
        Assert.Empty(Found("eksempel OR kari OR 35581001"));
        Assert.Equal([1], Found("utfylt"));
        Assert.Equal(3, Assert.Single(Search("startlån").Hits).Page);
    }

    [Fact]
    public void A_heading_that_its_text_repeats_counts_once()
    {
        bench.Add("a.pdf", ("Startlån", "Startlån\nVi ga startlån."));
        Assert.Equal("Vi ga **startlån**.", Assert.Single(Search("startlån").Hits).Passage.Marked("**", "**").Trim(' ', '·'));
    }

    [Fact]
    public void A_changed_report_is_indexed_anew_and_one_that_is_gone_is_not_found()
    {
        string id = bench.Add("a.pdf", ("1", "Startlån."));
        Assert.Equal([1], Found("startlån"));
        bench.Store.Execute("UPDATE sections SET own_text = 'Bostøtte.' WHERE document_id = $id", ("$id", id));
        bench.Store.Execute("UPDATE documents SET miner_version = '2' WHERE document_id = $id", ("$id", id));
        Assert.Empty(Found("startlån"));
        Assert.Equal([1], Found("bostøtte"));
        bench.Store.Execute("DELETE FROM documents WHERE document_id = $id", ("$id", id));
        Assert.Empty(Found("bostøtte"));
    }

    [Fact]
    public void A_report_read_again_by_the_same_miner_is_indexed_anew()
    {
        string id = bench.Add("a.pdf", ("1", "Startlån."), ("2", "Startlån."));
        Assert.Equal([1, 2], Found("startlån"));
        bench.AddAs(id, "a.pdf", Reports.With(("1", "Bostøtte.")));
        Assert.Empty(Found("startlån"));
        Assert.Equal([1], Found("bostøtte"));
    }

    [Fact]
    public void Several_processes_may_bring_the_index_up_to_date_at_once()
    {
        for (int i = 0; i < 60; i++)
        {
            bench.Add($"{i}.pdf", [.. Enumerable.Range(1, 8).Select(n => ($"{n}", $"Startlån nummer {i} av mange som kommunen ga til dem som søkte."))]);
        }

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            using var store = MiningStore.OpenForReading(bench.Store.Folder);
            var searcher = new Searcher(SearchIndex.Open(store, bench.Analyzer, bench.Register), bench.Synonyms);
            Assert.Equal(480, searcher.Search("startlån", new QueryOptions(), new ResultOptions()).Results!.Full);
        });
        Assert.Equal(60, bench.Store.Number("SELECT count(*) FROM search_documents"));
    }

    [Fact]
    public void A_report_that_is_read_again_while_it_is_searched_is_said_to_be()
    {
        string id = bench.Add("a.pdf", ("1", "Startlån."));
        Searcher searcher = bench.Searcher();
        bench.Store.Execute("DELETE FROM documents WHERE document_id = $id", ("$id", id));
        StoreException thrown = Assert.Throws<StoreException>(() => searcher.Search("startlån", new QueryOptions(), new ResultOptions()));
        Assert.Contains("a.pdf was read again or taken away", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_does_not_notice_what_is_read_again_is_made_anew()
    {
        string id = bench.Add("a.pdf", ("1", "Startlån."));
        Assert.Equal([1], Found("startlån"));
        bench.Store.Execute("DROP TRIGGER search_reads_again");
        bench.Store.Execute("UPDATE search_state SET value = substr(value, instr(value, '/') + 1)");
        bench.AddAs(id, "a.pdf", Reports.With(("1", "Bostøtte.")));
        Assert.Equal([1], Found("bostøtte"));
    }

    public void Dispose() => bench.Dispose();

    private IEnumerable<int> Found(string query, bool exact = false) => bench.Found(query, exact);

    private SearchResults Search(string query, QueryOptions? options = null) => bench.Search(query, options);
}
