using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Tests.Extraction;
using Boligsosial.Mining.Tests.Reading;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Training on a corpus, what stops it, and what it leaves behind then.</summary>
public sealed class ModelTrainingTests : IDisposable
{
    private const string Head = "file,indicator,value,year,target,page,x0,y0,x1,y1";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void All_models_are_written_or_none()
    {
        WriteCorpus("a.pdf", "b.pdf", "c.pdf");
        string old = _temp.Write($"models/{FigureModel.FileName}", "the model there was");
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Train(
            said =>
            {
                if (said == "training the years")
                {
                    stop.Cancel();
                }
            },
            stop.Token));

        Assert.Equal("the model there was", File.ReadAllText(old));
        Assert.Single(Directory.GetFiles(_temp["models"]));
        Train(_ => { }, CancellationToken.None);
        Assert.Equal(["figures.md", "figures.model", "years.md", "years.model"], Directory.GetFiles(_temp["models"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_report_that_cannot_be_read_is_told_as_the_users_own_file_the_first_of_several()
    {
        WriteCorpus("a.pdf", "b.pdf", "c.pdf");
        File.WriteAllText(_temp["b.pdf"], "Dette er et notat.");
        File.WriteAllText(_temp["c.pdf"], "Dette er et notat.");

        DefinitionException told = Assert.Throws<DefinitionException>(() => Train(_ => { }, CancellationToken.None));

        Assert.Equal(_temp["b.pdf"], told.File);
    }

    [Fact]
    public void A_report_none_of_whose_figures_is_where_the_gold_standard_says_is_told()
    {
        WriteCorpus("a.pdf");
        _temp.Write("gold/figures.csv", $"{Head}\na.pdf,startlan_innvilget,42,2012,false,1,300,500,320,512\n");
        var said = new List<string>();

        new CorpusReader(ReportReader.Load(TestDefinitions.Folder, TestDefinitions.Register), new(SmallReport.Normalizer), SmallReport.Codebook)
            .Read(_temp.FullPath, said.Add, CancellationToken.None);

        Assert.Equal(["none of the 1 figures that the gold standard has of a.pdf stands where it says"], said);
    }

    [Theory]
    [InlineData("a.pdf,hestar,42,2012,false,1,,,,", "there is no indicator «hestar»")]
    [InlineData("a.pdf,startlan_innvilget,mange,2012,false,1,,,,", "«mange» is no decimal number")]
    [InlineData("a.pdf,startlan_innvilget,42,12,false,1,,,,", "«12» is no year")]
    [InlineData("a.pdf,startlan_innvilget,42,i fjor,false,1,,,,", "«i fjor» is no year")]
    [InlineData("a.pdf,startlan_innvilget,42,2012,ja,1,,,,", "target is «ja»; it is true or false")]
    [InlineData("a.pdf,startlan_innvilget,42,2012,false,to,,,,", "«to» is no page number")]
    [InlineData("a.pdf,startlan_innvilget,42,2012,false,1,venstre,1,2,3", "column x0 holds «venstre»")]
    [InlineData("a.pdf,startlan_innvilget,42,2012,false,1,72,,90,112", "column y0 holds «»")]
    public void A_gold_figure_that_is_not_understood_is_told_with_its_line(string row, string message)
    {
        string file = _temp.Write("figures.csv", $"{Head}\n{row}\n");

        DefinitionException told = Assert.Throws<DefinitionException>(() => GoldFigure.Read(_temp.FullPath, SmallReport.Codebook));

        Assert.Contains(message, told.Message, StringComparison.Ordinal);
        Assert.Equal((file, 2), (told.File, told.Line));
    }

    private void Train(Action<string> say, CancellationToken cancel) =>
        new ModelTraining(_temp["definitions"], new MutoolEngine()).Run(_temp.FullPath, [], _temp["models"], new DateOnly(2016, 5, 17), say, cancel);

    /// <summary>Reports that say the same, with a figure each.</summary>
    private void WriteCorpus(params string[] files)
    {
        foreach (string file in files)
        {
            File.WriteAllBytes(_temp[file], new PdfMaker().TextPage("Kommunen har gitt 42 startlan i 2012 og 7 i 2011.").Bytes());
        }

        // The sentences to learn from are left out: it is the training, not the models, that is tested.
        foreach (string definition in Directory.GetFiles(TestDefinitions.Folder).Where(f => Path.GetFileName(f) != ExampleTexts.FileName))
        {
            _temp.Write($"definitions/{Path.GetFileName(definition)}", File.ReadAllText(definition));
        }

        _temp.Write("gold/documents.csv", "file,template,language\n" + string.Concat(files.Select(f => $"{f},fritt,nb\n")));
        _temp.Write("gold/figures.csv", $"{Head}\n" + string.Concat(files.Select(f => $"{f},startlan_innvilget,42,2012,false,1,165,110,185,124\n")));
    }
}
