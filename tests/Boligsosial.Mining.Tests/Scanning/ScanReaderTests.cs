using System.IO.Compression;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>Scanned files read with the real programs, from page to words and cells.</summary>
public sealed class ScanReaderTests : IDisposable
{
    private static readonly Vocabulary Words = Vocabulary.Load(TestDefinitions.Folder);

    private readonly Sheets _sheets = new();

    public void Dispose() => _sheets.Dispose();

    [Fact]
    public void A_form_fed_askew_has_its_cells_and_their_words()
    {
        string path = _sheets.Pdf((_sheets.Scan(Form(0), degrees: 1.3, noise: 25), null));

        Table table = Assert.Single(TablesOf(Read(path).Pages));

        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal("Søknader om startlån|142|96", Row(table, 1));
        Assert.Equal("Innvilget startlån|7,5|38", Row(table, 2));
    }

    [Fact]
    public void Lines_so_pale_that_they_drown_in_the_noise_of_the_paper_make_cells_all_the_same()
    {
        string path = _sheets.Pdf((_sheets.Scan(Form(0.87), degrees: -0.8, noise: 25), null));

        Assert.Equal("Søknader om startlån|142|96", Row(Assert.Single(TablesOf(Read(path).Pages)), 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_that_lies_wrong_is_turned(int quarters)
    {
        string path = _sheets.Pdf((_sheets.Scan(Letter(), quarters: quarters), null));

        ScanResult read = Read(path);

        Assert.Contains("Kommunen har innvilget 42 startlån", TextOf(read.Pages[0]), StringComparison.Ordinal);
        Assert.Empty(read.Failures);

        Box upright = PlaceOf42(Read(_sheets.Pdf((_sheets.Scan(Letter()), null))).Pages[0]);
        (double x, double y) = quarters switch
        {
            1 => (PrintedPage.Height - upright.MidY, upright.MidX),
            2 => (PrintedPage.Width - upright.MidX, PrintedPage.Height - upright.MidY),
            _ => (upright.MidY, PrintedPage.Width - upright.MidX),
        };
        Box printed = PlaceOf42(read.Pages[0]);
        Assert.Equal(x, printed.MidX, 3.0);
        Assert.Equal(y, printed.MidY, 3.0);
    }

    [Fact]
    public void A_scanned_appendix_is_read_and_the_born_digital_pages_stay_as_they_are()
    {
        string path = _sheets.Pdf((null, Letter()), (_sheets.Scan(Letter()), null));
        IReadOnlyList<Page> before = Pages(path);

        ScanResult read = Read(path);

        Assert.Same(before[0].Glyphs, new ScanReader(Words, new OcrOptions()).Read(path, before, CancellationToken.None).Pages[0].Glyphs);
        Assert.Equal([TextSource.Text, TextSource.Ocr], read.Pages.Select(p => p.TextSource));
        Assert.Contains("42 startlån", TextOf(read.Pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_text_layer_is_used_and_a_ruined_one_is_not()
    {
        PrintedPage page = Letter();
        string path = _sheets.Pdf((_sheets.Scan(page), Layer(t => t)), (_sheets.Scan(page), Layer(Ruined)));

        ScanResult read = Read(path);

        Assert.Equal([TextSource.OcrLayer, TextSource.Ocr], read.Pages.Select(p => p.TextSource));
        Assert.All(read.Pages, p => Assert.Contains("har innvilget 42 startlån", TextOf(p), StringComparison.Ordinal));
        Assert.Equal(TextSource.Ocr, Read(path, new OcrOptions { Mode = OcrMode.Always }).Pages[0].TextSource);
    }

    [Fact]
    public void A_blank_page_is_no_failure()
    {
        Assert.Empty(Read(_sheets.Pdf((_sheets.Scan(new PrintedPage(), noise: 10), null), (null, new PrintedPage()))).Failures);
    }

    [Fact]
    public void A_page_with_two_words_keeps_its_text_layer()
    {
        PrintedPage divider = new PrintedPage().Text(250, 400, "Vedlegg 2", 14);
        PrintedPage layer = new PrintedPage { Invisible = true }.Text(250, 400, "Vedlegg 2", 14);

        Assert.Contains("Vedlegg 2", TextOf(Read(_sheets.Pdf((_sheets.Scan(divider), layer))).Pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_engine_the_failures_name_the_package_and_the_pages_and_the_rest_goes_on()
    {
        string path = _sheets.Pdf((null, Letter()), (_sheets.Scan(Letter()), null), (_sheets.Scan(Letter()), null));

        ScanResult read = Read(path, new OcrOptions { Program = _sheets.PathOf("tesseract") });

        Assert.Equal([FailureCode.ToolMissing, FailureCode.PagesWithoutText], read.Failures.Select(f => f.Code));
        Assert.Contains("tesseract-ocr-nor", read.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains("2 pages (2-3)", read.Failures[1].Message, StringComparison.Ordinal);
        Assert.Contains("42 startlån", TextOf(read.Pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void When_OCR_is_not_wanted_the_failure_says_how_to_have_it()
    {
        Failure failure = Assert.Single(Read(_sheets.Pdf((_sheets.Scan(Letter()), null)), new OcrOptions { Mode = OcrMode.Never }).Failures);

        Assert.Equal(FailureCode.PagesWithoutText, failure.Code);
        Assert.Contains("Page 1 is a scan without text", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--ocr auto", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_once_comes_from_the_cache()
    {
        string path = _sheets.Pdf((_sheets.Scan(Letter()), null));
        var options = new OcrOptions { CacheFolder = _sheets.PathOf("cache") };
        string first = TextOf(Read(path, options).Pages[0]);
        string kept = Assert.Single(Directory.GetFiles(options.CacheFolder, "*", SearchOption.AllDirectories));

        Rewrite(kept, "startlån", "bustader");
        Assert.Equal(first.Replace("startlån", "bustader", StringComparison.Ordinal), TextOf(Read(path, options).Pages[0]));

        File.WriteAllText(kept, "cut off");
        Assert.Equal(first, TextOf(Read(path, options).Pages[0]));
    }

    [Fact]
    public void The_confidence_of_a_word_and_its_printed_form_stay_with_it()
    {
        IEnumerable<Word> words = WordBuilder.Build(Read(_sheets.Pdf((_sheets.Scan(Letter()), null))).Pages[0]);

        Assert.All(words, w => Assert.InRange(w.Confidence, 0.01, 1));
        Assert.Contains(words, w => w is { Text: "42", Printed: "42" });
    }

    [Fact]
    public void Pages_are_parted_among_the_jobs_in_batches_that_grow_smaller() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 60).SelectMany(pages => Gen.Choose(1, 9).Select(jobs => (pages, jobs))).ToArbitrary(),
        run =>
        {
            int[] pages = [.. Enumerable.Range(0, run.pages)];
            List<int[]> batches = [.. ScanReader.Batches(pages, run.jobs)];
            return pages.SequenceEqual(batches.SelectMany(b => b))
                && batches.Zip(batches.Skip(1)).All(b => b.Second.Length <= b.First.Length)
                && batches.Count >= Math.Min(run.jobs, run.pages / 2)
                && batches.TrueForAll(b => b.Length is > 0 and <= 6);
        }));

    private static PrintedPage Form(double grey) => new PrintedPage()
        .Text(60, 80, "4. Resultater i programperioden", 14)
        .Text(60, 110, "Tabellen viser hvor mange husstander som har fått hjelp av kommunen.")
        .Table(60, 130, [240, 90, 90], 22, grey, ["Virkemiddel", "2012", "2013"], ["Søknader om startlån", "142", "96"], ["Innvilget startlån", "7,5", "38"])
        .Text(60, 230, "Kommunen har også arbeidet med boligtilskudd og bostøtte i perioden.");

    private static PrintedPage Letter() => Layer(t => t, false);

    private static PrintedPage Layer(Func<string, string> read, bool invisible = true)
    {
        var page = new PrintedPage { Invisible = invisible };
        string[] lines =
        [
            "Rapport om boligsosialt arbeid i kommunen",
            "Kommunen har innvilget 42 startlån til vanskeligstilte husstander i perioden.",
            "Av disse var 13 barnefamilier. Flere har fått råd om bostøtte og boligtilskudd.",
            "Det er etablert en prosjektgruppe med deltakere fra NAV og kommunens tjenester.",
            "Programmet skal bidra til økt kompetanse og bedre samarbeid mellom tjenestene.",
        ];
        for (int i = 0; i < lines.Length; i++)
        {
            page.Text(70, 100 + (20 * i), read(lines[i]));
        }

        return page;
    }

    /// <summary>As bad engines read: letters for others, words torn.</summary>
    private static string Ruined(string text) => text.Replace('o', '0').Replace('m', 'q').Replace("e", " c", StringComparison.Ordinal).Replace('i', '!').Replace('t', '{');

    /// <summary>Where «42» is on the page as printed.</summary>
    private static Box PlaceOf42(Page page) => page.ToPrinted(WordBuilder.Build(page).First(w => w.Text == "42").Box);

    /// <summary>Puts another word into a file that the cache keeps.</summary>
    private static void Rewrite(string kept, string word, string other)
    {
        using var packed = new GZipStream(File.OpenRead(kept), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        string text = reader.ReadToEnd();
        Assert.Contains(word, text, StringComparison.Ordinal);
        reader.Close();
        using var writer = new StreamWriter(new GZipStream(File.Create(kept), CompressionLevel.Fastest));
        writer.Write(text.Replace(word, other, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Page> Pages(string path) => new MutoolEngine().Read(path, CancellationToken.None).Value!;

    private static ScanResult Read(string path, OcrOptions? options = null) => new ScanReader(Words, options ?? new OcrOptions()).Read(path, Pages(path), CancellationToken.None);

    private static string TextOf(Page page) => string.Join(' ', LayoutAnalyzer.Analyze([page]).Blocks.SelectMany(b => b.Lines).Select(l => l.Text));

    private static IEnumerable<Table> TablesOf(IReadOnlyList<Page> pages) => LayoutAnalyzer.Analyze(pages).Blocks.OfType<TableBlock>().Select(t => t.Table);

    private static string Row(Table table, int row) => string.Join('|', table.Cells.Where(c => c.Row == row).Select(c => c.Text.Text.Trim()));
}
