using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>What is found, in which order, and what is not.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly SearchBench bench = new(TestDefinitions.Folder);

    [Fact]
    public void All_forms_of_a_word_are_found()
    {
        bench.Add("a.pdf", ("1", "Leietakerne fikk brev om startlånet."), ("2", "Ingen leiere her."));
        Assert.Equal([1], Found("leietaker startlån"));
    }

    [Fact]
    public void A_compound_is_found_by_its_part_and_stands_below_the_word()
    {
        bench.Add("a.pdf", ("1", "Startlånsordningen er god for kommunen og for folk."), ("2", "Startlån er en god ordning for kommunen og for folk."));
        Assert.Equal([2, 1], Found("startlån"));
        Assert.Equal([2, 1], Found("ordning"));
    }

    [Fact]
    public void A_compound_in_a_query_stays_whole()
    {
        bench.Add("a.pdf", ("1", "Boligen har et kontor."), ("2", "Boligkontoret åpnet."));
        Assert.Equal([2], Found("boligkontor"));
    }

    [Theory]
    [InlineData("bolig", "Bustadene står tomme.")]
    [InlineData("bustad", "Boligene står tomme.")]
    [InlineData("utkastelse", "Krav om utkasting vart sende.")]
    [InlineData("bustadtilskot", "De fikk boligtilskudd.")]
    [InlineData("husleierestanse", "Husleigerestansar vart følgde opp.")]
    [InlineData("boligsosial handlingsplan", "Den bustadsosiale handlingsplanen.")]
    [InlineData("ikkje", "Det er ikke nådd.")]
    public void Bokmal_and_nynorsk_find_one_another(string query, string text)
    {
        bench.Add("a.pdf", ("1", text), ("2", "Noko heilt anna om tolkar."));
        Assert.Equal([1], Found(query));
        Assert.Empty(Found(query, exact: true));
    }

    [Fact]
    public void Exact_finds_the_very_form_only()
    {
        bench.Add("a.pdf", ("1", "Vi ga startlån."), ("2", "Startlånet ble gitt."));
        Assert.Equal([1], Found("startlån", exact: true));
        Assert.Equal([2], Found("startlånet", exact: true));
    }

    [Fact]
    public void Folding_is_on_request()
    {
        bench.Add("a.pdf", ("1", "På denne måten."), ("2", "Vi måtte mate fuglene."));
        Assert.Equal([2], Found("mate"));
        Assert.Equal([1, 2], Search("mate", new QueryOptions(Fold: true)).Hits.Select(h => h.SectionNumber).Order());
    }

    [Fact]
    public void A_phrase_wants_its_words_together()
    {
        bench.Add("a.pdf", ("1", "Fra leie til eie i Skien."), ("2", "Eie og leie, til fordel for alle."));
        Assert.Equal([1], Found("\"leie til eie\""));
    }

    [Theory]
    [InlineData("rop", "rus og psykiatri")]
    [InlineData("rus og psykiatri", "ROP-team")]
    [InlineData("rus og psykisk helse", "rop")]
    [InlineData("boso", "boligsosialt")]
    [InlineData("boso", "bustadsosial")]
    [InlineData("boligsosial", "BOSO")]
    public void A_name_of_the_field_finds_the_others(string query, string name)
    {
        bench.Add("a.pdf", ("1", $"Vi har arbeid med {name} i kommunen."), ("2", "Noko heilt anna om tolkar."));
        Assert.Equal([1], Found(query));
        Assert.Empty(Found(query, exact: true));
    }

    [Fact]
    public void Where_few_have_all_words_those_with_some_follow_marked()
    {
        bench.Add("a.pdf", ("1", "Tolk ble brukt."), ("2", "Tolk og hund."), ("3", "Kaffe."));
        SearchResults results = Search("tolk hund");
        Assert.Equal([(2, false), (1, true)], results.Hits.Select(h => (h.SectionNumber, h.Partial)));
        Assert.Equal((1, 1), (results.Full, results.Partial));
    }

    [Fact]
    public void Pages_of_results_are_stable()
    {
        bench.Add("a.pdf", [.. Enumerable.Range(1, 30).Select(i => ($"{i}", $"Startlån nummer {i}."))]);
        Searcher searcher = bench.Searcher();
        int[] all = [.. searcher.Search("startlån", new QueryOptions(), new ResultOptions(30)).Results!.Hits.Select(h => h.SectionNumber)];
        int[] paged = [.. Enumerable.Range(0, 6).SelectMany(p => searcher.Search("startlån", new QueryOptions(), new ResultOptions(5, p * 5)).Results!.Hits).Select(h => h.SectionNumber)];
        Assert.Equal(all, paged);
        Assert.Equal(1, Assert.Single(searcher.Search("startlån", new QueryOptions(), new ResultOptions(ByReport: true)).Results!.Hits).Rank);
    }

    [Fact]
    public void A_passage_shows_the_hits_and_its_page()
    {
        bench.Add("a.pdf", ("1", "Innledning.\fPå neste side står det om husleierestansene i 2012."));
        Passage passage = Assert.Single(Search("husleierestanse").Hits).Passage;
        Assert.Equal("…På neste side står det om **husleierestansene** i 2012.", "…" + passage.Marked("**", "**")[passage.Marked("**", "**").IndexOf("På", StringComparison.Ordinal)..]);
        Assert.Equal(2, passage.Page);
    }

    [Fact]
    public void A_word_broken_over_two_pages_is_one()
    {
        bench.Add("a.pdf", ("1", "Vi følger opp husleie-\frestanser hver uke."));
        Assert.Equal([1], Found("husleierestanse"));
    }

    [Theory]
    [InlineData("masteroppgåver", "To masteroppgaver er skrevet.")]
    [InlineData("sommarleiren", "Sommerleir for barn.")]
    public void A_part_in_the_other_language_is_known_in_words_that_are_not_split(string query, string text)
    {
        bench.Add("a.pdf", ("1", text), ("2", "Noko heilt anna om tolkar."));
        Assert.Equal([1], Found(query));
    }

    [Fact]
    public void A_draft_is_no_eviction()
    {
        bench.Add("a.pdf", ("1", "Utkast til plan."), ("2", "Krav om utkasting."));
        Assert.Equal([2], Found("utkastelse"));
    }

    [Fact]
    public void Hits_are_marked_in_the_heading_too()
    {
        bench.Add("a.pdf", ("Mer startlån til unge", "Om renter."));
        SearchHit hit = Assert.Single(Search("startlån").Hits);
        Assert.Equal("Mer *startlån* til unge", Mark.Write(hit.Heading, hit.HeadingMarks, "*", "*"));
    }

    [Fact]
    public void Few_of_many_rows_are_those_that_sorting_all_would_give()
    {
        Prop.ForAll<ulong[], byte>((keys, count) => ScoredRow.Best([.. keys], count).SequenceEqual(keys.Order().Take(count).Select(ScoredRow.Of))).QuickCheckThrowOnFailure();
        Assert.True(new ScoredRow(9, 2.5f).Key < new ScoredRow(1, 2.4f).Key);
        Assert.Equal(new ScoredRow(9, 2.5f), ScoredRow.Of(new ScoredRow(9, 2.5f).Key));
    }

    public void Dispose() => bench.Dispose();

    private IEnumerable<int> Found(string query, bool exact = false) => bench.Found(query, exact);

    private SearchResults Search(string query, QueryOptions? options = null) => bench.Search(query, options);
}
