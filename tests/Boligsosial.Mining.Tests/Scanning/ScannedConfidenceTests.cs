using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Raster;
using Xunit;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>One report, born digital and as scans: the figures are the same, and the worse they were to read the less sure.</summary>
public sealed class ScannedConfidenceTests : IDisposable
{

    private readonly Sheets _sheets = new();

    public void Dispose() => _sheets.Dispose();

    [Fact]
    public void Figures_of_a_scan_are_less_sure_and_one_that_was_misread_least_of_all()
    {
        PrintedPage form = Form("105");
        Dictionary<double, double> born = Figures((null, form));
        Dictionary<double, double> read = Figures((_sheets.Scan(form, noise: 20), null));
        Dictionary<double, double> misread = Figures((_sheets.Scan(form), Form("1O5", invisible: true)));

        Assert.Equal([105.0, 142, 311, 847], born.Keys.Order());
        Assert.Equal(born.Keys.Order(), read.Keys.Order());
        Assert.Equal(born.Keys.Order(), misread.Keys.Order());
        Assert.All(born.Keys, value => Assert.True(read[value] <= born[value] && misread[value] < born[value], $"{value}"));
        Assert.True(read.Values.Average() < born.Values.Average());
        Assert.Equal(105, misread.Keys.MinBy(value => misread[value] / born[value]));
        Assert.True(misread[105] / born[105] < 0.85 * misread[142] / born[142]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.85, 0.91)]
    [InlineData(0.5, 0.7)]
    [InlineData(0, 0.4)]
    public void A_figure_loses_by_what_its_number_lacks_of_being_sure_but_never_all(double sure, double kept)
    {
        var box = new Box(100, 100, 112, 110);
        var glyph = new Glyph("42", box, 108, new Font("scanned", false, false), 11, true, new ScannedWord("42", sure));
        var page = new Page(1, 595, 842, [glyph], [], [], TextSource.Ocr, new PageTurn(595, 842, 0, 0));
        var figure = new Figure { KommuneNr = "0602", Indicator = "startlan_innvilget", Value = 42, ValueText = "42", Unit = "antall", Page = 1, Box = box, Method = "table", Confidence = 0.9 };

        Assert.Equal(0.9 * kept, ScannedFigure.Of(figure, page).Confidence, 6);
    }

    private static PrintedPage Form(string granted, bool invisible = false) => new PrintedPage { Invisible = invisible }
        .Text(60, 80, "Årsrapport 2012 for boligsosialt utviklingsprogram", 14)
        .Text(60, 110, "Tabellen viser hvor mange husstander som har fått hjelp av kommunen i perioden.")
        .Table(60, 130, [260, 90], 22, 0, ["Virkemiddel", "2012"], ["Søknader om startlån", "142"], ["Innvilgede startlån", granted], ["Kommunale boliger", "311"], ["Husstander med bostøtte", "847"])
        .Text(60, 270, "Kommunen har også arbeidet med boligtilskudd og bedre samarbeid mellom tjenestene.");

    private Dictionary<double, double> Figures((GreyImage?, PrintedPage?) page) =>
        TestDefinitions.Miner.Mine(_sheets.Pdf(page), CancellationToken.None).Value!.Figures.GroupBy(f => (double)f.Value).ToDictionary(g => g.Key, g => g.Max(f => f.Confidence));
}
