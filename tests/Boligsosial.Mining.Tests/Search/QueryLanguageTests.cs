using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>What signs, conditions and numbers of a query do, and what they are said to do.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private readonly SearchBench bench = new(TestDefinitions.Folder);

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

    private IEnumerable<int> Found(string query, bool exact = false) => bench.Found(query, exact);

    private SearchResults Search(string query, QueryOptions? options = null) => bench.Search(query, options);
}
