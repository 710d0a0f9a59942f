using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Store;
using Xunit;

namespace Boligsosial.Mining.Tests.Running;

public sealed class MiningRunTests : IDisposable
{
    private readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_file_under_a_folder_becomes_a_document_with_its_figures()
    {
        bench.Report("b.pdf", "startlan_sokt 42 2012", "startlan_avslag 7 2012");
        bench.Report("Sør/A.PDF", "bostedslose 12 2011");

        var summary = bench.Mine();

        Assert.Equal((2, 2, 0), (summary.Files, summary.Read, summary.Troubled));
        Assert.Equal("Sør/A.PDF b.pdf", bench.Column("SELECT file FROM documents ORDER BY file"));
        Assert.Equal("42 7", bench.Column("SELECT value FROM figures WHERE file = 'b.pdf' ORDER BY figure_no"));
    }

    [Fact]
    public void An_unchanged_file_is_not_read_again()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();

        var summary = bench.Mine();

        Assert.Equal((1, 0, 0), (summary.Files, summary.ToRead, summary.Read));
        Assert.Single(bench.Miner.Read);
    }

    [Fact]
    public void A_changed_file_is_read_again_and_its_old_rows_are_gone()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();
        bench.Report("a.pdf", "startlan_sokt 43");

        bench.Mine();

        Assert.Equal("43", bench.Column("SELECT value FROM figures"));
        Assert.Equal("1", bench.Column("SELECT count(*) FROM documents"));
    }

    [Fact]
    public void Another_version_of_the_program_or_its_definitions_reads_all_again()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();
        bench.Miner.Version = "2";

        Assert.Equal(1, bench.Mine().Read);
    }

    [Fact]
    public void Force_reads_all_again_and_figures_keep_their_ids()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();
        var id = bench.Column("SELECT figure_id FROM figures");

        Assert.Equal(1, bench.MineAgain().Read);
        Assert.Equal(id, bench.Column("SELECT figure_id FROM figures"));
    }

    [Fact]
    public void A_file_that_is_gone_is_taken_out()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "startlan_sokt 43");
        bench.Mine();
        File.Delete(Path.Combine(bench.Reports, "b.pdf"));

        Assert.Equal(1, bench.Mine().Removed);
        Assert.Equal("a.pdf", bench.Column("SELECT file FROM documents"));
        Assert.Equal("42", bench.Column("SELECT value FROM figures"));
    }

    [Fact]
    public void Mining_another_folder_adds_to_the_store()
    {
        bench.Report("2012/a.pdf", "startlan_sokt 42");
        bench.Report("2013/b.pdf", "startlan_sokt 43");
        bench.Mine(Path.Combine(bench.Reports, "2012"));

        var summary = bench.Mine(Path.Combine(bench.Reports, "2013"));

        Assert.Equal((1, 1, 0), (summary.Files, summary.Read, summary.Removed));
        Assert.Equal("a.pdf b.pdf", bench.Column("SELECT file FROM documents ORDER BY file"));
    }

    [Fact]
    public void A_folder_mined_alone_and_then_with_its_parent_is_read_once_and_named_from_the_parent()
    {
        bench.Report("2012/a.pdf", "startlan_sokt 42");
        bench.Mine(Path.Combine(bench.Reports, "2012"));

        Assert.Equal(0, bench.Mine().Read);
        Assert.Equal("2012/a.pdf", bench.Column("SELECT file FROM figures"));
        Assert.Equal(0, bench.Mine(Path.Combine(bench.Reports, "2012")).Read);
        Assert.Equal("2012/a.pdf", bench.Column("SELECT file FROM documents"));
    }

    [Fact]
    public void A_renamed_file_is_not_read_again()
    {
        var path = bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();
        File.Move(path, Path.Combine(bench.Reports, "skien.pdf"));

        Assert.Equal(0, bench.Mine().Read);
        Assert.Equal("skien.pdf", bench.Column("SELECT file FROM documents"));
        Assert.Equal("skien.pdf", bench.Column("SELECT file FROM figures"));
    }

    [Fact]
    public void Two_files_that_change_names_with_one_another_are_not_read_again()
    {
        bench.Report("a.pdf", "startlan_sokt 1");
        bench.Report("b.pdf", "startlan_sokt 2");
        bench.Mine();
        bench.Report("a.pdf", "startlan_sokt 2");
        bench.Report("b.pdf", "startlan_sokt 1");

        Assert.Equal(0, bench.Mine().Read);
        Assert.Equal("2 1", bench.Column("SELECT value FROM figures ORDER BY file"));
    }

    [Fact]
    public void A_moved_folder_is_not_read_again()
    {
        bench.Report("old/a.pdf", "startlan_sokt 42");
        bench.Mine(Path.Combine(bench.Reports, "old"));
        Directory.Move(Path.Combine(bench.Reports, "old"), Path.Combine(bench.Reports, "new"));

        Assert.Equal(0, bench.Mine(Path.Combine(bench.Reports, "new")).Read);
        Assert.Equal("1", bench.Column("SELECT count(*) FROM documents"));
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "throw");
        bench.Report("c.pdf", "fail NotPdf");
        bench.Report("d.pdf", "partial PagesWithoutText", "startlan_sokt 43");
        bench.Report("e.pdf", "bad");

        var summary = bench.Mine();

        Assert.Equal((5, 4), (summary.Read, summary.Troubled));
        Assert.Equal("ok failed failed partial failed", bench.Column("SELECT status FROM documents ORDER BY file"));
        Assert.Equal("internal not_pdf pages_without_text internal", bench.Column("SELECT code FROM errors ORDER BY file"));
        Assert.Contains("not foreseen", bench.Column("SELECT message FROM errors WHERE file = 'b.pdf'"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_failed_is_not_read_again_but_still_counts()
    {
        bench.Report("a.pdf", "fail Damaged");
        bench.Mine();

        var summary = bench.Mine();

        Assert.Equal((0, 1), (summary.Read, summary.Troubled));
    }

    [Theory]
    [InlineData("fail ToolMissing")]
    [InlineData("partial ToolMissing")]
    [InlineData("fail Timeout")]
    public void What_failed_for_a_reason_outside_the_file_is_tried_again(string line)
    {
        bench.Report("a.pdf", line);
        bench.Mine();

        Assert.Equal(1, bench.Mine().Read);
    }

    [Fact]
    public void When_no_file_could_be_read_for_want_of_a_program_the_summary_says_so()
    {
        bench.Report("a.pdf", "fail ToolMissing");

        Assert.Equal("It failed.", bench.Mine().ToolMissing);
    }

    [Fact]
    public void A_stopped_run_keeps_what_is_done_and_the_next_does_the_rest()
    {
        for (var i = 0; i < 20; i++)
        {
            bench.Report($"{i:00}.pdf", $"startlan_sokt {i}");
        }

        using var stop = new CancellationTokenSource();
        bench.Miner.Before = (path, cancel) =>
        {
            if (path.EndsWith("10.pdf", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        };

        var first = bench.Mine(stop.Token);
        bench.Miner.Before = null;
        var second = bench.Mine();

        Assert.True(first.Stopped);
        Assert.InRange(first.Read, 8, 11);
        Assert.Equal(20 - first.Read, second.Read);
        Assert.Equal("20", bench.Column("SELECT count(*) FROM figures"));
        Assert.Equal("1 0", bench.Column("SELECT stopped FROM runs ORDER BY run_id"));
    }

    [Fact]
    public void A_store_of_old_whose_figures_lie_by_their_ids_goes_on()
    {
        using (var store = MiningStore.OpenForWriting(bench.Out))
        {
            var now = (string)store.Rows("SELECT sql FROM sqlite_master WHERE name = 'figures'").First()[0]!;
            IEnumerable<string> lines = now.Split('\n').Where(l => !l.Contains("PRIMARY KEY (document_id, figure_no)", StringComparison.Ordinal));
            var old = string.Join('\n', lines).Replace("figure_id    TEXT NOT NULL UNIQUE", "figure_id    TEXT PRIMARY KEY", StringComparison.Ordinal);
            store.Execute("DROP TABLE figures");
            store.Execute(old);
            store.Execute("CREATE UNIQUE INDEX figures_in_order ON figures (document_id, figure_no)");
        }

        bench.Report("a.pdf", "startlan_sokt 42 2012", "startlan_avslag 7 2012");
        bench.Report("b.pdf", "bostedslose 12 2011");
        bench.Mine();
        bench.MineAgain();

        using var read = MiningStore.OpenForReading(bench.Out);
        Assert.Equal(["42", "7", "12"], new DatasetReader(read).Rows(Dataset.Figures).Select(r => r[5]));
    }

    [Fact]
    public void A_review_survives_that_its_file_is_read_again_and_that_it_goes_and_returns()
    {
        var path = bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();
        using (var store = Mining.Store.MiningStore.OpenForWriting(bench.Out))
        {
            store.Execute("INSERT INTO reviews (figure_id, review, value, reviewed_at) SELECT figure_id, 'corrected', 24, '2026-01-01T00:00:00Z' FROM figures");
        }

        bench.Report("b.pdf", "bostedslose 1");
        bench.MineAgain();
        Assert.Equal("corrected", bench.Column("SELECT review FROM figures WHERE file = 'a.pdf'"));
        File.Delete(path);
        bench.Mine();
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Mine();

        Assert.Equal("24", bench.Column("SELECT value FROM reviewed_figures WHERE file = 'a.pdf'"));
        Assert.Equal("corrected", bench.Column("SELECT review FROM reviewed_figures WHERE file = 'a.pdf'"));
    }

    [Fact]
    public void Progress_is_told_of_every_file_read()
    {
        bench.Report("a.pdf", "startlan_sokt 42");
        bench.Report("b.pdf", "fail Empty");
        bench.Mine();

        var results = bench.Progress.OrderBy(r => r.Source.File).ToList();
        Assert.Equal((DocumentStatus.Ok, 1), (results[0].Status, results[0].Figures));
        Assert.Equal((DocumentStatus.Failed, FailureCode.Empty), (results[1].Status, results[1].Failures[0].Code));
    }
}
