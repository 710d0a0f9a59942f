using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Xunit;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>The engine on real files, through the real program.</summary>
public sealed class MutoolEngineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(byte[] bytes, string name = "rapport.pdf")
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static Outcome<IReadOnlyList<Page>> Read(string path, ProcessLimits? limits = null) => new MutoolEngine(limits).Read(path, CancellationToken.None);

    private static string TextOf(Page page) => string.Concat(page.Glyphs.Select(g => g.Text));

    [Fact]
    public void A_sound_file_gives_its_pages_in_order()
    {
        IReadOnlyList<Page> pages = Read(Write(new PdfMaker().TextPage("Første side").TextPage("Andre side").Bytes())).Value!;
        Assert.Equal(["Første side", "Andre side"], pages.Select(TextOf));
        Assert.Equal([1, 2], pages.Select(p => p.Number));
        Assert.Equal((595.0, 842.0), (pages[0].Width, pages[0].Height));
    }

    [Fact]
    public void Places_are_measured_from_the_top_left()
    {
        Glyph first = Read(Write(new PdfMaker().TextPage("Bolig").Bytes())).Value![0].Glyphs[0];
        Assert.Equal(72, first.Box.X0, 1.0);
        Assert.Equal(842 - 720, first.Baseline, 1.0);
        Assert.Equal(12, first.Size);
        Assert.Equal("Helvetica", first.Font.Name);
    }

    [Fact]
    public void A_page_on_its_side_is_turned()
    {
        Page page = Read(Write(new PdfMaker().TextPage("Bolig", rotate: 90).Bytes())).Value![0];
        Assert.Equal((842.0, 595.0), (page.Width, page.Height));
    }

    [Fact]
    public void A_path_with_spaces_and_quotation_marks_is_read()
    {
        Assert.True(Read(Write(new PdfMaker().TextPage("Bolig").Bytes(), "rapport «2012» $HOME 'x'.pdf")).Success);
    }

    [Fact]
    public void Text_without_usable_Unicode_is_masked()
    {
        Page page = Read(Write(new PdfMaker().WithNamelessFont().TextPage(new string('a', 40) + new string('k', 40)).Bytes())).Value![0];
        Assert.All(page.Glyphs, g => Assert.Equal("\uFFFD", g.Text));
    }

    [Fact]
    public void Text_printed_invisibly_over_nothing_is_an_OCR_layer()
    {
        Page page = Read(Write(new PdfMaker().Page(PdfMaker.Line("Lest av en maskin", mode: 3)).Bytes())).Value![0];
        Assert.Equal(TextSource.OcrLayer, page.TextSource);
        Assert.All(page.Glyphs, g => Assert.False(g.Visible));
    }

    [Fact]
    public void Strokes_and_thin_rectangles_are_ruling_lines()
    {
        Page page = Read(Write(new PdfMaker().Page("1 w 72 700 m 500 700 l S\n72 600 428 0.5 re f\n72 500 428 40 re f\n").Bytes())).Value![0];
        Assert.Equal([142.0, 241.75], page.RulingLines.Where(r => r.Horizontal).Select(r => Math.Round(r.Box.MidY, 2)).Order());
        Assert.DoesNotContain(page.RulingLines, r => !r.Horizontal);
    }

    [Fact]
    public void A_dashed_line_is_one_line()
    {
        Page page = Read(Write(new PdfMaker().Page("1 w [3 2] 0 d 72 700 m 500 700 l S\n").Bytes())).Value![0];
        Assert.Equal(428, Assert.Single(page.RulingLines).Box.Width, 3.0);
    }

    [Fact]
    public void A_file_that_is_no_PDF_is_told_from_a_damaged_one() =>
        Assert.Equal(FailureCode.NotPdf, Read(Write("<html>Siden finnes ikke</html>"u8.ToArray())).Failure!.Code);

    [Fact]
    public void An_empty_file_says_so() =>
        Assert.Equal(FailureCode.Empty, Read(Write([])).Failure!.Code);

    [Fact]
    public void A_file_that_is_not_there_says_so() =>
        Assert.Equal(FailureCode.Unreadable, Read(Path.Combine(_folder, "borte.pdf")).Failure!.Code);

    [Fact]
    public void A_header_and_nothing_else_is_damaged() =>
        Assert.Equal(FailureCode.Damaged, Read(Write("%PDF-1.4\n%%EOF\n"u8.ToArray())).Failure!.Code);

    [Theory]
    [InlineData("xref", "Første side", "Andre side")]
    [InlineData("7 0 obj", "Første side", "")]
    [InlineData("4 0 obj", "", "")]
    public void A_file_that_was_cut_short_gives_what_is_left_of_its_pages(string cutAt, params string[] left) =>
        Assert.Equal(left, Read(Cut(cutAt)).Value!.Select(TextOf));

    [Fact]
    public void A_file_that_was_cut_before_its_list_of_pages_is_damaged() =>
        Assert.Equal(FailureCode.Damaged, Read(Cut("2 0 obj")).Failure!.Code);

    [Fact]
    public void A_file_that_was_cut_short_lacks_its_end_and_one_with_something_behind_it_does_not()
    {
        byte[] whole = new PdfMaker().TextPage("Første side").Bytes();

        Assert.False(PdfFile.EndsTooSoon(Write(whole)));
        Assert.False(PdfFile.EndsTooSoon(Write([.. whole, .. new byte[3000]])));
        Assert.True(PdfFile.EndsTooSoon(Write(whole[..^8])));
        Assert.True(PdfFile.EndsTooSoon(Cut("xref")));
        Assert.True(PdfFile.EndsTooSoon(Write("%PDF"u8.ToArray())));
    }

    /// <summary>Two pages, up to a word of the file.</summary>
    private string Cut(string at)
    {
        byte[] whole = new PdfMaker().TextPage("Første side").TextPage("Andre side").Bytes();
        return Write(whole[..whole.AsSpan().IndexOf(Encoding.ASCII.GetBytes(at))]);
    }

    [Fact]
    public void A_file_without_pages_says_so() =>
        Assert.Equal(FailureCode.NoPages, Read(Write(new PdfMaker().Bytes())).Failure!.Code);

    [Fact]
    public void A_file_with_a_password_says_so()
    {
        string open = Write(new PdfMaker().TextPage("Hemmelig").Bytes());
        string locked = Path.Combine(_folder, "laast.pdf");
        ProcessResult made = ChildProcess.Run(
            "mutool", ["clean", "-E", "aes-256", "-U", "bruker", "-O", "eier", open, locked], ProcessLimits.Default, s => s.CopyTo(Stream.Null), CancellationToken.None);
        Assert.Equal(0, made.ExitCode);
        Failure failure = Read(locked).Failure!;
        Assert.Equal(FailureCode.PasswordProtected, failure.Code);
        Assert.Contains("without one", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_draws_too_much_is_given_up()
    {
        string path = Write(new PdfMaker().TextPage(new string('a', 20_000)).Bytes());
        Assert.Equal(FailureCode.TooLarge, Read(path, ProcessLimits.Default with { OutputBytes = 10_000 }).Failure!.Code);
    }

    [Fact]
    public void A_cancelled_reading_is_no_failure_of_the_file()
    {
        string path = Write(new PdfMaker().TextPage("Bolig").Bytes());
        Assert.Throws<OperationCanceledException>(() => new MutoolEngine().Read(path, new CancellationToken(canceled: true)));
    }
}
