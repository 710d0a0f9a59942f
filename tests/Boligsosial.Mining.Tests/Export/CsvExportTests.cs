using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Export;

public sealed class CsvExportTests : IDisposable
{
    private readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_files_are_as_their_description_says()
    {
        bench.Report("a.pdf", "startlan_sokt 42 2012", "boliger_per_1000 11.7 2012", "regnskap_post -1200000 2012");
        bench.Report("kopi.pdf", "startlan_sokt 42 2012", "boliger_per_1000 11.7 2012", "regnskap_post -1200000 2012");
        bench.Report("c.pdf", "fail PasswordProtected");
        bench.Report("d.pdf", "partial PagesWithoutText", "bostedslose 0");
        bench.Mine();

        Export();

        Assert.Empty(DataPackageValidator.Problems(bench.Out));
    }

    [Fact]
    public void An_empty_store_has_headers_and_a_description()
    {
        using (MiningStore.OpenForWriting(bench.Out))
        {
        }

        Export();

        Assert.Empty(DataPackageValidator.Problems(bench.Out));
        Assert.StartsWith("document_id,file,sha256,title,report_type,template,programme,kommune_nr,kommune,husbank_region,report_year,period_start,period_end,report_date,language,pages,text_source,status,message", Text("documents.csv"), StringComparison.Ordinal);
        Assert.StartsWith("document_id,file,section_no,section,topic,level,heading,page_first,page_last,chars,method,confidence", Text("sections.csv"), StringComparison.Ordinal);
        Assert.StartsWith("figure_id,document_id,file,kommune_nr,indicator,value,value_text,unit,year,as_of,period_start,period_end,breakdown,bound,target,page,x0,y0,x1,y1,section,quote,method,confidence,review", Text("figures.csv"), StringComparison.Ordinal);
        Assert.StartsWith("document_id,file,hovedmaal,delprosjekt,delmaal_no,maal,resultat,varighet,page", Text("goals.csv"), StringComparison.Ordinal);
        Assert.StartsWith("document_id,file,partner,deltakelse,page", Text("partners.csv"), StringComparison.Ordinal);
        Assert.StartsWith("file,stage,code,message", Text("errors.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("42", "42")]
    [InlineData("11.70", "11.7")]
    [InlineData("0.10", "0.1")]
    [InlineData("1200000", "1200000")]
    [InlineData("9876543210.5", "9876543210.5")]
    [InlineData("-3", "-3")]
    [InlineData("0", "0")]
    public void Numbers_have_a_decimal_point_and_no_trailing_zeros(string value, string printed)
    {
        bench.Report("a.pdf", $"regnskap_post {value}");
        bench.Mine();

        Assert.Equal(printed, Rows(Dataset.Figures).Single()[5]);
    }

    [Fact]
    public void Text_with_commas_quotes_and_line_breaks_is_quoted()
    {
        bench.Report("a.pdf", "startlan_sokt 1");
        bench.Mine();

        Export();

        Assert.Contains(",\"Flere \"\"kurs\"\", nå\",\"Tre kurs,\nto til\",2012,1\n", Text("goals.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_stand_by_file_and_then_as_they_are_read()
    {
        bench.Report("b.pdf", "startlan_sokt 1", "bostedslose 2");
        bench.Report("a.pdf", "startlan_sokt 4", "bostedslose 3");
        bench.Mine();

        Assert.Equal(["4", "3", "1", "2"], Rows(Dataset.Figures).Select(r => r[5]));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes()
    {
        bench.Report("a.pdf", "startlan_sokt 1");
        bench.Report("b.pdf", "fail Empty");
        bench.Mine();
        Export();
        var first = Dataset.Tables.Select(t => Text(t.FileName)).ToList();
        bench.MineAgain();
        Export();

        Assert.Equal(first, Dataset.Tables.Select(t => Text(t.FileName)));
    }

    [Fact]
    public void A_file_that_failed_is_a_row_with_its_reason()
    {
        bench.Report("a.pdf", "fail PasswordProtected");
        bench.Mine();

        var row = Rows(Dataset.Documents).Single();
        Assert.Equal(("a.pdf", "failed", "It failed."), (row[1], row[17], row[18]));
        Assert.Equal(["a.pdf", "reading", "password_protected", "It failed."], Rows(Dataset.Errors).Single());
    }

    [Fact]
    public void The_codebook_goes_with_the_figures()
    {
        bench.Report("a.pdf", "startlan_sokt 1");
        bench.Mine();

        Assert.Equal(Workbench.Codebook().Indicators.Select(i => i.Code), Rows(Dataset.Indicators).Select(r => r[0]));
    }

    private IReadOnlyList<string[]> Rows(TableSchema table)
    {
        using var store = MiningStore.OpenForReading(bench.Out);
        return [.. new DatasetReader(store).Rows(table)];
    }

    private void Export()
    {
        using var store = MiningStore.OpenForReading(bench.Out);
        CsvExport.Write(store, bench.Out);
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(bench.Out, file));
}
