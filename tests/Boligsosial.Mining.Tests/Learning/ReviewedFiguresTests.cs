using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Extraction;
using Boligsosial.Mining.Tests.Scanning;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>What people said of figures is learned from.</summary>
public sealed class ReviewedFiguresTests : IDisposable
{
    private readonly Sheets _sheets = new();
    private readonly List<string> _said = [];

    public void Dispose() => _sheets.Dispose();

    [Fact]
    public void Only_reviewed_numbers_become_examples_and_each_stands_by_itself()
    {
        IReadOnlyList<FigureCandidate> candidates = SmallReport.Candidates("Vi fikk 12 søknader, 7 ble innvilget, og 31 møtte fram.");

        FigureTask task = Task(new ReviewedReport(SmallReport.Annual(2012), candidates, [Review("startlan_sokt"), null, Review("")]));

        IReadOnlyList<Example> examples = Assert.Single(task.Marked);
        Assert.Equal([task.Maker.Classes.Of("startlan_sokt"), IndicatorClasses.None], examples.Select(e => e.Label));
        Assert.All(examples, e => Assert.Null(e.Link));
    }

    [Fact]
    public void A_reviewed_report_is_read_again_unless_it_was_changed_or_is_of_the_corpus()
    {
        string path = Path.GetFullPath(Path.Combine(TestDefinitions.Folder, "..", "sula-brev-2014.pdf"));
        string hash = FileHash.Of(path)!;
        FigureCandidate first = Reader().ReadFile(path, CancellationToken.None).Value!.Candidates[0];
        (int page, Box box) = first.Text.Locate(first.Mention.Start, first.Mention.Length);
        IReadOnlyList<ReviewedReport> Read(string sha256, params string[] corpus) => ReadAgain([new ReviewedFigure(path, sha256, page, box, "botid_ar", 3, 2012)], corpus);

        Assert.Equal("botid_ar", Assert.Single(Read(hash)).Matches[0]?.Indicator);
        Assert.Empty(Read(hash, corpus: hash));
        Assert.Empty(_said);
        Assert.Empty(Read("of another file"));
        Assert.Contains("was moved or changed since it was mined", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_of_a_scanned_report_is_found_where_the_page_prints_it()
    {
        var page = new PrintedPage()
            .Text(72, 100, "Rapport om boligsosialt arbeid i kommunen")
            .Text(72, 120, "Kommunen har gitt 42 startlån til vanskeligstilte husstander i 2012.")
            .Text(72, 140, "Flere har fått råd om bostøtte og boligtilskudd av saksbehandler.");
        string path = _sheets.Pdf((_sheets.Scan(page, degrees: 1.3, quarters: 1, noise: 15), null));
        Figure mined = Assert.Single(TestDefinitions.Miner.Mine(path, CancellationToken.None).Value!.Figures, f => f.Value == 42);

        IReadOnlyList<ReviewedReport> read = ReadAgain([Reviewed(path, mined.Page, mined.Box, "startlan_innvilget")]);

        Assert.Empty(_said);
        ReviewedReport report = Assert.Single(read);
        Assert.Equal(["42"], report.Candidates.Where((_, i) => report.Matches[i] is not null).Select(c => c.Mention.ValueText));
    }

    [Fact]
    public void A_review_whose_number_is_read_nowhere_is_told()
    {
        string path = _sheets.Pdf((null, new PrintedPage().Text(72, 100, "Kommunen har gitt 42 startlån.")));

        Assert.Empty(ReadAgain([Reviewed(path, 1, new Box(300, 500, 320, 512), "startlan_innvilget")]));

        Assert.Contains("leaving out 1 reviewed figure", Assert.Single(_said), StringComparison.Ordinal);
        Assert.Contains("no number is read where they stand", _said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewed_report_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        string broken = _sheets.PathOf("broken.pdf");
        File.WriteAllText(broken, "Dette er et notat.");
        string whole = _sheets.Pdf((null, new PrintedPage().Text(72, 100, "Kommunen har gitt 42 startlån.")));
        FigureCandidate number = Assert.Single(Reader().ReadFile(whole, CancellationToken.None).Value!.Candidates);
        (int page, Box box) = number.Text.Locate(number.Mention.Start, number.Mention.Length);

        IReadOnlyList<ReviewedReport> read = ReadAgain([Reviewed(broken, 1, box, "botid_ar"), Reviewed(whole, page, box, "startlan_innvilget")]);

        Assert.Equal("startlan_innvilget", Assert.Single(read).Matches[0]?.Indicator);
        Assert.Contains("broken.pdf", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hestar", 2012, "«hestar» is not in the codebook")]
    [InlineData("startlan_innvilget", 12, "12 is no year")]
    public void A_review_that_means_nothing_here_is_told_and_not_learned_as_no_figure(string indicator, int year, string message)
    {
        string path = _sheets.Pdf((null, new PrintedPage().Text(72, 100, "Kommunen har gitt 42 startlån.")));
        FigureCandidate number = Assert.Single(Reader().ReadFile(path, CancellationToken.None).Value!.Candidates);
        (int page, Box box) = number.Text.Locate(number.Mention.Start, number.Mention.Length);

        Assert.Empty(ReadAgain([Reviewed(path, page, box, indicator) with { Year = year }]));

        Assert.Contains(message, Assert.Single(_said), StringComparison.Ordinal);
    }

    private static ReviewedFigure Reviewed(string path, int page, Box box, string indicator) => new(path, FileHash.Of(path)!, page, box, indicator, 42, 2012);

    private static CorpusReader Reader() =>
        new(ReportReader.Load(TestDefinitions.Folder, TestDefinitions.Register), new CandidateFinder(SmallReport.Normalizer), SmallReport.Codebook);

    private IReadOnlyList<ReviewedReport> ReadAgain(ReviewedFigure[] figures, params string[] corpus) =>
        ReviewedReport.Read(Reader(), figures, corpus.ToHashSet(), _said.Add, CancellationToken.None);

    private static GoldFigure Review(string indicator) => new("a.pdf", indicator, 1, 2012, 1, null);

    private static FigureTask Task(ReviewedReport reviewed) => FigureTask.Of(
        new TrainingCorpus([], ""), [], [reviewed], FigureDeciders.Examples(SmallReport.Codebook, SmallReport.Normalizer, SmallReport.Patterns), withRules: true);
}
