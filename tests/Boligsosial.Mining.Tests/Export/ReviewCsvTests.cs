using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Export;

/// <summary>A sheet of figures goes out, is filled in and comes back.</summary>
public sealed class ReviewCsvTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2016, 5, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    private string Sheet => Path.Combine(bench.Reports, "sheet.csv");

    [Fact]
    public void Every_figure_has_a_row_to_be_filled_in()
    {
        Mine();

        Assert.Equal(3, Write());

        string[] lines = File.ReadAllLines(Sheet);
        Assert.StartsWith("figure_id,review,new_indicator,new_value,new_year,new_breakdown,note,reviewer,file,page,indicator,value,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",a.pdf,1,startlan_sokt,42,42,2012,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_corrected_and_rejected_figures_are_given_out_so()
    {
        Mine();

        ReviewCounts counts = Fill("accepted", "corrected,bostedslose,8,2011", "rejected");

        Assert.Equal(new ReviewCounts(1, 1, 1, 0), counts);
        Assert.Equal(
            ["startlan_sokt 42 2012 accepted", "bostedslose 8 2011 corrected", "botid_ar 3 2012 rejected"],
            bench.Query("SELECT indicator, CAST(value AS INTEGER), year, review FROM reviewed_figures ORDER BY figure_no").Select(r => string.Join(' ', r)));
        Assert.Equal("2016-05-17T12:00:00Z", bench.Column("SELECT DISTINCT reviewed_at FROM reviews"));
    }

    [Fact]
    public void The_sheet_written_again_has_the_reviews_and_can_be_taken_over_again()
    {
        Mine();
        Fill("accepted", "corrected,,8", "");

        Write();

        Assert.Equal(new ReviewCounts(1, 1, 0, 0), Read());
        Assert.Equal("accepted corrected", bench.Column("SELECT r.review FROM reviews r JOIN figures f USING (figure_id) ORDER BY figure_no"));
    }

    [Fact]
    public void A_sheet_that_is_there_is_not_written_over_unless_that_is_asked_for()
    {
        Mine();
        File.WriteAllText(Sheet, "filled in for days");
        using var store = MiningStore.OpenForReading(bench.Out);

        StoreException told = Assert.Throws<StoreException>(() => ReviewCsv.Write(store, Sheet));

        Assert.Contains("take it over first with «boligsosial review import»", told.Message, StringComparison.Ordinal);
        Assert.Equal("filled in for days", File.ReadAllText(Sheet));
        Assert.Equal(3, ReviewCsv.Write(store, Sheet, replace: true));
        Assert.Equal(4, File.ReadAllLines(Sheet).Length);
        Assert.False(File.Exists(Sheet + ".new"));
    }

    [Fact]
    public void A_row_without_a_review_leaves_an_earlier_one_alone_and_withdrawn_takes_it_back()
    {
        Mine();
        Fill("accepted", "rejected", "");

        Assert.Equal(1, Fill("", "withdrawn", "").Withdrawn);

        Assert.Equal("accepted", bench.Column("SELECT review FROM reviews"));
        Assert.Single(bench.Query("SELECT 1 FROM figures WHERE review IS NOT NULL"));
    }

    [Fact]
    public void A_sheet_saved_by_a_Norwegian_Excel_is_understood()
    {
        Mine();
        Write();
        string id = File.ReadAllLines(Sheet)[1].Split(',')[0];
        File.WriteAllText(Sheet, $"figure_id;review;new_value\r\n{id};corrected;41,5\r\n", new UTF8Encoding(true));

        Assert.Equal(1, Read().Corrected);

        Assert.Equal(41.5, bench.Query("SELECT value FROM reviews").Single()[0]);
    }

    [Theory]
    [InlineData("riktig", "«riktig» in column review is not understood")]
    [InlineData("corrected", "none of the columns new_* says to what")]
    [InlineData("accepted,bostedslose", "but a correction is given")]
    [InlineData("corrected,hestar", "there is no indicator «hestar»")]
    [InlineData("corrected,,mange", "«mange» in column new_value is no number")]
    [InlineData("corrected,,,12", "«12» in column new_year is no year")]
    public void What_is_not_understood_is_told_with_its_line_and_nothing_is_taken_over(string second, string message)
    {
        Mine();

        DefinitionException told = Assert.Throws<DefinitionException>(() => Fill("accepted", second, ""));

        Assert.Contains(message, told.Message, StringComparison.Ordinal);
        Assert.Contains("line 3", told.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Query("SELECT 1 FROM reviews"));
    }

    [Fact]
    public void A_sheet_of_another_store_is_not_taken_over()
    {
        Mine();
        Write();
        File.WriteAllText(Sheet, "figure_id,review\nf-0000,accepted\n");

        Assert.Contains("Name the store that the sheet is from", Assert.Throws<DefinitionException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_is_given_the_right_indicator_and_none_for_a_rejected_number()
    {
        Mine();
        Fill("accepted", "corrected,bostedslose,8", "rejected");

        using var store = MiningStore.OpenForReading(bench.Out);
        IReadOnlyList<ReviewedFigure> figures = new ReviewTable(store).Reviewed();

        Assert.Equal(["startlan_sokt 42", "bostedslose 8", " 3"], figures.Select(f => $"{f.Indicator} {f.Value}"));
        Assert.All(figures, f => Assert.Equal(Path.Combine(bench.Reports, "a.pdf"), f.Path));
        Assert.Equal(new Box(72, 100.25, 90, 112), figures[0].Box);
    }

    private void Mine()
    {
        bench.Report("a.pdf", "startlan_sokt 42 2012", "startlan_innvilget 7 2012", "botid_ar 3 2012");
        bench.Mine();
    }

    private int Write()
    {
        using var store = MiningStore.OpenForReading(bench.Out);
        return ReviewCsv.Write(store, Sheet, replace: true);
    }

    private ReviewCounts Read()
    {
        using var store = MiningStore.OpenForReading(bench.Out);
        return ReviewCsv.Read(store, Sheet, Now);
    }

    /// <summary>Writes into the sheet, for each figure, its review and what follows it.</summary>
    private ReviewCounts Fill(params string[] reviews)
    {
        Write();
        string[] ids = [.. File.ReadAllLines(Sheet).Skip(1).Select(l => l.Split(',')[0])];
        string Row(string id, string review) => $"{id},{review}{new string(',', 3 - review.Count(c => c == ','))}\n";
        File.WriteAllText(Sheet, "figure_id,review,new_indicator,new_value,new_year\n" + string.Concat(ids.Zip(reviews, Row)));
        return Read();
    }
}
