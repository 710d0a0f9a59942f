using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Store;

public sealed class FigureFilterTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly MiningStore store;

    public FigureFilterTests()
    {
        store = MiningStore.OpenForWriting(temp.FullPath);
        Section S(int number, string code, int level, string topic = "maal") => new(number, code, topic, level, code, 1, 1, "", "", "rule", 1);
        Write("a", new ReportMetadata { ReportType = "arsrapport", HusbankRegion = "ost", ReportYear = 2012 },
            [S(1, "maal", 1), S(2, "hovedmaal_1", 2, "maaloppnaaelse"), S(3, "ressursbruk", 1, "okonomi")],
            [F(1, "0806", "startlan_sokt", 2012, "hovedmaal_1"), F(2, "1149;1106", "bostedslose", null, "ressursbruk"), F(3, "1106", "startlan_sokt", 2010, "maal")]);
        Write("b", new ReportMetadata { ReportType = "sluttrapport", HusbankRegion = "vest", ReportYear = 2014 }, [S(1, "formalia", 1, "formalia")], [F(4, "1201", "startlan_sokt", null, "formalia")]);
    }

    public void Dispose()
    {
        store.Dispose();
        temp.Dispose();
    }

    [Fact]
    public void Nothing_asked_gives_all() => Assert.Equal("1 2 3 4", Values(new FigureFilter()));

    [Fact]
    public void A_joint_figure_is_of_each_of_its_kommuner() => Assert.Equal("2 3", Values(new FigureFilter { KommuneNumbers = ["1106"] }));

    [Fact]
    public void Several_numbers_of_one_kommune() => Assert.Equal("1 4", Values(new FigureFilter { KommuneNumbers = ["0806", "1201"] }));

    [Fact]
    public void A_figure_without_a_year_counts_for_the_year_of_its_report()
    {
        Assert.Equal("1 2", Values(new FigureFilter { YearFrom = 2012, YearTo = 2012 }));
        Assert.Equal("4", Values(new FigureFilter { YearFrom = 2013 }));
        Assert.Equal("3", Values(new FigureFilter { YearTo = 2011 }));
    }

    [Fact]
    public void Type_and_region_are_those_of_the_report()
    {
        Assert.Equal("4", Values(new FigureFilter { ReportType = "sluttrapport" }));
        Assert.Equal("1 2 3", Values(new FigureFilter { Region = "ost" }));
    }

    [Fact]
    public void A_section_has_what_lies_under_it()
    {
        Assert.Equal("1 3", Values(new FigureFilter { Section = "maal" }));
        Assert.Equal("1", Values(new FigureFilter { Section = "hovedmaal_1" }));
        Assert.Equal("2", Values(new FigureFilter { Section = "okonomi" }));
    }

    [Fact]
    public void Conditions_hold_together() => Assert.Equal("1", Values(new FigureFilter { Indicator = "startlan_sokt", ReportType = "arsrapport", YearFrom = 2011 }));

    private static Figure F(int value, string kommune, string indicator, int? year, string section) => new()
    {
        KommuneNr = kommune,
        Indicator = indicator,
        Value = value,
        ValueText = $"{value}",
        Unit = "antall",
        Year = year,
        Page = 1,
        Box = new Box(0, value, 1, value + 1),
        Section = section,
        Method = "rule",
        Confidence = 1,
    };

    private void Write(string name, ReportMetadata metadata, IReadOnlyList<Section> sections, IReadOnlyList<Figure> figures) =>
        new DocumentTable(store).Replace(
            name, new SourceFile("/", name, null), "1",
            Outcome<Report>.Of(new Report { Metadata = metadata, Pages = 1, TextSource = TextSource.Text, Sections = sections, Figures = figures }), []);

    private string Values(FigureFilter filter) => string.Join(' ', new DatasetReader(store).Figures(filter).Select(f => f[5]));
}
