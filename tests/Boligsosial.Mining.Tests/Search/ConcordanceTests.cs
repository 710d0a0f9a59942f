using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>Words in context, counts, and sections like another.</summary>
public sealed class ConcordanceTests : IDisposable
{
    private readonly SearchBench bench = new(TestDefinitions.Folder);

    [Fact]
    public void Every_place_has_its_context()
    {
        bench.Add("a.pdf", ("Boliger", "Mange fikk startlånet i fjor. Alle ville ha startlån straks."));
        Searcher searcher = bench.Searcher();
        var concordance = new Concordance(searcher, bench.Index!);
        Assert.Equal(
            ["Boliger Mange fikk|startlånet|i fjor. Alle ville", "fjor. Alle ville ha|startlån|straks."],
            concordance.Lines("startlån", new QueryOptions(), ConcordanceOrder.Text, 20).Lines!.Select(l => $"{l.Left.Trim()}|{l.Keyword}|{l.Right.Trim()}"));
    }

    [Theory]
    [InlineData(ConcordanceOrder.Text, "1 2 3 4 5")]
    [InlineData(ConcordanceOrder.Left, "2 4 5 1 3")]
    [InlineData(ConcordanceOrder.Right, "3 1 5 2 4")]
    public void Lines_are_sorted_by_the_words_next_to_the_place(ConcordanceOrder order, string sections)
    {
        bench.Add(
            "a.pdf", ("1", "Noen ville straks ha startlån i fjor."), ("2", "Mange fikk alle startlån økt."), ("3", "Alle fikk «mange» startlån, annet også."),
            ("4", "De vil få startlån, åtte av dem."), ("5", "Folk ville straks ha startlån i år."));
        Searcher searcher = bench.Searcher();
        Assert.Equal(sections, string.Join(' ', new Concordance(searcher, bench.Index!).Lines("startlån", new QueryOptions(), order, 30).Lines!.Select(l => l.SectionNumber)));
    }

    [Theory]
    [InlineData("aar", "2012 2 6|2014 1 5")]
    [InlineData("kommune", "Moss 1 5|Skien 2 6")]
    [InlineData("tema", "laering 1 3|virkemidler 2 8")]
    public void Counts_are_by_year_kommune_and_topic(string by, string expected)
    {
        bench.Add("skien.pdf", Reports.Of("0806", "Skien", 2012, Reports.Section(1, "x", "laering", "X", "Startlån virker."), Reports.Section(2, "c_1", "virkemidler", "C", "Startlånsordningen virker.")));
        bench.Add("moss.pdf", Reports.Of("0104", "Moss", 2014, Reports.Section(1, "c_1", "virkemidler", "C", "Alle fikk startlån straks.")));
        Searcher searcher = bench.Searcher();
        Assert.Equal(expected, string.Join('|', new Concordance(searcher, bench.Index!).Frequencies("startlån", new QueryOptions(), by).Frequencies!.Select(f => $"{f.Value} {f.Hits} {f.Words}")));
    }

    [Fact]
    public void A_place_has_its_page()
    {
        bench.Add("a.pdf", ("1", "Startlån i fjor.\fStartlån i år.\f\fStartlån til neste år."));
        Searcher searcher = bench.Searcher();
        Assert.Equal([1, 2, 4], new Concordance(searcher, bench.Index!).Lines("startlån", new QueryOptions(), ConcordanceOrder.Text, 20).Lines!.Select(l => l.Page));
    }

    [Fact]
    public void Counts_agree_with_the_lines()
    {
        bench.Add("a.pdf", ("1", "Startlån og startlån."), ("2", "Startlånsordningen."));
        Searcher searcher = bench.Searcher();
        var concordance = new Concordance(searcher, bench.Index!);
        Frequency year = Assert.Single(concordance.Frequencies("startlån", new QueryOptions(), "aar").Frequencies!);
        Assert.Equal(("2012", 3, 6L), (year.Value, year.Hits, year.Words));
        Assert.Equal(5000, year.PerTenThousand);
        Assert.Equal(3, concordance.Lines("startlån", new QueryOptions(), ConcordanceOrder.Text, 10).Lines!.Count);
    }

    [Theory]
    [InlineData("Housing First", "Housing First")]
    [InlineData("housing", "Housing|housing|Housing")]
    [InlineData("\"housing first\"", "Housing First")]
    [InlineData("NEAR(husleie familie, 5)", "husleie for en familie|familie fikk husleie")]
    [InlineData("husleie NEAR/2 familie", "husleie for en familie|familie fikk husleie")]
    [InlineData("husleie NEAR/1 familie", "familie fikk husleie")]
    [InlineData("overskrift:bolig", "Bolig")]
    [InlineData("modell familie", "familie|familien|familie|Modellen")]
    [InlineData("(modell tolk) OR kommune", "kommune|kommune")]
    [InlineData("\"bolig housing\"", "")]
    public void Lines_and_counts_are_of_the_same_places(string query, string keywords)
    {
        bench.Add(
            "a.pdf",
            ("Bolig", "Housing First er en modell av mange. Til en kommune med housing, som etter fem år og mange møter om hva som skal til for folk kom først, hører Housing."),
            ("Penger", "Vi betalte husleie for en familie, men familien i nabohuset er en annen historie om bolig. En familie fikk husleie. Modellen er i bruk."),
            ("Annet", "Ingen kommune er lik."));
        Searcher searcher = bench.Searcher();
        var concordance = new Concordance(searcher, bench.Index!);
        IReadOnlyList<ConcordanceLine> lines = concordance.Lines(query, new QueryOptions(), ConcordanceOrder.Text, 20).Lines!;
        Assert.Equal(keywords, string.Join('|', lines.Select(l => l.Keyword)));
        Assert.Equal(lines.Count, concordance.Frequencies(query, new QueryOptions(), "aar").Frequencies!.Sum(f => f.Hits));
    }

    [Fact]
    public void Lines_and_counts_are_of_the_same_places_in_any_text()
    {
        string[] words = ["bolig", "boliger", "boligsosial", "lån", "startlån", "NAV-kontor", "kontor", "housing", "first", "og", "bustad"];
        string[] queries =
        [
            "bolig", "bolig lån", "NEAR(bolig lån, 2)", "NEAR(bolig bolig kontor, 3)", "housing first", "bolig OR (lån kontor)", "\"bolig lån\" lån", "NAV-kontor", "nav kontor",
            "overskrift:lån", "bol* lån", "bolig -first", "navkontor kontor", "\"housing first\" first",
        ];
        Gen<string> text = Gen.Elements(words).ListOf().Select(w => string.Join(' ', w));
        Prop.ForAll(text.Zip(text).NonEmptyListOf().Resize(12).ToArbitrary(), sections =>
        {
            bench.AddAs("same", "a.pdf", Reports.With([.. sections.Select(s => (s.Item1, s.Item2))]));
            Searcher searcher = bench.Searcher();
            var concordance = new Concordance(searcher, bench.Index!);
            foreach (string query in queries)
            {
                Assert.Equal(
                    (query, concordance.Lines(query, new QueryOptions(), ConcordanceOrder.Text, 20).Lines!.Count),
                    (query, concordance.Frequencies(query, new QueryOptions(), "aar").Frequencies!.Sum(f => f.Hits)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Sections_like_one_share_its_rare_words()
    {
        bench.Add("a.pdf", ("1", "Housing First for unge med rusproblemer."), ("2", "Unge med rusproblemer får bolig."), ("3", "Budsjett og regnskap."), ("4", "Regnskap."), ("5", "Tolk."), ("6", "Tolk."));
        Searcher searcher = bench.Searcher();
        SearchResults? like = new SimilarSections(searcher, bench.Index!).Like("a.pdf", 1, new ResultOptions());
        Assert.Equal([2], like!.Hits.Select(h => h.SectionNumber));
        Assert.Null(new SimilarSections(searcher, bench.Index!).Like("a.pdf", 99, new ResultOptions()));
    }

    [Fact]
    public void A_section_is_read_through_the_years_and_numbers_of_a_kommune()
    {
        bench.Add("b.pdf", Reports.Of("1903", "Harstad", 2013, Reports.Section(1, "okonomi", "okonomi", "Økonomi", "Ny."), Reports.Section(2, "x", "laering", "Læring", "Lært.")));
        bench.Add("a.pdf", Reports.Of("1901", "Harstad", 2012, Reports.Section(1, "okonomi", "okonomi", "Økonomi", "Gammel.")));
        bench.Add("c.pdf", Reports.Of("0806", "Skien", 2012, Reports.Section(1, "okonomi", "okonomi", "Økonomi", "Annen.")));
        Searcher searcher = bench.Searcher();
        IReadOnlyList<ComparedSection> through = new SimilarSections(searcher, bench.Index!).Through(bench.Register.Value.AllNumbers("1901"), "okonomi");
        Assert.Equal([(2012, "Gammel."), (2013, "Ny.")], through.Select(s => (s.Document.Year!.Value, s.Text)));
    }

    public void Dispose() => bench.Dispose();
}
