using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
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
        Assert.Equal(
            ["startlånet", "startlån"],
            concordance.Lines("startlån", new QueryOptions(), ConcordanceOrder.Right, 20).Lines!.Select(l => l.Keyword));
        Assert.Equal(
            ["startlånet", "startlån"],
            concordance.Lines("startlån", new QueryOptions(), ConcordanceOrder.Left, 20).Lines!.Select(l => l.Keyword));
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
    public void A_section_is_read_through_the_years()
    {
        bench.Add("b.pdf", Reports.Of("0806", "Skien", 2013, new Documents.Section(1, "okonomi", "okonomi", 1, "Økonomi", 1, 1, "Ny.", "Ny.", "rule", 1)));
        bench.Add("a.pdf", Reports.Of("0806", "Skien", 2012, new Documents.Section(1, "okonomi", "okonomi", 1, "Økonomi", 1, 1, "Gammel.", "Gammel.", "rule", 1)));
        Searcher searcher = bench.Searcher();
        Assert.Equal([2012, 2013], new SimilarSections(searcher, bench.Index!).Through("skien", "okonomi").Select(s => s.Document.Year!.Value));
    }

    public void Dispose() => bench.Dispose();
}
