using Xunit;

namespace Boligsosial.Mining.Tests.Running;

/// <summary>Files with the same content: every one is a row of documents, the content is read and counted once.</summary>
public sealed class CopiesTests : IDisposable
{
    private readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_copy_has_a_row_of_its_own_but_no_figures()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "startlan_sokt 42");
        bench.Report("c.pdf", "startlan_sokt 42");

        var summary = bench.Mine();

        Assert.Equal(3, summary.Read);
        Assert.Single(bench.Miner.Read);
        Assert.Equal("a.pdf", bench.Column("SELECT file FROM figures"));
        var id = bench.Column("SELECT document_id FROM documents WHERE file = 'a.pdf'");
        Assert.Equal($"{id} {id}-2 {id}-3", bench.Column("SELECT document_id FROM documents ORDER BY file"));
        Assert.Equal($"{id} {id}", bench.Column("SELECT duplicate_of FROM documents WHERE file > 'a.pdf'"));
        Assert.StartsWith("The same content as a.pdf", bench.Column("SELECT message FROM documents WHERE file = 'b.pdf'"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_comes_later_is_not_read()
    {
        bench.Report("m.pdf", "startlan_sokt 42");
        bench.Mine();
        bench.Report("a.pdf", "startlan_sokt 42");

        Assert.Equal(0, bench.Mine().Read);
        Assert.Equal("a.pdf", bench.Column("SELECT file FROM documents WHERE duplicate_of IS NOT NULL"));
    }

    [Fact]
    public void When_the_first_is_deleted_its_copy_takes_the_rows_over()
    {
        var path = bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "startlan_sokt 42");
        bench.Report("c.pdf", "startlan_sokt 42");
        bench.Mine();
        File.Delete(path);

        Assert.Equal(0, bench.Mine().Read);
        Assert.Equal("b.pdf", bench.Column("SELECT file FROM figures"));
        Assert.Equal("b.pdf c.pdf", bench.Column("SELECT file FROM documents ORDER BY file"));
        Assert.Equal("c.pdf", bench.Column("SELECT file FROM documents WHERE duplicate_of IS NOT NULL"));
    }

    [Fact]
    public void When_the_first_gets_other_content_its_copy_takes_the_rows_over()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "startlan_sokt 42");
        bench.Mine();
        bench.Report("a.pdf", "startlan_sokt 43");

        Assert.Equal(1, bench.Mine().Read);
        Assert.Equal("43 42", bench.Column("SELECT value FROM figures ORDER BY file"));
        Assert.Equal("0", bench.Column("SELECT count(*) FROM documents WHERE duplicate_of IS NOT NULL"));
    }

    [Fact]
    public void A_copy_in_a_folder_that_is_not_mined_now_takes_the_rows_over()
    {
        var first = Path.Combine(bench.Reports, "1");
        var second = Path.Combine(bench.Reports, "2");
        var path = bench.Report("1/a.pdf", "startlan_sokt 42");
        bench.Report("1/z.pdf", "startlan_sokt 1");
        bench.Report("2/b.pdf", "startlan_sokt 42");
        bench.Mine(first);
        bench.Mine(second);
        File.Delete(path);

        bench.Mine(first);

        Assert.Equal("b.pdf z.pdf", bench.Column("SELECT file FROM figures ORDER BY file"));
        Assert.Equal("b.pdf z.pdf", bench.Column("SELECT file FROM documents ORDER BY file"));
    }

    [Fact]
    public void Copies_are_renewed_with_the_first()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "startlan_sokt 42");
        bench.Mine();
        bench.Miner.Version = "2";

        Assert.Equal(2, bench.Mine().Read);
        Assert.Equal("2 2", bench.Column("SELECT miner_version FROM documents"));
        Assert.Equal("b.pdf", bench.Column("SELECT file FROM documents WHERE duplicate_of IS NOT NULL"));
    }

    [Fact]
    public void Copies_of_a_file_that_failed_are_each_reported()
    {
        bench.Report("a.pdf", "fail Empty");
        bench.Report("b.pdf", "fail Empty");

        Assert.Equal(2, bench.Mine().Troubled);
        Assert.Equal("a.pdf b.pdf", bench.Column("SELECT file FROM errors ORDER BY file"));
        Assert.Equal("failed failed", bench.Column("SELECT status FROM documents"));
    }
}
