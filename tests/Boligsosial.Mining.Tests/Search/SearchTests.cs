using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Boligsosial.Mining.Store;
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
    [InlineData("husl*", "2 4 6", "husl", "")]
    [InlineData("utkastelse OR mislighold", "2 3", "utkastelse mislighold", "3")]
    [InlineData("husleie -flyktning", "2 6", "husleie flyktning", "4")]
    [InlineData("husleie -\"for flyktninger\"", "2 6", "husleie", "2 4 6")]
    [InlineData("overskrift:startlån", "1", "startlån", "1 5")]
    [InlineData("overskrift:\"startlån i fjor\"", "", "\"startlån i fjor\"", "5")]
    [InlineData("NEAR(husleie familie, 5)", "2", "husleie familie", "2 6")]
    [InlineData("NEAR(familie husleie, 13)", "2 6", "NEAR(familie husleie, 12)", "2")]
    [InlineData("husleie NEAR/5 familie", "2", "husleie NEAR/20 familie", "2 6")]
    [InlineData("husleie NEAR familie", "2", "husleie familie", "2 6")]
    [InlineData("(husleie flyktning) OR mislighold", "3 4", "husleie flyktning OR mislighold", "4")]
    [InlineData("\"leie og eie\"", "7", "leie eie", "7 8")]
    public void A_sign_of_the_query_language_decides(string query, string sections, string without, string sectionsWithout)
    {
        bench.Add(
            "a.pdf", ("Startlån", "Lån til flyktninger."), ("2", "Husleie og utkastelse av en familie."), ("3", "Fravikelse begjæres etter lang tids mislighold."),
            ("4", "Husleie for flyktninger."), ("5", "Vi ga startlån i fjor."), ("6", "Husleie betales hver måned av alle som bor der, også den som er en familie."),
            ("7", "Noen vil leie og eie."), ("8", "Eie vil mange, leie få."));
        Assert.Equal(sections, string.Join(' ', Found(query).Order()));
        Assert.Equal(sectionsWithout, string.Join(' ', Found(without).Order()));
    }

    [Theory]
    [InlineData("boso-nett*", "1 3")]
    [InlineData("bosonett*", "1 3")]
    [InlineData("nett*", "1 2")]
    public void A_beginning_with_a_hyphen_is_sought_whole(string query, string sections)
    {
        bench.Add("a.pdf", ("1", "BOSO-nettverket møtes."), ("2", "Nettverket møtes."), ("3", "Bosonettverk."), ("4", "Boso og annet."));
        Assert.Equal(sections, string.Join(' ', Found(query).Order()));
        Assert.Equal(sections, string.Join(' ', Found(query, exact: true).Order()));
    }

    [Theory]
    [InlineData("startlån spraak:ny", "no report has spraak «ny»; there are nb, nn")]
    [InlineData("startlån fil:bergen", "no report has fil «bergen»; there are moss.pdf, skien.pdf")]
    [InlineData("startlån type:notat", "no report has type «notat»; there are halvarsrapport, sluttrapport")]
    [InlineData("startlån region:nord", "no report has region «nord»; there are ost, sor")]
    [InlineData("startlån fylke:Skåne", "there is no fylke «Skåne»")]
    [InlineData("startlån del:vedlegg", "no report has a section or topic «vedlegg»; there are laering, virkemidler")]
    public void A_value_that_no_report_has_is_said_with_those_that_there_are(string query, string message)
    {
        AddTwo();
        Assert.Equal(new QueryError(10, message), bench.Searcher().Search(query, new QueryOptions(), new ResultOptions()).Error);
    }

    [Fact]
    public void Words_that_say_little_are_left_out_and_said_to_be()
    {
        bench.Add("a.pdf", ("1", "Startlån, flyktninger."));
        Assert.Equal(["og", "til"], bench.Searcher().Plan("startlån og til flyktning", new QueryOptions()).Plan!.LeftOut);
        Assert.Empty(bench.Searcher().Plan("startlån og til flyktning", new QueryOptions(Exact: true)).Plan!.LeftOut);
        Assert.Empty(bench.Searcher().Plan("og til", new QueryOptions()).Plan!.LeftOut);
    }

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
    public void Conditions_hold()
    {
        bench.Add("skien.pdf", Reports.Of("0806", "Skien", 2012, new Section(1, "okonomi", "okonomi", 1, "Økonomi", 1, 1, "Startlån.", "Startlån.", "rule", 1), new Section(2, "x", "laering", 2, "X", 2, 2, "Startlån.", "Startlån.", "rule", 1)));
        bench.Add("moss.pdf", Reports.Of("0104", "Moss", 2014, new Section(1, "c_1", "virkemidler", 1, "C", 1, 1, "Startlån.", "Startlån.", "rule", 1)));
        Assert.Equal("skien.pdf", Assert.Single(Search("startlån kommune:skien del:laering").Hits).Document.File);
        Assert.Equal(2, Search("startlån del:okonomi").Hits.Count);
        Assert.Equal("moss.pdf", Assert.Single(Search("startlån aar:2013..2015").Hits).Document.File);
        Assert.Equal("moss.pdf", Assert.Single(Search("startlån -kommune:0806").Hits).Document.File);
        Assert.Equal("moss.pdf", Assert.Single(Search("startlån fylke:Østfold").Hits).Document.File);
        Assert.Equal("skien.pdf", Assert.Single(Search("startlån -fylke:01 del:laering").Hits).Document.File);
        Assert.Contains("Skien", bench.Searcher().Search("startlån kommune:Oslo", new QueryOptions(), new ResultOptions()).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kommune:Harstad", "2012 2014")]
    [InlineData("kommune:1901", "2012 2014")]
    [InlineData("kommune:1903", "2012 2014")]
    [InlineData("kommune:5503", "2012 2014")]
    [InlineData("kommune:\"Harstad kommune\"", "2012 2014")]
    [InlineData("kommune:1915", "2013")]
    [InlineData("-kommune:1901", "2013")]
    public void A_kommune_is_found_by_all_numbers_it_has_had(string condition, string years)
    {
        bench.Add("a.pdf", Reports.Of("1901", "Harstad", 2012, Reports.Section(1, "x", "laering", "X", "Startlån.")));
        bench.Add("b.pdf", Reports.Of("1903", "Harstad", 2014, Reports.Section(1, "x", "laering", "X", "Startlån.")));
        bench.Add("c.pdf", Reports.Of("1915", "Bjarkøy", 2013, Reports.Section(1, "x", "laering", "X", "Startlån.")));
        Assert.Equal(years, string.Join(' ', Search("startlån " + condition).Hits.Select(h => h.Document.Year).Order()));
    }

    [Theory]
    [InlineData("type:halvarsrapport", "skien.pdf")]
    [InlineData("type:sluttrapport", "moss.pdf")]
    [InlineData("-type:sluttrapport", "skien.pdf")]
    [InlineData("type:halvarsrapport,sluttrapport", "moss.pdf skien.pdf")]
    [InlineData("region:ost", "moss.pdf")]
    [InlineData("region:SOR", "skien.pdf")]
    [InlineData("programme:basis", "moss.pdf")]
    [InlineData("program:boligsosialt_utviklingsprogram", "skien.pdf")]
    [InlineData("språk:nn", "moss.pdf")]
    [InlineData("fil:skien", "skien.pdf")]
    [InlineData("år:2014", "moss.pdf")]
    public void A_condition_decides(string condition, string files)
    {
        AddTwo();
        Assert.Equal(files, string.Join(' ', Search("startlån " + condition).Hits.Select(h => h.Document.File).Order()));
        Assert.Equal(files, string.Join(' ', Search(condition).Hits.Select(h => h.Document.File).Order()));
    }

    [Fact]
    public void Facets_count_sections()
    {
        bench.Add("a.pdf", ("1", "Startlån."), ("2", "Startlån."), ("3", "Tolk."));
        AddTwo();
        IReadOnlyList<FacetCount> facets = bench.Searcher().Search("startlån", new QueryOptions(), new ResultOptions(Facets: true)).Results!.Facets;
        Assert.Equal(
            "kommune Skien 3, kommune Moss 1, aar 2012 3, aar 2014 1, type halvarsrapport 3, type sluttrapport 1, region sor 3, region ost 1, tema maaloppnaaelse 2, tema laering 1, tema virkemidler 1",
            string.Join(", ", facets.Select(f => $"{f.Field} {f.Value} {f.Sections}")));
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

    [Theory]
    [InlineData("1 200 000")]
    [InlineData("\"1 200 000\"")]
    [InlineData("1200000")]
    [InlineData("\"kr 1 200 000\"")]
    [InlineData("1.200.000")]
    [InlineData("20. 12. 2012")]
    [InlineData("20.12.2012")]
    [InlineData("\"20. 12. 2012\"")]
    [InlineData("bl.a. bolig")]
    [InlineData("\"bl.a. bolig\"")]
    [InlineData("NEAR(kr 1 200 000, 3)")]
    public void A_number_with_blanks_is_one_word_in_query_and_text(string query)
    {
        bench.Add("a.pdf", ("1", "Vi ga bl.a. bolig for kr 1 200 000 den 20. 12. 2012."), ("2", "Vi ga 1 bolig og 200 lån, 000 i tap; bl. annet 12 i 2012 og 20 kr."));
        Assert.Equal([1], Found(query));
        Assert.Equal([1], Found(query, exact: true));
    }

    [Fact]
    public void A_number_without_blanks_is_found_by_one_with_blanks()
    {
        bench.Add("a.pdf", ("1", "Rammen er 1200000 kroner."), ("2", "Rammen er 1 eller 200 eller 000 kroner."));
        Assert.Equal([1], Found("1 200 000"));
        Assert.Equal([1], Found("\"1 200 000 kroner\""));
    }

    [Fact]
    public void No_text_breaks_a_search()
    {
        bench.Add("a.pdf", ("1", "Startlån til flyktninger."));
        Searcher searcher = bench.Searcher();
        Prop.ForAll<string>(text =>
        {
            (SearchResults? results, QueryError? error) = searcher.Search((text ?? "") + " \"x\"\"y", new QueryOptions(), new ResultOptions());
            (SearchResults? plain, QueryError? plainError) = searcher.Search(text ?? "", new QueryOptions(), new ResultOptions());
            return results is null != (error is null) && plain is null != (plainError is null);
        }).QuickCheckThrowOnFailure();
    }

    public void Dispose() => bench.Dispose();

    /// <summary>Two reports that differ in all that conditions are about.</summary>
    private void AddTwo()
    {
        bench.Add("skien.pdf", Reports.Of("0806", "Skien", 2012, Reports.Section(1, "x", "laering", "X", "Startlån.")));
        Report moss = Reports.Of("0104", "Moss", 2014, Reports.Section(1, "c_1", "virkemidler", "C", "Startlån."));
        bench.Add("moss.pdf", moss with { Metadata = moss.Metadata with { ReportType = "sluttrapport", HusbankRegion = "ost", Programme = "basis", Language = "nn" } });
    }

    private IEnumerable<int> Found(string query, bool exact = false) => Search(query, new QueryOptions(exact)).Hits.Where(h => !h.Partial).Select(h => h.SectionNumber);

    private SearchResults Search(string query, QueryOptions? options = null)
    {
        (SearchResults? results, QueryError? error) = bench.Searcher().Search(query, options ?? new QueryOptions(), new ResultOptions());
        Assert.Null(error);
        return results!;
    }
}
